import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { annualRateOf, debtRate, type RateFacts } from "./debt-rate";

const facts = (known: Partial<RateFacts> = {}): RateFacts => ({
  contracted: null,
  received: null,
  instalment: null,
  instalmentCount: null,
  extraFees: null,
  statedRateBasisPoints: null,
  flows: [],
  ...known,
});
const loan = { contracted: fen(1_000_000), instalment: fen(90_833), instalmentCount: 12 };
const start = day("2026-01-31");
const flow = (months: number, amount: number) => ({ on: addMonths(start, months), amount: fen(amount) });
const percent = (ratio: number) => Math.round(ratio * 10_000) / 100;

describe("debtRate", () => {
  test.each<[string, Partial<RateFacts>, number, number]>([
    ["12 instalments of 908.33 on 10,000", loan, 16.22, 17.48],
    ["the same with 1,000 withheld", { ...loan, received: fen(900_000) }, 36.93, 43.86],
    [
      "12,000 over 12 × 1,166.19",
      { received: fen(1_200_000), instalment: fen(116_619), instalmentCount: 12 },
      29.38,
      33.68,
    ],
    // 1,399.43 of fees beside 12 × 1,049.57 is the same loan as 12 × 1,166.19, to the fen.
    [
      "fees beside the instalments",
      { contracted: fen(1_200_000), instalment: fen(104_957), instalmentCount: 12, extraFees: fen(139_944) },
      29.38,
      33.68,
    ],
    ["paid back as received", { contracted: fen(1_200), instalment: fen(100), instalmentCount: 12 }, 0, 0],
  ])("%s", (_name, known, simple, compound) => {
    const rate = debtRate(facts(known));
    expect(rate.basis).toBe("instalments");
    const value = rate.basis !== null && rate.result.ok ? rate.result.value : null;
    expect(value?.period).toBe("month");
    expect(percent(value?.simpleAnnual ?? Number.NaN)).toBe(simple);
    expect(percent(value?.compoundAnnual ?? Number.NaN)).toBe(compound);
  });

  test("flows that give no rate leave it to the short form", () => {
    expect(debtRate(facts({ ...loan, flows: [flow(0, 100), flow(1, -60)] }))).toEqual(debtRate(facts(loan)));
  });

  test.each<[string, Partial<RateFacts>, ReturnType<typeof debtRate>]>([
    ["nothing", {}, { basis: null, missing: ["amount", "instalment", "instalment_count"] }],
    ["no count", { ...loan, instalmentCount: null }, { basis: null, missing: ["instalment_count"] }],
    ["less paid than received", { ...loan, instalmentCount: 6 }, refused("instalments", "paid_less")],
    ["instalments of nothing", { ...loan, instalment: fen(0) }, refused("instalments", "no_sign_change")],
    ["flows without a sum", { flows: [flow(0, 0)] }, refused("flows", "no_flows")],
    ["only received", { flows: [flow(0, 5)] }, refused("flows", "no_sign_change")],
    ["a record that stops half way", { flows: [flow(0, 100), flow(1, -60)] }, refused("flows", "paid_less")],
    ["to and fro", { flows: [flow(0, 100), flow(1, -230), flow(2, 132)] }, refused("flows", "no_solution")],
  ])("%s", (_name, known, expected) => expect(debtRate(facts(known))).toEqual(expected));

  function refused(
    basis: "flows" | "instalments",
    reason: "paid_less" | "no_flows" | "no_sign_change" | "no_solution",
  ) {
    return { basis, result: { ok: false, reason } } as const;
  }
});

describe("annualRateOf", () => {
  const stated = { statedRateBasisPoints: 1825 };
  test.each<[string, Partial<RateFacts>, number, "true" | "stated"]>([
    ["flows before all else", { ...loan, ...stated, flows: [flow(0, 100), flow(1, -102)] }, 24, "true"],
    ["then the short form", { ...loan, ...stated, received: fen(1_000_000) }, 16.22, "true"],
    ["which is the contract's word while nobody knows what arrived", { ...loan, ...stated }, 16.22, "stated"],
    ["then the contract", stated, 18.25, "stated"],
    ["a record that gives none leaves the short form", { ...loan, ...stated, flows: [flow(0, 100)] }, 16.22, "stated"],
    ["and without one the contract", { ...stated, flows: [flow(0, 100)] }, 18.25, "stated"],
  ])("%s", (_name, known, expected, from) => {
    const rate = annualRateOf(facts(known));
    expect(rate && { percent: percent(rate.annualRate), isStated: rate.isStated }).toEqual({
      percent: expected,
      isStated: from === "stated",
    });
  });

  test("nothing known is no rate", () => expect(annualRateOf(facts({}))).toBeNull());

  test("takes the contract's rate to the last digit", () => {
    expect(annualRateOf(facts({ statedRateBasisPoints: 1825 }))).toEqual({ annualRate: 0.1825, isStated: true });
  });

  test("is a number that counts, or null", () =>
    fc.assert(
      fc.property(
        fc.record({
          contracted: fc.option(fc.integer({ min: 0, max: 1e12 }).map(fen)),
          instalment: fc.option(fc.integer({ min: 0, max: 1e12 }).map(fen)),
          instalmentCount: fc.option(fc.integer({ min: 1, max: 600 })),
          extraFees: fc.option(fc.integer({ min: 0, max: 1e12 }).map(fen)),
        }),
        (known) => {
          const rate = annualRateOf(facts(known));
          expect(rate === null || (Number.isFinite(rate.annualRate) && rate.annualRate >= 0)).toBe(true);
        },
      ),
      { numRuns: 200 },
    ));
});
