import "server-only";
import { fromDay, toDay } from "@/lib/data/core/columns";
import type { UserSeal } from "@/lib/data/core/keys";
import { type LenderView, lenderView } from "@/lib/data/debts/lenders";
import type { ComplaintChannelCode, ComplaintMatter, ComplaintPace } from "@/lib/domain/conduct/complaint";
import type { ComplaintFacts, ComplaintWords } from "@/lib/domain/conduct/complaint-facts";
import type { Prisma } from "@/prisma/generated/client";

/** A complaint with its lender and what it rests on. */
export type ComplaintView = ComplaintFacts & {
  id: string;
  version: number;
  lender: LenderView;
  /** Null: about everything that is owed to this lender. */
  debtId: string | null;
  contactIds: string[];
  /** Files that were not deleted. */
  proofIds: string[];
  isRemoved: boolean;
};

/** What is read with every complaint. */
export const COMPLAINT_INCLUDE = {
  lender: true,
  contacts: { select: { contactId: true }, orderBy: { contactId: "asc" } },
  proofs: { select: { proofId: true }, where: { proof: { removedAt: null } }, orderBy: { proofId: "asc" } },
} as const satisfies Prisma.ComplaintInclude;
type ComplaintRow = Prisma.ComplaintGetPayload<{ include: typeof COMPLAINT_INCLUDE }>;

/** Opens a row into its view. */
export function complaintView(seal: UserSeal, row: ComplaintRow): ComplaintView {
  return {
    ...seal.open<ComplaintWords>("Complaint", row.id, row.sealed),
    id: row.id,
    version: row.version,
    lender: lenderView(seal, row.lender),
    debtId: row.debtId,
    channel: row.channel as ComplaintChannelCode,
    matters: row.matters as ComplaintMatter[],
    pace: row.pace as ComplaintPace,
    filedOn: toDay(row.filedOn),
    dueOn: toDay(row.dueOn),
    answeredOn: toDay(row.answeredOn),
    isConfirmedTrue: row.isConfirmedTrue,
    contactIds: row.contacts.map(({ contactId }) => contactId),
    proofIds: row.proofs.map(({ proofId }) => proofId),
    isRemoved: row.removedAt !== null,
  };
}

/** The facts as columns, the words sealed for this row. */
export function complaintColumns(seal: UserSeal, id: string, facts: ComplaintFacts) {
  const { ticketNumber, request, reply, note } = facts;
  const words: ComplaintWords = { ticketNumber, facts: facts.facts, request, reply, note };
  return {
    channel: facts.channel,
    matters: [...facts.matters],
    pace: facts.pace,
    filedOn: fromDay(facts.filedOn),
    dueOn: fromDay(facts.dueOn),
    answeredOn: fromDay(facts.answeredOn),
    isConfirmedTrue: facts.isConfirmedTrue,
    sealed: seal.seal("Complaint", id, words),
  };
}
