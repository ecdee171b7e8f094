import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import type { UserId } from "@/lib/domain/basics/user";
import type { ImportBatch as ImportBatchRow } from "@/prisma/generated/client";

/** Where an import came from. */
export const IMPORT_SOURCES = ["credit_report", "debts_csv", "contacts_csv", "payments_csv"] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** How many rows became something new, changed something recorded, were only kept for the next comparison, or were left out. */
export type ImportCounts = { added: number; updated: number; kept: number; skipped: number };

/** A thing that an undone import left in place: somebody changed it since, or something else hangs on it. */
export type LeftThing = {
  what: "debt" | "facts" | "contact" | "payment" | "lender";
  id: string;
  name: string;
  why: "changed" | "in_use";
};

/** What is sealed of an import. `changed`: the debts whose facts it edited, and the version that this made. */
export type ImportWords = {
  fileName: string;
  counts: ImportCounts;
  changed: { debtId: string; version: number }[];
  left: LeftThing[];
};

export type ImportView = Omit<ImportWords, "changed"> & {
  id: string;
  source: ImportSource;
  createdAt: Date;
  undoneAt: Date | null;
};

/** Writes down an import inside its own transaction, before anything that it makes. */
export async function insertImport(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  batch: { id: string; source: ImportSource } & ImportWords,
): Promise<void> {
  const { id, source, ...words } = batch;
  await tx.importBatch.create({ data: { id, userId, source, sealed: seal.seal("ImportBatch", id, words) } });
}

/** The words of an import, opened. */
export function importWords(seal: UserSeal, { id, sealed }: Pick<ImportBatchRow, "id" | "sealed">): ImportWords {
  return seal.open<ImportWords>("ImportBatch", id, sealed);
}

function importView(seal: UserSeal, row: ImportBatchRow): ImportView {
  const { fileName, counts, left } = importWords(seal, row);
  const { id, createdAt, undoneAt } = row;
  return { id, source: row.source as ImportSource, fileName, counts, left, createdAt, undoneAt };
}

/** The user's imports, the latest first. */
export async function listImports(userId: UserId, limit = 20): Promise<ImportView[]> {
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().importBatch.findMany({ where: { userId }, orderBy: { id: "desc" }, take: limit }),
  ]);
  return rows.map((row) => importView(seal, row));
}

/** One import with the ids of the debts that it made or changed; null when it is not there or someone else's. */
export async function getImport(
  userId: UserId,
  importId: string,
): Promise<(ImportView & { debtIds: string[] }) | null> {
  if (!isId(importId)) return null;
  const [seal, row] = await Promise.all([
    sealFor(userId),
    db().importBatch.findUnique({
      relationLoadStrategy: "join",
      where: { id_userId: { id: importId, userId } },
      include: { debts: { select: { id: true } }, balanceUpdates: { select: { debtId: true } } },
    }),
  ]);
  if (!row) return null;
  const { debts, balanceUpdates, ...batch } = row;
  const changed = importWords(seal, batch).changed.map(({ debtId }) => debtId);
  const debtIds = new Set([...debts.map(({ id }) => id), ...balanceUpdates.map(({ debtId }) => debtId), ...changed]);
  return { ...importView(seal, batch), debtIds: [...debtIds] };
}

/** So many fresh ids in ascending order: rows made together keep the order of their table. */
export function newIds(count: number): string[] {
  return Array.from({ length: count }, newId).sort();
}
