import type { Day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import { isExpired, isPrivatePayee, type Offer } from "./offer-facts";

/** What to look at twice in an offer, gravest first. */
export const OFFER_FLAGS = [
  "private_account",
  "third_party",
  "unverified",
  "nothing_in_writing",
  "deferral_end_without_source",
  "interest_runs",
  "one_late_voids",
  "report_mark",
  "art70_no_new_card",
] as const;
export type OfferFlagCode = (typeof OFFER_FLAGS)[number];
export type OfferFlag = { code: OfferFlagCode; source: SourceId | null };

const FLAG_SOURCES: Readonly<Partial<Record<OfferFlagCode, SourceId>>> = {
  private_account: "fraud_warning_2026",
  art70_no_new_card: "card_rules_2011_70",
};

const IS_RAISED: Readonly<Record<OfferFlagCode, (offer: Offer) => boolean>> = {
  private_account: (offer) => isPrivatePayee(offer.payee),
  third_party: (offer) => offer.payee === "third_party",
  unverified: (offer) => offer.from === "lender" && offer.verified !== true,
  nothing_in_writing: (offer) => !offer.inWriting,
  deferral_end_without_source: (offer) => offer.kind === "deferral" && offer.hasEndSource !== true,
  interest_runs: (offer) => offer.interestRuns === true,
  one_late_voids: (offer) => offer.oneLateVoids === true,
  report_mark: (offer) => offer.reportEffect === "settled_with_mark" || offer.reportEffect === "stays_overdue",
  art70_no_new_card: (offer) => offer.isCardPlan,
};

/**
 * The risk flags of an offer, gravest first, each with its source where a rule is behind it. Whoever proposed it counts as
 * checked only when that was said; one's own proposal needs no check. What is not known raises no flag: see `unknownsOf`.
 */
export function flagsOf(offer: Offer): OfferFlag[] {
  return OFFER_FLAGS.filter((code) => IS_RAISED[code](offer)).map((code) => ({
    code,
    source: FLAG_SOURCES[code] ?? null,
  }));
}

/** What is still to be asked about an offer. */
export const OFFER_UNKNOWNS = ["claim", "payee", "interest", "late", "report"] as const;
export type OfferUnknown = (typeof OFFER_UNKNOWNS)[number];

/** The facts of an offer that are not known yet, in the order in which to ask for them. */
export function unknownsOf(offer: Offer): OfferUnknown[] {
  const isUnknown: Record<OfferUnknown, boolean> = {
    claim: offer.claim === null,
    payee: offer.payee === "unknown",
    interest: offer.interestRuns === null,
    late: offer.oneLateVoids === null,
    report: offer.reportEffect === "unknown",
  };
  return OFFER_UNKNOWNS.filter((fact) => isUnknown[fact]);
}

/** The one thing to do with an offer now. Nothing here says "pay": before that comes the pay-safely gate. */
export const OFFER_STEPS = [
  "stop_and_call_official_line",
  "over",
  "get_in_writing",
  "keep_reserve",
  "decide",
  "check_before_paying",
  "wait_for_answer",
] as const;
export type OfferStep = (typeof OFFER_STEPS)[number];

/**
 * The next step of an offer, first that applies: a private payee stops everything; an offer that is declined or has run out
 * is over; one's own open proposal waits for an answer; an oral or unverified one is to be verified and put in writing;
 * one below the reserve is to be talked down; an accepted one goes through the pay-safely gate; else it is to be decided.
 */
export function offerStep(offer: Offer, breaksReserve: boolean | null, today: Day): OfferStep {
  const isGone = offer.status === "declined" || offer.status === "withdrawn";
  if (isPrivatePayee(offer.payee)) return "stop_and_call_official_line";
  if (isGone || (offer.status === "open" && isExpired(offer, today))) return "over";
  if (offer.from === "me" && offer.status === "open") return "wait_for_answer";
  if (!offer.inWriting || (offer.from === "lender" && offer.verified !== true)) return "get_in_writing";
  if (breaksReserve === true) return "keep_reserve";
  return offer.status === "accepted" ? "check_before_paying" : "decide";
}
