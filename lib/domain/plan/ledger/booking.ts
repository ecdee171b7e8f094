import type { Day } from "@/lib/domain/basics/day";
import type { PlanParts } from "@/lib/domain/plan/plan";
import { type Account, NOTHING_OWED } from "./account";
import type { Owed } from "./claim";

/**
 * Books a payment on a day by the lender's order, and returns its parts. The amount is at most what is owed; what is paid on a
 * debt of unknown size has no known parts.
 */
export function book(account: Account, amount: number, on: Day): PlanParts {
  const parts = account.isKnown ? split(account, amount, on) : { ...NOTHING_OWED, unsplit: amount };
  add(account.paid, parts, 1);
  if (account.isKnown) {
    add(account, parts, -1);
    account.owed -= amount;
  }
  return asParts(parts);
}

function add(sum: Owed, parts: Owed, sign: 1 | -1): void {
  sum.principal += sign * parts.principal;
  sum.interest += sign * parts.interest;
  sum.penalty += sign * parts.penalty;
  sum.fees += sign * parts.fees;
  sum.unsplit += sign * parts.unsplit;
}

/** Costs, interest, penalty, what is not split, principal (民法典 561); or principal first, and costs last. */
function split(account: Account, amount: number, on: Day): Owed {
  const parts = { principal: 0, interest: 0, penalty: 0, fees: 0, unsplit: 0 };
  const isPrincipalFirst = isBookedToPrincipal(account, on);
  let left = amount;
  if (isPrincipalFirst) {
    left -= parts.principal = Math.min(left, account.principal);
    left -= parts.unsplit = Math.min(left, account.unsplit);
  } else {
    left -= parts.fees = Math.min(left, account.fees);
  }
  left -= parts.interest = Math.min(left, account.interest);
  left -= parts.penalty = Math.min(left, account.penalty);
  if (isPrincipalFirst) {
    parts.fees = left;
  } else {
    left -= parts.unsplit = Math.min(left, account.unsplit);
    parts.principal = left;
  }
  return parts;
}

/** Whether a part payment on this day goes to principal: as recorded, else a card's from the 91st day overdue on. */
function isBookedToPrincipal(account: Account, on: Day): boolean {
  const allocation = account.debt.allocation ?? null;
  return allocation === null ? isLateCard(account, on) : allocation === "principal_first";
}

/** Whether a card is 91 days or more overdue. */
export function isLateCard({ lateCardFrom }: Account, on: Day): boolean {
  return lateCardFrom !== null && on >= lateCardFrom;
}

/** Parts as the plan shows them: sums and differences of whole fen are whole fen. */
export function asParts(owed: Owed): PlanParts {
  return owed as PlanParts;
}
