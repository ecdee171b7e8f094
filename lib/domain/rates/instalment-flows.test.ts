import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen, sumFen } from "@/lib/domain/basics/money";
import { type InstalmentLoan, instalmentFlows } from "./instalment-flows";
import { trueRate } from "./true-rate";

const loan: InstalmentLoan = {
  amount: fen(1_000_000),
  received: null,
  count: 12,
  payment: fen(90_833),
  fees: fen(0),
  contractOn: day("2026-01-31"),
  firstDueOn: null,
};
const flowsOf = (known: Partial<InstalmentLoan>) => {
  const answer = instalmentFlows({ ...loan, ...known });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
};
const simple = (known: Partial<InstalmentLoan>) => {
  const rate = trueRate(flowsOf(known));
  return rate.ok ? (rate.value.simpleAnnual * 100).toFixed(2) : rate.reason;
};

describe("instalmentFlows", () => {
  test("gives the golden rates of a loan with and without a sum withheld, from month's end to month's end", () => {
    expect(simple({})).toBe("16.22");
    expect(simple({ received: fen(900_000) })).toBe("36.93");
    expect(simple({ amount: fen(1_200_000), payment: fen(116_619) })).toBe("29.38");
    expect(
      flowsOf({})
        .slice(0, 4)
        .map((flow) => flow.on),
    ).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"]);
  });

  test("a fee beside the instalments raises the rate just as higher instalments do", () => {
    expect(simple({ payment: fen(80_833), fees: fen(120_000) })).toBe(simple({}));
  });

  test("a first instalment on another day of the month is counted by days", () => {
    const rate = trueRate(flowsOf({ firstDueOn: day("2026-02-10") }));
    expect(rate.ok && rate.value.period).toBe("day");
  });

  test.each<[Partial<InstalmentLoan>, string]>([
    [{ count: 0 }, "count_out_of_range"],
    [{ count: -1 }, "count_out_of_range"],
    [{ count: 1.5 }, "count_out_of_range"],
    [{ count: Number.NaN }, "count_out_of_range"],
    [{ count: 601 }, "count_out_of_range"],
    [{ firstDueOn: day("2026-01-30") }, "first_due_before_contract"],
    [{ contractOn: day("2199-12-31") }, "day_out_of_range"],
    [{ contractOn: day("2150-01-01"), count: 600 }, "day_out_of_range"],
    [{ contractOn: day("2190-01-01"), firstDueOn: day("2199-02-01") }, "day_out_of_range"],
  ])("refuses %j", (known, reason) => expect(instalmentFlows({ ...loan, ...known })).toEqual({ ok: false, reason }));

  test("accepts one instalment, six hundred, and one that is due at once", () => {
    expect(flowsOf({ count: 1 })).toHaveLength(2);
    expect(flowsOf({ count: 600 })).toHaveLength(601);
    expect(flowsOf({ contractOn: day("2198-12-31") }).at(-1)?.on).toBe("2199-12-31");
    expect(flowsOf({ firstDueOn: loan.contractOn })[1]?.on).toBe(loan.contractOn);
  });

  test("pays everything to the fen, and no two instalments differ by more than one", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.nat({ max: 1e9 }),
        fc.nat({ max: 1e9 }),
        (count, payment, fees) => {
          const paid = flowsOf({ count, payment: fen(payment), fees: fen(fees) }).slice(1);
          expect(sumFen(paid.map((flow) => flow.amount))).toBe(0 - count * payment - fees);
          const sizes = paid.map((flow) => flow.amount);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    ));
});
