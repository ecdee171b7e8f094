import { z } from "zod";
import { requiredText } from "./fields";

const email = requiredText(254, "email").refine(
  (value) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value.normalize("NFKC")),
  "email",
);
/** No composition rules, no trimming: what was typed is the password. */
const password = z.string({ error: "required" });
const newPassword = password.min(12, "password_short").max(128, "password_long");

export const signInSchema = z.object({
  email,
  password: password.min(1, "required").max(1000, "password_long"),
  next: z.string().max(500).optional(),
});

export const signUpSchema = z
  .object({ email, password: newPassword })
  .refine((input) => !isLocalPart(input.email, input.password), { path: ["password"], message: "password_is_email" });

export const changePasswordSchema = z.object({
  currentPassword: password.min(1, "required").max(1000, "password_long"),
  newPassword,
});

function isLocalPart(address: string, candidate: string): boolean {
  return candidate.toLowerCase() === address.split("@")[0]?.toLowerCase();
}
