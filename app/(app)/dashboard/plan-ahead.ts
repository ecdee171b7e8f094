import type { ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { planBasisOf } from "@/lib/data/plan/plan-basis";
import type { Day } from "@/lib/domain/basics/day";
import type { Infeasible, Plan } from "@/lib/domain/plan/plan";
import { simulatePlan } from "@/lib/domain/plan/simulate-plan";

/** The first page looks ten years ahead: that is quick to work out, and what lies beyond it is for the plan's page. */
const MONTHS_AHEAD = 120;

/** The plan by the order that the page shows, from what is recorded; null while it isn't known what a month leaves. */
export function planAhead(
  debts: readonly DebtView[],
  order: readonly string[],
  profile: ProfileView,
  today: Day,
): Plan | Infeasible | null {
  const { input, strategy } = planBasisOf(debts, profile, today);
  return input === null ? null : simulatePlan({ ...input, order, strategy, horizonMonths: MONTHS_AHEAD });
}
