import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { faultPoint } from "@/lib/data/core/fault-point";
import { type FileKey, fileKeysFor, sealFor } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import type { UserId } from "@/lib/domain/basics/user";
import { PROOF_QUOTA, type ProofFileType } from "@/lib/domain/settlement/proof-type";
import { type ProofPlace, placeColumns } from "./proof-places";
import { PROOF_INCLUDE, type ProofView, type ProofWords, proofView } from "./proof-view";
import type { ProofEdit } from "./proofs";

/* What lib/proofs needs to keep and find the bytes of proofs: file keys, storage keys, quota. Screens use proofs.ts. */

/** The id and the key of a file that is about to be kept. */
export async function newProofFile(userId: UserId): Promise<FileKey & { id: string }> {
  const id = newId();
  return { id, ...(await fileKeysFor(userId)).make(id) };
}

export type NewProof = ProofEdit & {
  id: string;
  uploadKey: string;
  type: ProofFileType;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  wrappedKey: Uint8Array<ArrayBuffer>;
  place: ProofPlace;
  isSample?: boolean;
};

/** The proof that a page's upload became. */
export type UploadedProof = { id: string; sha256: string; sizeBytes: number; type: ProofFileType };

/**
 * Writes the row of a file whose bytes are stored. `isNew` is false when this upload was recorded before: then the first
 * row is the answer, and the new bytes are nobody's. Refuses the same upload key with other content ("key_used"), a place
 * that is not there, and what is over the quota. Parallel uploads of a user wait for each other.
 */
export async function recordProof(
  userId: UserId,
  proof: NewProof,
): Promise<(UploadedProof & { isNew: boolean }) | "quota" | "not_found" | "key_used"> {
  const seal = await sealFor(userId);
  const recorded = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Profile" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
    const first = await findUpload(tx, userId, proof.uploadKey);
    if (first) return first.sha256 === proof.sha256 ? { ...first, isNew: false } : "key_used";
    if (await isOverQuota(tx, userId, proof.sizeBytes)) return "quota";
    const columns = await placeColumns(tx, userId, seal, proof.place);
    if (!columns) return "not_found";
    faultPoint("row_checked");
    const { id, uploadKey, kind, type, sizeBytes, sha256, storageKey, wrappedKey, isSample = false } = proof;
    const words: ProofWords = { name: proof.name, note: proof.note };
    const sealed = seal.seal("Proof", id, words);
    const file = { uploadKey, type, sizeBytes: BigInt(sizeBytes), sha256, storageKey, wrappedKey };
    await tx.proof.create({ data: { id, userId, kind, sealed, isSample, ...file, ...columns } });
    faultPoint("row_written");
    return { id, sha256, sizeBytes, type, isNew: true };
  }, PATIENTLY);
  faultPoint("row_committed");
  return recorded;
}

/** What an upload key of the user became, if it was used. */
export function findUploadedProof(userId: UserId, uploadKey: string): Promise<UploadedProof | null> {
  return findUpload(db(), userId, uploadKey);
}

/** Whether so many more bytes are over the user's quota. Says it early; recordProof decides. */
export function isOverProofQuota(userId: UserId, moreBytes: number): Promise<boolean> {
  return isOverQuota(db(), userId, moreBytes);
}

/** Where the bytes of a proof lie, and their key. */
export type ProofFile = { proof: ProofView; storageKey: string; previewKey: string | null; key: Buffer };

/** The file of a proof; null when it is deleted, not there or someone else's. */
export async function getProofFile(userId: UserId, proofId: string): Promise<ProofFile | null> {
  if (!isId(proofId)) return null;
  const where = { id: proofId, userId, removedAt: null };
  const row = await db().proof.findFirst({ relationLoadStrategy: "join", where, include: PROOF_INCLUDE });
  if (!row) return null;
  const [seal, files] = [await sealFor(userId), await fileKeysFor(userId)];
  const { storageKey, previewKey } = row;
  return { proof: proofView(seal, row), storageKey, previewKey, key: files.open(row.id, row.wrappedKey) };
}

/**
 * Notes where the preview of a proof lies, or that none can be made (null). Says whether it was noted: when another one
 * was quicker, or the proof is gone, the caller's file is nobody's.
 */
export async function recordPreview(userId: UserId, proofId: string, previewKey: string | null): Promise<boolean> {
  if (!isId(proofId)) return false;
  const data = { preview: previewKey === null ? "unavailable" : "ready", previewKey };
  const { count } = await db().proof.updateMany({ where: { id: proofId, userId, preview: "none" }, data });
  return count === 1;
}

/** Twenty uploads that end at once wait for each other, one after another. */
const PATIENTLY = { maxWait: 15_000, timeout: 30_000 } as const;

async function findUpload(tx: Tx, userId: UserId, uploadKey: string): Promise<UploadedProof | null> {
  const row = await tx.proof.findUnique({ where: { userId_uploadKey: { userId, uploadKey } } });
  if (!row) return null;
  return { id: row.id, sha256: row.sha256, sizeBytes: Number(row.sizeBytes), type: row.type as ProofFileType };
}

async function isOverQuota(tx: Tx, userId: UserId, moreBytes: number): Promise<boolean> {
  const { _sum, _count } = await tx.proof.aggregate({ where: { userId }, _sum: { sizeBytes: true }, _count: true });
  return _count >= PROOF_QUOTA.files || Number(_sum.sizeBytes ?? 0n) + moreBytes > PROOF_QUOTA.bytes;
}
