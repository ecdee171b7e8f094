import { addMonths, type Day, daysBetween } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { OpenDebt } from "./open-debt";

/** ¥50,000 in fen, the lowest sum that the interpretation knows. */
const LARGE_PRINCIPAL = 5_000_000;
const DAYS_BETWEEN_DEMANDS = 30;
const MONTHS_AFTER_SECOND_DEMAND = 3;

/** Whether a card's principal, without interest and fees, is ¥50,000 or more. */
export function isLargePrincipal(principal: Fen | null): boolean {
  return principal !== null && principal >= LARGE_PRINCIPAL;
}

/**
 * Whether all three facts that can be recorded are there (妨害信用卡管理解释, as amended 2018, arts 6–11): principal of
 * at least ¥50,000, two demands at least 30 days apart, more than three months since the second. By themselves they
 * are no crime: intent is required and never follows from not having paid.
 *
 * For this sum everything paid counts to principal, whatever the bank booked it to. Payments that are not known are
 * not invented; without them the card is shown rather too early than too late.
 */
export function areCardFactsMet(debt: OpenDebt, today: Day): boolean {
  if (debt.product !== "credit_card" || debt.principal === null) return false;
  if (debt.principal - (debt.paidSoFar ?? 0) < LARGE_PRINCIPAL) return false;
  const second = secondDemandOn(debt.demandsOn);
  return second !== null && today > addMonths(second, MONTHS_AFTER_SECOND_DEMAND);
}

/** The first demand that comes at least 30 days after the very first one; null without such a pair. */
function secondDemandOn(demandsOn: readonly Day[]): Day | null {
  if (demandsOn.length < 2) return null;
  const [first, ...later] = demandsOn.toSorted();
  if (first === undefined) return null;
  return later.find((on) => daysBetween(first, on) >= DAYS_BETWEEN_DEMANDS) ?? null;
}
