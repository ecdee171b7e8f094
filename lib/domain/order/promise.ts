import { type Day, daysBetween } from "@/lib/domain/basics/day";
import type { OpenDebt } from "./open-debt";
import { type Reason, reason } from "./reasons";
import type { PromiseDoubt } from "./steps/state";
import { isAcceptedAndAlive } from "./tiers";

/** What is known of an agreement or an accepted offer. */
export type PromiseFacts = {
  /** The next instalment of the agreement, possibly late. */
  nextDueOn: Day | null;
  /** The last day of the accepted offer that runs out first. */
  offerExpiresOn: Day | null;
  /** There is an agreement, or an accepted offer, without the day that it hangs on. */
  isDayUnknown: boolean;
  /** Every instalment of the agreement is paid. */
  isPaid: boolean;
  /** Why the next instalment is not to be paid yet; null where nothing stands against it. */
  doubt: PromiseDoubt | null;
};

/** Reads what was promised on a debt; null when nothing is in force. */
export function promiseFacts(debt: OpenDebt, today: Day): PromiseFacts | null {
  const hasAgreement = debt.agreement !== null || debt.stage === "agreed";
  if (!hasAgreement && debt.offers.length === 0) return null;
  const accepted = debt.offers.filter((offer) => isAcceptedAndAlive(offer, today));
  if (!hasAgreement && accepted.length === 0) return null;
  const nextDueOn = debt.agreement?.nextDueOn ?? null;
  const offerExpiresOn = earliest(accepted.map((offer) => offer.expiresOn));
  const isPaid = debt.agreement?.isPaid === true;
  const isDayUnknown = hasAgreement ? nextDueOn === null && !isPaid : offerExpiresOn === null;
  return { nextDueOn, offerExpiresOn, isDayUnknown, isPaid, doubt: debt.agreement?.doubt ?? null };
}

/** The day the promise hangs on: the next instalment or the end of an accepted offer, whichever comes first. */
export function promiseDay(promise: PromiseFacts): Day | null {
  return promise.isDayUnknown ? null : earliest([promise.nextDueOn, promise.offerExpiresOn]);
}

/**
 * Adds what was promised. A plan that is late says so, and no longer that the bank has to stop collecting; an agreement that
 * nobody may pay on yet says what it lacks, and never that its instalment is to be paid.
 */
export function addPromiseReasons(reasons: Reason[], debt: OpenDebt, promise: PromiseFacts, today: Day): void {
  const { nextDueOn, offerExpiresOn, doubt } = promise;
  const isLate = nextDueOn !== null && nextDueOn < today;
  const next = debt.agreement?.next ?? null;
  if (nextDueOn !== null && doubt !== null) {
    reasons.push(reason("reason.promise_unconfirmed", { day: nextDueOn, why: doubt }));
  } else if (nextDueOn !== null && isLate) {
    const late = { day: nextDueOn, days: daysBetween(nextDueOn, today) };
    reasons.push(reason("reason.promise_overdue", next === null ? late : { ...late, n: next.n }));
  } else if (nextDueOn !== null) {
    reasons.push(reason("reason.promise_next_due", { day: nextDueOn, ...next }));
  }
  if (offerExpiresOn !== null) reasons.push(reason("reason.offer_accepted_expires", { day: offerExpiresOn }));
  const isCardPlan = debt.agreement !== null && debt.agreement.isCardPlan !== false && !debt.agreement.isPaid;
  if (isCardPlan && debt.product === "credit_card" && !isLate && doubt === null) {
    reasons.push(reason("reason.promise_card_plan", {}));
  }
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((first, on) => (on !== null && (first === null || on < first) ? on : first), null);
}
