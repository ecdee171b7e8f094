import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, type Locale, parseLocale, preferredLocale } from "./locales";
import { MESSAGES, type Messages } from "./messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

/** The request's language: the one that was asked for, else what this device chose, else what its browser prefers, else Chinese. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = parseLocale(asked) ?? (await localeOfDevice());
  return {
    locale,
    messages: MESSAGES[locale],
    timeZone: "Asia/Shanghai",
    // A missing sentence is a bug, and it must not hide as a key on the screen.
    onError(error) {
      throw error;
    },
  };
});

async function localeOfDevice(): Promise<Locale> {
  const chosen = parseLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return chosen ?? preferredLocale((await headers()).get("accept-language"));
}
