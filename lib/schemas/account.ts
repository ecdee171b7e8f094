import { z } from "zod";
import { COMMON_PASSWORDS } from "@/lib/reference/common-passwords";
import { requiredText } from "./fields";
import { addressToken } from "./mail";

const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;

const email = requiredText(254, "email").refine(
  (value) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value.normalize("NFKC")),
  "email",
);
/** No composition rules, no trimming: what was typed is the password. Its length counts characters as a person sees them typed. */
const password = z.string({ error: "required" });
const newPassword = password
  .refine((value) => value.length <= 1000 && [...value].length <= PASSWORD_MAX, "password_long")
  .refine((value) => [...value].length >= PASSWORD_MIN, "password_short")
  .refine((value) => !COMMON_PASSWORDS.has(value.normalize("NFKC").toLowerCase()), "password_common");

export const signInSchema = z.object({
  email,
  password: password.min(1, "required").max(1000, "password_long"),
  /** Where to go afterwards; anything odd is as good as nothing. */
  next: z.string().max(500).optional().catch(undefined),
});

export const signUpSchema = z
  .object({ email, password: newPassword })
  .refine((input) => !isGuessable(input.email, input.password), { path: ["password"], message: "password_is_email" });

export const forgotPasswordSchema = z.object({ email });

/** The secret of a message, and the password that it may set. */
export const resetPasswordSchema = z.object({ token: addressToken, newPassword });

export const changePasswordSchema = z.object({
  currentPassword: password.min(1, "required").max(1000, "password_long"),
  newPassword,
});

/** The password once more; and where to go afterwards, where anything odd is as good as nothing. */
export const confirmSchema = z.object({
  currentPassword: password.min(1, "required").max(1000, "password_long"),
  next: z.string().max(500).optional().catch(undefined),
});

/** Leaving; whether the box was ticked is for the action to say. */
export const leaveSchema = z.object({ understood: z.literal("on").optional() });

/** Why a passphrase cannot be taken. */
export type PassphraseProblem = "passphrase_short" | "passphrase_long" | "passphrase_differs";

/** What is wrong with the passphrase of an export, typed twice; null when it is fine, or none was wanted. */
export function passphraseProblem(typed: string, again: string): PassphraseProblem | null {
  if (typed === "" && again === "") return null;
  if (typed !== again) return "passphrase_differs";
  const { length } = [...typed];
  if (length > PASSWORD_MAX) return "passphrase_long";
  return length < PASSWORD_MIN ? "passphrase_short" : null;
}

/** A code of an authenticator app, or a recovery code. Full-width digits and spaces are how some keyboards write them. */
export const codeSchema = z.object({
  oneTimeCode: requiredText(40, "wrong_code").transform((typed) => typed.normalize("NFKC").replaceAll(/\s/g, "")),
  next: z.string().max(500).optional().catch(undefined),
});

/** Which of one's devices is signed out: the session's handle. */
export const endSessionSchema = z.object({ handle: z.string().regex(/^[\w-]{22}$/, "not_found") });

/** Names of the product that anyone would guess first. */
const PRODUCT_NAMES: readonly string[] = ["ashore", "shangan", "上岸"];

/** Whether little more than the address or the product's name is left of a password: fewer than four other characters. */
export function isGuessable(address: string, candidate: string): boolean {
  const [local = "", domain = ""] = address.normalize("NFKC").toLowerCase().split("@");
  // A very short name occurs in good passwords by chance.
  const words = [`${local}@${domain}`, local, ...PRODUCT_NAMES].filter((word) => [...word].length >= 2);
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), candidate.normalize("NFKC").toLowerCase());
  return [...rest].length < 4;
}
