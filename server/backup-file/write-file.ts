import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { filePart, type SavedFile } from "./file-part";
import { MAGIC, TEXT_END_BYTES } from "./format";

/** Writes the lines and the files as a backup file, readable by its owner only, and waits until it is on the disk. */
export async function writeBackupFile(
  file: string,
  lines: AsyncIterable<string>,
  files: AsyncIterable<SavedFile>,
): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await writeTo(handle, lines, files);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeTo(
  handle: FileHandle,
  lines: AsyncIterable<string>,
  files: AsyncIterable<SavedFile>,
): Promise<void> {
  const hash = createHash("sha256");
  let written = 0;
  const put = async (bytes: Uint8Array) => {
    hash.update(bytes);
    await handle.writeFile(bytes);
    written += bytes.length;
  };
  await put(MAGIC);
  await pipeline(Readable.from(lines), createGzip(), async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) await put(chunk);
  });
  const textEnd = Buffer.alloc(TEXT_END_BYTES);
  textEnd.writeBigUInt64BE(BigInt(written));
  for await (const bytes of filePart(files)) await put(bytes);
  await put(textEnd);
  await handle.writeFile(hash.digest());
}
