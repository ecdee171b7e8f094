import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, day, daysBetween } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { type CashFlow, type TrueRate, trueRate } from "./true-rate";

const start = day("2026-01-15");
const flow = (on: Day, yuan: number): CashFlow => ({ on, amount: fen(Math.round(yuan * 100)) });
const monthly = (received: number, count: number, payment: number): CashFlow[] => [
  flow(start, received),
  ...Array.from({ length: count }, (_, index) => flow(addMonths(start, index + 1), -payment)),
];
const rateOf = (flows: readonly CashFlow[]): TrueRate => {
  const answer = trueRate(flows);
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};
const percent = (ratio: number, digits = 2) => (ratio * 100).toFixed(digits);

describe("trueRate, golden values", () => {
  test.each([
    ["10,000 over 12 months at 908.33", monthly(10_000, 12, 908.33), "16.22", "17.48"],
    ["the same with 1,000 withheld", monthly(9_000, 12, 908.33), "36.93", "43.86"],
    ["12,000 over 12 × 1,166.19", monthly(12_000, 12, 1_166.19), "29.38", "33.68"],
  ])("%s", (_, flows, simple, compound) => {
    const rate = rateOf(flows);
    expect(rate.period).toBe("month");
    expect(percent(rate.simpleAnnual)).toBe(simple);
    expect(percent(rate.compoundAnnual)).toBe(compound);
  });

  test("700 received, 1,000 due in 7 days", () => {
    const rate = rateOf([flow(start, 700), flow(addDays(start, 7), -1_000)]);
    expect(rate.period).toBe("day");
    expect(percent(rate.simpleAnnual, 1)).toBe("2234.7");
    expect(rate.perPeriod).toBeCloseTo(3 / 49, 12);
    expect(rate.compoundAnnual / ((10 / 7) ** (365 / 7) - 1)).toBeCloseTo(1, 9);
  });

  test.each([
    ["2,000 % a year, repaid at once after 10 days", 10, 1_000_000, 1_000_000 * (1 + (20 * 10) / 365), "2000.0", "day"],
    ["10 % for a year of 365 days", 365, 10_000, 11_000, "10.0", "month"],
    ["a tenth lost in a year", 365, 10_000, 9_000, "-10.0", "month"],
    ["10 % for 30 days", 30, 3_000, 3_300, "121.7", "day"],
  ])("%s, in closed form", (_, days, received, paid, simple, period) => {
    const rate = rateOf([flow(start, received), flow(addDays(start, days), -paid)]);
    expect([percent(rate.simpleAnnual, 1), rate.period]).toEqual([simple, period]);
  });

  test("weekly instalments add interest each week, and uneven days each day", () => {
    const weekly = [flow(start, 700), flow(addDays(start, 7), -385), flow(addDays(start, 14), -423.5)];
    expect(percent(rateOf(weekly).simpleAnnual)).toBe(percent((0.1 * 365) / 7));
    const uneven = [flow(start, 700), flow(addDays(start, 7), -385), flow(addDays(start, 15), -423.5)];
    expect(rateOf(uneven).compoundAnnual).toBeCloseTo((1 + rateOf(uneven).perPeriod) ** 365 - 1, 9);
  });
});

describe("trueRate, which period", () => {
  test.each([
    ["2026-01-31", ["2026-02-28", "2026-03-31", "2026-04-30"], "month"],
    ["2024-01-31", ["2024-02-29", "2024-03-31"], "month"],
    ["2026-01-31", ["2026-02-27"], "day"],
    ["2026-02-28", ["2026-03-31", "2026-04-30"], "month"],
    ["2026-02-28", ["2026-03-28"], "month"],
    ["2024-02-28", ["2024-03-31"], "day"],
    ["2026-01-30", ["2026-02-28", "2026-03-30"], "month"],
    ["2026-01-30", ["2026-02-28", "2026-03-31"], "day"],
    ["2026-04-30", ["2026-05-31"], "month"],
    ["2026-01-15", ["2026-02-15", "2026-04-15"], "month"],
    ["2026-01-15", ["2026-02-15", "2026-04-14"], "day"],
  ])("received on %s, paid on %j: %s", (received, paid, period) => {
    const flows = [flow(day(received), 1_000), ...paid.map((on) => flow(day(on), -600))];
    expect(rateOf(flows).period).toBe(period);
  });
});

