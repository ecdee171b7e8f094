import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { ceilingFor } from "@/lib/domain/rates/ceilings";
import type { LprTable } from "@/lib/domain/rates/lpr";
import type { OpenDebt } from "./open-debt";

const DAYS_PER_YEAR = 365;

/**
 * Whether a loan of an unlicensed lender is possibly repaid already: what was really received (民法典 670), plus the
 * interest that courts support at most (4 × LPR at the contract day, per day up to today), less everything paid.
 *
 * The interest runs on the whole sum received until today, as if nothing had been paid before: too much rather than too
 * little, so that "possibly repaid" is never said too early. "unknown" when any of the facts is missing.
 */
export function repaidInside(debt: OpenDebt, today: Day, lpr: LprTable | undefined): "possibly" | "no" | "unknown" {
  const { received, paidSoFar, contractOn } = debt;
  if (received === null || paidSoFar === null || contractOn === null || lpr === undefined) return "unknown";
  const ceiling = ceilingFor({ lenderKind: debt.lenderKind, contractOn }, { lpr });
  if (ceiling.annualRate === null) return "unknown";
  const days = Math.max(0, daysBetween(contractOn, today));
  const interest = Math.ceil((received * ceiling.annualRate * days) / DAYS_PER_YEAR);
  return received + interest - paidSoFar <= 0 ? "possibly" : "no";
}
