import type { Day } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import type { Strategy } from "@/lib/domain/order/open-debt";
import type { StrategyComparison } from "@/lib/domain/plan/compare-strategies";
import type { Plan } from "@/lib/domain/plan/plan";
import { balanceSeries } from "./balance-series";

/** What is left in all, in fen, or how many debts are left, at the end of a month. */
export type LeftInMonth = { month: number; on: Day; owed: Fen };

/** One line for all the strategies whose plans come down in the same way. */
export type StrategyLine = {
  strategies: readonly Strategy[];
  /** To be drawn: a settlement falls on its day, so some days have two points. */
  points: readonly { on: Day; owed: Fen }[];
  /** Every month from today to the last settlement. */
  months: readonly LeftInMonth[];
  endOn: Day;
};

/** The lines of the strategies that end, in their order; debts that go on with their instalments are in none of them. */
export function strategyLines(
  { rows, unfinished }: StrategyComparison,
  options: { today: Day; weight: "amount" | "count" },
): StrategyLine[] {
  const lines = new Map<string, StrategyLine>();
  for (const { strategy, plan } of rows) {
    if (plan.infeasible || unfinished.includes(strategy)) continue;
    const line = lineOf(plan, strategy, options);
    if (line === null) continue;
    const way = JSON.stringify(line.points);
    const same = lines.get(way);
    lines.set(way, same ? { ...same, strategies: [...same.strategies, strategy] } : line);
  }
  return [...lines.values()];
}

function lineOf(
  plan: Plan,
  strategy: Strategy,
  options: { today: Day; weight: "amount" | "count" },
): StrategyLine | null {
  const { points, bands } = balanceSeries(plan, [], { ...options, named: 0 });
  const last = points.at(-1);
  if (last === undefined) return null;
  const shown = new Set(bands.flatMap(({ debtIds }) => debtIds));
  const months = plan.months.slice(0, (last.month ?? 0) + 1).map(({ month, on, balances }) => {
    const owed = balances.flatMap((balance, index) => {
      return balance !== null && shown.has(plan.debts[index]?.id ?? "") ? [balance] : [];
    });
    return { month, on, owed: sumFen(owed) };
  });
  return {
    strategies: [strategy],
    points: points.map(({ on }, point) => ({ on, owed: sumFen(bands.flatMap(({ values }) => values[point] ?? [])) })),
    months,
    endOn: last.on,
  };
}
