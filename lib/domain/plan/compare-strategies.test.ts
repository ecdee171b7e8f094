import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { anOffer } from "@/lib/domain/order/debt-for-tests";
import { type CompareInput, compareStrategies } from "./compare-strategies";
import type { PlanDebt } from "./plan-debt";
import { aLoan } from "./plan-debt-for-tests";

const inputOf = (debts: readonly PlanDebt[], known: Partial<CompareInput> = {}): CompareInput => ({
  debts,
  capacity: fen(100_000),
  savings: fen(0),
  reserve: fen(0),
  changes: [],
  today: day("2026-11-21"),
  horizonMonths: 120,
  ...known,
});

// By consequence the dear one comes last, by size too; only "avalanche" takes it first.
const cheapCard = aLoan("card", 600_000, { product: "credit_card", overdueSince: day("2026-11-01"), annualRate: 0.18 });
const dearLoan = aLoan("dear", 700_000, { overdueSince: day("2026-01-01"), annualRate: 0.6 });

describe("strategies side by side", () => {
  test("each with its order, on equal inputs; the cheapest and the fastest marked with the reason", () => {
    const { rows, cheapest, fastest, unfinished } = compareStrategies(inputOf([cheapCard, dearLoan]));
    expect(rows.map(({ strategy, order }) => [strategy, order])).toEqual([
      ["consequence", ["card", "dear"]],
      ["snowball", ["card", "dear"]],
      ["avalanche", ["dear", "card"]],
      ["best_offer", ["card", "dear"]],
    ]);
    const paid = rows.map(({ plan }) => (plan.infeasible ? Number.NaN : plan.totalPaid));
    expect(cheapest).toEqual({
      strategies: ["avalanche"],
      code: "less_interest",
      amount: Math.max(...paid) - Math.min(...paid),
    });
    expect(paid[2]).toBe(Math.min(...paid));
    const months = rows.map(({ plan }) => (plan.infeasible ? null : plan.freeMonth));
    expect(months).toEqual([21, 21, 19, 21]);
    expect(fastest).toEqual({ strategies: ["avalanche"], code: "earlier", months: 2 });
    expect(unfinished).toEqual([]);
  });

  test("says so when they don’t differ", () => {
    const { cheapest, fastest } = compareStrategies(inputOf([aLoan("a", 100_000)]));
    const strategies = ["consequence", "snowball", "avalanche", "best_offer"];
    expect(cheapest).toEqual({ strategies, code: "all_equal" });
    expect(fastest).toEqual({ strategies, code: "all_equal" });
  });

  test("an offer that would lapse elsewhere is the reason when it is", () => {
    const offers = [anOffer({ total: fen(300_000), payNow: fen(300_000), expiresOn: day("2026-11-30") })];
    const debts = [aLoan("a", 250_000, { product: "credit_card" }), aLoan("b", 800_000, { offers })];
    const { cheapest } = compareStrategies(inputOf(debts, { savings: fen(300_000) }));
    expect(cheapest).toEqual({ strategies: ["best_offer"], code: "more_waived", amount: 500_000 });
  });

  test("a plan that leaves something owed is not compared", () => {
    const hopeless = aLoan("x", 90_000_000, { annualRate: 0.24 });
    const { cheapest, fastest, unfinished } = compareStrategies(inputOf([hopeless]));
    expect([cheapest, fastest]).toEqual([null, null]);
    expect(unfinished).toEqual(["consequence", "snowball", "avalanche", "best_offer"]);
    expect(compareStrategies(inputOf([hopeless], { capacity: fen(-5) })).rows[0]?.plan).toMatchObject({ shortfall: 5 });
  });

  test("knows pins, the own order and the changes", () => {
    const { rows } = compareStrategies(
      inputOf([cheapCard, dearLoan], {
        customOrder: ["dear"],
        changes: [{ kind: "leave_out", debtId: "card" }],
      }),
    );
    expect(rows.map(({ order }) => order)).toEqual([["dear"], ["dear"], ["dear"], ["dear"], ["dear"]]);
    const pinned = compareStrategies(inputOf([cheapCard, dearLoan], { pins: ["dear"] }));
    expect(pinned.rows[0]?.order).toEqual(["dear", "card"]);
  });

  test("does not depend on the order of the debts", () => {
    const debts = [cheapCard, dearLoan, aLoan("c", 50_000), aLoan("d", 400_000, { annualRate: 0.3 })];
    fc.assert(
      fc.property(fc.shuffledSubarray(debts, { minLength: debts.length }), (shuffled) => {
        expect(compareStrategies(inputOf(shuffled))).toEqual(compareStrategies(inputOf(debts)));
      }),
      { numRuns: 24 },
    );
  });
});
