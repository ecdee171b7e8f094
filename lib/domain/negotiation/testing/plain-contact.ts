import { day } from "@/lib/domain/basics/day";
import { type ContactFacts, NOTHING_SAID } from "@/lib/domain/negotiation/contact-facts";

/** A call that an agency made on 21 November 2026 at 14:05 and that was picked up, of which nothing is known but what is said here. */
export function plainContact(known: Partial<ContactFacts> = {}): ContactFacts {
  return { ...NOTHING_SAID, on: day("2026-11-21"), minute: 845, party: "agency", ...known };
}
