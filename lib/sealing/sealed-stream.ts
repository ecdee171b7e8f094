import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { openBytes, sealBytes } from "./sealed-field";

/**
 * Which file of which user the bytes belong to. Bytes opened as another file's, or another user's, fail. `part` tells
 * apart what is sealed under one file's key: the original and its preview.
 */
export type SealedFilePlace = { userId: string; fileId: string; part: "original" | "preview" };

/** Plain bytes in each chunk but the last, which has the rest. */
export const CHUNK_BYTES = 1024 * 1024;
const VERSION = 1;
const PREFIX_BYTES = 8;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + PREFIX_BYTES;
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;

/** A fresh key of 32 bytes for one file, and the same wrapped under its user's key. */
export function makeFileKey(dataKey: Buffer, userId: string, fileId: string) {
  const key = randomBytes(32);
  return { key, wrapped: new Uint8Array(sealBytes(dataKey, key, keyContext(userId, fileId))) };
}

/** Unwraps a file's key. Throws when it is another file's or another user's. */
export function openFileKey(dataKey: Buffer, userId: string, fileId: string, wrapped: Uint8Array): Buffer {
  return openBytes(dataKey, wrapped, keyContext(userId, fileId));
}

/** How many bytes so many plain bytes become. */
export function sealedSizeOf(plainBytes: number): number {
  return HEADER_BYTES + plainBytes + chunksOf(plainBytes) * TAG_BYTES;
}

/**
 * Seals a stream with AES-256-GCM in chunks: version (1 byte), nonce prefix (8), then each chunk with its tag (16). Nonces
 * count up from the prefix; each tag also covers the file, the chunk's number and whether it is the last, so that no chunk
 * can be dropped, doubled, moved or cut off. Holds two chunks at most.
 */
export async function* sealStream(
  key: Buffer,
  place: SealedFilePlace,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const prefix = randomBytes(PREFIX_BYTES);
  yield Buffer.concat([Buffer.of(VERSION), prefix]);
  let index = 0;
  for await (const { parts, isLast } of chunked(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(prefix, index), { authTagLength: TAG_BYTES });
    cipher.setAAD(chunkContext(place, index, isLast));
    yield cipher.update(joined(parts));
    cipher.final();
    yield cipher.getAuthTag();
    index++;
  }
}

/**
 * Opens what `sealStream` made. A chunk is handed out only after its tag was checked; at the first one that does not fit,
 * and when the end is missing, it throws.
 */
export async function* openStream(
  key: Buffer,
  place: SealedFilePlace,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let prefix: Buffer | null = null;
  let index = 0;
  for await (const chunk of chunked(sealed, SEALED_CHUNK, HEADER_BYTES)) {
    if (prefix === null) {
      prefix = prefixOf(joined(chunk.parts));
      if (chunk.isLast) throw new Error("A sealed file ends after its beginning.");
    } else {
      yield* openChunk(key, chunkContext(place, index, chunk.isLast), nonceOf(prefix, index), chunk);
      index++;
    }
  }
}

/** Reads a part of the sealed bytes; `to` is inclusive. */
export type ReadSealed = (span: { from: number; to: number }) => Promise<AsyncIterable<Uint8Array>>;

/**
 * Opens the plain bytes `from` to `to` (inclusive) of a file of `plainBytes`, reading only the chunks that hold them. Each
 * of these is checked as a whole.
 */
export async function* openSpan(
  key: Buffer,
  place: SealedFilePlace,
  plainBytes: number,
  { from, to }: { from: number; to: number },
  read: ReadSealed,
): AsyncGenerator<Uint8Array> {
  const last = chunksOf(plainBytes) - 1;
  const first = Math.floor(from / CHUNK_BYTES);
  const end = Math.floor(to / CHUNK_BYTES);
  if (from < 0 || from > to || to >= plainBytes) throw new RangeError("Not a part of the file.");
  const prefix = prefixOf(await wholeOf(await read({ from: 0, to: HEADER_BYTES - 1 })));
  const sealedTo = end === last ? sealedSizeOf(plainBytes) : HEADER_BYTES + (end + 1) * SEALED_CHUNK;
  const sealed = await read({ from: HEADER_BYTES + first * SEALED_CHUNK, to: sealedTo - 1 });
  let index = first;
  for await (const chunk of chunked(sealed, SEALED_CHUNK)) {
    const plain = openChunk(key, chunkContext(place, index, index === last), nonceOf(prefix, index), chunk);
    const at = index * CHUNK_BYTES;
    yield* partsUpTo(partsFrom(plain, Math.max(0, from - at)), to - Math.max(at, from) + 1);
    index++;
  }
  if (index !== end + 1) throw new Error("A sealed file is shorter than it was.");
}

