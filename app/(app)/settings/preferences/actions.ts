"use server";

import { keepLocale } from "@/app/_shell/keep-locale";
import { formAction } from "@/lib/actions/form-action";
import { updateLocale } from "@/lib/data/accounts/profiles";
import { parseLocale } from "@/lib/i18n/locales";
import { preferencesSchema, TIME_ZONES } from "@/lib/schemas/preferences";

export const savePreferencesAction = formAction(preferencesSchema, async ({ user, input }) => {
  const locale = parseLocale(input.locale);
  if (!locale) return { refused: "choice", errors: { locale: { refused: "choice" } } };
  // The account's own zone is offered even when it is not on the list.
  const timeZone = [...TIME_ZONES, user.timeZone].find((zone) => zone === input.timeZone);
  if (!timeZone) return { refused: "choice", errors: { timeZone: { refused: "choice" } } };
  await updateLocale(user.id, { locale, timeZone });
  await keepLocale(locale);
  return { redirectTo: "/settings?saved=preferences" };
});
