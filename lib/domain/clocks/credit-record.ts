import type { Day } from "@/lib/domain/basics/day";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import { type ClockCode, type ClockRule, clockOn, periodEnd } from "./clock-rule";

export type CreditClockRefusal = "not_settled" | "before_rules" | "day_out_of_range";

/**
 * The day until which a negative record stays: five years from the end of the default, which is the settlement
 * (征信业管理条例 art. 16). A debt that is not settled has no such day: the five years have not begun.
 */
export function creditRecordUntil(
  settledOn: Day | null,
  clocks: readonly ClockRule[],
): Result<Day, CreditClockRefusal> {
  return settledOn === null ? refuse("not_settled") : endOf("credit_record", settledOn, clocks);
}

/** When to look whether the credit report shows a settlement: lenders report daily to monthly, so from day 30 to day 45. */
export function creditRecheckWindow(
  settledOn: Day | null,
  clocks: readonly ClockRule[],
): Result<{ from: Day; to: Day }, CreditClockRefusal> {
  if (settledOn === null) return refuse("not_settled");
  const from = endOf("credit_recheck_from", settledOn, clocks);
  const to = endOf("credit_recheck_to", settledOn, clocks);
  if (!from.ok) return from;
  return to.ok ? ok({ from: from.value, to: to.value }) : to;
}

/** The day by which an objection to a credit report has its written answer: twenty days (征信业管理条例 art. 25). */
export function creditObjectionAnswerBy(
  objectedOn: Day,
  clocks: readonly ClockRule[],
): Result<Day, Exclude<CreditClockRefusal, "not_settled">> {
  return endOf("credit_objection", objectedOn, clocks);
}

function endOf(code: ClockCode, from: Day, clocks: readonly ClockRule[]) {
  const rule = clockOn(code, from, clocks);
  if (rule === null) return refuse("before_rules");
  const end = periodEnd(from, rule);
  return end === null ? refuse("day_out_of_range") : ok(end);
}
