import "server-only";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { CHUNK_BYTES, openSpan, type ReadSealed, sealStream } from "@/lib/sealing/sealed-stream";

/**
 * A file that has arrived whole. It lies on the disk without a name, sealed with a key that only this process has: when the
 * program ends, however it ends, it is gone, and nobody who gets at the disk later can read what is left of it.
 */
export type ArrivedFile = {
  size: number;
  /** The bytes from `from` up to, and not including, `end`. */
  part(from: number, end: number): AsyncIterable<Uint8Array>;
  /** The first bytes, at most so many. */
  start(length: number): Promise<Buffer>;
  bytes(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
};

/** More came than is taken. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** Keeps a stream on the disk until it is closed. Throws TooLarge beyond `most` bytes; what fails leaves nothing. */
export async function keepArriving(bytes: AsyncIterable<Uint8Array>, most: number): Promise<ArrivedFile> {
  const handle = await openNameless();
  const key = randomBytes(32);
  try {
    let size = 0;
    const counted = passing(bytes, (length) => {
      size += length;
      if (size > most) throw new TooLarge("More came than is taken.");
    });
    for await (const piece of sealStream(key, PLACE, counted)) await handle.writeFile(piece);
    return arrived(handle, key, size);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Each file has a key of its own: there is nothing that it could be taken for. */
const PLACE = { userId: "", fileId: "arriving", part: "original" } as const;

async function* passing(bytes: AsyncIterable<Uint8Array>, note: (length: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    note(piece.length);
    yield piece;
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = env.arrivalsDir;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, randomBytes(16).toString("hex"));
  const handle = await open(file, "wx+", 0o600);
  await rm(file);
  return handle;
}

function arrived(handle: FileHandle, key: Buffer, size: number): ArrivedFile {
  const chunkAt = chunksOf(handle, key, size);
  async function* part(from: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < end; ) {
      const index = Math.floor(at / CHUNK_BYTES);
      const begin = index * CHUNK_BYTES;
      const chunk = await chunkAt(index);
      yield chunk.subarray(at - begin, end - begin);
      at = begin + CHUNK_BYTES;
    }
  }
  return {
    size,
    part,
    start: async (length) => joined(part(0, Math.min(length, size))),
    bytes: () => part(0, size),
    close: () => handle.close(),
  };
}

/** Opens a chunk; the last one is remembered, because the list of a ZIP is read in very small parts. */
function chunksOf({ fd }: FileHandle, key: Buffer, size: number): (index: number) => Promise<Buffer> {
  let last: { index: number; chunk: Promise<Buffer> } | null = null;
  const read: ReadSealed = async ({ from: start, to: end }) =>
    // In one step: in parts, the chunk would have to be put together once more.
    createReadStream("", { fd, start, end, highWaterMark: end - start + 1, autoClose: false });
  return (index) => {
    const from = index * CHUNK_BYTES;
    const to = Math.min(from + CHUNK_BYTES, size) - 1;
    if (last?.index !== index) last = { index, chunk: joined(openSpan(key, PLACE, size, { from, to }, read)) };
    return last.chunk;
  };
}

async function joined(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  const [only] = pieces;
  if (pieces.length === 1 && only) return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
  return Buffer.concat(pieces);
}
