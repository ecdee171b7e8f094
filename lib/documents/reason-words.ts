import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Words } from "@/lib/documents/words";
import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { Reason, ReasonCode } from "@/lib/domain/order/reasons";
import { formatDay } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";

/** What a reason's words need beside its own parameters: the debt it speaks of, the day it is, and the mask. */
export type ReasonContext = { debt: DebtView; today: Day; masked: boolean };

/** A reason as words. `amount` belongs where AMOUNT_SLOT stands in the text; it is put there, or hidden there. */
export type ReasonWords = { text: string; amount: Fen | null };

/** The chip or the sentence of a reason. */
export type Part = "chip" | "text";
export type WordsOf = (reason: Reason, part: Part) => ReasonWords;

/** Stands for an amount inside a sentence, so that an amount is never part of a text. No sentence has this character. */
export const AMOUNT_SLOT = "\uE000";

/** Turns reasons into words in a language, for screens and for papers. */
export function reasonWords(words: Words, context: ReasonContext): WordsOf {
  const { t, locale } = words;
  const { today, masked } = context;
  return (reason, part) => {
    const { params } = reason;
    const text = t(`order.${keyOf(reason.code, part, masked)}`, {
      estimated: "no",
      ...params,
      ...("day" in params ? { day: formatDay(params.day, locale, today) } : {}),
      ...("rate" in params ? { rate: formatPercent(params.rate) } : {}),
      ...("amount" in params ? { amount: AMOUNT_SLOT } : {}),
      ...("saving" in params ? { saving: AMOUNT_SLOT } : {}),
      ...numberWords(reason),
      ...recordWords(reason.code, words, context),
    });
    return { text, amount: amountOf(reason) };
  };
}

/** What comes from the debt's own record; the order itself never sees names and sources. */
function recordWords(code: ReasonCode, { t, locale }: Words, { debt, today }: ReasonContext): Record<string, string> {
  const { reportingSource: source, reportingAsOf: asOf } = debt.lender;
  switch (code) {
    case "reason.court_sued":
      return { lender: locale === "en" ? debt.lender.nameEn : debt.lender.name };
    case "reason.loan_via_funder":
      return debt.funder === "" ? { known: "no" } : { known: "yes", funder: debt.funder };
    case "reason.loan_reports":
    case "reason.loan_not_reported":
      if (source === null || asOf === null) return { known: "no" };
      return {
        known: "yes",
        source: t(`lenders.reportingSource.${source}`),
        as_of: formatDay(asOf, locale, today),
      };
    default:
      return {};
  }
}

/** Whether an instalment has a number: then the sentence names it, else it speaks of the next one. */
function numberWords({ code, params }: Reason): Record<string, string> {
  const isPromise = code === "reason.promise_next_due" || code === "reason.promise_overdue";
  return isPromise ? { known: "n" in params ? "yes" : "no" } : {};
}

/** Words that give away a size have others for hidden amounts. */
function keyOf(code: ReasonCode, part: Part, masked: boolean) {
  if (masked && code === "reason.card_large_principal") return `${code}.${part}_masked` as const;
  if (masked && code === "reason.card_facts_met" && part === "text") return `${code}.text_masked` as const;
  return `${code}.${part}` as const;
}

function amountOf({ params }: Reason): Fen | null {
  if ("amount" in params) return params.amount ?? null;
  return "saving" in params ? fen(Math.round(params.saving * 100)) : null;
}
