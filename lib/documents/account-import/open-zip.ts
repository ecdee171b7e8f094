import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import yauzl from "yauzl";
import type { ArrivedFile } from "./arrived-file";

/** A ZIP that somebody brings may not have more, or blow up to more; see security in the README. */
export const ZIP_LIMITS = { entries: 10_000, ratio: 100, bytes: 3 * 1024 ** 3, textBytes: 64 * 1024 ** 2 } as const;

/** Why a ZIP is not taken, and which file in it was the reason. */
export type ZipRefusal = { refused: "not_a_zip" | "bomb" | "unsafe" | "damaged"; where: string };

export class RefusedZip extends Error {
  override readonly name = "RefusedZip";
  readonly refusal: ZipRefusal;

  constructor(refused: ZipRefusal["refused"], where: string, options?: ErrorOptions) {
    super(`${refused}: ${where}`, options);
    this.refusal = { refused, where };
  }
}

/** A ZIP whose list of files was checked. */
export type OpenZip = {
  names: ReadonlySet<string>;
  /** The bytes of a file, counted while they are inflated; fails where they are not what the list says. */
  bytes(name: string): AsyncIterable<Uint8Array>;
};

/**
 * Opens a ZIP and checks its list before anything is inflated: at most 10,000 files, none that leads out of its folder, none
 * that is a link or encrypted, no name twice, and nothing that would blow up to more than a hundred times its size. Nothing is
 * ever written under a name of the ZIP. Throws a RefusedZip.
 */
export async function openZip(file: ArrivedFile): Promise<OpenZip> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new Parts(file), file.size, OPTIONS).catch((error: unknown) => {
    throw new RefusedZip("not_a_zip", "", { cause: error });
  });
  const entries = await listEntries(zip, file.size);
  return {
    names: new Set(entries.keys()),
    bytes: (name) => counted(zip, name, entries.get(name)),
  };
}

const OPTIONS = { autoClose: false, strictFileNames: true, validateEntrySizes: true } as const;

/** Lets the reader of ZIPs read any part of the file. */
class Parts extends yauzl.RandomAccessReader {
  readonly #file: ArrivedFile;

  constructor(file: ArrivedFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#file.part(start, end), { objectMode: false });
  }
}

async function listEntries(zip: yauzl.ZipFile, fileSize: number): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw new RefusedZip("bomb", "");
  const entries = new Map<string, yauzl.Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const problem = problemOf(entry) ?? (entries.has(entry.fileName) ? "unsafe" : null);
      if (problem) throw new RefusedZip(problem, entry.fileName.slice(0, 200));
      bytes += entry.uncompressedSize;
      if (bytes > Math.min(ZIP_LIMITS.bytes, fileSize * ZIP_LIMITS.ratio)) throw new RefusedZip("bomb", entry.fileName);
      // A folder, as programs that pack a folder again put it in.
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof RefusedZip) throw error;
    // Names with "..", a drive, a backslash or a slash at their beginning are refused by the reader itself.
    const isName = error instanceof Error && /path|characters/.test(error.message);
    throw new RefusedZip(isName ? "unsafe" : "not_a_zip", "", { cause: error });
  }
  return entries;
}

/** What the system of the packer said of a file: its kind, in the upper half (Unix). */
const KIND = { mask: 0o170000, file: 0o100000, folder: 0o040000 } as const;

function problemOf(entry: yauzl.Entry): "unsafe" | "bomb" | null {
  const kind = (entry.externalFileAttributes >>> 16) & KIND.mask;
  if (kind !== 0 && kind !== KIND.file && kind !== KIND.folder) return "unsafe";
  if (entry.isEncrypted() || (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)) return "unsafe";
  if (entry.fileName.includes("\0") || entry.fileName.split("/").includes("..")) return "unsafe";
  return entry.uncompressedSize > Math.max(1, entry.compressedSize) * ZIP_LIMITS.ratio ? "bomb" : null;
}

async function* counted(zip: yauzl.ZipFile, name: string, entry: yauzl.Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) throw new RefusedZip("damaged", name);
  const most = Math.max(1, entry.compressedSize) * ZIP_LIMITS.ratio;
  let bytes = 0;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) {
      bytes += (piece as Buffer).length;
      if (bytes > most) throw new RefusedZip("bomb", name);
      yield piece as Buffer;
    }
  } catch (error) {
    if (error instanceof RefusedZip) throw error;
    throw new RefusedZip("damaged", name, { cause: error });
  }
}

/** The whole of a text in a ZIP, and its SHA-256. Refuses one of more than 64 MiB. */
export async function readText(zip: OpenZip, name: string): Promise<{ text: string; sha256: string }> {
  const hash = createHash("sha256");
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of zip.bytes(name)) {
    bytes += piece.length;
    if (bytes > ZIP_LIMITS.textBytes) throw new RefusedZip("bomb", name);
    hash.update(piece);
    parts.push(piece);
  }
  return { text: Buffer.concat(parts).toString("utf8"), sha256: hash.digest("hex") };
}
