import "server-only";
import type { Readable } from "node:stream";
import { type ListedFile, listFiles } from "@/lib/documents/file-list";
import { setPdf } from "@/lib/documents/pdf/set-pdf";
import { MANIFEST, proofZip } from "@/lib/documents/proof-zip";
import type { Words } from "@/lib/documents/words";
import type { UserId } from "@/lib/domain/basics/user";
import { evidencePaper } from "./evidence-paper";
import type { EvidenceRecord } from "./evidence-record";

/** The statement alone, with the list of attachments and their SHA-256. */
export function evidencePdf(record: EvidenceRecord, words: Words): Readable {
  return setPdf(evidencePaper(record, filesOf(record, words), words));
}

/** The statement with the originals byte for byte, and the list of checksums. */
export function evidenceZip(userId: UserId, record: EvidenceRecord, words: Words): Readable {
  const { t } = words;
  const files = filesOf(record, words);
  const names = { folder: t("evidence.file.names.folder"), paper: t("evidence.file.names.paper"), manifest: MANIFEST };
  const readme = [
    evidencePaper(record, files, words).title,
    t("evidence.file.readme.inside", { ...names, n: files.length }),
    t("settled_file.readme.check", names),
    t("settled_file.hash.proves"),
    t("settled_file.hash.does_not"),
    t("settled_file.readme.careful"),
    "",
  ].join("\n\n");
  return proofZip(userId, {
    readme: { name: t("evidence.file.names.readme"), text: readme },
    paper: { name: names.paper, open: () => evidencePdf(record, words) },
    files,
    missing: { name: t("evidence.file.names.missing"), text: t("settled_file.missing") },
    day: record.today,
  });
}

function filesOf({ proofs }: EvidenceRecord, words: Words): ListedFile[] {
  return listFiles(proofs, words.t("evidence.file.names.folder"), words);
}
