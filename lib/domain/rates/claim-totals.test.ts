import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { ClaimSplit } from "./claim-split";
import { claimTotals, type SplitDebt } from "./claim-totals";

const ceiling = { annualRate: null, reason: "no_rule" } as const;

function estimated(id: string, claimed: number, inside: number, asOf = "2026-11-20"): SplitDebt {
  const sums = { claimed: fen(claimed), inside: fen(inside), questionable: fen(claimed - inside) };
  const split: ClaimSplit = { ...sums, withheld: null, ceiling, method: "outstanding", reason: null, missing: [] };
  return { id, split, asOf: day(asOf) };
}

function unknown(id: string): SplitDebt {
  const nothing = { inside: null, questionable: null, method: null } as const;
  return {
    id,
    split: { ...nothing, claimed: fen(5), withheld: null, ceiling, reason: "no_rule", missing: [] },
    asOf: day("2020-01-01"),
  };
}

describe("totals of claims beside the ceiling", () => {
  it("add up what could be estimated, name what could not, and say between which days it was true", () => {
    const debts = [estimated("b", 900, 700, "2026-10-03"), unknown("x"), estimated("a", 5_000, 5_000)];
    expect(claimTotals(debts)).toMatchObject({
      claimed: 5_900,
      inside: 5_700,
      questionable: 200,
      from: "2026-10-03",
      to: "2026-11-20",
      estimated: [{ id: "a" }, { id: "b" }],
      left: [{ id: "x" }],
    });
    expect(claimTotals([])).toMatchObject({ claimed: 0, from: null, to: null, estimated: [], left: [] });
  });

  it("have parts that make the whole", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 100 })));
    fc.assert(
      fc.property(pairs, (all) => {
        const debts = all.map(([claimed, share], index) => {
          return estimated(`${index}`, claimed, Math.floor((claimed / 100) * share));
        });
        const totals = claimTotals(debts);
        expect(totals.inside + totals.questionable).toBe(totals.claimed);
        expect(totals.estimated.length + totals.left.length).toBe(all.length);
      }),
    );
  });
});
