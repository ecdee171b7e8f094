import "server-only";
import type { Readable } from "node:stream";
import { type ListedFile, listFiles } from "@/lib/documents/file-list";
import { setPdf } from "@/lib/documents/pdf/set-pdf";
import { MANIFEST, proofZip } from "@/lib/documents/proof-zip";
import { phrasesOf, type Words } from "@/lib/documents/words";
import type { UserId } from "@/lib/domain/basics/user";
import { settledPaper } from "./settled-paper";
import { lenderOf, type SettledRecord } from "./settled-record";

/** Everything of a settled debt in one ZIP: what is in it, a summary as a PDF, the originals, and the list of checksums. */
export function settledZip(userId: UserId, record: SettledRecord, words: Words): Readable {
  const { t } = words;
  const files = listFiles(record.proofs, t("settled_file.names.folder"), words);
  return proofZip(userId, {
    readme: { name: t("settled_file.names.readme"), text: readmeOf(record, files, words) },
    paper: { name: t("settled_file.names.paper"), open: () => setPdf(settledPaper(record, files, words)) },
    files,
    missing: { name: t("settled_file.names.missing"), text: t("settled_file.missing") },
    day: record.today,
  });
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
