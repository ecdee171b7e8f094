import type { Day } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import type { ClaimSplit } from "./claim-split";

/** A debt with its claim beside the reference ceiling, and the day of the claim. */
export type SplitDebt = { id: string; split: ClaimSplit; asOf: Day | null };

/** The same for one of which the split could be estimated. */
export type EstimatedDebt = { id: string; claimed: Fen; inside: Fen; questionable: Fen };

export type ClaimTotals = {
  /** Over the debts that could be estimated; the largest claim first. */
  estimated: readonly EstimatedDebt[];
  claimed: Fen;
  inside: Fen;
  questionable: Fen;
  /** Those that could not, in the order they were given. */
  left: readonly SplitDebt[];
  /** Between which days the claims were true; null without any. */
  from: Day | null;
  to: Day | null;
};

/** Adds up estimates: `inside` + `questionable` = `claimed`, to the fen. What could not be estimated is left out and named. */
export function claimTotals(debts: readonly SplitDebt[]): ClaimTotals {
  const known = debts.flatMap(({ id, split, asOf }) => {
    if (split.inside === null || split.claimed === null) return [];
    return [{ id, claimed: split.claimed, inside: split.inside, questionable: split.questionable, asOf }];
  });
  const days = known.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    estimated: known
      .map(({ asOf: _, ...estimated }) => estimated)
      .sort((a, b) => b.claimed - a.claimed || (a.id < b.id ? -1 : 1)),
    claimed: sumFen(known.map(({ claimed }) => claimed)),
    inside: sumFen(known.map(({ inside }) => inside)),
    questionable: sumFen(known.map(({ questionable }) => questionable)),
    left: debts.filter(({ split }) => split.inside === null),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
