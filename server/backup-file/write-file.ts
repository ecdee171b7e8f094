import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { MAGIC } from "./format";

/** Writes the lines as a backup file, readable by its owner only, and waits until it is on the disk. */
export async function writeBackupFile(file: string, lines: AsyncIterable<string>): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await writeTo(handle, lines);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeTo(handle: FileHandle, lines: AsyncIterable<string>): Promise<void> {
  const hash = createHash("sha256");
  const put = async (bytes: Buffer) => {
    hash.update(bytes);
    await handle.writeFile(bytes);
  };
  await put(MAGIC);
  await pipeline(Readable.from(lines), createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) await put(chunk);
  });
  await handle.writeFile(hash.digest());
}
