import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { debtStories } from "./debt-stories";
import type { Plan } from "./plan";
import type { PlanDebt } from "./plan-debt";
import { aLoan } from "./plan-debt-for-tests";
import { simulatePlan } from "./simulate-plan";

const today = day("2026-11-22");

function planOf(debts: readonly PlanDebt[], capacity: number): Plan {
  const order = debts.map(({ id }) => id);
  const money = { capacity: fen(capacity), savings: fen(0), reserve: fen(0) };
  const plan = simulatePlan({ debts, order, changes: [], today, horizonMonths: 120, ...money });
  if (plan.infeasible) throw new Error("There is money every month.");
  return plan;
}

test("a loan that is saved for, and one that goes on by its instalments", () => {
  const promised = { stage: "agreed", agreement: { nextDueOn: null }, instalment: fen(100_00) } as const;
  const plan = planOf([aLoan("late", 900_00), aLoan("kept", 400_00, promised)], 300_00);
  const stories = debtStories(plan);
  const month = (n: number) => plan.months[n]?.on;
  expect(stories.get("late")).toEqual({
    spans: [{ kind: "settlement", from: month(3), to: month(3), times: 1, amount: 900_00 }],
    savedFrom: today,
  });
  expect(stories.get("kept")).toEqual({
    spans: [{ kind: "instalment", from: month(1), to: month(4), times: 4, amount: 400_00 }],
    savedFrom: null,
  });
});

const anyDebt = fc
  .record({
    principal: fc.integer({ min: 1, max: 500_000 }),
    annualRate: fc.constantFrom(0, 0.06, 0.18),
    product: fc.constantFrom("credit_card" as const, "revolving_loan" as const, "bill" as const),
    overdueFor: fc.integer({ min: 0, max: 400 }),
    minimumPayment: fc.option(fc.integer({ min: 1, max: 5_000 }).map(fen)),
  })
  .map(({ principal, overdueFor, ...known }) => ({
    principal,
    known: { ...known, overdueSince: addDays(today, -overdueFor) },
  }));

test("the spans of every debt add up to what is paid on it, to the fen", () => {
  fc.assert(
    fc.property(
      fc.array(anyDebt, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 90_000 }),
      (all, money) => {
        const plan = planOf(
          all.map(({ principal, known }, index) => aLoan(`debt-${index}`, principal, known)),
          money,
        );
        const stories = debtStories(plan);
        for (const { id, paid } of plan.debts) {
          const spans = stories.get(id)?.spans ?? [];
          expect(spans.reduce((sum, { amount }) => sum + amount, 0)).toBe(paid);
          for (const { from, to, times } of spans) expect(times === 1 ? from === to : from < to).toBe(true);
        }
      },
    ),
  );
});
