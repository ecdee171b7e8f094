import { createHash, timingSafeEqual } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";
import { errorCode, errorText, OperatorError } from "@/server/sentences";
import {
  CHECKSUM_BYTES,
  damaged,
  KNOWN_VERSIONS,
  MAGIC,
  MAGIC_TEXT,
  parseLine,
  type Row,
  type Section,
  TEXT_END_BYTES,
} from "./format";

/** Takes the lines of a backup one by one, each awaited before the next is read. */
export type LineReader = (line: Section | Row) => Promise<void> | void;

/** Where the parts of a backup lie; `to` is the first byte behind. A backup of version 1 has no files. */
export type Layout = { version: number; text: Span; files: Span | null };
type Span = { from: number; to: number };

/**
 * Reads the text of a backup from its first to its last line. Every byte of the file is checked first, so `take` sees no
 * line of a file that was cut, changed, or written by a newer version: that is said in a sentence instead.
 */
export async function readBackupFile(file: string, take: LineReader): Promise<Layout> {
  const layout = await checkBytes(file);
  const { from, to } = layout.text;
  const content = createReadStream(file, { start: from, end: to - 1 });
  await pipeline(content, createGunzip(), (text: AsyncIterable<Buffer>) => splitLines(file, text, take));
  return layout;
}

/** Checks the mark at the start and the checksum at the end; returns what lies where. */
export async function checkBytes(file: string): Promise<Layout> {
  const size = await sizeOf(file);
  const version = await readVersion(file);
  const end = size - CHECKSUM_BYTES;
  if (end <= MAGIC.length + TEXT_END_BYTES) throw damaged(file, "too short");
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { end: end - 1 })) hash.update(chunk);
  const expected = await readBytes(file, end, CHECKSUM_BYTES);
  if (!timingSafeEqual(hash.digest(), expected)) throw damaged(file, "checksum");
  if (version === 1) return { version, text: { from: MAGIC.length, to: end }, files: null };
  const textEnd = Number((await readBytes(file, end - TEXT_END_BYTES, TEXT_END_BYTES)).readBigUInt64BE());
  if (textEnd <= MAGIC.length || textEnd > end - TEXT_END_BYTES) throw damaged(file, "the end of the text");
  return { version, text: { from: MAGIC.length, to: textEnd }, files: { from: textEnd, to: end - TEXT_END_BYTES } };
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

async function readVersion(file: string): Promise<number> {
  const start = await readBytes(file, 0, MAGIC.length);
  const [, number] = new RegExp(`^${MAGIC_TEXT}(\\d+)\\s`).exec(start.toString("latin1")) ?? [];
  if (number !== undefined && KNOWN_VERSIONS.includes(Number(number))) return Number(number);
  if (number !== undefined) {
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