/** The plain bytes of one sealed chunk, which comes in parts. Nothing is handed out before its tag was checked. */
function openChunk(key: Buffer, context: Buffer, nonce: Buffer, sealed: Chunk): Buffer[] {
  const plainBytes = sealed.length - TAG_BYTES;
  if (plainBytes < 0) throw new Error("A sealed file was cut.");
  // authTagLength is named because GCM in Node otherwise accepts a tag of four bytes.
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(context);
  decipher.setAuthTag(joined(partsFrom(sealed.parts, plainBytes)));
  // Part by part: joining them first would copy every byte once more.
  const plain = partsUpTo(sealed.parts, plainBytes).map((part) => decipher.update(part));
  // Throws where a single bit differs.
  decipher.final();
  return plain;
}

function partsUpTo(parts: readonly Uint8Array[], length: number): Uint8Array[] {
  let left = length;
  return parts.flatMap((part) => {
    const taken = part.subarray(0, left);
    left -= taken.length;
    return taken.length > 0 ? [taken] : [];
  });
}

function partsFrom(parts: readonly Uint8Array[], start: number): Uint8Array[] {
  let skipped = start;
  return parts.flatMap((part) => {
    const taken = part.subarray(skipped);
    skipped -= part.length - taken.length;
    return taken.length > 0 ? [taken] : [];
  });
}

/** So many bytes, as they came. */
type Chunk = { parts: readonly Uint8Array[]; length: number; isLast: boolean };

/**
 * The same bytes in chunks of one size, the last one smaller or as large, and there even when it is empty. A first chunk of
 * another size can be asked for.
 */
async function* chunked(bytes: AsyncIterable<Uint8Array>, size: number, firstSize = size): AsyncGenerator<Chunk> {
  let wanted = firstSize;
  let parts: Uint8Array[] = [];
  let held = 0;
  for await (const piece of bytes) {
    let rest = piece;
    // A full chunk is held back until one more byte shows that it is not the last.
    while (held + rest.length > wanted) {
      parts.push(rest.subarray(0, wanted - held));
      rest = rest.subarray(wanted - held);
      yield { parts, length: wanted, isLast: false };
      [parts, held, wanted] = [[], 0, size];
    }
    if (rest.length > 0) parts.push(rest);
    held += rest.length;
  }
  yield { parts, length: held, isLast: true };
}

function joined(parts: readonly Uint8Array[]): Buffer {
  const [only] = parts;
  if (parts.length === 1 && only) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(parts);
}

async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

function prefixOf(header: Buffer): Buffer {
  if (header.length !== HEADER_BYTES || header[0] !== VERSION) throw new Error("Not a sealed file.");
  return header.subarray(1);
}

function nonceOf(prefix: Buffer, index: number): Buffer {
  const nonce = Buffer.alloc(PREFIX_BYTES + 4);
  prefix.copy(nonce);
  nonce.writeUInt32BE(index, PREFIX_BYTES);
  return nonce;
}

function chunksOf(plainBytes: number): number {
  return Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES));
}

function chunkContext({ userId, fileId, part }: SealedFilePlace, index: number, isLast: boolean): Buffer {
  return Buffer.from(JSON.stringify(["v1", "file", userId, fileId, part, index, isLast ? "last" : "more"]));
}

function keyContext(userId: string, fileId: string): string {
  return JSON.stringify(["v1", "file_key", userId, fileId]);
}
