import "server-only";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { conductLog } from "@/lib/data/conduct/conduct-log";
import { getHardshipStory } from "@/lib/data/letters/hardship-story";
import { listProofs } from "@/lib/data/proofs/proofs";
import { evidencePdf, evidenceZip } from "@/lib/documents/evidence/evidence-file";
import { type EvidenceRecord, evidenceRecord } from "@/lib/documents/evidence/evidence-record";
import type { Words } from "@/lib/documents/words";
import type { PaperFile } from "./papers";

type Wanted = Pick<EvidenceRecord, "lender" | "debt" | "complaint" | "facts" | "request"> & {
  contactIds: readonly string[];
  proofIds: readonly string[];
};

/** An evidence pack about one lender. Contacts and files that are not the user's, or not with this lender, are left out. */
export async function evidencePaperOf(
  user: SignedInUser,
  { proofIds, ...wanted }: Wanted,
  { words, format }: { words: Words; format: PaperFile["format"] },
): Promise<PaperFile> {
  const [log, proofs, writer] = await Promise.all([
    conductLog(user.id),
    listProofs(user.id),
    getHardshipStory(user.id),
  ]);
  const record = evidenceRecord({
    ...wanted,
    log,
    writer,
    proofs: proofs.filter(({ id }) => proofIds.includes(id)),
    today: today(user.timeZone),
    timeZone: user.timeZone,
  });
  return {
    name: words.t(`evidence.file.names.${format}`, { day: record.today }),
    format,
    open: () => (format === "zip" ? evidenceZip(user.id, record, words) : evidencePdf(record, words)),
  };
}
