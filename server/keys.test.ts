import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readKeyRing } from "@/lib/sealing/key-ring";
import { connect } from "./database/connect";
import { migrate, migrationsDir } from "./database/migrate";
import { ensureKeys } from "./keys";
import { newDatabase, type TestDatabase } from "./testing/new-database";

let database: TestDatabase;
let db: Client;
let dir: string;
let keysFile: string;

beforeEach(async () => {
  database = await newDatabase();
  db = await connect(database.url);
  await migrate(db, migrationsDir());
  dir = mkdtempSync(path.join(os.tmpdir(), "ashore-keys-"));
  keysFile = path.join(dir, "keys.json");
});

afterEach(async () => {
  await db.end();
  await database.drop();
  rmSync(dir, { recursive: true });
});

describe("ensureKeys", () => {
  test("makes keys for a new database, for the owner's eyes only, and takes them again", async () => {
    await ensureKeys(db, keysFile);
    expect(statSync(keysFile).mode & 0o777).toBe(0o600);
    const made = readKeyRing(keysFile);
    await ensureKeys(db, keysFile);
    expect(readKeyRing(keysFile)).toEqual(made);
  });

  test("two first starts at once agree on one key file", async () => {
    const other = await connect(database.url);
    await Promise.all([ensureKeys(db, keysFile), ensureKeys(other, keysFile)]);
    await other.end();
    await ensureKeys(db, keysFile);
  });

  test("never makes new keys for a database that has been used", async () => {
    await ensureKeys(db, keysFile);
    rmSync(keysFile);
    await expect(ensureKeys(db, keysFile)).rejects.toThrow("is missing, but the database holds data sealed with it");
    expect(existsSync(keysFile)).toBe(false);
  });

  test("refuses the keys of another installation", async () => {
    await ensureKeys(db, keysFile);
    const other = path.join(dir, "other.json");
    writeFileSync(other, JSON.stringify({ current: "k1", keys: { k1: Buffer.alloc(32, 7).toString("base64") } }));
    await expect(ensureKeys(db, other)).rejects.toThrow("does not belong to this database");
  });

  test.each([
    ["{", "cannot be read"],
    [JSON.stringify({ current: "k1", keys: { k1: "c2hvcnQ=" } }), "does not have 32 bytes"],
    [JSON.stringify({ current: "k2", keys: { k1: Buffer.alloc(32).toString("base64") } }), "lacks its current key"],
  ])("names a damaged key file: %s", async (content, sentence) => {
    writeFileSync(keysFile, content);
    await expect(ensureKeys(db, keysFile)).rejects.toThrow(sentence);
  });
});
