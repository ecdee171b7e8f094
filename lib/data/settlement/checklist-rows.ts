import "server-only";
import type { Tx } from "@/lib/data/core/db";
import type { UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import type { UserId } from "@/lib/domain/basics/user";

/** What is sealed with an item: the user's note, and why it does not apply. */
export type ChecklistWords = { note: string; reason: string };

/**
 * The row of one item of a settlement's checklist, made at the first thing the user does about it, whoever of two comes
 * first. Null when the settlement is not there, was undone, or is someone else's.
 */
export async function ensureChecklistItem(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  settlementId: string,
  code: string,
): Promise<{ id: string; debtId: string } | null> {
  const settlement = await tx.settlement.findFirst({ where: { id: settlementId, userId, removedAt: null } });
  if (!settlement) return null;
  const id = newId();
  const nothing: ChecklistWords = { note: "", reason: "" };
  const sealed = seal.seal("ChecklistItem", id, nothing);
  await tx.checklistItem.createMany({ data: [{ id, userId, settlementId, code, sealed }], skipDuplicates: true });
  const item = await tx.checklistItem.findUniqueOrThrow({
    where: { settlementId_code: { settlementId, code }, userId },
  });
  return { id: item.id, debtId: settlement.debtId };
}
