import "server-only";
import { db, everyonesDb } from "./db";
import { faultPoint } from "./fault-point";

/* Runs for the whole installation, not for a user: what the sweeper of stored files has to know. */

/** Held by a sweep; who holds it keeps every stored file where it is. */
export const SWEEP_LOCK = 7_302_115_914n;
const SWEEP_TIMEOUT_MS = 30 * 60_000;

/** Runs a sweep, unless another one is running, in this program or in another on the same database: then null. */
export async function sweepAlone<T>(sweep: () => Promise<T>): Promise<T | null> {
  return db().$transaction(
    async (tx) => {
      // The lock belongs to this transaction: it ends with it, also when the program is killed.
      const [row] = await tx.$queryRaw<{ isOurs: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${SWEEP_LOCK}) AS "isOurs"`;
      return row?.isOurs ? sweep() : null;
    },
    { timeout: SWEEP_TIMEOUT_MS },
  );
}

/**
 * Deletes the rows of proofs that were removed before an instant, at most so many. Says how many there were, and which
 * stored files have lost their row by that.
 */
export async function purgeProofs(removedBefore: Date, most: number): Promise<{ proofs: number; keys: string[] }> {
  faultPoint("purge_begun");
  const rows = await db().$queryRaw<{ storageKey: string; previewKey: string | null }[]>`
    DELETE FROM "Proof" WHERE "id" IN (
      SELECT "id" FROM "Proof" WHERE "removedAt" < ${removedBefore} ORDER BY "removedAt" LIMIT ${most} FOR UPDATE SKIP LOCKED
    ) AND "removedAt" < ${removedBefore}
    RETURNING "storageKey", "previewKey"`;
  faultPoint("purge_committed");
  const keys = rows.flatMap(({ storageKey, previewKey }) => [storageKey, ...(previewKey === null ? [] : [previewKey])]);
  return { proofs: rows.length, keys };
}

/** Which of these stored files belong to a proof. */
export async function keysInUse(keys: readonly string[]): Promise<Set<string>> {
  const among = { in: [...keys] };
  const rows = await everyonesDb().proof.findMany({
    where: { OR: [{ storageKey: among }, { previewKey: among }] },
    select: { storageKey: true, previewKey: true },
  });
  return new Set(rows.flatMap(({ storageKey, previewKey }) => [storageKey, ...(previewKey ? [previewKey] : [])]));
}

/** Whether any proof at all is recorded. */
export async function anyProofs(): Promise<boolean> {
  return (await everyonesDb().proof.findFirst({ select: { id: true } })) !== null;
}
