import "server-only";
import type { UserId } from "@/lib/domain/basics/user";
import { db, type Tx } from "./db";
import type { UserSeal } from "./keys";
import { newId } from "./new-id";

/** What a row said at a version, kept when the next version replaces it. */
export type Revision = {
  subject:
    | "Debt"
    | "Lender"
    | "CourtPaper"
    | "Settlement"
    | "ChecklistItem"
    | "Contact"
    | "Offer"
    | "Agreement"
    | "Payment"
    | "Complaint"
    | "LookUp"
    | "HardshipStory"
    | "Letter";
  subjectId: string;
  version: number;
  before: unknown;
};

/** Keeps what a row said before an edit, inside the edit's own transaction. */
export async function keepRevision(tx: Tx, userId: UserId, seal: UserSeal, revision: Revision): Promise<void> {
  const { subject, subjectId, version, before } = revision;
  const id = newId();
  const sealed = seal.seal("Revision", id, before);
  await tx.revision.create({ data: { id, userId, subject, subjectId, version, sealed } });
}

/** What a row said at a version, or null when that was not kept. Its shape is that of the view that was kept. */
export async function getRevision<View>(
  userId: UserId,
  seal: UserSeal,
  subject: Revision["subject"],
  subjectId: string,
  version: number,
): Promise<View | null> {
  const row = await db().revision.findUnique({
    where: { userId_subject_subjectId_version: { userId, subject, subjectId, version } },
  });
  return row && seal.open<View>("Revision", row.id, row.sealed);
}
