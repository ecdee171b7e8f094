import "server-only";
import { db, everyonesDb } from "@/lib/data/core/db";
import { faultPoint } from "@/lib/data/core/fault-point";

/* Runs for the whole installation, not for a user: it takes and returns plain ids of accounts that were left. */

/** The accounts that were left and are not gone yet, the one left first before the others. */
export async function listLeaving(): Promise<string[]> {
  const rows = await everyonesDb().user.findMany({
    where: { NOT: { leavingAt: null } },
    orderBy: [{ leavingAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Some proofs of an account that was left, with the keys of their stored files. */
export type LeftFile = { proofId: string; keys: string[] };

/** At most so many of the proofs of an account that was left; none of one that stays. */
export async function listLeftFiles(userId: string, most: number): Promise<LeftFile[]> {
  const rows = await db().proof.findMany({
    where: { userId, user: { NOT: { leavingAt: null } } },
    orderBy: { id: "asc" },
    take: most,
    select: { id: true, storageKey: true, previewKey: true },
  });
  return rows.map(({ id, storageKey, previewKey }) => ({
    proofId: id,
    keys: previewKey === null ? [storageKey] : [storageKey, previewKey],
  }));
}

/** Forgets proofs whose files are gone. */
export async function forgetLeftFiles(userId: string, files: readonly LeftFile[]): Promise<void> {
  const ids = files.map(({ proofId }) => proofId);
  await db().proof.deleteMany({ where: { userId, id: { in: ids }, user: { NOT: { leavingAt: null } } } });
}

/** Removes every row of an account that was left, and the account. */
export async function removeLeftAccount(userId: string): Promise<void> {
  await db().user.deleteMany({ where: { id: userId, NOT: { leavingAt: null } } });
  faultPoint("leaving_rows_removed");
}
