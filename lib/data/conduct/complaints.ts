import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { keepRevision } from "@/lib/data/core/revisions";
import type { UserId } from "@/lib/domain/basics/user";
import type { ComplaintFacts } from "@/lib/domain/conduct/complaint-facts";
import { COMPLAINT_INCLUDE, type ComplaintView, complaintColumns, complaintView } from "./complaint-view";

/** What a complaint says, and what it rests on: contacts with its lender, and files of the user. */
export type ComplaintEntry = {
  facts: ComplaintFacts;
  debtId: string | null;
  contactIds: readonly string[];
  proofIds: readonly string[];
};

/** Records a complaint about a lender, once per form. "not_found" where anything that it names is not the user's. */
export async function addComplaint(
  userId: UserId,
  lenderId: string,
  entry: ComplaintEntry,
  idempotency: Idempotency,
): Promise<{ id: string } | "not_found"> {
  const seal = await sealFor(userId);
  const created = await createOnce(userId, idempotency, async (tx) => {
    if (!(await areOwn(tx, userId, lenderId, entry))) return "";
    const id = newId();
    const columns = complaintColumns(seal, id, entry.facts);
    await tx.complaint.create({ data: { id, userId, lenderId, debtId: entry.debtId, ...columns } });
    await linkTo(tx, userId, id, entry);
    return id;
  });
  return created === "" ? "not_found" : { id: created };
}

/** Saves a complaint, if nobody saved since `version`. What it said before is kept. */
export async function updateComplaint(
  userId: UserId,
  complaintId: string,
  version: number,
  entry: ComplaintEntry,
): Promise<"saved" | "stale" | "not_found"> {
  const before = await getComplaint(userId, complaintId);
  if (!before) return "not_found";
  if (before.version !== version) return "stale";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    if (!(await areOwn(tx, userId, before.lender.id, entry))) return "not_found";
    const { count } = await tx.complaint.updateMany({
      where: { id: complaintId, userId, version },
      data: {
        debtId: entry.debtId,
        ...complaintColumns(seal, complaintId, entry.facts),
        version: { increment: 1 },
      },
    });
    if (count === 0) return "stale";
    await keepRevision(tx, userId, seal, { subject: "Complaint", subjectId: complaintId, version, before });
    await tx.complaintContact.deleteMany({ where: { userId, complaintId } });
    await tx.complaintProof.deleteMany({ where: { userId, complaintId } });
    await linkTo(tx, userId, complaintId, entry);
    return "saved";
  });
}

/** Takes a complaint out of the list, or brings it back. */
export async function setComplaintRemoved(
  userId: UserId,
  complaintId: string,
  isRemoved: boolean,
): Promise<"saved" | "not_found"> {
  if (!isId(complaintId)) return "not_found";
  const removedAt = isRemoved ? new Date() : null;
  const { count } = await db().complaint.updateMany({ where: { id: complaintId, userId }, data: { removedAt } });
  return count === 0 ? "not_found" : "saved";
}

/** One complaint, removed or not; null when it is not there or someone else's. */
export async function getComplaint(userId: UserId, complaintId: string): Promise<ComplaintView | null> {
  if (!isId(complaintId)) return null;
  const where = { id_userId: { id: complaintId, userId } };
  const row = await db().complaint.findUnique({ relationLoadStrategy: "join", where, include: COMPLAINT_INCLUDE });
  return row && complaintView(await sealFor(userId), row);
}

/** The user's complaints, the latest written first; the removed ones instead where asked for. */
export async function listComplaints(userId: UserId, { removed = false } = {}): Promise<ComplaintView[]> {
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().complaint.findMany({
      relationLoadStrategy: "join",
      where: { userId, removedAt: removed ? { not: null } : null },
      include: COMPLAINT_INCLUDE,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  ]);
  return rows.map((row) => complaintView(seal, row));
}

/** Whether lender, debt, contacts and files are all there, the user's, and of one lender as far as they have one. */
async function areOwn(
  tx: Tx,
  userId: UserId,
  lenderId: string,
  { debtId, contactIds, proofIds }: ComplaintEntry,
): Promise<boolean> {
  const ids = [lenderId, ...(debtId === null ? [] : [debtId]), ...contactIds, ...proofIds];
  if (!ids.every(isId)) return false;
  const found = await Promise.all([
    tx.lender.count({ where: { id: lenderId, userId } }),
    debtId === null ? 1 : tx.debt.count({ where: { id: debtId, userId, lenderId } }),
  ]);
  const contacts = await tx.contact.count({ where: { id: { in: [...contactIds] }, userId, lenderId } });
  const proofs = await tx.proof.count({ where: { id: { in: [...proofIds] }, userId } });
  return found.every((count) => count === 1) && contacts === contactIds.length && proofs === proofIds.length;
}

async function linkTo(tx: Tx, userId: UserId, complaintId: string, entry: ComplaintEntry): Promise<void> {
  const own = { userId, complaintId };
  await tx.complaintContact.createMany({ data: entry.contactIds.map((contactId) => ({ ...own, contactId })) });
  await tx.complaintProof.createMany({ data: entry.proofIds.map((proofId) => ({ ...own, proofId })) });
}
