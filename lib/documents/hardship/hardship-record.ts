import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { ListedFile } from "@/lib/documents/file-list";
import type { Picture } from "@/lib/documents/pdf/paper";
import type { Day } from "@/lib/domain/basics/day";
import { type HardshipStory, proofIdsOf } from "@/lib/domain/letters/hardship";

/** Everything that goes into a hardship file. */
export type HardshipRecord = {
  story: HardshipStory;
  /** The debts that are listed. */
  debts: readonly DebtView[];
  withAmounts: boolean;
  /** The chosen files, in the order of the papers. */
  proofs: readonly ProofView[];
  today: Day;
  timeZone: string;
};

/** A chosen file with its place, and the way to its picture. */
export type Attachment = ListedFile & { open: () => Promise<Picture | null> };

/** More pages of pictures nobody reads, and they would fill the memory of a small machine. */
export const MOST_ATTACHMENTS = 30;

/** The files that the account names, as far as they are still there, in its order. */
export function chosenProofs(story: HardshipStory, proofs: readonly ProofView[]): ProofView[] {
  const byId = new Map(proofs.map((proof) => [proof.id, proof]));
  return proofIdsOf(story)
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, MOST_ATTACHMENTS);
}
