"use server";

import type { Route } from "next";
import { publicFormAction } from "@/lib/actions/form-action";
import { signOut } from "@/lib/auth/accounts";
import { noteEvent } from "@/lib/auth/events";
import { addressToReset, setPasswordByToken } from "@/lib/auth/password-reset";
import { isGuessable, resetPasswordSchema } from "@/lib/schemas/account";

/** Sets the password by the secret of a message; then the person signs in with it. */
export const resetPasswordAction = publicFormAction(resetPasswordSchema, async ({ input: { token, newPassword } }) => {
  const email = await addressToReset(token);
  if (email === null) return { refused: "reset_expired" };
  if (isGuessable(email, newPassword)) {
    const errors = { newPassword: { refused: "password_is_email" } } as const;
    return { refused: "look_at_fields_password", params: { n: 1 }, errors };
  }
  const result = await setPasswordByToken(token, newPassword);
  if ("reason" in result) return { refused: result.reason, params: { minutes: result.minutes } };
  if (result.userId === null) return { refused: "reset_expired" };
  await noteEvent(result.userId, "password_reset");
  // Its session has ended with all others; this takes the cookie back, too.
  await signOut();
  return { redirectTo: "/sign-in?from=reset" as Route };
});
