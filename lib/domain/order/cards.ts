import { addMonths, type Day, daysBetween } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { DebtProduct } from "@/lib/domain/debts/debt";
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
 * What was paid on a debt and is not taken off the principal on record yet, as the card's facts take it. A card's principal is
 * what the bank says is left of it on a day, and whatever was paid in all the years before has lowered it: taken off once more, a
 * card of ¥62,000 on which ¥20,000 was ever paid would count as one of ¥42,000, and nobody would be told to stay reachable.
 * What the bank booked to interest instead lowers the sum of the law further; how much is not known, so nothing is taken off for
 * it, and the sentence says that everything paid counts. What is paid on a loan is compared with what was received, as it stands.
 */
export function paidBesidePrincipal(product: DebtProduct, paidSoFar: Fen | null): Fen | null {
  return product === "credit_card" ? null : paidSoFar;
}

/**
 * Whether all three facts that can be recorded are there (妨害信用卡管理解释, as amended 2018, arts 6–11): principal of
 * at least ¥50,000, two demands at least 30 days apart, more than three months since the second. By themselves they
 * are no crime: intent is required and never follows from not having paid.
 *
 * For this sum everything paid counts to principal, whatever the bank booked it to: `paidSoFar` is what is not taken off
 * `principal` yet (`paidBesidePrincipal`). Payments that are not known are not invented; without them the card is shown rather
 * too early than too late.
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
