/** The languages of the product; the first is the one it was written in. */
export const LOCALES = ["zh-CN", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "zh-CN";

/** Names the device's language choice among its cookies. */
export const LOCALE_COOKIE = "locale";

/** Reads a language name as we write it; null for any other text. */
export function parseLocale(text: string | undefined): Locale | null {
  return LOCALES.find((locale) => locale === text) ?? null;
}

/**
 * The language for a visitor who has not chosen one, from the browser's Accept-Language header: the first language
 * we have in the order the browser prefers (RFC 9110 §12.5.4), otherwise Chinese.
 */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? "").slice(0, 500).split(",").map(readWish);
  const known = wishes.filter((wish) => wish.locale !== null && wish.weight > 0);
  // Sorting is stable: equal weights stay in the order the browser named them.
  return known.sort((a, b) => b.weight - a.weight)[0]?.locale ?? DEFAULT_LOCALE;
}

function readWish(text: string): { locale: Locale | null; weight: number } {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  const language = range.split("-")[0];
  return {
    locale: language === "zh" ? "zh-CN" : language === "en" ? "en" : null,
    weight: Number.isFinite(weight) ? weight : 0,
  };
}
