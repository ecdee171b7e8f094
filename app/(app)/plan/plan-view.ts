import type { ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { type PlanBasis, planBasisOf } from "@/lib/data/plan/plan-basis";
import type { Day } from "@/lib/domain/basics/day";
import type { PlanChange } from "@/lib/domain/plan/changes";
import { compareStrategies, planUnder, type StrategyComparison } from "@/lib/domain/plan/compare-strategies";
import type { Infeasible, Plan } from "@/lib/domain/plan/plan";
import { changesOf, type WhatIf } from "@/lib/domain/plan/what-if";

/** A plan that was worked out, as things are and as they would be. */
export type PlanView = PlanBasis & {
  /** By the order that the user looks at, from what is recorded. */
  now: Plan | Infeasible;
  /** What is asked; empty when nothing is. */
  changes: readonly PlanChange[];
  /** The same with what is asked; `now` when nothing is. */
  shown: Plan | Infeasible;
  /** All strategies, with what is asked. */
  comparison: StrategyComparison;
};

/** Works out the plans of the page; null while it isn't known what a month leaves. */
export function planView(
  debts: readonly DebtView[],
  profile: ProfileView,
  whatIf: WhatIf | null,
  today: Day,
): (PlanBasis & { input: null }) | PlanView {
  const basis = planBasisOf(debts, profile, today);
  const { input, strategy } = basis;
  if (input === null) return { ...basis, input };
  const changes = whatIf === null ? [] : changesOf(whatIf, basis.debts);
  const comparison = compareStrategies({ ...input, changes });
  const asked = comparison.rows.find((row) => row.strategy === strategy)?.plan;
  const shown = asked ?? planUnder({ ...input, changes }, strategy).plan;
  const now = changes.length === 0 ? shown : planUnder(input, strategy).plan;
  return { ...basis, now, changes, shown, comparison };
}
