import type { Day } from "@/lib/domain/basics/day";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import { type ClockRule, clockOn, periodEnd } from "./clock-rule";

/** What is recorded after a judgment. Null is not known, or has not happened. */
export type EnforcementFacts = {
  /** The last day on which the judgment was to be paid; of several instalments the last. */
  performBy: Day | null;
  /** The day on which a court closed enforcement for want of assets (终结本次执行程序). */
  closedWithoutAssetsOn: Day | null;
  /** Days on which the lender applied, or the debtor paid or agreed: each starts the period anew. In any order. */
  restartedOn: readonly Day[];
};

/** Until when a lender may apply for enforcement; `no_limit` after a court closed it for want of assets. */
export type EnforcementPeriod =
  | { kind: "until"; on: Day; countedFrom: Day; hasRestarted: boolean }
  | { kind: "no_limit"; since: Day };

export type EnforcementRefusal = "perform_day_unknown" | "before_rules" | "day_out_of_range";

/**
 * The period in which a judgment can be brought to enforcement: two years from the last day for performance, started anew
 * by what interrupts it (民诉法 250); without limit after 终本 (民诉法解释 517). An event after the period had ended
 * starts nothing. What lies after `today` has not happened yet.
 */
export function enforcementPeriod(
  facts: EnforcementFacts,
  today: Day,
  clocks: readonly ClockRule[],
): Result<EnforcementPeriod, EnforcementRefusal> {
  const { performBy, closedWithoutAssetsOn } = facts;
  if (closedWithoutAssetsOn !== null && closedWithoutAssetsOn <= today) {
    return ok({ kind: "no_limit", since: closedWithoutAssetsOn });
  }
  if (performBy === null) return refuse("perform_day_unknown");
  if (clockOn("enforcement", performBy, clocks) === null) return refuse("before_rules");
  let countedFrom = performBy;
  let end = endFrom(performBy, clocks);
  for (const on of facts.restartedOn.toSorted()) {
    if (on > countedFrom && on <= today && end !== null && on <= end) {
      countedFrom = on;
      end = endFrom(on, clocks);
    }
  }
  if (end === null) return refuse("day_out_of_range");
  return ok({ kind: "until", on: end, countedFrom, hasRestarted: countedFrom !== performBy });
}

function endFrom(from: Day, clocks: readonly ClockRule[]): Day | null {
  const rule = clockOn("enforcement", from, clocks);
  return rule === null ? null : periodEnd(from, rule);
}
