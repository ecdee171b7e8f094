import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";

/** How a debt ended, or how far it came. Of the last two the debt stays open, and the screen says so. */
export const SETTLEMENT_OUTCOMES = ["full", "reduced", "partial", "disputed"] as const;
export type SettlementOutcome = (typeof SETTLEMENT_OUTCOMES)[number];

/** What a person records of a settlement. Amounts in fen; null is "not known yet". */
export type SettlementFacts = {
  settledOn: Day;
  outcome: SettlementOutcome;
  /** What was paid to settle. */
  amount: Fen | null;
  /** What the lender gave up. */
  waived: Fen | null;
} & SettlementWords;

/** Under which terms, and what else is worth keeping. Sealed at rest. */
export type SettlementWords = { terms: string; note: string };

/** Whether nothing is owed any more: paid in full, or in part with the rest given up. */
export function endsDebt(outcome: SettlementOutcome): boolean {
  return outcome === "full" || outcome === "reduced";
}

export type SettlementProblem =
  | { field: "settledOn"; reason: "day_in_future" | "before_contract" }
  | { field: "waived"; reason: "waived_but_full" };

/**
 * What cannot be: a day to come, a day before the contract, and a debt paid in full of which something was waived (that
 * is a reduced settlement, and is reported as one). An empty list: nothing contradicts itself.
 */
export function problemsOfSettlement(
  { settledOn, outcome, waived }: SettlementFacts,
  { contractOn }: { contractOn: Day | null },
  today: Day,
): SettlementProblem[] {
  const problems: SettlementProblem[] = [];
  if (settledOn > today) problems.push({ field: "settledOn", reason: "day_in_future" });
  if (contractOn !== null && settledOn < contractOn) problems.push({ field: "settledOn", reason: "before_contract" });
  if (outcome === "full" && waived !== null && waived > 0)
    problems.push({ field: "waived", reason: "waived_but_full" });
  return problems;
}

/**
 * How amount and waiver stand to what was claimed: a note beside the record, never a reason to refuse it. `difference` in
 * fen. Null where the amount or the claim is not known: nothing is compared then.
 */
export type SumNote = { code: "fits"; difference: null } | { code: "below_claim" | "above_claim"; difference: Fen };

/** Compares amount plus waiver with the last claim, all in fen. An unknown waiver of a full payment is none. */
export function sumNoteOf({ amount, waived }: SettlementFacts, claimed: Fen | null): SumNote | null {
  if (amount === null || claimed === null) return null;
  const difference = amount + (waived ?? 0) - claimed;
  if (difference === 0) return { code: "fits", difference: null };
  return { code: difference > 0 ? "above_claim" : "below_claim", difference: fen(Math.abs(difference)) };
}
