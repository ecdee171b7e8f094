"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/actions/form-action";
import { changePassword } from "@/lib/auth/accounts";
import { noteEvent } from "@/lib/auth/events";
import { getEmail } from "@/lib/data/accounts/profiles";
import { endSessionOf } from "@/lib/data/security/sessions";
import { changePasswordSchema, endSessionSchema, isGuessable } from "@/lib/schemas/account";

export const changePasswordAction = formAction(changePasswordSchema, async ({ user, input }) => {
  if (isGuessable(await getEmail(user.id), input.newPassword)) return atField("newPassword", "password_is_email");
  const result = await changePassword(user, input.currentPassword, input.newPassword);
  if ("minutes" in result) return { refused: result.reason, params: { minutes: result.minutes } };
  if (!result.ok) return atField("currentPassword", "wrong_current_password");
  return { done: true, message: (await getTranslations("settings"))("security.changed") };
});

export const endSessionAction = formAction(endSessionSchema, async ({ user, input }) => {
  if (!(await endSessionOf(user.id, input.handle))) return { refused: "not_found" };
  await noteEvent(user.id, "session_ended");
  return { redirectTo: "/settings/security?ended=1" };
});

function atField(field: string, refused: "password_is_email" | "wrong_current_password") {
  return { refused: "look_at_fields_password", params: { n: 1 }, errors: { [field]: { refused } } } as const;
}
