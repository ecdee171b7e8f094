import "server-only";
import type { Readable } from "node:stream";
import { listFiles } from "@/lib/documents/file-list";
import { setPdf } from "@/lib/documents/pdf/set-pdf";
import { MANIFEST, proofZip } from "@/lib/documents/proof-zip";
import type { Words } from "@/lib/documents/words";
import type { UserId } from "@/lib/domain/basics/user";
import { pagePictureOf } from "@/lib/proofs/page-picture";
import { hardshipPaper } from "./hardship-paper";
import type { Attachment, HardshipRecord } from "./hardship-record";

/** The hardship file as one PDF, the pages of its papers included. */
export function hardshipPdf(userId: UserId, record: HardshipRecord, words: Words): Readable {
  return setPdf(hardshipPaper(record, attachmentsOf(userId, record, words), words));
}

/** The same with the originals of its papers, and the list of checksums. */
export function hardshipZip(userId: UserId, record: HardshipRecord, words: Words): Readable {
  const { t } = words;
  const files = attachmentsOf(userId, record, words);
  const names = { folder: t("hardship.file.names.folder"), paper: t("hardship.file.names.paper"), manifest: MANIFEST };
  const readme = [
    t("hardship.file.title"),
    t("hardship.file.readme.inside", { ...names, n: files.length }),
    t("settled_file.readme.check", names),
    t("settled_file.hash.proves"),
    t("settled_file.hash.does_not"),
    t("settled_file.readme.careful"),
    "",
  ].join("\n\n");
  return proofZip(userId, {
    readme: { name: t("hardship.file.names.readme"), text: readme },
    paper: { name: names.paper, open: () => setPdf(hardshipPaper(record, files, words)) },
    files,
    missing: { name: t("hardship.file.names.missing"), text: t("settled_file.missing") },
    day: record.today,
  });
}

function attachmentsOf(userId: UserId, { proofs }: HardshipRecord, words: Words): Attachment[] {
  return listFiles(proofs, words.t("hardship.file.names.folder"), words).map((file) => ({
    ...file,
    open: () => pagePictureOf(userId, file.proof.id),
  }));
}
