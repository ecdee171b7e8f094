import type { useTranslations } from "next-intl";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { formatFullDay } from "@/lib/format/day";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";

/** The language a document is written in, and all its sentences. */
export type Words = { t: ReturnType<typeof useTranslations<never>>; locale: Locale };

/** Days with their year and amounts with two decimals; what is not known is said in words, never as 0 or a blank. */
export function phrasesOf({ t, locale }: Words) {
  return {
    day: (on: Day | null) => (on === null ? t("money.unknown") : formatFullDay(on, locale)),
    money: (amount: Fen | null) => (amount === null ? t("money.unknown") : formatMoney(amount, "table")),
  };
}
