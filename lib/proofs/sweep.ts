import "server-only";
import { faultPoint } from "@/lib/data/core/fault-point";
import { anyProofs, keysInUse, purgeProofs, sweepAlone } from "@/lib/data/core/jobs";
import { env } from "@/lib/env";
import { type ProofStorage, proofStorage } from "./storage";

/** How long a deleted proof can be brought back, in days. */
export const KEPT_DAYS = 30;
const MINUTE_MS = 60_000;
const PURGED_AT_ONCE = 100;
const LOOKED_UP_AT_ONCE = 500;
/**
 * A file without a row may be an upload that is just being recorded; after so long it is none. A bucket dates an object from
 * the beginning of its upload, which on a slow line takes long.
 */
const ORPHAN_MINUTES = { disk: 10, bucket: 24 * 60 } as const;

export type Swept = { purged: number; orphans: number };

/**
 * Purges the proofs that were deleted 30 days ago, the row first and then its bytes, and removes stored files that belong
 * to no proof: leftovers of uploads that were cut, and of purges. Null when another sweep is just running.
 */
export function sweepProofs(now: Date, storage: ProofStorage = proofStorage()): Promise<Swept | null> {
  return sweepAlone(async () => {
    const removedBefore = new Date(now.getTime() - KEPT_DAYS * 24 * 60 * MINUTE_MS);
    const purged = await purge(storage, removedBefore);
    const minutes = env.proofsBucket ? ORPHAN_MINUTES.bucket : ORPHAN_MINUTES.disk;
    return { purged, orphans: await removeOrphans(storage, new Date(now.getTime() - minutes * MINUTE_MS)) };
  });
}

async function purge(storage: ProofStorage, removedBefore: Date): Promise<number> {
  let purged = 0;
  for (;;) {
    const { proofs, keys } = await purgeProofs(removedBefore, PURGED_AT_ONCE);
    for (const key of keys) await storage.remove(key);
    if (proofs > 0) faultPoint("purge_removed");
    purged += proofs;
    if (proofs < PURGED_AT_ONCE) return purged;
  }
}

/**
 * With a database that knows no proof at all, whole files stay: it is more likely that the wrong database was named than
 * that every one of them is a leftover.
 */
async function removeOrphans(storage: ProofStorage, olderThan: Date): Promise<number> {
  const isKnown = await anyProofs();
  let removed = 0;
  for await (const keys of inGroups(oldKeys(storage, olderThan), LOOKED_UP_AT_ONCE)) {
    const used = await keysInUse(keys);
    const orphans = keys.filter((key) => !used.has(key) && (isKnown || key.endsWith(".tmp")));
    for (const key of orphans) await storage.remove(key);
    removed += orphans.length;
  }
  return removed;
}

async function* oldKeys(storage: ProofStorage, olderThan: Date): AsyncGenerator<string> {
  for await (const { key, modifiedAt } of storage.list()) if (modifiedAt < olderThan) yield key;
}

async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
