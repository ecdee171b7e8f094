import type { Locale } from "@/lib/i18n/locales";

const LISTS: Record<Locale, Intl.ListFormat> = {
  "zh-CN": new Intl.ListFormat("zh-CN", { type: "conjunction" }),
  en: new Intl.ListFormat("en-GB", { type: "conjunction" }),
};

/** Names one after the other: "甲、乙和丙", "A, B and C". */
export function formatList(names: readonly string[], locale: Locale): string {
  return LISTS[locale].format(names);
}
