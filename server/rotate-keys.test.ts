import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ROTATION_FAULT_POINTS } from "@/lib/data/core/fault-point";
import type { UserId } from "@/lib/domain/basics/user";
import { diskStorage } from "@/lib/proofs/disk-storage";
import { unwrapDataKey } from "@/lib/sealing/data-key";
import { type KeyRing, makeKeyRingFile } from "@/lib/sealing/key-ring";
import { keyedHash } from "@/lib/sealing/keyed-hash";
import { connect } from "./database/connect";
import { checkKeys, ensureKeys, holdKeys, openAnyKeyRing, openKeyRing } from "./keys";
import { bundle } from "./prepare.mjs";
import { rotateKeys } from "./rotate-keys";
import { verifyProofs } from "./stored-proofs/verify-proofs";
import { contentsOf } from "./testing/contents";
import { fullAccount } from "./testing/full-account";
import { migratedDatabase } from "./testing/migrated-database";
import type { TestDatabase } from "./testing/new-database";

/* Replacing the installation's key, killed at every step, and then: everything opens, and with the new key alone. */

const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-rotate-"));
const keysFile = path.join(folder, "keys.json");
const NUMBER = "0571-8866 2031";
let programs: string;
let database: TestDatabase;
let db: Client;
let owner: UserId;
let text: string;
/** Each is good once; the tests use one after the other. */
const codes = Array.from({ length: 20 }, (_, at) => `A2345A${1000 + at}`);

/** The data layer as a program that has just started has it: with the keys that are in the file now. */
async function started() {
  vi.resetModules();
  const [accounts, account, canonical, factor, phones, prisma, leave] = await Promise.all([
    import("@/lib/data/accounts/accounts"),
    import("@/lib/data/account-export/read-account"),
    import("@/lib/domain/account-export/canonical"),
    import("@/lib/data/security/second-factor"),
    import("@/lib/data/debts/lender-phones"),
    import("@/lib/data/core/db"),
    import("@/lib/data/leaving/leave"),
  ]);
  return { ...accounts, ...account, ...canonical, ...factor, ...phones, ...prisma, ...leave };
}

