import "server-only";
import { randomBytes } from "node:crypto";
import { fileKeysFor } from "@/lib/data/core/keys";
import type { UserId } from "@/lib/domain/basics/user";
import { sealStream } from "@/lib/sealing/sealed-stream";
import { checkedBytes, RefusedUpload } from "./checked-bytes";
import { downloadName, PROOF_TYPES } from "./file-types";
import { proofStorage } from "./storage";

/** Where a file was stored, and its key as the row keeps it. */
export type StoredOriginal = { storageKey: string; wrappedKey: Uint8Array<ArrayBuffer> };

/** What a file that is brought along has to be. */
export type ExpectedFile = { name: string; type: string; sizeBytes: number; sha256: string };

/**
 * Stores an original that was kept before, sealed for its new owner under the id that its row will have. Null when it is not
 * what was expected, byte for byte, or no file that is kept; then nothing is stored.
 */
export async function storeOriginal(
  userId: UserId,
  proofId: string,
  { name, type: wanted, sizeBytes, sha256 }: ExpectedFile,
  bytes: AsyncIterable<Uint8Array>,
): Promise<StoredOriginal | null> {
  const type = PROOF_TYPES.find((one) => one.type === wanted);
  if (!type || sizeBytes > type.limitBytes) return null;
  const { key, wrapped } = (await fileKeysFor(userId)).make(proofId);
  const storageKey = randomBytes(16).toString("hex");
  const check = { name: downloadName(name, type.type), type, declaredSize: sizeBytes, declaredSha256: sha256 };
  const plain = checkedBytes(check, bytes, () => undefined);
  try {
    await proofStorage().put(storageKey, sealStream(key, { userId, fileId: proofId, part: "original" }, plain));
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
  return { storageKey, wrappedKey: wrapped };
}

/** Takes stored files away again. */
export async function removeStored(files: Iterable<StoredOriginal>): Promise<void> {
  for (const { storageKey } of files) await proofStorage().remove(storageKey);
}

/** A storage may have wrapped the error. */
function isRefused(error: unknown): boolean {
  return error instanceof RefusedUpload || (error instanceof Error && isRefused(error.cause));
}
