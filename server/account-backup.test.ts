import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { db as prisma } from "@/lib/data/core/db";
import { beginLeaving } from "@/lib/data/leaving/leave";
import type { UserId } from "@/lib/domain/basics/user";
import { diskStorage } from "@/lib/proofs/disk-storage";
import { readKeyRing } from "@/lib/sealing/key-ring";
import { makeBackup } from "./backup";
import { connect } from "./database/connect";
import { ensureKeys } from "./keys";
import { oldBackups } from "./old-backups";
import { planRestore, restore } from "./restore";
import { verifyProofs } from "./stored-proofs/verify-proofs";
import { contentsOf } from "./testing/contents";
import { fullAccount } from "./testing/full-account";
import { migratedDatabase } from "./testing/migrated-database";
import { newDatabase, type TestDatabase } from "./testing/new-database";

/* A backup of people with a row in every table that an account can have, whatever migration brought it. */

const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-account-backup-"));
const storage = diskStorage(path.join(folder, "proofs"));
let source: TestDatabase;
let target: TestDatabase;
let db: Client;
let empty: Client;
let leaver: UserId;

beforeAll(async () => {
  [source, target] = await Promise.all([migratedDatabase(), newDatabase()]);
  vi.stubEnv("DATABASE_URL", source.url);
  vi.stubEnv("PROOFS_DIR", path.join(folder, "proofs"));
  [db, empty] = await Promise.all([connect(source.url), connect(target.url)]);
  await ensureKeys(db, inject("keysFile"));
  await fullAccount(20_000);
  leaver = await fullAccount(20_000);
});
afterAll(async () => {
  await prisma().$disconnect();
  await Promise.all([db.end(), empty.end()]);
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Tables of what comes and goes by itself. */
const PASSING = ["IdempotencyKey", "RateLimit", "Draft", "MailSent", "AuditEvent", "AccessToken", "RecoveryCode"];

describe("a backup of whole accounts", () => {
  test("holds every table, and opens after the restore; somebody who is leaving does not make it fail", async () => {
    // One file is gone already, as when the program was stopped in the middle.
    await beginLeaving(leaver, new Date());
    const { rows } = await db.query('SELECT "storageKey" FROM "Proof" WHERE "userId" = $1 LIMIT 1', [leaver]);
    await storage.remove(rows[0].storageKey);

    const keysFile = inject("keysFile");
    const file = path.join(folder, "test.backup");
    const saved = await makeBackup(db, file, { keys: null, ring: readKeyRing(keysFile), storage });
    expect([saved.proofs.length, saved.findings]).toEqual([2, []]);
    const restored = diskStorage(path.join(folder, "restored"));
    await restore(empty, await planRestore(file, keysFile, null), restored);

    const [before, after] = [await contentsOf(db), await contentsOf(empty)];
    expect(after).toEqual(before);
    const bare = Object.keys(after).filter((table) => after[table]?.length === 0 && !PASSING.includes(table));
    expect(bare).toEqual([]);
    expect(await verifyProofs(empty, readKeyRing(keysFile), restored, new Date(0))).toMatchObject({ findings: [] });
  });
});

describe("oldBackups", () => {
  test("names what is older than 30 days, and nothing else", () => {
    const names = [
      "ashore-20261001T000000Z.backup",
      "ashore-20260101T000000Z.backup",
      "ashore-20261120T000000Z.backup",
    ];
    for (const name of [...names, "mine.backup", "ashore-x.backup"]) writeFileSync(path.join(folder, name), "");
    const found = oldBackups(folder, new Date("2026-11-22T00:00:00Z")).map((file) => path.basename(file));
    expect(found).toEqual(["ashore-20260101T000000Z.backup", "ashore-20261001T000000Z.backup"]);
    expect(oldBackups(folder, new Date("2026-10-31T00:00:00Z")).map((file) => path.basename(file))).toEqual([names[1]]);
  });
});
