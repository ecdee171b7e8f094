import { createHash } from "node:crypto";
import { unwrapDataKey } from "@/lib/sealing/data-key";
import type { KeyRing } from "@/lib/sealing/key-ring";
import { openFileKey, openStream } from "@/lib/sealing/sealed-stream";
import type { ProofPart, StoredProof } from "./stored-proof";

/**
 * missing: nothing lies under the key. unreadable: it does not open with the keys, or cannot be read to its end. changed: it
 * opens and is not what the proof's row says. orphaned: it belongs to no proof.
 */
export type Fault = "missing" | "unreadable" | "changed" | "orphaned";
export type Finding = { fault: Fault; key: string; proofId: string | null; part: ProofPart | null };

/** Opens a sealed file to its last byte and compares the original with its row; null when it is what it should be. */
export async function faultIn(
  proof: StoredProof,
  part: ProofPart,
  ring: KeyRing,
  sealed: AsyncIterable<Uint8Array>,
): Promise<Fault | null> {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  try {
    const place = { userId: proof.userId, fileId: proof.id, part };
    for await (const piece of openStream(keyOf(proof, ring), place, sealed)) {
      sizeBytes += piece.length;
      hash.update(piece);
    }
  } catch {
    return "unreadable";
  }
  const isSame = part === "preview" || (sizeBytes === proof.sizeBytes && hash.digest("hex") === proof.sha256);
  return isSame ? null : "changed";
}

function keyOf({ id, userId, wrappedKey, dataKey }: StoredProof, ring: KeyRing): Buffer {
  if (dataKey === null) throw new Error("The user's key is gone.");
  return openFileKey(unwrapDataKey(ring, userId, dataKey), userId, id, wrappedKey);
}

/** Whether a storage's error says that nothing lies under the key: of a disk, or of a bucket. */
export function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && error.code === "ENOENT") || error.name === "NoSuchKey" || error.name === "NotFound";
}
