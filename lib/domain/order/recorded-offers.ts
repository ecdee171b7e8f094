import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { isWrittenAndChecked } from "@/lib/domain/negotiation/agreement-record";
import { isPrivatePayee, type Offer } from "@/lib/domain/negotiation/offer-facts";
import { paymentsOf, scheduleTotal } from "@/lib/domain/negotiation/schedule";
import { lumpSum, type Profile } from "@/lib/domain/plan/profile";
import type { OpenOffer } from "./open-debt";
import type { PromiseDoubt, StepOffer } from "./steps/state";

/** Whether somebody can act on an offer: an own proposal waits for its answer, and one that is over asks for nothing. */
function isOnTheTable(offer: Offer): offer is Offer & { status: "open" | "accepted" } {
  return offer.status === "accepted" || (offer.status === "open" && offer.from === "lender");
}

/** The offers that their agreement has not taken the place of: its instalments count then, and no longer the offer's last day. */
function withoutAgreed(offers: readonly Offer[], agreedOfferId: string | null): readonly Offer[] {
  return offers.filter(({ id }) => id !== agreedOfferId);
}

/**
 * The offers of a debt as the order weighs them. One without sums can't be weighed, and one that would pay a private
 * account is never preferred. `agreedOfferId` is the one that the agreement in force rests on.
 */
export function openOffersOf(offers: readonly Offer[], today: Day, agreedOfferId: string | null = null): OpenOffer[] {
  return withoutAgreed(offers, agreedOfferId)
    .filter(isOnTheTable)
    .filter(({ schedule, payee }) => schedule.length > 0 && !isPrivatePayee(payee))
    .map((offer) => ({
      id: offer.id,
      total: scheduleTotal(offer.schedule),
      payNow: cashNow(offer, today),
      expiresOn: offer.expiresOn,
      status: offer.status,
      inWriting: offer.inWriting,
    }));
}

/**
 * The same offers as the next step looks at them. One that would pay a private account counts as not checked, whatever was
 * said. What was agreed but is only spoken, not checked, or paid to a private account is still to be put right; once it is,
 * its instalments are the steps.
 */
export function stepOffersOf(
  offers: readonly Offer[],
  profile: Profile,
  today: Day,
  agreedOfferId: string | null = null,
): StepOffer[] {
  const free = lumpSum(profile);
  return offers
    .filter((offer) => offer.id !== agreedOfferId || doubtOf(offer) !== null)
    .map((offer) => (offer.id === agreedOfferId ? { ...offer, expiresOn: null } : offer))
    .filter(isOnTheTable)
    .filter(({ schedule }) => schedule.length > 0)
    .map((offer) => {
      const now = cashNow(offer, today);
      const doubt = offer.id === agreedOfferId ? doubtOf(offer) : null;
      return {
        id: offer.id,
        debtId: offer.debtId,
        amount: now,
        expiresOn: offer.expiresOn,
        status: offer.status,
        inWriting: offer.inWriting,
        verified: (offer.verified === true || offer.from === "me") && !isPrivatePayee(offer.payee),
        reserve: now === 0 ? "kept" : free === null ? "unknown" : now <= free ? "kept" : "broken",
        monthsLeft: monthsLeft(profile, now),
        ...(doubt === null ? {} : { agreedWith: doubt }),
      };
    });
}

/** Why nothing should be paid yet on the agreement that rests on an offer; null where nothing stands against it, or without one. */
export function agreedDoubtOf(offers: readonly Offer[], agreedOfferId: string): PromiseDoubt | null {
  const agreed = offers.find(({ id }) => id === agreedOfferId);
  return agreed === undefined ? null : doubtOf(agreed);
}

/** Why nothing should be paid on terms yet, although they were agreed on; null where nothing stands against it. */
function doubtOf(offer: Offer): PromiseDoubt | null {
  if (isPrivatePayee(offer.payee)) return "private";
  if (!offer.inWriting) return "oral";
  return isWrittenAndChecked(offer) ? null : "unchecked";
}

/** What falls due within the next month, in fen. */
function cashNow({ schedule }: Offer, today: Day): Fen {
  const payments = paymentsOf(schedule, today);
  return fen(payments.reduce((sum, { month, amount }) => sum + (month === 0 ? amount : 0), 0));
}

/** Whole months of essentials that savings still cover afterwards; null when savings or essentials are not known. */
function monthsLeft({ savings, essentials }: Profile, now: Fen): number | null {
  if (savings === null || essentials === null || essentials === 0) return null;
  return Math.max(0, Math.floor((savings - now) / essentials));
}
