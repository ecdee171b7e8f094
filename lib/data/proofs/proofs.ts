import "server-only";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import type { UserId } from "@/lib/domain/basics/user";
import type { ProofKind } from "@/lib/domain/settlement/proof-kind";
import type { Prisma } from "@/prisma/generated/client";
import { type ProofPlace, placeColumns } from "./proof-places";
import { PROOF_INCLUDE, type ProofView, type ProofWords, proofView } from "./proof-view";

/** Which proofs are asked for. Without anything: all that are not deleted, the inbox included. */
export type ProofFilter = {
  /** Everything of a debt: what hangs on it itself, and on its contacts, payments and checklist. */
  debtId?: string;
  contactId?: string;
  paymentId?: string;
  settlementId?: string;
  /** What hangs on nothing yet. */
  inbox?: boolean;
  /** The deleted ones instead of the others. */
  removed?: boolean;
};

/** The user's proofs, newest first. */
export async function listProofs(userId: UserId, filter: ProofFilter = {}): Promise<ProofView[]> {
  const where = whereOf(filter);
  if (!where) return [];
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().proof.findMany({
      relationLoadStrategy: "join",
      where: { ...where, userId },
      include: PROOF_INCLUDE,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  ]);
  return rows.map((row) => proofView(seal, row));
}

/** One proof, deleted or not; null when it is not there or someone else's. */
export async function getProof(userId: UserId, proofId: string): Promise<ProofView | null> {
  if (!isId(proofId)) return null;
  const where = { id_userId: { id: proofId, userId } };
  const row = await db().proof.findUnique({ relationLoadStrategy: "join", where, include: PROOF_INCLUDE });
  return row && proofView(await sealFor(userId), row);
}

export type ProofEdit = ProofWords & { kind: ProofKind };

/** Saves name, note and kind, if nobody saved since `version`. */
export async function updateProof(
  userId: UserId,
  proofId: string,
  { kind, name, note }: ProofEdit,
  version: number,
): Promise<"saved" | "stale" | "not_found"> {
  if (!isId(proofId)) return "not_found";
  const words: ProofWords = { name, note };
  const sealed = (await sealFor(userId)).seal("Proof", proofId, words);
  return saveProof(userId, proofId, version, () => Promise.resolve({ kind, sealed }));
}

/** Hangs a proof on another thing, or puts it into the inbox, if nobody saved since `version`. */
export async function moveProof(
  userId: UserId,
  proofId: string,
  place: ProofPlace,
  version: number,
): Promise<"saved" | "stale" | "not_found"> {
  if (!isId(proofId)) return "not_found";
  const seal = await sealFor(userId);
  return saveProof(userId, proofId, version, (tx) => placeColumns(tx, userId, seal, place));
}

type Columns = Prisma.ProofUncheckedUpdateManyInput;

async function saveProof(
  userId: UserId,
  proofId: string,
  version: number,
  columnsOf: (tx: Prisma.TransactionClient) => Promise<Columns | null>,
): Promise<"saved" | "stale" | "not_found"> {
  return db().$transaction(async (tx) => {
    if ((await tx.proof.count({ where: { id: proofId, userId } })) === 0) return "not_found";
    const columns = await columnsOf(tx);
    if (!columns) return "not_found";
    const where = { id: proofId, userId, version };
    const { count } = await tx.proof.updateMany({ where, data: { ...columns, version: { increment: 1 } } });
    return count === 0 ? "stale" : "saved";
  });
}

/** Deletes a proof, or brings it back. Its bytes are kept until it is purged, 30 days later. */
export async function setProofRemoved(
  userId: UserId,
  proofId: string,
  isRemoved: boolean,
): Promise<"saved" | "not_found"> {
  if (!isId(proofId)) return "not_found";
  const removedAt = isRemoved ? new Date() : null;
  const { count } = await db().proof.updateMany({ where: { id: proofId, userId }, data: { removedAt } });
  return count === 0 ? "not_found" : "saved";
}

function whereOf(filter: ProofFilter): Prisma.ProofWhereInput | null {
  const { debtId, contactId, paymentId, settlementId, inbox, removed = false } = filter;
  const ids = { debtId, contactId, paymentId, settlementId };
  if (!Object.values(ids).every((id) => id === undefined || isId(id))) return null;
  return {
    removedAt: removed ? { not: null } : null,
    ...(debtId === undefined ? {} : { debtId }),
    ...(contactId === undefined ? {} : { contactId }),
    ...(paymentId === undefined ? {} : { paymentId }),
    ...(settlementId === undefined ? {} : { checklistItem: { settlementId } }),
    ...(inbox ? { debtId: null, contactId: null, paymentId: null, checklistItemId: null } : {}),
  };
}
