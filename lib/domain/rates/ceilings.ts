import { type Day, day } from "@/lib/domain/basics/day";
import type { SourceConfidence, SourceId } from "@/lib/domain/basics/source-id";
import { isLive } from "@/lib/domain/basics/validity";
import { isLicensed, isPrivateLender, LENDER_KINDS, type LenderKind } from "@/lib/domain/debts/lender";
import { type LprTable, lprOn } from "./lpr";

/** A yearly ceiling as a rule says it: so many times the one-year LPR, or a ratio (0.24 is 24 %). */
export type CeilingMeasure = { timesLpr: number } | { annualRate: number };

/**
 * One dated rule on what a loan may cost, for contracts of the days `from` to `to` (both count; null is open) with the
 * lenders in `scope`. `measure` is null where the rule sets no number. A `cap` binds by itself; a `defence` has to be
 * raised by the borrower, and a court decides; `new_loans_only` is a regulator's limit that older contracts don't know.
 */
export type CeilingRule = {
  code: string;
  kind: "cap" | "defence" | "new_loans_only";
  scope: readonly LenderKind[];
  measure: CeilingMeasure | null;
  from: Day | null;
  to: Day | null;
  source: SourceId;
  confidence: SourceConfidence;
};

/**
 * The two rules that courts go by, so that a ceiling can be found without further reference: 4 × LPR at the contract day
 * for private loans from 2020-08-20 on (民间借贷规定 art. 25), 24 % all-in against a licensed lender (法发〔2017〕22号 art. 2).
 */
export const COURT_CEILINGS: readonly CeilingRule[] = [
  {
    code: "private_four_times_lpr",
    kind: "cap",
    scope: LENDER_KINDS.filter(isPrivateLender),
    measure: { timesLpr: 4 },
    from: day("2020-08-20"),
    to: null,
    source: "private_lending_2020_25",
    confidence: "text_read",
  },
  {
    code: "licensed_all_in",
    kind: "defence",
    scope: LENDER_KINDS.filter(isLicensed),
    measure: { annualRate: 0.24 },
    from: null,
    to: null,
    source: "financial_trials_2017_2",
    confidence: "page_seen",
  },
];

/** A yearly ceiling as a ratio (0.154 is 15.4 %) with what it rests on, or why there is none. */
export type Ceiling =
  | { annualRate: number; basis: SourceId; kind: CeilingRule["kind"] }
  | { annualRate: null; reason: NoCeilingReason };

/** Why no ceiling is given: never a guess. */
export type NoCeilingReason =
  | "transitional_rule"
  | "contract_day_unknown"
  | "lpr_unknown"
  | "funder_unknown"
  | "no_rule";

/**
 * Which ceiling applies to a loan, by kind of lender and contract day; what only binds new loans is in `newLoanRules`.
 *
 * Private or unlicensed from 2020-08-20 on: 4 × one-year LPR at the contract day (民间借贷规定 art. 25). Before that day
 * the transitional rule (art. 31) depends on when a suit is filed, so nothing is computed. Licensed lenders: 24 % all-in
 * as a defence (法发〔2017〕22号 art. 2), whatever the day. A platform, or a lender of unknown kind, only lends for
 * someone else: nothing until the funder is known. Rent, tax and the like are no loans.
 */
export function ceilingFor(
  loan: { lenderKind: LenderKind; contractOn: Day | null },
  reference: { lpr: LprTable; rules?: readonly CeilingRule[] },
): Ceiling {
  const { lenderKind, contractOn } = loan;
  const rules = (reference.rules ?? COURT_CEILINGS).filter(
    (rule) => rule.kind !== "new_loans_only" && rule.scope.includes(lenderKind),
  );
  if (rules.length === 0) {
    const mayHideFunder = lenderKind === "platform" || lenderKind === "other";
    return { annualRate: null, reason: mayHideFunder ? "funder_unknown" : "no_rule" };
  }
  const timeless = rules.find((rule) => rule.from === null && rule.to === null);
  if (timeless === undefined && contractOn === null) return { annualRate: null, reason: "contract_day_unknown" };
  const rule = rules.find((one) => contractOn !== null && isLive(one, contractOn)) ?? timeless;
  if (rule === undefined || rule.measure === null) return { annualRate: null, reason: "transitional_rule" };
  const annualRate = rateOf(rule.measure, contractOn, reference.lpr);
  if (annualRate === null) return { annualRate: null, reason: "lpr_unknown" };
  return { annualRate, basis: rule.source, kind: rule.kind };
}

/**
 * The rules that bind only loans made while they are in force, for a contract of this day; none for an unknown day. They
 * don't reach back: an older contract keeps its rate, subject to the ceiling that courts go by.
 */
export function newLoanRules(
  loan: { lenderKind: LenderKind; contractOn: Day | null },
  rules: readonly CeilingRule[],
): readonly CeilingRule[] {
  const { lenderKind, contractOn } = loan;
  if (contractOn === null) return [];
  return rules.filter(
    (rule) => rule.kind === "new_loans_only" && rule.scope.includes(lenderKind) && isLive(rule, contractOn),
  );
}

/** A measure as a ratio on a day. Multiples in hundredths of a percent, so that 4 × 3.85 gives 0.154 and not a neighbour. */
function rateOf(measure: CeilingMeasure, on: Day | null, table: LprTable): number | null {
  if ("annualRate" in measure) return measure.annualRate;
  const lpr = on === null ? null : lprOn(on, table);
  return lpr === null ? null : (Math.round(lpr.percent * 100) * measure.timesLpr) / 10_000;
}
