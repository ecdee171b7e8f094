import { addMonthsInRange, type Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { PlanChange } from "./changes";
import { MAX_HORIZON_MONTHS } from "./plan";
import type { PlanDebt } from "./plan-debt";

/** What a person asks of a plan: any of these, together. Amounts in fen; null and an empty list are "not asked". */
export type WhatIf = {
  extra: Fen | null;
  lump: Fen | null;
  lumpOn: Day | null;
  income: Fen | null;
  incomeFalls: boolean;
  incomeFrom: Day | null;
  /** Ids of offers that would be accepted, and of debts that would be left out. */
  offers: readonly string[];
  leftOut: readonly string[];
};

export type WhatIfProblem = {
  field: "lump" | "lumpOn" | "income" | "incomeFrom";
  reason: "required" | "day_passed" | "day_beyond_plan";
};

/** What is wrong with a question, each at its field: half of a pair, a day that has passed, one after the last of any plan. */
export function problemsOfWhatIf(whatIf: WhatIf, today: Day): WhatIfProblem[] {
  const last = addMonthsInRange(today, MAX_HORIZON_MONTHS);
  const problems: WhatIfProblem[] = [];
  for (const [field, dayField] of [
    ["lump", "lumpOn"],
    ["income", "incomeFrom"],
  ] as const) {
    const [amount, on] = [whatIf[field], whatIf[dayField]];
    if (amount !== null && on === null) problems.push({ field: dayField, reason: "required" });
    if (amount === null && on !== null) problems.push({ field, reason: "required" });
    if (on !== null && on < today) problems.push({ field: dayField, reason: "day_passed" });
    if (on !== null && last !== null && on > last) problems.push({ field: dayField, reason: "day_beyond_plan" });
  }
  return problems;
}

/** The changes that a question asks for. Ids of what is not there, or no longer, ask for nothing. */
export function changesOf(whatIf: WhatIf, debts: readonly PlanDebt[]): PlanChange[] {
  const changes: PlanChange[] = [];
  const { extra, lump, lumpOn, income, incomeFrom } = whatIf;
  if (extra !== null && extra > 0) changes.push({ kind: "extra_per_month", amount: extra });
  if (lump !== null && lump > 0 && lumpOn !== null) changes.push({ kind: "lump_sum", on: lumpOn, amount: lump });
  if (income !== null && income > 0 && incomeFrom !== null) {
    const difference = fen(whatIf.incomeFalls ? -income : income);
    changes.push({ kind: "income_change", from: incomeFrom, difference });
  }
  for (const { id, offers, included } of debts) {
    for (const offer of offers) {
      const isAsked = offer.status === "open" && whatIf.offers.includes(offer.id);
      if (isAsked) changes.push({ kind: "offer_accepted", debtId: id, offerId: offer.id });
    }
    if (included && whatIf.leftOut.includes(id)) changes.push({ kind: "leave_out", debtId: id });
  }
  return changes;
}
