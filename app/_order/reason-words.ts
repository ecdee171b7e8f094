import { useLocale, useTranslations } from "next-intl";
import { AMOUNT_SLOT, type ReasonContext, reasonWords, type WordsOf } from "@/lib/documents/reason-words";

export type { ReasonContext, ReasonWords, WordsOf } from "@/lib/documents/reason-words";

/** Stands for an amount inside a sentence, so that an amount is never part of a text. No sentence has this character. */
export const SLOT = AMOUNT_SLOT;

/** Turns reasons into words in the reader's language; for server components. */
export function useReasonWords(context: ReasonContext): WordsOf {
  return reasonWords({ t: useTranslations(), locale: useLocale() }, context);
}
