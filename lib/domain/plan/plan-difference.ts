import type { Infeasible, Plan } from "./plan";

/**
 * What a "what if" changes. Months are earlier when above zero; sums are in fen, less when below zero. Null where there is nothing
 * to compare: one of the two cannot be planned, or doesn't end before the horizon, so that its sums would look small.
 */
export type PlanDifference = {
  monthsEarlier: number | null;
  firstMonthsEarlier: number | null;
  paid: number | null;
  interest: number | null;
};

/** Compares the plan as things are with the plan as it would be. */
export function differenceOf(before: Plan | Infeasible, after: Plan | Infeasible): PlanDifference {
  const none = { monthsEarlier: null, firstMonthsEarlier: null, paid: null, interest: null };
  if (before.infeasible || after.infeasible) return none;
  const [first, firstAfter] = [before.firstSettlement, after.firstSettlement];
  const firstMonthsEarlier = first === null || firstAfter === null ? null : first.month - firstAfter.month;
  if (before.freeMonth === null || after.freeMonth === null) return { ...none, firstMonthsEarlier };
  return {
    monthsEarlier: before.freeMonth - after.freeMonth,
    firstMonthsEarlier,
    paid: after.totalPaid - before.totalPaid,
    interest: after.totalInterest - before.totalInterest,
  };
}
