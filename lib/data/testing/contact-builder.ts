import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import { TODAY } from "./debt-builder";

/** A call that came in at 14:05 and was picked up, of which nothing is known but what is said here. */
export function aCall(known: Partial<ContactFacts> = {}): ContactFacts {
  return {
    on: TODAY,
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
