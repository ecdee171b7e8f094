import "server-only";
import { conductViewOf } from "@/app/(app)/conduct/conduct-view";
import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import { conductLog } from "@/lib/data/conduct/conduct-log";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import type { LenderView } from "@/lib/data/debts/lenders";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { listProofs } from "@/lib/data/proofs/proofs";
import type { UserId } from "@/lib/domain/basics/user";

/** What a complaint about a lender can rest on, and which contacts are ticked from the start. */
export type ComplaintCase = {
  lender: LenderView;
  debts: readonly DebtView[];
  contacts: readonly ContactView[];
  contactIds: readonly string[];
  proofs: readonly Pick<ProofView, "id" | "name">[];
};

/** As many as can be looked through; what is ticked or was found comes before what is merely recent. */
const MOST = 20;

/** Gathers debts, contacts and files to do with a lender. `asked` are contacts that the address names. */
export async function complaintCaseOf(
  userId: UserId,
  lender: LenderView,
  editing: ComplaintView | null,
  asked: readonly string[] = [],
): Promise<ComplaintCase> {
  const [log, proofs, open, archived] = await Promise.all([
    conductLog(userId),
    listProofs(userId),
    listDebts(userId, { archived: false }),
    listDebts(userId, { archived: true }),
  ]);
  const { logged, findings } = conductViewOf(log, lender.id);
  const debts = [...open, ...archived].filter((debt) => debt.lender.id === lender.id);
  const contactIds = editing?.contactIds ?? asked;
  const found = new Set(findings.flatMap((finding) => finding.contactIds));
  const weight = ({ id }: ContactView) => (contactIds.includes(id) ? 0 : found.has(id) ? 1 : 2);
  const contacts = logged.toSorted((a, b) => weight(a) - weight(b));
  const places = new Set([...debts.map(({ id }) => id), ...logged.map(({ id }) => id)]);
  const isTicked = ({ id }: ProofView) => editing?.proofIds.includes(id) ?? false;
  const fits = (proof: ProofView) => {
    const place = proof.contactId ?? proof.debtId;
    return (
      isTicked(proof) || (place === null ? proof.paymentId === null && proof.checklist === null : places.has(place))
    );
  };
  return {
    lender,
    debts,
    contacts: contacts.slice(0, Math.max(MOST, contactIds.length)),
    contactIds,
    proofs: proofs
      .filter(fits)
      .toSorted((a, b) => Number(isTicked(b)) - Number(isTicked(a)))
      .slice(0, 2 * MOST),
  };
}
