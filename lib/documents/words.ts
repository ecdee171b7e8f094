import { createTranslator, type useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { formatFullDay } from "@/lib/format/day";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";

/** The language a document is written in, and all its sentences. */
export type Words = { t: ReturnType<typeof useTranslations<never>>; locale: Locale };

/** All sentences of a language, whatever the language of the screen: a letter to a lender in China is Chinese. */
export function wordsIn(locale: Locale): Words {
  return { locale, t: createTranslator({ locale, messages: MESSAGES[locale] }) as Words["t"] };
}

/** Days with their year and amounts with two decimals; what is not known is said in words, never as 0 or a blank. */
export function phrasesOf({ t, locale }: Words) {
  return {
    day: (on: Day | null) => (on === null ? t("money.unknown") : formatFullDay(on, locale)),
    money: (amount: Fen | null) => (amount === null ? t("money.unknown") : formatMoney(amount, "table")),
  };
}
