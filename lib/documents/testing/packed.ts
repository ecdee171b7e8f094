import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { createTranslator } from "next-intl";
import yazl from "yazl";
import type { Words } from "@/lib/documents/words";
import { LOCALES } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";

/** All of a stream. */
export async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/** The words of both languages. */
export function bothWords(): readonly [Words, ...Words[]] {
  const [first, ...others] = LOCALES.map((locale) => ({
    locale,
    t: createTranslator({ locale, messages: MESSAGES[locale] }) as Words["t"],
  }));
  if (!first) throw new Error("There is no language.");
  return [first, ...others];
}

type Change = Readonly<Record<string, string | Buffer | null>>;
type Odd = { keepsSums?: boolean; modes?: Readonly<Record<string, number>>; renames?: readonly [string, string] };

/**
 * Packs files into a ZIP, some of them changed, added or left out (null). Its list of checksums is made anew unless it shall
 * stay. `renames` writes another name of the same length over one, as no honest packer would.
 */
export async function packed(
  files: ReadonlyMap<string, Buffer>,
  change: Change,
  { keepsSums = false, modes = {}, renames }: Odd = {},
): Promise<Buffer> {
  const all = new Map<string, Buffer>(files);
  for (const [name, content] of Object.entries(change)) {
    if (content === null) all.delete(name);
    else all.set(name, Buffer.from(content));
  }
  if (!keepsSums) all.set("manifest.sha256", Buffer.from(sumsOf(all)));
  const zip = new yazl.ZipFile();
  for (const [name, content] of all) {
    const safe = renames?.[0] === name ? "x".repeat(Buffer.byteLength(name)) : name;
    zip.addBuffer(content, safe, { mode: modes[name] ?? 0o100644, compress: content.length > 0 });
  }
  zip.end();
  const bytes = await buffer(zip.outputStream);
  if (!renames) return bytes;
  const [from, to] = [Buffer.from("x".repeat(Buffer.byteLength(renames[0]))), Buffer.from(renames[1])];
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) to.copy(bytes, at);
  return bytes;
}

function sumsOf(files: ReadonlyMap<string, Buffer>): string {
  return [...files]
    .filter(([name]) => name !== "manifest.sha256")
    .map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`)
    .join("");
}
