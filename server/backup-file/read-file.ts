import { createHash, timingSafeEqual } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { errorCode, errorText, OperatorError } from "@/server/sentences";
import { CHECKSUM_BYTES, damaged, MAGIC, MAGIC_TEXT, parseLine, type Row, type Section } from "./format";

/** Takes the lines of a backup one by one, each awaited before the next is read. */
export type LineReader = (line: Section | Row) => Promise<void> | void;

/**
 * Reads a backup from its first to its last line. Every byte of the file is checked first, so `take` sees no line of a
 * file that was cut, changed, or written by a newer version: that is said in a sentence instead.
 */
export async function readBackupFile(file: string, take: LineReader): Promise<void> {
  const contentEnd = await checkBytes(file);
  const content = createReadStream(file, { start: MAGIC.length, end: contentEnd - 1 });
  await pipeline(content, createGunzip(), (text: AsyncIterable<Buffer>) => splitLines(file, text, take));
}

/** Checks the mark at the start and the checksum at the end; returns where the content ends. */
async function checkBytes(file: string): Promise<number> {
  const size = await sizeOf(file);
  await checkMagic(file);
  const contentEnd = size - CHECKSUM_BYTES;
  if (contentEnd <= MAGIC.length) throw damaged(file, "too short");
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { end: contentEnd - 1 })) hash.update(chunk);
  const expected = await readBytes(file, contentEnd, CHECKSUM_BYTES);
  if (!timingSafeEqual(hash.digest(), expected)) throw damaged(file, "checksum");
  return contentEnd;
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    const code = errorCode(error);
    throw new OperatorError(`读不到备份文件 ${file}（${code}）。`, `The backup ${file} cannot be read (${code}).`, {
      cause: error,
    });
  }
}

async function checkMagic(file: string): Promise<void> {
  const start = await readBytes(file, 0, MAGIC.length);
  if (start.equals(MAGIC)) return;
  if (/^\d+\s/.test(start.toString("latin1").replace(MAGIC_TEXT, "")) && start.includes(MAGIC_TEXT)) {
    throw new OperatorError(
      `备份文件 ${file} 的格式版本是这个程序不认识的。请使用更新的程序。`,
      `The backup ${file} has a format version that this program does not know. Use a newer version.`,
    );
  }
  throw new OperatorError(
    `${file} 不是上岸的备份文件，或开头已损坏。`,
    `${file} is no Ashore backup, or its start is damaged.`,
  );
}

async function readBytes(file: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function splitLines(file: string, text: AsyncIterable<Buffer>, take: LineReader): Promise<void> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of text) {
    const lines = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) await take(parse(file, line));
  }
  if (rest !== "") throw damaged(file, "last line");
}

function parse(file: string, line: string): Section | Row {
  try {
    return parseLine(line);
  } catch (error) {
    throw damaged(file, `unknown content: ${errorText(error).slice(0, 100)}`, error);
  }
}
