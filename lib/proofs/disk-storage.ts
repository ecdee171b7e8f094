import "server-only";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { faultPoint } from "@/lib/data/core/fault-point";
import type { ProofStorage } from "./storage";

/** Reads and writes in steps of this size, as large as the chunks of a sealed file. */
const STEP_BYTES = 1024 * 1024;

/** Keeps sealed files in one folder, which is made for its owner only. */
export function diskStorage(folder: string): ProofStorage {
  return {
    put: (key, bytes) => putFile(folder, key, bytes),
    open: async (key, range) => {
      const handle = await open(fileOf(folder, key), "r");
      // Without its end the stream would get memory for whole steps: one for the last few bytes, and one to find nothing more.
      const { from, to } = range ?? { from: 0, to: Math.max(0, (await handle.stat()).size - 1) };
      // The stream closes the file when it was read, or when the reader stops early.
      return createReadStream("", { fd: handle, highWaterMark: STEP_BYTES, start: from, end: to });
    },
    remove: (key) => rm(fileOf(folder, key), { force: true }),
    list: () => listFiles(folder),
  };
}

/**
 * Written under a name of its own, flushed, and only then given its name, so that under a key lies a whole file or none;
 * then the folder is flushed, so that the name outlives a power cut, too.
 */
async function putFile(folder: string, key: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = fileOf(folder, key);
  const temporary = `${file}.${randomBytes(4).toString("hex")}.tmp`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFlushed(temporary, bytes);
    await rename(temporary, file);
    faultPoint("file_named");
    await flushFolder(folder);
    faultPoint("folder_flushed");
  } catch (error) {
    await rm(temporary, { force: true });
    await rm(file, { force: true });
    throw error;
  }
}

async function writeFlushed(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    faultPoint("file_begun");
    for await (const piece of bytes) await writeAll(handle, piece);
    faultPoint("file_written");
    await handle.sync();
    faultPoint("file_flushed");
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  let rest = piece;
  while (rest.length > 0) {
    const { bytesWritten } = await handle.write(rest);
    rest = rest.subarray(bytesWritten);
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* listFiles(folder: string): AsyncGenerator<{ key: string; modifiedAt: Date }> {
  const names = await readdir(folder).catch(orNothing<string[]>([]));
  for (const key of names) {
    // One that was removed meanwhile is not there.
    const found = await stat(path.join(folder, key)).catch(orNothing(null));
    if (found?.isFile()) yield { key, modifiedAt: found.mtime };
  }
}

/** Where there is nothing, the answer is this; any other failure stays one. */
function orNothing<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return nothing;
    throw error;
  };
}

/** Keys are made by this program; one that could lead out of the folder is a mistake. */
function fileOf(folder: string, key: string): string {
  if (!/^[0-9a-z][0-9a-z.-]*$/.test(key)) throw new Error("Not a storage key.");
  return path.join(folder, key);
}