beforeAll(async () => {
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("KEYS_FILE", keysFile);
  vi.stubEnv("PROOFS_DIR", path.join(folder, "proofs"));
  db = await connect(database.url);
  await ensureKeys(db, keysFile);
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/rotate-test-"));
  await bundle(["server/testing/key-rotator.ts"], programs);
  const app = await started();
  owner = await fullAccount(20_000);
  await app.turnOnSecondFactor(owner, { secret: Buffer.from("12345678901234567890"), step: 1, codes });
  text = app.comparableText(await app.readAccount(owner));
  for (const email of ["first@example.com", "Ünïcode@example.com", "gone@example.com"]) {
    await app.createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  }
  // Somebody in the middle of leaving has no key any more.
  await app.beginLeaving((await app.findCredentials("gone@example.com"))?.userId as UserId, new Date());
});
afterAll(async () => {
  await (await started()).db().$disconnect();
  await db.end();
  await database.drop();
  rmSync(programs, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function killedAt(step: string): Promise<void> {
  const child = fork(path.join(programs, "key-rotator.js"), [keysFile, step], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const signal = await new Promise((resolve) => child.on("close", (_code, by) => resolve(by)));
  expect(signal, "it did not come to this step").toBe("SIGKILL");
}

async function rotate(): Promise<void> {
  const own = await connect(database.url);
  try {
    await rotateKeys(own, keysFile);
  } finally {
    await own.end();
  }
}

async function dataKeys(): Promise<{ userId: string; keyId: string; wrapped: Buffer }[]> {
  return (await db.query('SELECT "userId", "keyId", wrapped FROM "DataKey"')).rows;
}

async function opens(ring: KeyRing): Promise<number> {
  let count = 0;
  for (const row of await dataKeys()) {
    try {
      expect(unwrapDataKey(ring, row.userId, row)).toHaveLength(32);
      count++;
    } catch {
      // Not with this ring.
    }
  }
  return count;
}

/** A freshly started program with the key file as it is now finds and opens everything that there was. */
async function expectEverything(): Promise<void> {
  const ring = openKeyRing(keysFile);
  await checkKeys(db, keysFile);
  expect(ring.keys.size).toBe(1);
  expect(await opens(ring)).toBe(3);
  const app = await started();
  expect(app.comparableText(await app.readAccount(owner))).toBe(text);
  const proofs = await verifyProofs(db, ring, diskStorage(path.join(folder, "proofs")), new Date(0));
  expect(proofs).toMatchObject({ proofs: 2, findings: [] });
  for (const email of ["first@example.com", "ünïcode@EXAMPLE.com"]) {
    expect(await app.findCredentials(email), email).not.toBeNull();
    expect(await app.createAccount({ email, passwordHash: "-", locale: "en" }), email).toBe("taken");
  }
  expect(await app.lenderOfPhone(app.db(), owner, NUMBER)).not.toBeNull();
  const { rows } = await db.query('SELECT count(*)::int AS n FROM "Contact" WHERE "numberIndex" = $1', [
    keyedHash(ring, "phone_index", `${owner} 057188662031`),
  ]);
  expect(rows[0].n).toBe(1);
  expect(await app.spendRecoveryCode(owner, codes.pop() ?? "", new Date())).toBe(true);
}

describe("replacing the key", () => {
  test("leaves nothing that needs the old one; sessions end", async () => {
    const before = openKeyRing(keysFile);
    await expectEverything();
    const older = keyedHash(before, "recovery_code", `${owner}:OLDER`);
    await db.query('INSERT INTO "RecoveryCode" (id, "userId", "codeHash") VALUES (gen_random_uuid(), $1, $2)', [
      owner,
      older,
    ]);
    await db.query('INSERT INTO "Session" (sid, "userId", device) VALUES ($1, $2, $1)', ["a device", owner]);
    await rotate();
    await expectEverything();
    expect(await opens(before)).toBe(0);
    await expect(checkKeys(db, await fileOf(before))).rejects.toThrow("does not belong to this database");
    expect((await db.query('SELECT 1 FROM "Session"')).rowCount).toBe(0);
    expect((await db.query('SELECT 1 FROM "RecoveryCode" WHERE "codeHash" = $1', [older])).rowCount).toBe(0);
    // A key that was wrapped for one user still opens for no other.
    const [one, other] = await dataKeys();
    if (!(one && other)) throw new Error("There are users.");
    expect(() => unwrapDataKey(openKeyRing(keysFile), one.userId, { ...other })).toThrow();
  });

  test.each(ROTATION_FAULT_POINTS)("killed at %s, loses nothing and is finished by the next run", async (step) => {
    const before = openKeyRing(keysFile);
    await killedAt(step);
    const left = openAnyKeyRing(keysFile);
    expect(await opens(left)).toBe(3);
    if (left.keys.size > 1) {
      // A program that is started now says what to do, and touches nothing.
      const rows = await contentsOf(db);
      await expect(checkKeys(db, keysFile)).rejects.toThrow("Run npm run rotate-keys");
      expect(await contentsOf(db)).toEqual(rows);
    } else await expectEverything();
    await rotate();
    await expectEverything();
    expect(await opens(before)).toBe(0);
  });

  test("is refused while a program serves, and changes nothing", async () => {
    const [file, rows] = [readFileSync(keysFile, "utf8"), await contentsOf(db)];
    const serving = await holdKeys(database.url, keysFile);
    await expect(rotate()).rejects.toThrow("The program is running");
    expect(readFileSync(keysFile, "utf8")).toBe(file);
    expect(await contentsOf(db)).toEqual(rows);
    await serving.release();
    await rotate();
    await expectEverything();
  });

  test("is refused with the keys of another installation", async () => {
    const other = path.join(folder, "other.json");
    makeKeyRingFile(other);
    const own = await connect(database.url);
    await expect(rotateKeys(own, other)).rejects.toThrow("does not belong to this database");
    await own.end();
    await expectEverything();
  });

  test("a program that did not notice makes no account that nobody could open", async () => {
    const stale = await started();
    expect(await stale.findCredentials("first@example.com")).not.toBeNull();
    await rotate();
    const late = stale.createAccount({ email: "late@example.com", passwordHash: "-", locale: "en" });
    await expect(late).rejects.toThrow("The keys were replaced");
    await expectEverything();
  });
});

async function fileOf(ring: KeyRing): Promise<string> {
  const { replaceKeyRingFile } = await import("@/lib/sealing/key-ring");
  const file = path.join(folder, "before.json");
  makeKeyRingFile(file);
  replaceKeyRingFile(file, ring);
  return file;
}
