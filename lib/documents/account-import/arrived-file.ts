import "server-only";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";

/** A file that has arrived whole. It lies on the disk without a name: when the program ends, however it ends, it is gone. */
export type ArrivedFile = {
  fd: number;
  size: number;
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
  try {
    let size = 0;
    for await (const piece of bytes) {
      size += piece.length;
      if (size > most) throw new TooLarge("More came than is taken.");
      await handle.writeFile(piece);
    }
    return arrived(handle, size);
  } catch (error) {
    await handle.close();
    throw error;
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

function arrived(handle: FileHandle, size: number): ArrivedFile {
  return {
    fd: handle.fd,
    size,
    start: async (length) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    },
    bytes: () => createReadStream("", { fd: handle.fd, start: 0, autoClose: false, highWaterMark: 1024 * 1024 }),
    close: () => handle.close(),
  };
}
