import type { DebtView } from "@/lib/data/debts/debt-view";
import { isPrivateLender } from "@/lib/domain/debts/lender";
import { type CeilingRule, newLoanRules } from "@/lib/domain/rates/ceilings";
import { type ClaimSplit, splitClaim } from "@/lib/domain/rates/claim-split";
import { type DebtRate, debtRate } from "@/lib/domain/rates/debt-rate";
import { type LprTable, type LprValue, lprOn } from "@/lib/domain/rates/lpr";
import { RATE_CEILINGS } from "@/lib/reference/rate-ceilings";

/** Everything that can be said about what a debt costs, worked out once for all that show it. */
export type DebtRates = {
  rate: DebtRate;
  split: ClaimSplit;
  newRules: readonly CeilingRule[];
  /** The LPR that the ceiling is a multiple of; null where it is none. */
  lpr: LprValue | null;
};

/** Works out rate, ceiling and split of a debt with the table of LPR values that the user sees. */
export function ratesOf(debt: DebtView, lpr: LprTable): DebtRates {
  const { contractOn } = debt;
  const lenderKind = debt.lender.kind;
  return {
    rate: debtRate(debt),
    split: claimSplitOf(debt, lpr),
    newRules: newLoanRules({ lenderKind, contractOn }, RATE_CEILINGS),
    lpr: contractOn !== null && isPrivateLender(lenderKind) ? lprOn(contractOn, lpr) : null,
  };
}

/** The split alone: a list of debts needs no rates, which are dear to solve. */
export function claimSplitOf(debt: DebtView, lpr: LprTable): ClaimSplit {
  const { contractOn, contracted, received, paidSoFar, isRateAgreed, balance } = debt;
  const nothing = { claimed: null, principal: null, interest: null, penalty: null, fees: null };
  const facts = { lenderKind: debt.lender.kind, contractOn, contracted, received, paidSoFar, isRateAgreed };
  return splitClaim(
    { ...facts, balance: balance ?? nothing, asOf: balance?.asOf ?? null },
    { lpr, rules: RATE_CEILINGS },
  );
}
