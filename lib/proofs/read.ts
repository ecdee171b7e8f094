import "server-only";
import { getProofFile, type ProofFile } from "@/lib/data/proofs/proof-files";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { UserId } from "@/lib/domain/basics/user";
import { openSpan, openStream, type SealedFilePlace } from "@/lib/sealing/sealed-stream";
import { type ByteSpan, proofStorage } from "./storage";

export type OpenProof = { proof: ProofView; bytes: AsyncIterable<Uint8Array> };

/**
 * The original of a proof as it was uploaded, or a part of it (in bytes of the original, both ends inclusive). Null when it
 * is deleted, not there or someone else's. The bytes throw where the stored file is not what was stored.
 */
export async function readProof(userId: UserId, proofId: string, span?: ByteSpan): Promise<OpenProof | null> {
  const file = await getProofFile(userId, proofId);
  return file && { proof: file.proof, bytes: await openOriginal(userId, file, span) };
}

/** The bytes of a file whose row was read already. Rejects when nothing is stored under its key. */
export async function openOriginal(
  userId: UserId,
  { proof, storageKey, key }: ProofFile,
  span?: ByteSpan,
): Promise<AsyncIterable<Uint8Array>> {
  const storage = proofStorage();
  const place: SealedFilePlace = { userId, fileId: proof.id, part: "original" };
  if (span === undefined) return openStream(key, place, await storage.open(storageKey));
  return openSpan(key, place, proof.sizeBytes, span, (sealed) => storage.open(storageKey, sealed));
}

/** The stored preview of a proof; null when there is none, or the proof is not there. */
export async function readPreview(userId: UserId, proofId: string): Promise<OpenProof | null> {
  const file = await getProofFile(userId, proofId);
  if (!file || file.previewKey === null) return null;
  const place: SealedFilePlace = { userId, fileId: proofId, part: "preview" };
  return { proof: file.proof, bytes: openStream(file.key, place, await proofStorage().open(file.previewKey)) };
}
