import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { type Fen, fen, sumFen } from "@/lib/domain/basics/money";
import type { Plan } from "@/lib/domain/plan/plan";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { aLoan } from "@/lib/domain/plan/plan-debt-for-tests";
import { simulatePlan } from "@/lib/domain/plan/simulate-plan";
import { type BalanceSeries, balanceSeries } from "./balance-series";
import type { RecordedBalance } from "./fact-tracks";

const TODAY = day("2026-11-22");
const OPTIONS = { today: TODAY, named: 5, weight: "amount" } as const;

function planFor(debts: readonly PlanDebt[], capacity = 300_000, horizonMonths = 120): Plan {
  const order = debts.map(({ id }) => id);
  const money = { capacity: fen(capacity), savings: fen(0), reserve: fen(0), changes: [] };
  const plan = simulatePlan({ debts, order, ...money, today: TODAY, horizonMonths });
  if (plan.infeasible) throw new Error("A plan was expected.");
  return plan;
}

const record = (debtId: string, daysAgo: number, owed: number): RecordedBalance => {
  return { debtId, on: addDays(TODAY, -daysAgo), owed: fen(owed) };
};

const totalAt = ({ bands }: BalanceSeries, point: number): Fen => {
  return sumFen(bands.map(({ values }) => values[point] ?? fen(0)));
};

const someDebts = fc
  .array(fc.record({ owed: fc.integer({ min: 1, max: 3_000_000 }), rate: fc.integer({ min: 0, max: 36 }) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) => all.map(({ owed, rate }, index) => aLoan(`debt-${index}`, owed, { annualRate: rate / 100 })));

describe("the bands of a plan", () => {
  it("add up to what the plan says is owed on the debts that it settles, at every point after the payments", () => {
    fc.assert(
      fc.property(
        someDebts,
        fc.integer({ min: 20_000, max: 900_000 }),
        fc.integer({ min: 1, max: 9 }),
        (debts, left, named) => {
          const plan = planFor(debts, left);
          const series = balanceSeries(plan, [], { ...OPTIONS, named });
          const shown = new Set(series.bands.flatMap(({ debtIds }) => debtIds));
          for (const [index, { month, isAfter }] of series.points.entries()) {
            if (!isAfter || month === null) continue;
            const balances = plan.months[month]?.balances ?? [];
            const owed = balances.filter((_, place) => shown.has(plan.debts[place]?.id ?? ""));
            expect(totalAt(series, index)).toBe(sumFen(owed.map((balance) => balance ?? fen(0))));
          }
          expect(shown.size + series.aside.length).toBe(plan.debts.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never go back in time, never fall below zero, and end at nothing", () => {
    fc.assert(
      fc.property(someDebts, (debts) => {
        const series = balanceSeries(planFor(debts), [], OPTIONS);
        const days = series.points.map(({ on }) => on);
        expect(days).toEqual(days.toSorted());
        expect(series.bands.every(({ values }) => values.every((value) => value >= 0))).toBe(true);
        expect(series.bands.length).toBeLessThanOrEqual(6);
        if (series.points.length > 0) expect(totalAt(series, series.points.length - 1)).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("begin with what is owed today and have a milestone at every settlement, where the line is before it falls", () => {
    const plan = planFor([aLoan("a", 600_000), aLoan("b", 300_000)]);
    const series = balanceSeries(plan, [], OPTIONS);
    expect(totalAt(series, 0)).toBe(900_000);
    expect(series.milestones.map(({ debtIds, on }) => ({ debtIds, on }))).toEqual([
      { debtIds: ["a"], on: "2027-01-22" },
      { debtIds: ["b"], on: "2027-02-22" },
    ]);
    const [first] = series.milestones;
    expect(totalAt(series, first?.point ?? 0)).toBe(900_000);
    expect(totalAt(series, (first?.point ?? 0) + 1)).toBe(300_000);
    expect(series.bands.map(({ debtIds }) => debtIds)).toEqual([["b"], ["a"]]);
  });

  it("name the largest and sum the others", () => {
    const plan = planFor([1, 2, 3, 4].map((size) => aLoan(`d${size}`, size * 100_000)));
    const { bands } = balanceSeries(plan, [], { ...OPTIONS, named: 2 });
    expect(bands.map(({ debtIds, isRest }) => ({ debtIds, isRest }))).toEqual([
      { debtIds: ["d4"], isRest: false },
      { debtIds: ["d3"], isRest: false },
      { debtIds: ["d2", "d1"], isRest: true },
    ]);
    expect(bands.at(-1)?.values[0]).toBe(300_000);
  });

  it("leave out what has no end or no size, and say why", () => {
    const growing = aLoan("growing", 900_000_000, { annualRate: 0.24 });
    const unknown = { ...aLoan("unknown", 1), claimed: null, principal: null };
    const series = balanceSeries(planFor([aLoan("a", 100_000), growing, unknown]), [], OPTIONS);
    expect(series.bands.map(({ debtIds }) => debtIds)).toEqual([["a"]]);
    expect(series.aside).toEqual([
      { debtId: "growing", why: "not_payable" },
      { debtId: "unknown", why: "unknown" },
    ]);
    expect(balanceSeries(planFor([growing], 300_000, 24), [], OPTIONS).points).toEqual([]);
  });

  it("tell no sizes when each debt counts one", () => {
    const debts = [aLoan("small", 100_000), aLoan("large", 9_000_000), aLoan("middle", 700_000)];
    const series = balanceSeries(planFor(debts), [], { ...OPTIONS, named: 2, weight: "count" });
    expect(series.bands.map(({ debtIds }) => debtIds)).toEqual([["large"], ["small"], ["middle"]]);
    expect(series.points.map((_, point) => totalAt(series, point)).every((total) => total <= 3)).toBe(true);
    expect(totalAt(series, 0)).toBe(3);
  });
});

describe("the look back", () => {
  const debts = [aLoan("a", 600_000), aLoan("b", 300_000)];

  it("begins when every debt was on record, and keeps what was settled since", () => {
    const history = [
      record("a", 90, 700_000),
      record("a", 30, 600_000),
      record("b", 60, 300_000),
      record("old", 100, 50_000),
      record("old", 20, 0),
    ];
    const series = balanceSeries(planFor(debts), history, OPTIONS);
    const facts = series.points.filter(({ isForecast }) => !isForecast);
    expect(facts.map(({ on }) => on)).toEqual([60, 30, 20].map((ago) => addDays(TODAY, -ago)));
    expect(facts.map((_, point) => totalAt(series, point))).toEqual([1_050_000, 950_000, 900_000]);
    expect(series.milestones[0]).toEqual({ on: addDays(TODAY, -20), debtIds: ["old"], point: 1, isForecast: false });
    expect(series.bands.at(-1)).toMatchObject({ debtIds: ["old"], isRest: true });
  });

  it.each([
    ["one debt was never recorded", [record("a", 90, 700_000)]],
    ["the last one was recorded a few days ago", [record("a", 90, 700_000), record("b", 13, 300_000)]],
    ["there are none", []],
  ])("is left out when %s", (_, history) => {
    const { points } = balanceSeries(planFor(debts), history, OPTIONS);
    expect(points.every(({ isForecast }) => isForecast)).toBe(true);
  });

  it("is half a year at most when the way ahead is short", () => {
    const { points } = balanceSeries(planFor(debts), [record("a", 900, 1), record("b", 900, 2)], OPTIONS);
    expect(points[0]?.on).toBe("2026-05-22");
  });
});
