import type { Day } from "@/lib/domain/basics/day";
import { isLargePrincipal } from "@/lib/domain/order/cards";
import type { Strategy } from "@/lib/domain/order/open-debt";
import type { TargetKind } from "@/lib/domain/plan/plan";
import { type Account, isTerm, ownTarget } from "./account";
import { isLateCard } from "./booking";
import { interestFor } from "./interest";

export type Target = { amount: number; by: TargetKind };

/** Saved for until it can be settled at once, or paid down month by month. */
export type Approach = "save_to_settle" | "pay_down";

/**
 * What settles a debt on a day, in fen: the lowest accepted offer, else the lowest written one; else the user's own sum; else
 * the whole claim (for private lenders the part inside the cap). Never more than is owed, never an invented discount. Null
 * when none of them is known. `ahead` days of interest are added to what is owed now.
 */
export function targetOn(account: Account, on: Day, ahead: number): Target | null {
  const whole = account.isKnown ? account.owed + interestAhead(account, ahead) : Number.POSITIVE_INFINITY;
  const terms = termsOn(account, on);
  if (terms !== null && terms.amount < whole) return terms;
  return account.isKnown ? { amount: whole, by: account.isInsideCap ? "inside_cap" : "whole" } : null;
}

function interestAhead(account: Account, days: number): number {
  return days === 0 ? 0 : interestFor(account.principal, account.rate, days, account.rest).whole;
}

/** A debt that is kept current is paid as it was agreed: saving towards a sum of one's own would be to stop paying it. */
function termsOn(account: Account, on: Day): Target | null {
  const offer = offerOn(account, on);
  if (offer !== null) return { amount: offer, by: "offer" };
  const own = account.isOverdue ? ownTarget(account.debt) : null;
  return own === null ? null : { amount: own, by: "own" };
}

function offerOn({ debt, isKnown }: Account, on: Day): number | null {
  let lowest: { total: number; isAccepted: boolean } | null = null;
  for (const offer of debt.offers) {
    if (!isTerm(debt, offer, isKnown, on)) continue;
    const isAccepted = offer.status === "accepted";
    const isBetter = lowest === null || (isAccepted === lowest.isAccepted ? offer.total < lowest.total : isAccepted);
    if (isBetter) lowest = { total: offer.total, isAccepted };
  }
  return lowest?.total ?? null;
}

/**
 * How the fund serves a debt on a day. Terms that settle it for less are saved for. A debt that is kept current, and an overdue
 * card from the 91st day or from ¥50,000 of principal on, is paid down; under "snowball" and "avalanche" every debt whose
 * lender books to principal. All else is saved for, because a part payment would leave the principal where it is (民法典 561).
 */
export function approachOn(account: Account, on: Day, strategy: Strategy): Approach {
  const { debt } = account;
  if (!account.isKnown || termsOn(account, on) !== null) return "save_to_settle";
  if (!account.isOverdue || isLateCard(account, on)) return "pay_down";
  if (debt.product === "credit_card" && isLargePrincipal(debt.principal)) return "pay_down";
  return isClassic(strategy) && debt.allocation === "principal_first" ? "pay_down" : "save_to_settle";
}

/** The strategies that pay down in the classic way: the first in the order takes everything. */
export function isClassic(strategy: Strategy): boolean {
  return strategy === "snowball" || strategy === "avalanche";
}
