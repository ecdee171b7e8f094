import "server-only";
import type { Readable } from "node:stream";
import type { Words } from "@/lib/documents/words";
import { streamZip, type ZipEntry } from "@/lib/documents/zip";
import { openedOriginal, textBytes } from "@/lib/documents/zip-parts";
import { exportLines } from "@/lib/domain/account-export/canonical";
import { type AccountExport, EXPORT_VERSION } from "@/lib/domain/account-export/tables";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { IMPORT_KINDS } from "@/lib/domain/import/import-columns";
import { csvTable } from "./csv-tables";
import { withFileNames } from "./named-files";

export const DATA_FILE = "data.json";
export const MANIFEST_FILE = "manifest.sha256";
const MISSING_FILE = "missing.txt";

/** On which day it is made, and the words of both languages; those of the person come first. */
export type ExportWords = { day: Day; words: readonly [Words, ...Words[]] };

/**
 * Everything of an account in one ZIP, made while it is read: README, data.json, tables for a spreadsheet, the originals of
 * the proofs byte for byte, and the list of checksums. Two ZIPs of an unchanged account have equal contents. A file that
 * cannot be opened any more is named with its SHA-256 in a text of its own; one that breaks halfway makes the download fail.
 */
export function accountZip(userId: UserId, data: AccountExport, { day, words }: ExportWords): Readable {
  const modifiedAt = dayToDate(day);
  return streamZip(entriesOf(userId, withFileNames(data), { day, words }), { name: MANIFEST_FILE, modifiedAt });
}

async function* entriesOf(userId: UserId, data: AccountExport, { day, words }: ExportWords): AsyncGenerator<ZipEntry> {
  const own = { modifiedAt: dayToDate(day), isPacked: false };
  const readme = words.map((one) => readmeOf(data, day, one)).join(`\n${"-".repeat(60)}\n\n`);
  yield { ...own, name: "README.txt", bytes: textBytes(readme) };
  yield { ...own, name: DATA_FILE, bytes: bytesOf(exportLines(data)) };
  for (const kind of IMPORT_KINDS) {
    yield { ...own, name: `${kind}.csv`, bytes: textBytes(csvTable(kind, data, words[0])) };
  }
  const missing: string[] = [];
  for (const { id, file, sha256, createdAt } of data.proofs) {
    const bytes = await openedOriginal(userId, String(id));
    if (bytes === null) missing.push(`${sha256}  ${file}`);
    else {
      const modifiedAt = new Date(String(createdAt));
      yield { name: String(file), bytes, modifiedAt, isPacked: true, sha256: String(sha256) };
    }
  }
  if (missing.length > 0) {
    const said = words.map(({ t }) => t("settled_file.missing"));
    yield { ...own, name: MISSING_FILE, bytes: textBytes([...said, missing.join("\n"), ""].join("\n\n")) };
  }
}

/** In pieces of some size: a line for itself is a little piece, and there are thousands. */
async function* bytesOf(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  let held = "";
  for (const line of lines) {
    held += line;
    if (held.length < 65_536) continue;
    yield Buffer.from(held);
    held = "";
  }
  yield Buffer.from(held);
}

function readmeOf(data: AccountExport, day: Day, { t }: Words): string {
  const { debts, contacts, payments, proofs } = data;
  const counts = { debts: debts.length, contacts: contacts.length, payments: payments.length };
  return [
    t("export_file.title"),
    t("export_file.made", { day, ...counts, proofs: proofs.length }),
    t("export_file.inside", { version: EXPORT_VERSION }),
    t("export_file.check"),
    t("export_file.again"),
    t("export_file.careful"),
    "",
  ].join("\n\n");
}
