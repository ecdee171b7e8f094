import "server-only";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";

/** Where the sample's files go: the closing list that is still open, and the night call that a complaint is about. */
export type SampleFilePlaces = { settlementId: string; contactId: string; complaintId: string };

/** The places of a sample that was just put in; null when it has gone again or has its files. */
export async function sampleFilePlaces(userId: UserId): Promise<SampleFilePlaces | null> {
  const debt = { isSample: true, archivedAt: null };
  const [hasFiles, settlement, complaint] = await Promise.all([
    db().proof.count({ where: { userId, isSample: true } }),
    db().settlement.findFirst({ where: { userId, debt, closedAt: null, removedAt: null }, select: { id: true } }),
    db().complaint.findFirst({
      where: { userId, debt },
      select: { id: true, contacts: { select: { contactId: true } } },
    }),
  ]);
  const contactId = complaint?.contacts[0]?.contactId;
  if (hasFiles > 0 || !settlement || !complaint || contactId === undefined) return null;
  return { settlementId: settlement.id, contactId, complaintId: complaint.id };
}

/** Marks files as the sample's, so that they leave with it, and lets its complaint rest on the recording. */
export async function markSampleProofs(
  userId: UserId,
  proofIds: readonly string[],
  rests: { complaintId: string; proofId: string } | null,
): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.proof.updateMany({ where: { userId, id: { in: [...proofIds] } }, data: { isSample: true } });
    if (rests) await tx.complaintProof.createMany({ data: [{ userId, ...rests }], skipDuplicates: true });
  });
}
