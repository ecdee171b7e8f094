"use server";

import { formAction } from "@/lib/actions/form-action";
import { confirmPassword } from "@/lib/auth/fresh";
import { ownPath } from "@/lib/auth/own-path";
import { confirmSchema } from "@/lib/schemas/account";

export const confirmAction = formAction(confirmSchema, async ({ user, input }) => {
  const result = await confirmPassword(user, input.currentPassword);
  if ("minutes" in result) return { refused: result.reason, params: { minutes: result.minutes } };
  if (result.ok) return { redirectTo: ownPath(input.next) };
  const errors = { currentPassword: { refused: "wrong_current_password" } } as const;
  return { refused: "look_at_fields_password", params: { n: 1 }, errors };
});
