import { expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { PlanChange } from "./changes";
import type { PlanDebt } from "./plan-debt";
import { aLoan } from "./plan-debt-for-tests";
import { differenceOf } from "./plan-difference";
import { simulatePlan } from "./simulate-plan";

const today = day("2026-11-22");

function planOf(debts: readonly PlanDebt[], capacity: number, changes: readonly PlanChange[] = []) {
  const order = debts.map(({ id }) => id);
  const money = { capacity: fen(capacity), savings: fen(0), reserve: fen(0) };
  return simulatePlan({ debts, order, changes, today, horizonMonths: 360, ...money });
}

const extra = (amount: number): PlanChange => ({ kind: "extra_per_month", amount: fen(amount) });

test("more money: earlier, the first one too, and with interest less to pay", () => {
  const debts = [aLoan("a", 3_000_00, { annualRate: 0.12 }), aLoan("b", 3_000_00, { annualRate: 0.12 })];
  const [before, after] = [planOf(debts, 500_00), planOf(debts, 500_00, [extra(500_00)])];
  if (before.infeasible || after.infeasible) throw new Error("Both can be planned.");
  const difference = differenceOf(before, after);
  expect(difference).toEqual({
    monthsEarlier: (before.freeMonth ?? 0) - (after.freeMonth ?? 0),
    firstMonthsEarlier: (before.firstSettlement?.month ?? 0) - (after.firstSettlement?.month ?? 0),
    paid: after.totalPaid - before.totalPaid,
    interest: after.totalInterest - before.totalInterest,
  });
  expect(difference.monthsEarlier).toBeGreaterThan(0);
  expect(difference.firstMonthsEarlier).toBeGreaterThan(0);
  expect(difference.paid).toBeLessThan(0);
  expect(difference.interest).toBeLessThan(0);
});

test("less income: later, by the same count backwards", () => {
  const debts = [aLoan("a", 6_000_00)];
  const falls: PlanChange = { kind: "income_change", from: today, difference: -250_00 };
  expect(differenceOf(planOf(debts, 500_00), planOf(debts, 500_00, [falls]))).toEqual({
    monthsEarlier: -12,
    firstMonthsEarlier: -12,
    paid: 0,
    interest: 0,
  });
});

test("a plan that can't be made, or has no end, is not compared by its sums", () => {
  const none = { monthsEarlier: null, firstMonthsEarlier: null, paid: null, interest: null };
  const debts = [aLoan("a", 100_00), aLoan("b", 900_000_00, { annualRate: 0.24 })];
  const [endless, short, done] = [planOf(debts, 100_00), planOf(debts, -1), planOf(debts, 1_000_000_00)];
  expect(differenceOf(short, done)).toEqual(none);
  expect(differenceOf(done, short)).toEqual(none);
  expect(endless.infeasible ? null : endless.freeMonth).toBeNull();
  expect(differenceOf(endless, done)).toEqual({ ...none, firstMonthsEarlier: 0 });
});

test("without any difference all is zero", () => {
  const plan = planOf([aLoan("a", 1_000_00)], 100_00 as Fen);
  expect(differenceOf(plan, plan)).toEqual({ monthsEarlier: 0, firstMonthsEarlier: 0, paid: 0, interest: 0 });
});
