import type { DebtProduct } from "@/lib/domain/debts/debt";
import type { LenderKind } from "@/lib/domain/debts/lender";
import type { ContactFacts } from "@/lib/domain/negotiation/contact-facts";
import { bareNumber } from "@/lib/domain/negotiation/phone-number";
import type { ConductContact } from "./check-conduct";

/** A contact as it was logged, with whom it was about. `product` is null where it was about everything owed to the lender. */
export type LoggedContact = ContactFacts & {
  id: string;
  lender: { id: string; kind: LenderKind };
  product: DebtProduct | null;
};

/** Stands for the only number of a person who never named a second one. It is no number, so it can't meet one. */
export const ONLY_NUMBER = "only";

/**
 * Logged contacts as checkConduct looks at them. Its rule on unanswered tries counts by the user's number: as long as the
 * contacts name at most one, every call counts as made to that one, because who has one number never writes it down. From
 * the second on, a call that names none may have gone to either and isn't counted. A call of which nobody said whether it
 * was picked up counts neither as connected nor as unanswered.
 */
export function conductContacts(logged: readonly LoggedContact[]): ConductContact[] {
  const own = new Set(logged.flatMap(({ ownNumber }) => bareNumber(ownNumber) ?? []));
  const numberOf = ({ ownNumber }: LoggedContact) => (own.size > 1 ? bareNumber(ownNumber) : ONLY_NUMBER);
  return logged.map((contact) => ({
    id: contact.id,
    creditor: contact.lender.id,
    lenderKind: contact.lender.kind,
    on: contact.on,
    minute: contact.minute,
    direction: contact.direction,
    channel: contact.channel,
    connected: contact.connected === true,
    toNumber: contact.connected === null ? null : numberOf(contact),
    consented: contact.consented,
    tags: contact.tags,
    party: contact.party,
    ...(contact.product === null ? {} : { product: contact.product }),
  }));
}
