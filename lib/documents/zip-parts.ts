import "server-only";
import type { UserId } from "@/lib/domain/basics/user";
import { readProof } from "@/lib/proofs/read";

/** A text as the bytes of an entry. */
export async function* textBytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The bytes of an original; null when not even the first of them can be read: one lost file must not keep back the others. */
export async function openedOriginal(userId: UserId, proofId: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const found = await readProof(userId, proofId);
    if (!found) return null;
    const pieces = found.bytes[Symbol.asyncIterator]();
    const first = await pieces.next();
    return joined(first, pieces);
  } catch {
    return null;
  }
}

async function* joined(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>) {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value;
  } finally {
    await rest.return?.();
  }
}
