import { type Day, day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import { isLicensed, isPrivateLender, type LenderKind } from "@/lib/domain/debts/lender";
import { type LprTable, lprOn } from "./lpr";

/** The day from which 4 × LPR at the contract day is the whole rule for private loans (民间借贷规定 art. 25). */
const PRIVATE_CAP_FROM = day("2020-08-20");
const LICENSED_DEFENCE = 0.24;

/**
 * A yearly ceiling as a ratio (0.154 is 15.4 %) with what it rests on. `cap` binds by itself; `defence` has to be raised
 * by the borrower, and a court decides; `new_loans_only` is a regulator's limit that older contracts don't know.
 */
export type Ceiling =
  | { annualRate: number; basis: SourceId; kind: "cap" | "defence" | "new_loans_only" }
  | { annualRate: null; reason: NoCeilingReason };

/** Why no ceiling is given: never a guess. */
export type NoCeilingReason =
  | "transitional_rule"
  | "contract_day_unknown"
  | "lpr_unknown"
  | "funder_unknown"
  | "no_rule";

/**
 * Which ceiling applies to a loan, by kind of lender and contract day.
 *
 * Private or unlicensed from 2020-08-20 on: 4 × one-year LPR at the contract day (民间借贷规定 art. 25). Before that day
 * the transitional rule (art. 31) depends on when a suit is filed, so nothing is computed. Licensed lenders: 24 % all-in
 * as a defence (法发〔2017〕22号 art. 2), whatever the day. A platform, or a lender of unknown kind, only lends for
 * someone else: nothing until the funder is known. Rent, tax and the like are no loans.
 */
export function ceilingFor(
  loan: { lenderKind: LenderKind; contractOn: Day | null },
  reference: { lpr: LprTable },
): Ceiling {
  if (isLicensed(loan.lenderKind)) {
    return { annualRate: LICENSED_DEFENCE, basis: "financial_trials_2017_2", kind: "defence" };
  }
  if (!isPrivateLender(loan.lenderKind)) {
    const mayHideFunder = loan.lenderKind === "platform" || loan.lenderKind === "other";
    return { annualRate: null, reason: mayHideFunder ? "funder_unknown" : "no_rule" };
  }
  if (loan.contractOn === null) return { annualRate: null, reason: "contract_day_unknown" };
  if (loan.contractOn < PRIVATE_CAP_FROM) return { annualRate: null, reason: "transitional_rule" };
  const lpr = lprOn(loan.contractOn, reference.lpr);
  if (lpr === null) return { annualRate: null, reason: "lpr_unknown" };
  return { annualRate: fourTimes(lpr.percent), basis: "private_lending_2020_25", kind: "cap" };
}

/** Four times a percentage, as a ratio. In hundredths of a percent, so that 3.85 gives 0.154 and not a neighbour of it. */
function fourTimes(percent: number): number {
  return (Math.round(percent * 100) * 4) / 10_000;
}
