import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db as prisma } from "@/lib/data/core/db";
import { beginLeaving } from "@/lib/data/leaving/leave";
import type { UserId } from "@/lib/domain/basics/user";
import { diskStorage } from "@/lib/proofs/disk-storage";
import { finishLeaving } from "@/lib/proofs/leaving";
import { connect } from "./database/connect";
import { ensureKeys, openKeyRing } from "./keys";
import { rotateKeys } from "./rotate-keys";
import { faultIn } from "./stored-proofs/check-file";
import { type StoredProof, storedProofs } from "./stored-proofs/stored-proof";
import { fullAccount } from "./testing/full-account";
import { migratedDatabase } from "./testing/migrated-database";
import type { TestDatabase } from "./testing/new-database";

/* An account is gone, and somebody has an older copy of the stored files and of their rows, and the keys of today. */

const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-shredded-"));
const keysFile = path.join(folder, "keys.json");
const proofs = path.join(folder, "proofs");
const older = diskStorage(path.join(folder, "older"));
let database: TestDatabase;
let db: Client;
let leaver: UserId;
let stayer: UserId;

beforeAll(async () => {
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("KEYS_FILE", keysFile);
  vi.stubEnv("PROOFS_DIR", proofs);
  db = await connect(database.url);
  await ensureKeys(db, keysFile);
  [leaver, stayer] = [await fullAccount(20_000), await fullAccount(20_000)];
});
afterAll(async () => {
  await prisma().$disconnect();
  await db.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

type DataKey = NonNullable<StoredProof["dataKey"]>;

async function rowsOfProofs(): Promise<StoredProof[]> {
  const rows: StoredProof[] = [];
  for await (const batch of storedProofs(db)) rows.push(...batch);
  return rows;
}

/** The keys of users that there are today. */
async function keysOfToday(): Promise<(DataKey & { userId: string })[]> {
  return (await db.query('SELECT "userId", "keyId", wrapped FROM "DataKey"')).rows;
}

/** How many of these files open from the older copy with this key of a user, and today's key file. */
async function opened(files: readonly StoredProof[], dataKey: (file: StoredProof) => DataKey | null): Promise<number> {
  let count = 0;
  for (const file of files) {
    const bytes = await older.open(file.storageKey);
    const fault = await faultIn({ ...file, dataKey: dataKey(file) }, "original", openKeyRing(keysFile), bytes);
    if (fault === null) count++;
  }
  return count;
}

test("an older copy of the files of an account that was deleted cannot be opened with the keys of today", async () => {
  cpSync(proofs, path.join(folder, "older"), { recursive: true });
  const copied = await rowsOfProofs();
  const [theirs, others] = [leaver, stayer].map((user) => copied.filter(({ userId }) => userId === user));
  if (!(theirs && others)) throw new Error("Both have files.");
  expect([theirs.length, others.length]).toEqual([2, 2]);
  expect(await opened(copied, ({ dataKey }) => dataKey)).toBe(4);

  await beginLeaving(leaver, new Date());
  await finishLeaving();
  const today = await keysOfToday();
  expect(today.map(({ userId }) => userId)).toEqual([stayer]);
  expect(await opened(theirs, ({ userId }) => today.find((key) => key.userId === userId) ?? null)).toBe(0);
  for (const key of today) expect(await opened(theirs, () => key)).toBe(0);
  expect(await opened(others, ({ userId }) => today.find((key) => key.userId === userId) ?? null)).toBe(2);

  // A backup of before still has the user's key: this is why backups are kept for 30 days at most …
  expect(await opened(theirs, ({ dataKey }) => dataKey)).toBe(2);
  // … and a new key of the installation makes even that useless.
  await rotateKeys(db, keysFile);
  expect(await opened(theirs, ({ dataKey }) => dataKey)).toBe(0);
  const replaced = await keysOfToday();
  expect(await opened(others, ({ userId }) => replaced.find((key) => key.userId === userId) ?? null)).toBe(2);
});
