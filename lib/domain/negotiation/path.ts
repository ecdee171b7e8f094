import type { Day } from "@/lib/domain/basics/day";
import type { ContactChannel, ContactDirection, ContactParty } from "./contact";
import { isExpired, type Offer } from "./offer-facts";

/** The way of a negotiation, step by step. */
export const PATH_STEPS = [
  "official_line",
  "hardship_account",
  "proposal",
  "wait",
  "call_again",
  "in_writing",
  "mediation",
] as const;
export type PathStep = (typeof PATH_STEPS)[number];

export type PathContact = {
  on: Day;
  direction: ContactDirection;
  channel: ContactChannel;
  party: ContactParty;
  connected: boolean | null;
  verified: boolean | null;
  followUpOn: Day | null;
};

export type PathOffer = Pick<Offer, "from" | "status" | "inWriting" | "verified" | "expiresOn"> & { proposedOn: Day };

export type PathFacts = {
  contacts: readonly PathContact[];
  offers: readonly PathOffer[];
  /** When the one true account of the hardship was written down; null: not yet. */
  hardshipOn: Day | null;
  /** When mediation or 12378 was asked; null: not yet. */
  mediationOn: Day | null;
};

/** `now` is the one step to take; `open` ones are still to come or were passed over. */
export type PathPlace = { step: PathStep; state: "done" | "now" | "open"; on: Day | null };

export type NegotiationPath = {
  places: readonly PathPlace[];
  /** The step to take; "decide" while written terms are open, "agreed" once such terms were accepted. */
  at: PathStep | "decide" | "agreed";
  /** Until when an answer is awaited; null when it isn't, or no day was set. */
  waitUntil: Day | null;
};

/**
 * Where a negotiation stands: the official line was reached, the hardship written down, a proposal made, its answer awaited,
 * the line called again, terms in writing, and, where these don't come, mediation or 12378. A step is done by what is on
 * record, not by a tick. An answer is awaited until the follow-up day that was set, on which one calls; without one the next call may be made. An
 * agreement exists only when written terms of a checked side were accepted.
 */
export function negotiationPath(facts: PathFacts, today: Day): NegotiationPath {
  const done = doneOn(facts, today);
  const isAgreed = facts.offers.some((offer) => offer.status === "accepted" && isWritten(offer));
  const missing = PATH_STEPS.find((step) => done[step] === null) ?? "mediation";
  const at = isAgreed ? "agreed" : done.in_writing !== null ? "decide" : missing;
  const places = PATH_STEPS.map((step): PathPlace => {
    const on = done[step];
    if (step === at) return { step, state: "now", on };
    return { step, state: on === null ? "open" : "done", on };
  });
  const waitUntil = at === "wait" ? followUpAfter(facts.contacts, proposedOn(facts.offers)) : null;
  return { places, at, waitUntil };
}

function doneOn(facts: PathFacts, today: Day): Record<PathStep, Day | null> {
  const reached = facts.contacts.filter(isOfficialTalk).map((contact) => contact.on);
  const proposed = proposedOn(facts.offers);
  const answered = proposed === null ? null : answeredOn(facts, proposed);
  const waitUntil = followUpAfter(facts.contacts, proposed);
  const waited = answered ?? (waitUntil !== null && waitUntil > today ? null : (waitUntil ?? proposed));
  const again = proposed === null ? null : earliest(reached.filter((on) => on > proposed));
  const written = facts.offers.filter((offer) => isWritten(offer) && isStanding(offer, today));
  return {
    official_line: earliest(reached),
    hardship_account: facts.hardshipOn,
    proposal: proposed,
    wait: waited,
    call_again: again ?? answered,
    in_writing: earliest(written.map((offer) => offer.proposedOn)),
    mediation: facts.mediationOn,
  };
}

/** A talk with the lender itself: through its official service or a number checked there, and not just a missed call. */
function isOfficialTalk(contact: PathContact): boolean {
  const isOfficial = contact.party === "official_service" || contact.party === "after_loan";
  const isChecked = contact.verified === true || (contact.party === "official_service" && contact.direction === "out");
  return isOfficial && isChecked && contact.connected !== false;
}

/** The first proposal of either side. */
function proposedOn(offers: readonly PathOffer[]): Day | null {
  return earliest(offers.map((offer) => offer.proposedOn));
}

/** The first answer after a proposal: terms from the other side, or a decision on one's own. */
function answeredOn(facts: PathFacts, proposed: Day): Day | null {
  const terms = facts.offers.filter((offer) => offer.from === "lender").map((offer) => offer.proposedOn);
  const decided = facts.offers.some((offer) => offer.status !== "open" && offer.status !== "withdrawn")
    ? [proposed]
    : [];
  return earliest([...terms, ...decided]);
}

/** The day set for hearing again, by the last contact since the proposal that set one. */
function followUpAfter(contacts: readonly PathContact[], proposed: Day | null): Day | null {
  if (proposed === null) return null;
  const since = contacts.filter((contact) => contact.on >= proposed && contact.followUpOn !== null);
  return since.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1)?.followUpOn ?? null;
}

function isWritten(offer: PathOffer): boolean {
  return offer.inWriting && (offer.from === "me" || offer.verified === true);
}

function isStanding(offer: PathOffer, today: Day): boolean {
  return (
    offer.status === "accepted" || (offer.status === "open" && offer.from === "lender" && !isExpired(offer, today))
  );
}

function earliest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((first, on) => (first === null || on < first ? on : first), null);
}
