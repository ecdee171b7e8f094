import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen, MAX_FEN } from "@/lib/domain/basics/money";
import { endsDebt, problemsOfSettlement, SETTLEMENT_OUTCOMES, type SettlementFacts, sumNoteOf } from "./settlement";

const TODAY = day("2026-11-22");
const settled = (known: Partial<SettlementFacts> = {}): SettlementFacts => ({
  settledOn: TODAY,
  outcome: "full",
  amount: null,
  waived: null,
  terms: "",
  note: "",
  ...known,
});

describe("a settlement", () => {
  test("ends the debt in full or reduced; partial and disputed leave it open", () => {
    expect(SETTLEMENT_OUTCOMES.filter(endsDebt)).toEqual(["full", "reduced"]);
  });

  test.each([
    ["today", {}, null, []],
    ["on the day of the contract", { settledOn: day("2024-03-15") }, day("2024-03-15"), []],
    ["tomorrow", { settledOn: addDays(TODAY, 1) }, null, ["settledOn day_in_future"]],
    ["the day before the contract", { settledOn: day("2024-03-14") }, day("2024-03-15"), ["settledOn before_contract"]],
    ["in full, with a waiver", { waived: fen(1) }, null, ["waived waived_but_full"]],
    ["in full, with a waiver of nothing", { waived: fen(0) }, null, []],
    ["reduced, with a waiver", { outcome: "reduced", waived: fen(1) }, null, []],
    ["reduced, without a figure", { outcome: "reduced" }, null, []],
    ["partial, with a waiver", { outcome: "partial", waived: fen(1) }, null, []],
  ] as const)("%s", (_, known, contractOn, expected) => {
    const problems = problemsOfSettlement(settled(known), { contractOn }, TODAY);
    expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual(expected);
  });

  test.each([
    [null, null, 10_000, null],
    [10_000, null, null, null],
    [10_000, null, 10_000, { code: "fits", difference: null }],
    [8_000, 2_000, 10_000, { code: "fits", difference: null }],
    [8_000, 1_000, 10_000, { code: "below_claim", difference: 1_000 }],
    [8_000, null, 10_000, { code: "below_claim", difference: 2_000 }],
    [12_000, null, 10_000, { code: "above_claim", difference: 2_000 }],
    [10_001, null, 10_000, { code: "above_claim", difference: 1 }],
    [0, 0, 0, { code: "fits", difference: null }],
  ] as const)("%s paid and %s waived of %s", (amount, waived, claimed, expected) => {
    const known = (value: number | null) => (value === null ? null : fen(value));
    expect(sumNoteOf(settled({ amount: known(amount), waived: known(waived) }), known(claimed))).toEqual(expected);
  });

  test("a note is about the sums alone and never refuses", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_FEN }),
        fc.integer({ min: 0, max: MAX_FEN }),
        fc.integer({ min: 0, max: MAX_FEN }),
        (amount, waived, claimed) => {
          const facts = settled({ outcome: "reduced", amount: fen(amount), waived: fen(waived) });
          const note = sumNoteOf(facts, fen(claimed));
          const sign = note?.code === "below_claim" ? -1 : 1;
          expect(amount + waived).toBe(claimed + sign * (note?.difference ?? 0));
          expect(problemsOfSettlement(facts, { contractOn: null }, TODAY)).toEqual([]);
        },
      ),
    ));
});
