import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { LOCALE_COOKIE, type Locale, parseLocale } from "@/lib/i18n/locales";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Makes a language this device's own. */
export async function keepLocale(locale: Locale): Promise<void> {
  const secure = env.appUrl?.protocol === "https:";
  const options = { path: "/", maxAge: ONE_YEAR, sameSite: "lax", httpOnly: true, secure } as const;
  (await cookies()).set({ ...options, name: LOCALE_COOKIE, value: locale });
}

/** Brings the account's language to a device on which nobody has chosen one yet. */
export async function keepLocaleOfAccount(text: string): Promise<void> {
  const locale = parseLocale(text);
  const hasChosen = parseLocale((await cookies()).get(LOCALE_COOKIE)?.value) !== null;
  if (locale && !hasChosen) await keepLocale(locale);
}
