import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { isPrivatePayee, type Offer } from "@/lib/domain/negotiation/offer-facts";
import { paymentsOf, scheduleTotal } from "@/lib/domain/negotiation/schedule";
import { lumpSum, type Profile } from "@/lib/domain/plan/profile";
import type { OpenOffer } from "./open-debt";
import type { StepOffer } from "./steps/state";

/** Whether somebody can act on an offer: an own proposal waits for its answer, and one that is over asks for nothing. */
function isOnTheTable(offer: Offer): offer is Offer & { status: "open" | "accepted" } {
  return offer.status === "accepted" || (offer.status === "open" && offer.from === "lender");
}

/**
 * The offers of a debt as the order weighs them. One without sums can't be weighed, and one that would pay a private
 * account is never preferred.
 */
export function openOffersOf(offers: readonly Offer[], today: Day): OpenOffer[] {
  return offers
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

/** The same offers as the next step looks at them. One that would pay a private account counts as not checked, whatever was said. */
export function stepOffersOf(offers: readonly Offer[], profile: Profile, today: Day): StepOffer[] {
  const free = lumpSum(profile);
  return offers
    .filter(isOnTheTable)
    .filter(({ schedule }) => schedule.length > 0)
    .map((offer) => {
      const now = cashNow(offer, today);
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
      };
    });
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
