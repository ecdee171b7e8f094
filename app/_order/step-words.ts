import { useLocale, useTranslations } from "next-intl";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { Step, StepCode } from "@/lib/domain/order/steps/step";
import { formatDay } from "@/lib/format/day";
import { debtName, lenderName } from "./debt-name";
import { SLOT } from "./reason-words";

/** A step as words. Amounts are no part of the texts: they belong where the slots stand, shown or hidden. */
export type StepWords = { title: string; body: string; short: string; amounts: Readonly<Record<string, Fen | null>> };

/** Stands for the second amount of a sentence. */
const GAP_SLOT = "\uE001";

/** Turns steps into words in the reader's language; for server components. `debt` is the one the step is about. */
export function useStepWords(today: Day): (step: Step, debt: DebtView | null) => StepWords {
  const t = useTranslations("next");
  const locale = useLocale();

  return (step, debt) => {
    const params: Readonly<Record<string, unknown>> = step.params;
    const values = {
      ...plain(params),
      lender: debt ? lenderName(debt, locale) : "",
      day: dayOf(params) === null ? "" : formatDay(dayOf(params) as Day, locale, today),
      amount: SLOT,
      gap: GAP_SLOT,
      has_person: debt?.jointDebtor ? "yes" : "no",
      person: debt?.jointDebtor ?? "",
      topic: "",
      ...(step.code === "none" ? { item: step.params.item === null ? "" : t(`${step.params.item}.short`) } : {}),
    };
    const say = (code: StepCode, part: "title" | "body" | "short") => t(`${code}.${part}`, values);
    return {
      title: say(step.code, "title"),
      body: say(step.code, "body"),
      short: say(step.code, "short"),
      amounts: { [SLOT]: fenOf(params.amount), [GAP_SLOT]: fenOf(params.gap) },
    };
  };
}

/** What a step is about: the debt's name, or nothing for what is about the person. */
export function useStepSubject(): (debt: DebtView | null) => string | null {
  const locale = useLocale();
  return (debt) => debt && debtName(debt, locale);
}

function plain(params: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const known = Object.entries(params).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return Object.fromEntries(known) as Record<string, string | number>;
}

function dayOf(params: Readonly<Record<string, unknown>>): Day | null {
  return typeof params.day === "string" ? (params.day as Day) : null;
}

function fenOf(value: unknown): Fen | null {
  return typeof value === "number" ? (value as Fen) : null;
}
