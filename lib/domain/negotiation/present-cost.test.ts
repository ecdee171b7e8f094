import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { presentCost } from "./offer";
import type { MonthlyPayment } from "./schedule";

const A = [{ month: 0, amount: fen(1_500_000) }];
const B = Array.from({ length: 24 }, (_, index) => ({ month: index + 1, amount: fen(75_000) }));
const C = [{ month: 12, amount: fen(1_800_000) }];

describe("presentCost, golden values", () => {
  test.each([
    ["A at 6 %", A, 0.06, 1_500_000],
    ["B at 6 %", B, 0.06, 1_694_952],
    ["C at 6 %", C, 0.06, 1_698_113],
    ["A at 24 %", A, 0.24, 1_500_000],
    ["B at 24 %", B, 0.24, 1_449_762],
    ["C at 24 %", C, 0.24, 1_451_613],
    ["B at nothing", B, 0, 1_800_000],
    ["a half fen goes up", [{ month: 12, amount: fen(3) }], 1, 2],
    ["nothing", [], 0.06, 0],
  ])("%s", (_, payments, rate, expected) => expect(presentCost(payments, rate)).toBe(expected));

  test.each([-1, -2, Number.NaN, Number.POSITIVE_INFINITY])("a rate of %s is a bug", (rate) => {
    expect(() => presentCost(A, rate)).toThrow(RangeError);
  });

  test.each([-1, Number.NaN])("month %s is a bug", (month) => {
    expect(() => presentCost([{ month, amount: fen(1) }], 0.06)).toThrow(RangeError);
  });
});

const SCALE = 10n ** 40n;

/** The twelfth root of 1 + rate in whole 10⁻⁴⁰, by halving. */
function monthlyFactor(basisPoints: number): bigint {
  const target = (SCALE * BigInt(10_000 + basisPoints)) / 10_000n;
  let [low, high] = [SCALE, 2n * target];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    let power = SCALE;
    for (let month = 0; month < 12; month++) power = (power * middle) / SCALE;
    if (power <= target) low = middle;
    else high = middle;
  }
  return low;
}

/** The independent oracle: takes one month's interest off at a time, in whole numbers of forty decimals. */
function slowCost(payments: readonly MonthlyPayment[], basisPoints: number): { cost: bigint; isNearHalf: boolean } {
  const factor = monthlyFactor(basisPoints);
  let worth = 0n;
  for (const { month, amount } of payments) {
    let one = BigInt(amount) * SCALE;
    for (let passed = 0; passed < month; passed++) one = (one * SCALE) / factor;
    worth += one;
  }
  const rest = worth % SCALE;
  const distance = rest > SCALE / 2n ? rest - SCALE / 2n : SCALE / 2n - rest;
  return { cost: (worth + SCALE / 2n) / SCALE, isNearHalf: distance < SCALE / 1_000n };
}

const payment = fc.record({
  month: fc.integer({ min: 0, max: 120 }),
  amount: fc.integer({ min: 0, max: 100_000_000 }).map((amount): Fen => fen(amount)),
});
const payments = fc.array(payment, { maxLength: 20 });
const basisPoints = fc.integer({ min: 0, max: 10_000 });

describe("presentCost, whatever the payments", () => {
  test("agrees to the fen with forty decimals, month by month", () =>
    fc.assert(
      fc.property(payments, basisPoints, (list, rate) => {
        const slow = slowCost(list, rate);
        const answer = presentCost(list, rate / 10_000);
        if (slow.isNearHalf) expect(Math.abs(answer - Number(slow.cost))).toBeLessThanOrEqual(1);
        else expect(answer).toBe(Number(slow.cost));
      }),
      { numRuns: 300 },
    ));

  test("never above the plain sum, and never higher at a higher rate", () =>
    fc.assert(
      fc.property(payments, basisPoints, basisPoints, (list, one, other) => {
        const [low, high] = [Math.min(one, other) / 10_000, Math.max(one, other) / 10_000];
        const sum = list.reduce((total, { amount }) => total + amount, 0);
        expect(presentCost(list, high)).toBeLessThanOrEqual(presentCost(list, low));
        expect(presentCost(list, low)).toBeLessThanOrEqual(sum);
        expect(presentCost(list, 0)).toBe(sum);
      }),
    ));

  test("the same in any order, up to the rounding of one fen", () =>
    fc.assert(
      fc.property(payments, basisPoints, (list, rate) => {
        const difference = presentCost(list, rate / 10_000) - presentCost(list.toReversed(), rate / 10_000);
        expect(Math.abs(difference)).toBeLessThanOrEqual(1);
      }),
    ));
});
