import "server-only";
import type { UserSeal } from "@/lib/data/core/keys";
import type { ProofKind } from "@/lib/domain/settlement/proof-kind";
import { familyOf, type ProofFamily, type ProofFileType } from "@/lib/domain/settlement/proof-type";
import type { Prisma } from "@/prisma/generated/client";

/** A kept file, without its bytes. */
export type ProofView = {
  id: string;
  kind: ProofKind;
  /** The type found in the content. */
  type: ProofFileType;
  family: ProofFamily;
  name: string;
  note: string;
  sizeBytes: number;
  /** Of the original, as 64 hexadecimal digits. */
  sha256: string;
  /** none = not tried yet */
  preview: "none" | "ready" | "unavailable";
  debtId: string | null;
  contactId: string | null;
  paymentId: string | null;
  checklist: { settlementId: string; code: string } | null;
  isSample: boolean;
  version: number;
  createdAt: Date;
  /** When it was deleted; it can be brought back until it is purged. */
  removedAt: Date | null;
};

/** What is sealed in the row. */
export type ProofWords = { name: string; note: string };

export const PROOF_INCLUDE = {
  checklistItem: { select: { settlementId: true, code: true } },
} as const satisfies Prisma.ProofInclude;

export type ProofRow = Prisma.ProofGetPayload<{ include: typeof PROOF_INCLUDE }>;

export function proofView(seal: UserSeal, row: ProofRow): ProofView {
  const { name, note } = seal.open<ProofWords>("Proof", row.id, row.sealed);
  const type = row.type as ProofFileType;
  return {
    id: row.id,
    kind: row.kind as ProofKind,
    type,
    family: familyOf(type),
    name,
    note,
    sizeBytes: Number(row.sizeBytes),
    sha256: row.sha256,
    preview: row.preview as ProofView["preview"],
    debtId: row.debtId,
    contactId: row.contactId,
    paymentId: row.paymentId,
    checklist: row.checklistItem,
    isSample: row.isSample,
    version: row.version,
    createdAt: row.createdAt,
    removedAt: row.removedAt,
  };
}
