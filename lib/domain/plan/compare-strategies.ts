import { type Fen, fen } from "@/lib/domain/basics/money";
import { STRATEGIES, type Strategy } from "@/lib/domain/order/open-debt";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { changedDebts } from "./changes";
import { isClassic } from "./ledger/target";
import type { Infeasible, Plan, PlanInput } from "./plan";
import { simulatePlan } from "./simulate-plan";

/** The same as a plan is made from, with what the order needs instead of the order itself. */
export type CompareInput = Omit<PlanInput, "order" | "strategy"> & {
  pins?: readonly string[];
  /** "custom" is among the strategies only where an own order is given. */
  customOrder?: readonly string[];
};

/** One strategy on the same inputs. */
export type StrategyRow = {
  strategy: Strategy;
  order: readonly string[];
  plan: Plan | Infeasible;
};

/**
 * Why a strategy is marked: `amount` is what it pays less than the dearest, `months` what it ends earlier than the slowest. "all_equal":
 * the strategies don't differ in this, so none is better.
 */
export type StrategyMark = { strategies: readonly Strategy[] } & (
  | { code: "less_interest" | "more_waived"; amount: Fen }
  | { code: "earlier"; months: number }
  | { code: "all_equal" }
);

export type StrategyComparison = {
  rows: readonly StrategyRow[];
  /** Of the strategies that end: which pays least, and which ends first; null when none ends before the horizon. */
  cheapest: StrategyMark | null;
  fastest: StrategyMark | null;
  /** The strategies that don't end before the horizon, or cannot be planned: their sums are not compared. */
  unfinished: readonly Strategy[];
};

/**
 * Works out the plan under every strategy on equal inputs, with the order that each of them gives at the start. Only plans that end
 * are compared: one that leaves something owed would look cheap. Debts in any order; the same input, the same result.
 */
export function compareStrategies(input: CompareInput): StrategyComparison {
  const plans: Plans = new Map();
  const rows = STRATEGIES.filter((strategy) => strategy !== "custom" || input.customOrder !== undefined).map(
    (strategy) => planUnder(input, strategy, plans),
  );
  const finished = rows.flatMap(({ strategy, plan }) => {
    return plan.infeasible || plan.freeMonth === null ? [] : [{ strategy, plan, freeMonth: plan.freeMonth }];
  });
  const names = new Set(finished.map(({ strategy }) => strategy));
  return {
    rows,
    cheapest: cheapestOf(finished),
    fastest: fastestOf(finished),
    unfinished: rows.map(({ strategy }) => strategy).filter((strategy) => !names.has(strategy)),
  };
}

/** Plans that were worked out already, by their order and by how it is paid down: the same two make the same plan. */
type Plans = Map<string, Plan | Infeasible>;

/** The plan under one strategy, with the order that it gives at the start. */
export function planUnder(input: CompareInput, strategy: Strategy, plans: Plans = new Map()): StrategyRow {
  const { pins, customOrder, ...given } = input;
  const { ranked } = rankDebts(changedDebts(input.debts, input.changes), {
    today: input.today,
    strategy,
    ...(pins === undefined ? {} : { pins }),
    ...(customOrder === undefined ? {} : { customOrder }),
    lumpSum: fen(Math.max(0, input.savings - input.reserve)),
    ...(input.lpr === undefined ? {} : { lpr: input.lpr }),
  });
  const order = ranked.map(({ id }) => id);
  const key = `${isClassic(strategy)} ${order.join()}`;
  const plan = plans.get(key) ?? simulatePlan({ ...given, order, strategy });
  plans.set(key, plan);
  return { strategy, order, plan };
}

type Finished = { strategy: Strategy; plan: Plan; freeMonth: number };

function cheapestOf(finished: readonly Finished[]): StrategyMark | null {
  const [least, most] = ends(finished, ({ plan }) => plan.totalPaid);
  if (least === undefined || most === undefined) return null;
  const strategies = finished.filter(({ plan }) => plan.totalPaid === least.plan.totalPaid).map(nameOf);
  const amount = fen(most.plan.totalPaid - least.plan.totalPaid);
  if (amount === 0) return { strategies, code: "all_equal" };
  const moreWaived = least.plan.totalWaived - most.plan.totalWaived;
  // What is paid less was either never run up or waived: the larger share is the reason.
  return { strategies, code: moreWaived > amount - moreWaived ? "more_waived" : "less_interest", amount };
}

function fastestOf(finished: readonly Finished[]): StrategyMark | null {
  const [first, last] = ends(finished, ({ freeMonth }) => freeMonth);
  if (first === undefined || last === undefined) return null;
  const strategies = finished.filter(({ freeMonth }) => freeMonth === first.freeMonth).map(nameOf);
  const months = last.freeMonth - first.freeMonth;
  return months === 0 ? { strategies, code: "all_equal" } : { strategies, code: "earlier", months };
}

/** The plans with the lowest and the highest value. */
function ends(finished: readonly Finished[], value: (row: Finished) => number): (Finished | undefined)[] {
  const sorted = finished.toSorted((a, b) => value(a) - value(b));
  return [sorted.at(0), sorted.at(-1)];
}

function nameOf({ strategy }: Finished): Strategy {
  return strategy;
}
