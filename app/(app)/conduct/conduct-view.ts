import type { Day } from "@/lib/domain/basics/day";
import { type ConductContact, checkConduct, type Finding } from "@/lib/domain/conduct/check-conduct";
import { conductContacts, type LoggedContact } from "@/lib/domain/conduct/logged-contact";
import { CONDUCT_RULES } from "@/lib/reference/conduct/conduct-rules";

/** What the page shows: the contacts of all lenders or of one, and what was found in them, the newest first. */
export type ConductView<Logged extends LoggedContact> = {
  logged: readonly Logged[];
  contacts: readonly ConductContact[];
  findings: readonly Finding[];
};

/** Checks all contacts together and keeps those of one lender; null: of all. */
export function conductViewOf<Logged extends LoggedContact>(
  all: readonly Logged[],
  lenderId: string | null,
): ConductView<Logged> {
  const contacts = conductContacts(all);
  const isAsked = (creditor: string) => lenderId === null || creditor === lenderId;
  return {
    logged: all.filter(({ lender }) => isAsked(lender.id)),
    contacts: contacts.filter(({ creditor }) => isAsked(creditor)),
    findings: checkConduct(contacts, CONDUCT_RULES)
      .filter(({ creditor }) => isAsked(creditor))
      .toReversed(),
  };
}

/** Names a finding among all others. */
export function findingKey({ code, contactIds }: Finding): string {
  return `${code} ${contactIds.join(" ")}`;
}

/** What is said and drawn in the same way everywhere on the page. */
export type Shown = { today: Day; masked: boolean };
