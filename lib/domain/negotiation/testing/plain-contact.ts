import { day } from "@/lib/domain/basics/day";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";

/** A call that an agency made on 21 November 2026 at 14:05 and that was picked up, of which nothing is known but what is said here. */
export function plainContact(known: Partial<ContactFacts> = {}): ContactFacts {
  return {
    on: day("2026-11-21"),
    minute: 845,
    direction: "in",
    channel: "phone",
    party: "agency",
    connected: true,
    verified: null,
    consented: false,
    followUpOn: null,
    tags: [],
    organisation: "",
    staffNumber: "",
    number: "",
    ownNumber: "",
    summary: "",
    theyAsked: "",
    iSaid: "",
    words: "",
    answers: [],
    seconds: null,
    ...known,
  };
}
