import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Where a sealed value lives. A seal opened at another place fails: values cannot be swapped between rows or users. */
export type SealPlace = { table: string; rowId: string; userId: string };

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + NONCE_BYTES;

/** Seals bytes with AES-256-GCM: version (1 byte), nonce (12), ciphertext, tag (16). The key has 32 bytes. */
export function sealBytes(key: Buffer, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, sealed, cipher.getAuthTag()]);
}

/** Opens what `sealBytes` made with the same key and context. Throws when a single bit differs. */
export function openBytes(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEADER_BYTES + TAG_BYTES || bytes[0] !== VERSION) throw new Error("Not a sealed value.");
  const tagAt = bytes.length - TAG_BYTES;
  const nonce = bytes.subarray(1, HEADER_BYTES);
  // authTagLength is named because GCM in Node otherwise accepts a tag of four bytes.
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(tagAt));
  return Buffer.concat([decipher.update(bytes.subarray(HEADER_BYTES, tagAt)), decipher.final()]);
}

/** Seals one JSON value for its row. */
export function sealJson(key: Buffer, value: unknown, place: SealPlace): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealBytes(key, Buffer.from(JSON.stringify(value)), contextOf(place)));
}

/** Opens the JSON value of a row. Its shape is the caller's to know: only this program ever sealed it. */
export function openJson<T>(key: Buffer, sealed: Uint8Array, place: SealPlace): T {
  return JSON.parse(openBytes(key, sealed, contextOf(place)).toString("utf8")) as T;
}

function contextOf(place: SealPlace): string {
  return JSON.stringify(["v1", place.table, place.rowId, place.userId]);
}