describe("trueRate, odd input", () => {
  const later = addMonths(start, 1);
  test.each<[string, CashFlow[], string]>([
    ["nothing", [], "no_flows"],
    ["zeros", [flow(start, 0), flow(later, 0)], "no_flows"],
    ["one flow", [flow(start, 100)], "no_sign_change"],
    ["only received", [flow(start, 100), flow(later, 5)], "no_sign_change"],
    ["only paid", [flow(start, -100), flow(later, -5)], "no_sign_change"],
    ["one day", [flow(start, 100), flow(start, -150)], "no_sign_change"],
    ["one day that comes to nothing", [flow(start, 100), flow(start, -100)], "no_flows"],
    ["two rates fit", [flow(start, 100), flow(later, -230), flow(addMonths(start, 2), 132)], "no_solution"],
    ["no rate fits", [flow(start, 100), flow(later, -100), flow(addMonths(start, 2), 100)], "no_solution"],
    ["to and fro, ending even", [flow(start, 1), flow(later, -2), flow(addMonths(start, 2), 1)], "no_solution"],
    ["a rate no number can hold", [flow(start, 0.01), flow(addDays(start, 1), -1e10)], "no_solution"],
  ])("%s", (_, flows, reason) => expect(trueRate(flows)).toEqual({ ok: false, reason }));

  test("less paid than received is a rate below zero; the same is zero", () => {
    expect(rateOf([flow(start, 1_000), flow(later, -900)]).perPeriod).toBeCloseTo(-0.1, 12);
    const even = rateOf([flow(start, 1_000), flow(later, -400), flow(addMonths(start, 2), -600)]);
    expect([even.perPeriod, even.simpleAnnual, even.compoundAnnual]).toEqual([0, 0, 0]);
  });

  test("a second sum drawn while paying back keeps its one rate", () => {
    const draw = (on: Day, yuan: number) => flow(on, yuan);
    const flows = [
      draw(start, 1_000),
      flow(addMonths(start, 1), -300),
      draw(addMonths(start, 2), 500),
      flow(addMonths(start, 3), -700),
      flow(addMonths(start, 4), -700),
    ];
    expect(slowYear(flows)).toBeCloseTo(rateOf(flows).compoundAnnual, 9);
  });

  test("several flows of one day count as their sum", () => {
    const split = [flow(start, 400), flow(start, 600), flow(later, -500), flow(later, -600)];
    expect(trueRate(split)).toEqual(trueRate([flow(start, 1_000), flow(later, -1_100)]));
  });
});

/**
 * The independent oracle: grows a balance from day to day (or month to month) as a bank would, and moves the yearly rate
 * digit by digit as long as the borrower still owes nothing at the end. For loans: received first, then paid.
 */
function slowYear(flows: readonly CashFlow[]): number {
  const { period } = rateOf(flows);
  const sorted = flows.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const first = sorted[0]?.on ?? start;
  const at = (on: Day) => {
    if (period === "day") return daysBetween(first, on);
    return (
      (Number(on.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(first.slice(5, 7))
    );
  };
  const owedAtTheEnd = (growth: number) => {
    let owed = 0;
    let now = 0;
    for (const { on, amount } of sorted) {
      for (; now < at(on); now++) owed *= growth;
      owed += amount;
    }
    return owed;
  };
  let growth = 0;
  for (let step = 1; step > 1e-15; step /= 10) while (owedAtTheEnd(growth + step) <= 0) growth += step;
  return growth ** (period === "month" ? 12 : 365) - 1;
}

const payments = fc.array(
  fc.record({ wait: fc.integer({ min: 3, max: 60 }), amount: fc.integer({ min: 1, max: 500_000 }) }),
  { minLength: 1, maxLength: 8 },
);
const loan = fc.record({ received: fc.integer({ min: 10_000, max: 1_000_000 }), payments }).map((facts): CashFlow[] => {
  let on = start;
  const paid = facts.payments.map(({ wait, amount }) => {
    on = addDays(on, wait);
    return { on, amount: fen(-amount) };
  });
  return [{ on: start, amount: fen(facts.received) }, ...paid];
});
const anyFlows = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 100_000 }).map((count) => addDays(day("1900-01-31"), count)),
    amount: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e12, max: 1e12 })).map((n): Fen => fen(n)),
  }),
  { maxLength: 12 },
);

describe("trueRate, whatever the flows", () => {
  test("a loan that is paid back has the rate that the oracle finds", () =>
    fc.assert(
      fc.property(loan, (flows) => {
        const slow = slowYear(flows);
        expect(Math.abs(rateOf(flows).compoundAnnual - slow)).toBeLessThan(1e-6 * (1 + Math.abs(slow)));
      }),
      { numRuns: 300 },
    ));

  test("never throws, hangs or returns what is no number; the order of the flows and the side don't matter", () =>
    fc.assert(
      fc.property(anyFlows, (flows) => {
        const answer = trueRate(flows);
        if (answer.ok)
          for (const value of Object.values(answer.value).slice(0, 3)) expect(value).toSatisfy(Number.isFinite);
        expect(trueRate(flows.toReversed())).toEqual(answer);
        const seenByLender = trueRate(flows.map(({ on, amount }) => ({ on, amount: fen(-amount) })));
        expect(seenByLender).toEqual(answer);
      }),
      { numRuns: 1_000 },
    ));

  test("paying more, or having received less, is never cheaper", () =>
    fc.assert(
      fc.property(loan, fc.nat({ max: 9 }), (flows, index) => {
        const dearer = flows.map((one, i) =>
          i === index % flows.length ? { ...one, amount: fen(one.amount - 1) } : one,
        );
        expect(rateOf(dearer).compoundAnnual).toBeGreaterThanOrEqual(rateOf(flows).compoundAnnual);
      }),
    ));
});
