import { randomBytes } from "node:crypto";
import { type KeyRing, subkey } from "./key-ring";
import { openBytes, sealBytes } from "./sealed-field";

export type WrappedDataKey = { keyId: string; wrapped: Uint8Array<ArrayBuffer> };

/** Makes a user's own key of 32 bytes and wraps it under the ring's current key. */
export function makeDataKey(ring: KeyRing, userId: string): WrappedDataKey {
  return wrap(ring, userId, randomBytes(32));
}

/** The same key of a user, wrapped under the ring's current key. */
export function rewrapDataKey(
  ring: KeyRing,
  userId: string,
  row: { keyId: string; wrapped: Uint8Array },
): WrappedDataKey {
  return wrap(ring, userId, unwrapDataKey(ring, userId, row));
}

/** Unwraps a user's key. Throws when it is another user's, or its key has left the ring. */
export function unwrapDataKey(ring: KeyRing, userId: string, row: { keyId: string; wrapped: Uint8Array }): Buffer {
  return openBytes(subkey(ring, "wrap", row.keyId), row.wrapped, contextOf(userId, row.keyId));
}

function wrap(ring: KeyRing, userId: string, dataKey: Buffer): WrappedDataKey {
  const keyId = ring.current;
  const wrapped = sealBytes(subkey(ring, "wrap", keyId), dataKey, contextOf(userId, keyId));
  return { keyId, wrapped: new Uint8Array(wrapped) };
}

function contextOf(userId: string, keyId: string): string {
  return JSON.stringify(["v1", "data_key", userId, keyId]);
}
