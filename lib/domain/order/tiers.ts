import { addDays, type Day } from "@/lib/domain/basics/day";
import { isInCourt } from "@/lib/domain/debts/debt";
import { isEssentialCreditor, isLicensed } from "@/lib/domain/debts/lender";
import type { OpenDebt, OpenOffer, Tier } from "./open-debt";
import type { EssentialGroup } from "./reasons";

const HOME_AT_RISK_DAYS = 90;

/**
 * The group a debt belongs to in the default order: the first that fits, from a home at risk to relatives.
 *
 * What the rules leave open is decided for the user's safety: an unlicensed lender stays one even when it says that it
 * reports to the credit bureau, and money owed to a friend stays that even when it was drawn on the friend's card.
 */
export function tierOf(debt: OpenDebt, today: Day): Tier {
  if (isHomeAtRisk(debt, today)) return 0;
  if (debt.court !== null || isInCourt(debt.stage)) return 1;
  if (isPromised(debt, today)) return 2;
  if (essentialGroup(debt) !== null) return 3;
  if (debt.lenderKind === "unlicensed") return 7;
  if (debt.lenderKind === "friend") return 8;
  if (debt.lenderKind === "relative") return 9;
  if (debt.product === "credit_card") return 4;
  return reachesBureau(debt) ? 5 : 6;
}

function isHomeAtRisk(debt: OpenDebt, today: Day): boolean {
  if (debt.collateral !== "home") return false;
  if (debt.acceleratedOn !== null) return true;
  return debt.overdueSince !== null && debt.overdueSince <= addDays(today, -HOME_AT_RISK_DAYS);
}

/** An agreement in force, or an accepted offer that has not run out. A stage of "agreed" says so by itself. */
function isPromised(debt: OpenDebt, today: Day): boolean {
  if (debt.agreement !== null || debt.stage === "agreed") return true;
  return debt.offers.some((offer) => isAcceptedAndAlive(offer, today));
}

/** Whether an offer was accepted and still holds; its last day counts. */
export function isAcceptedAndAlive(offer: OpenOffer, today: Day): boolean {
  return offer.status === "accepted" && isAlive(offer, today);
}

/** Whether an offer still holds today; its last day counts, and one without a last day holds. */
export function isAlive(offer: OpenOffer, today: Day): boolean {
  return offer.expiresOn === null || offer.expiresOn >= today;
}

/** Which of the essentials a debt is, in their order, or none. */
export function essentialGroup(debt: OpenDebt): EssentialGroup | null {
  if (debt.product === "bill" || isEssentialCreditor(debt.lenderKind)) return "living";
  if (debt.collateral === "home") return "home";
  if (isShared(debt)) return "shared";
  if (debt.lenderKind === "employer") return "wages";
  if (debt.collateral !== null || debt.product === "secured_loan") return "secured";
  return null;
}

/** Whether someone else is liable with the user: a co-borrower, or the one for whom a called guarantee stands. */
export function isShared(debt: OpenDebt): boolean {
  return debt.hasJointDebtor || debt.role === "co_borrower" || (debt.role === "guarantor" && debt.guaranteeCalled);
}

/**
 * Whether the loan shows on the credit report, or has to be taken so: the duty to report binds licensed lenders
 * (征信业管理条例 art. 29), and behind a platform stands one of them.
 */
function reachesBureau(debt: OpenDebt): boolean {
  if (debt.creditReporting === "unknown") return isLicensed(debt.lenderKind) || debt.lenderKind === "platform";
  return debt.creditReporting !== "does_not_report";
}

/**
 * Whether something is overdue, from any of the facts that say so. A debt under negotiation may still be current, so
 * that stage says nothing by itself.
 */
export function isOverdue(debt: OpenDebt, today: Day): boolean {
  if (debt.overdueSince !== null && debt.overdueSince <= today) return true;
  if (debt.stage === "overdue" || debt.stage === "in_collection" || isInCourt(debt.stage)) return true;
  return debt.acceleratedOn !== null || (debt.arrears ?? 0) > 0;
}
