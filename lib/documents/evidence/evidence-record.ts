import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { LenderView } from "@/lib/data/debts/lenders";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { byAge } from "@/lib/documents/file-list";
import type { Day } from "@/lib/domain/basics/day";
import { checkConduct, type Finding } from "@/lib/domain/conduct/check-conduct";
import { conductContacts, type LoggedContact } from "@/lib/domain/conduct/logged-contact";
import type { HardshipStory } from "@/lib/domain/letters/hardship";
import { CONDUCT_RULES } from "@/lib/reference/conduct/conduct-rules";

/** Everything that goes into an evidence pack, for a complaint or for a debt. */
export type EvidenceRecord = {
  lender: LenderView;
  debt: DebtView | null;
  complaint: ComplaintView | null;
  /** Who reports it, as far as that was written down. */
  writer: Pick<HardshipStory, "name" | "idTail" | "phone" | "contact">;
  /** What happened in the user's words; empty where nothing was written. */
  facts: string;
  /** The one thing that is asked for. */
  request: string;
  /** The chosen contacts, the oldest first. */
  contacts: readonly ContactView[];
  /** What may not comply in them, by day. */
  findings: readonly Finding[];
  /** The chosen files, the oldest first. */
  proofs: readonly ProofView[];
  today: Day;
  timeZone: string;
};

type Chosen = Omit<EvidenceRecord, "contacts" | "findings"> & {
  /** All contacts of the user: calls are counted with those that were not chosen. */
  log: readonly (ContactView & LoggedContact)[];
  contactIds: readonly string[];
};

/**
 * Puts together what is written down. Contacts that are not with this lender are left out. A finding is there when it rests on a
 * chosen contact, and then with its full count.
 */
export function evidenceRecord({ log, contactIds, proofs, ...chosen }: Chosen): EvidenceRecord {
  const ids = new Set(contactIds);
  const contacts = log
    .filter(({ id, lender }) => ids.has(id) && lender.id === chosen.lender.id)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  const own = new Set(contacts.map(({ id }) => id));
  const findings = checkConduct(conductContacts(log), CONDUCT_RULES).filter(({ contactIds: all }) =>
    all.some((id) => own.has(id)),
  );
  return { ...chosen, contacts, findings, proofs: byAge(proofs) };
}
