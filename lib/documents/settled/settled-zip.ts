import "server-only";
import type { Readable } from "node:stream";
import { setPdf } from "@/lib/documents/pdf/set-pdf";
import { streamZip, type ZipEntry } from "@/lib/documents/zip";
import { dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { readProof } from "@/lib/proofs/read";
import { type ListedFile, listFiles } from "./file-list";
import { settledPaper } from "./settled-paper";
import { lenderOf, phrasesOf, type SettledRecord, type Words } from "./settled-record";

/**
 * Everything of a settled debt in one ZIP: a text that says what is in it, a summary as a PDF, the originals of its proofs byte
 * for byte, and the list of checksums. A file that cannot be opened any more is named with its SHA-256 in a text of its own;
 * one that breaks halfway makes the download fail.
 */
export function settledZip(userId: UserId, record: SettledRecord, words: Words): Readable {
  const manifest = { name: MANIFEST, modifiedAt: dayToDate(record.today) };
  return streamZip(entriesOf(userId, record, words), manifest);
}

const MANIFEST = "manifest.sha256";

async function* entriesOf(userId: UserId, record: SettledRecord, words: Words): AsyncGenerator<ZipEntry> {
  const { t } = words;
  const files = listFiles(record, words);
  const own = { modifiedAt: dayToDate(record.today), isPacked: false };
  yield { ...own, name: t("settled_file.names.readme"), bytes: textOf(readmeOf(record, files, words)) };
  const paper = setPdf(settledPaper(record, files, words));
  yield { ...own, name: t("settled_file.names.paper"), bytes: paper, isPacked: true };
  const missing: string[] = [];
  for (const { proof, path } of files) {
    const bytes = await openedOriginal(userId, proof.id);
    if (bytes === null) missing.push(`${proof.sha256}  ${path}`);
    else yield { name: path, bytes, modifiedAt: proof.createdAt, isPacked: true, sha256: proof.sha256 };
  }
  if (missing.length > 0) {
    const text = [t("settled_file.missing"), missing.join("\n"), ""].join("\n\n");
    yield { ...own, name: t("settled_file.names.missing"), bytes: textOf(text) };
  }
}

/** The bytes of an original; null when not even the first of them can be read: one lost file must not keep back the others. */
async function openedOriginal(userId: UserId, proofId: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const found = await readProof(userId, proofId);
    if (!found) return null;
    const pieces = found.bytes[Symbol.asyncIterator]();
    const first = await pieces.next();
    return joined(first, pieces);
  } catch {
    return null;
  }
}

async function* joined(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>) {
  try {
    for (let piece = first; !piece.done; piece = await rest.next()) yield piece.value;
  } finally {
    await rest.return?.();
  }
}

function readmeOf(record: SettledRecord, files: readonly ListedFile[], words: Words): string {
  const { t } = words;
  const { day } = phrasesOf(words);
  const names = { folder: t("settled_file.names.folder"), paper: t("settled_file.names.paper"), manifest: MANIFEST };
  return [
    t("settled_file.title", { lender: lenderOf(record, words) }),
    t("settled_file.readme.made", { settled: day(record.settlement.settledOn), day: day(record.today) }),
    t("settled_file.readme.inside", { ...names, n: files.length }),
    t("settled_file.readme.check", names),
    t("settled_file.hash.proves"),
    t("settled_file.hash.does_not"),
    t("settled_file.readme.careful"),
    t("settled_file.foot"),
    "",
  ].join("\n\n");
}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
