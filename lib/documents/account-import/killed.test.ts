import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readAccount } from "@/lib/data/account-export/read-account";
import {
  createAccount,
  findCredentials,
  findLiveSession,
  findPasswordHash,
  openSession,
} from "@/lib/data/accounts/accounts";
import { db } from "@/lib/data/core/db";
import { ACCOUNT_IMPORT_FAULT_POINTS, LEAVING_FAULT_POINTS } from "@/lib/data/core/fault-point";
import { SWEEP_LOCK } from "@/lib/data/core/jobs";
import { beginLeaving } from "@/lib/data/leaving/leave";
import { accountZip } from "@/lib/documents/account-export/account-zip";
import { bothWords, bytesOf } from "@/lib/documents/testing/packed";
import { comparableText } from "@/lib/domain/account-export/canonical";
import { EXPORT_TABLE_NAMES } from "@/lib/domain/account-export/tables";
import { day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { finishLeaving } from "@/lib/proofs/leaving";
import { sweepProofs } from "@/lib/proofs/sweep";
import { newUser } from "@/lib/proofs/testing/people";
import { withConnection } from "@/server/database/connect";
import { bundle } from "@/server/prepare.mjs";
import { fullAccount } from "@/server/testing/full-account";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";
import { importAccount } from "./import-account";

/* kill -9 at every step of bringing an account along and of leaving, and then: nothing by half. */

const MINUTE_MS = 60_000;
const folder = mkdtempSync(path.join(os.tmpdir(), "ashore-moved-"));
const proofs = path.join(folder, "proofs");
let programs: string;
let database: TestDatabase;
let zip: Buffer;
let text: string;
let zipFile: string;

beforeAll(async () => {
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  vi.stubEnv("PROOFS_DIR", proofs);
  vi.stubEnv("DATA_DIR", folder);
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/moved-test-"));
  await bundle(["server/testing/account-mover.ts"], programs);
  const owner = await fullAccount(20_000);
  const data = await readAccount(owner);
  zip = await bytesOf(accountZip(owner, data, { day: day("2026-11-21"), words: bothWords() }));
  text = comparableText(data);
  zipFile = path.join(folder, "export.zip");
  writeFileSync(zipFile, zip);
  await leave(owner);
});
afterAll(async () => {
  rmSync(programs, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

async function killedAt(user: UserId, step: string, ...more: string[]): Promise<void> {
  const child = fork(path.join(programs, "account-mover.js"), [user, step, ...more], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const signal = await new Promise((resolve) => child.on("close", (_code, by) => resolve(by)));
  expect(signal, "it did not come to this step").toBe("SIGKILL");
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield zip;
}

async function leave(user: UserId): Promise<void> {
  await beginLeaving(user, new Date());
  expect(await finishLeaving()).toBe(1);
}

/** Every table with a column that names its owner, and how many rows of this one it has. */
async function rowsOf(user: string): Promise<Record<string, number>> {
  return withConnection(database.url, async (sql) => {
    const { rows: columns } = await sql.query<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
       WHERE table_schema = current_schema() AND data_type IN ('uuid', 'text') AND table_name <> '_prisma_migrations'`,
    );
    const counts: Record<string, number> = {};
    for (const { table, column } of columns) {
      const { rows } = await sql.query(`SELECT count(*)::int AS n FROM "${table}" WHERE "${column}"::text LIKE $1`, [
        `%${user}%`,
      ]);
      if (rows[0].n > 0) counts[`${table}.${column}`] = rows[0].n;
    }
    return counts;
  });
}

const storedFiles = () => readdirSync(proofs);

describe("killed while an account is brought along", () => {
  let user: UserId;
  beforeEach(async () => {
    user = await newUser();
  });

  test.each(ACCOUNT_IMPORT_FAULT_POINTS)("at %s", async (step) => {
    await killedAt(user, step, zipFile);
    expect(readdirSync(path.join(folder, "arriving"))).toEqual([]);
    if (step === "account_import_committed") {
      expect(comparableText(await readAccount(user))).toBe(text);
    } else {
      const left = await readAccount(user);
      for (const name of EXPORT_TABLE_NAMES) expect(left[name].length, name).toBe(name === "profile" ? 1 : 0);
      // What was stored without a row is a leftover, and the same export can be brought along again.
      expect(await importAccount(user, pieces(), "")).toMatchObject({ proofs: 2 });
      expect(comparableText(await readAccount(user))).toBe(text);
    }
    await sweepProofs(new Date(Date.now() + 11 * MINUTE_MS));
    expect(storedFiles()).toHaveLength(2);
    await leave(user);
    expect(storedFiles()).toEqual([]);
  });
});

describe("leaving", () => {
  test("leaves no row, no file, no key, no session, and frees the address", async () => {
    const stays = await fullAccount(20_000);
    const before = comparableText(await readAccount(stays));
    const email = "who-leaves@example.com";
    await createAccount({ email, passwordHash: "-", locale: "en" });
    const user = (await findCredentials(email))?.userId as UserId;
    expect(await importAccount(user, pieces(), "")).toMatchObject({ proofs: 2 });
    await openSession(user, "sid-of-who-leaves", "Test");
    expect(Object.keys(await rowsOf(user)).length).toBeGreaterThan(EXPORT_TABLE_NAMES.length);

    await beginLeaving(user, new Date());
    expect(await findLiveSession("sid-of-who-leaves", new Date())).toBeNull();
    expect(await findCredentials(email)).toBeNull();
    expect(await findPasswordHash(user)).toBe("-");
    expect(await db().dataKey.count({ where: { userId: user } })).toBe(0);
    await expect(readAccount(user)).rejects.toThrow();
    // A sign-in that was under way opens no door either.
    await openSession(user, "sid-opened-late", "Test");
    expect(await findLiveSession("sid-opened-late", new Date())).toBeNull();
    expect(await createAccount({ email, passwordHash: "-", locale: "en" })).toBe("created");

    expect(await finishLeaving()).toBe(1);
    expect(await rowsOf(user)).toEqual({});
    expect(comparableText(await readAccount(stays))).toBe(before);
    expect(storedFiles()).toHaveLength(2);
    await leave(stays);
  });

  test.each(LEAVING_FAULT_POINTS)("killed at %s, is finished by the next sweep", async (step) => {
    const user = await newUser();
    expect(await importAccount(user, pieces(), "")).toMatchObject({ proofs: 2 });
    await killedAt(user, step);
    // The key went first: whatever is still there cannot be read.
    expect(await db().dataKey.count({ where: { userId: user } })).toBe(0);
    expect(await finishLeaving()).toBe(step === "leaving_rows_removed" ? 0 : 1);
    expect(await rowsOf(user)).toEqual({});
    expect(storedFiles()).toEqual([]);
  });

  test("waits while a backup holds the files", async () => {
    const user = await newUser();
    await beginLeaving(user, new Date());
    await withConnection(database.url, async (sql) => {
      await sql.query("SELECT pg_advisory_lock($1)", [SWEEP_LOCK]);
      expect(await finishLeaving()).toBeNull();
      await sql.query("SELECT pg_advisory_unlock($1)", [SWEEP_LOCK]);
    });
    expect(await finishLeaving()).toBe(1);
    expect(await rowsOf(user)).toEqual({});
  });
});
