import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskStorage } from "@/lib/proofs/disk-storage";
import { makeKeyRingFile, readKeyRing } from "@/lib/sealing/key-ring";
import { makeBackup } from "./backup";
import { listTables } from "./backup-file/dump";
import { MAGIC } from "./backup-file/format";
import { loadBackup } from "./backup-file/load";
import { connect } from "./database/connect";
import { type Migration, migrate, migrationsDir, readMigrations } from "./database/migrate";
import { ensureKeys } from "./keys";
import { planRestore, type RestorePlan, restore } from "./restore";
import { contentsOf } from "./testing/contents";
import { newDatabase, type TestDatabase } from "./testing/new-database";

let source: TestDatabase;
let target: TestDatabase;
let db: Client;
let empty: Client;
let dir: string;
let keysFile: string;
let file: string;

beforeEach(async () => {
  [source, target] = await Promise.all([newDatabase(), newDatabase()]);
  [db, empty] = await Promise.all([connect(source.url), connect(target.url)]);
  dir = mkdtempSync(path.join(os.tmpdir(), "ashore-backup-"));
  keysFile = path.join(dir, "keys.json");
  file = path.join(dir, "test.backup");
  await migrate(db, migrationsDir());
  await ensureKeys(db, keysFile);
});

afterEach(async () => {
  await Promise.all([db.end(), empty.end()]);
  await Promise.all([source.drop(), target.drop()]);
  rmSync(dir, { recursive: true });
});

/** A backup with its files checked by the keys at hand. */
const save = (to: string, keys: string | null = null) =>
  makeBackup(db, to, { keys, ring: readKeyRing(keysFile), storage: diskStorage(path.join(dir, "proofs")) });
const restoreTo = (client: Client, plan: RestorePlan) =>
  restore(client, plan, diskStorage(path.join(dir, "restored-proofs")));

const USER = "01890000-0000-7000-8000-000000000001";

async function addPerson(): Promise<void> {
  await db.query(
    `INSERT INTO "User" (id, "emailIndex", "emailSealed", "passwordHash", "createdAt") VALUES ($1, 'index', $2, 'hash', $3)`,
    [USER, Buffer.from([0, 1, 255, 10, 92]), "1969-12-31T23:59:59.999Z"],
  );
  await db.query(`INSERT INTO "Profile" ("userId", "incomeFen", "reserveMonths") VALUES ($1, 1000000000000, 1.5)`, [
    USER,
  ]);
}

async function schema(client: Client): Promise<unknown[]> {
  const { rows } = await client.query(`SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  return rows;
}

describe("backup and restore", () => {
  test("the restored database equals the saved one, and so does its schema", async () => {
    await addPerson();
    await save(file);
    await restoreTo(empty, await planRestore(file, keysFile, null));
    expect(await contentsOf(empty)).toEqual(await contentsOf(db));
    expect(await schema(empty)).toEqual(await schema(db));
    expect(await migrate(empty, migrationsDir())).toEqual([]);
  });

  test("keeps odd values of every type exactly", async () => {
    const sql = `CREATE TABLE odd (id bigserial PRIMARY KEY, parent bigint REFERENCES odd, note text, bytes bytea,
      big bigint, exact numeric(30, 10), real double precision, at timestamptz, day date, list text[], json jsonb,
      flag boolean, fixed char(4), "select ""x""" int, twice bigint GENERATED ALWAYS AS (big * 2) STORED)`;
    const odd: Migration = { name: "99999999999999_odd", sql, checksum: "odd" };
    await db.query(sql);
    await db.query(`INSERT INTO odd (parent, note, bytes, big, exact, real, at, day, list, json, flag, fixed, "select ""x""") VALUES
      (2, E'行\\n"\\\\\\t\\u2028💧', '\\x00ff5c', -4611686018427387904, -0.0000000001, 'NaN', 'infinity', '0044-03-15 BC', ARRAY['a,"b', NULL, '{}'], '{"ü": [1.10, null]}', true, 'a', 1),
      (1, '', '', 4611686018427387903, 12345678901234567890.0123456789, 0.30000000000000004, '2026-03-08 10:11:12.123456+08', '2026-02-28', '{}', 'null', false, '', NULL),
      (NULL, NULL, NULL, NULL, NULL, '-infinity', NULL, NULL, NULL, NULL, NULL, NULL, NULL)`);
    await db.query(`INSERT INTO odd (note) SELECT repeat('水', n) FROM generate_series(1, 1700) n`);
    await save(file);
    await loadBackup(empty, file, [...(await readMigrations(migrationsDir())), odd]);
    expect(await contentsOf(empty)).toEqual(await contentsOf(db));
    expect((await empty.query("SELECT nextval('odd_id_seq')::int AS next")).rows).toEqual([{ next: 1704 }]);
  });

  test("is of one moment: what is written meanwhile is in it whole or not at all", async () => {
    const other = await connect(source.url);
    let isBusy = true;
    const writing = (async () => {
      for (let round = 0; isBusy; round++) {
        await other.query(
          `WITH one AS (INSERT INTO "User" (id, "emailIndex", "emailSealed", "passwordHash")
          VALUES (gen_random_uuid(), 'busy-' || $1, '', '') RETURNING id) INSERT INTO "Profile" ("userId") SELECT id FROM one`,
          [round],
        );
      }
    })();
    await save(file);
    isBusy = false;
    await writing;
    await other.end();
    await restoreTo(empty, await planRestore(file, keysFile, null));
    const { rows } = await empty.query(
      `SELECT (SELECT count(*) FROM "User") = (SELECT count(*) FROM "Profile") AS whole`,
    );
    expect(rows).toEqual([{ whole: true }]);
  });

  test("holds no keys, unless it is told to", async () => {
    const secret = JSON.parse(readFileSync(keysFile, "utf8")).keys.k1;
    await save(file);
    expect(textOf(file)).not.toContain(secret);
    const elsewhere = path.join(dir, "new", "keys.json");
    await expect(planRestore(file, elsewhere, null)).rejects.toThrow("The key file of");

    const withKeys = path.join(dir, "with-keys.backup");
    await save(withKeys, readFileSync(keysFile, "utf8"));
    await restoreTo(empty, await planRestore(withKeys, elsewhere, null));
    expect(readFileSync(elsewhere, "utf8")).toBe(readFileSync(keysFile, "utf8"));
  });

  test("puts the given keys in place, and refuses others", async () => {
    await save(file);
    const wrong = path.join(dir, "wrong.json");
    makeKeyRingFile(wrong);
    const elsewhere = path.join(dir, "new", "keys.json");
    await expect(planRestore(file, elsewhere, wrong)).rejects.toThrow("does not belong to this backup");
    expect(existsSync(elsewhere)).toBe(false);
    await restoreTo(empty, await planRestore(file, elsewhere, keysFile));
    expect(existsSync(elsewhere)).toBe(true);
  });

  test("refuses a database in use and leaves it as it was", async () => {
    await addPerson();
    await save(file);
    const before = await contentsOf(db);
    await expect(restoreTo(db, await planRestore(file, keysFile, null))).rejects.toThrow("into an empty database only");
    expect(await contentsOf(db)).toEqual(before);
  });

  test("a restore that fails leaves an empty database and no keys", async () => {
    await addPerson();
    await save(file);
    const elsewhere = path.join(dir, "new.json");
    const plan = await planRestore(file, elsewhere, keysFile);
    const broken = plan.migrations.map((migration, index) =>
      index > 0
        ? migration
        : { ...migration, sql: `${migration.sql}; ALTER TABLE "Profile" ADD CHECK ("incomeFen" IS NULL)` },
    );
    await expect(restoreTo(empty, { ...plan, migrations: broken })).rejects.toThrow("violates check constraint");
    expect(await listTables(empty)).toEqual([]);
    expect(existsSync(elsewhere)).toBe(false);
    await restoreTo(empty, plan);
  });

  test("names a file in which any one byte is changed, missing or too many", async () => {
    await addPerson();
    await save(file);
    const bytes = readFileSync(file);
    const changed = path.join(dir, "changed.backup");
    const positions = [
      0,
      13,
      MAGIC.length + 4,
      MAGIC.length + 9,
      Math.floor(bytes.length / 2),
      bytes.length - 40,
      bytes.length - 1,
    ];
    for (const position of positions) {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(position) ^ 1, position);
      writeFileSync(changed, copy);
      await expect(planRestore(changed, keysFile, null), `byte ${position}`).rejects.toThrow(changed);
    }
    for (const copy of [
      bytes.subarray(0, -1),
      bytes.subarray(0, 30),
      Buffer.concat([bytes, Buffer.from([0])]),
      Buffer.alloc(0),
    ]) {
      writeFileSync(changed, copy);
      await expect(planRestore(changed, keysFile, null), `${copy.length} bytes`).rejects.toThrow(changed);
    }
  });

  test.each([
    ["a row is missing", (text: string) => text.replace(/^\["01890000.*\n/m, ""), "table Profile"],
    ["a value is another one", (text: string) => text.replace("1000000000000", "9007199254740992"), "table Profile"],
    ["the end is missing", (text: string) => text.replace('{"kind":"done"}\n', ""), "the end is missing"],
    ["a kind is unknown", (text: string) => text.replace('{"kind":"done"}', '{"kind":"future"}'), "unknown content"],
    [
      "a table is missing",
      (text: string) => text.replace(/^\{"kind":"table","name":"User"[\s\S]*?"kind":"end".*\n/m, ""),
      "is missing",
    ],
  ])("names a file with a right checksum in which %s", async (_, change, sentence) => {
    await addPerson();
    await save(file);
    rewrite(file, change);
    await expect(planRestore(file, keysFile, null)).rejects.toThrow(sentence);
  });

  test("names a backup of a newer version, by its format or its migrations", async () => {
    await save(file);
    const newer = path.join(dir, "newer.backup");
    copyFileSync(file, newer);
    rewrite(newer, (text) => text.replace(/"migrations":\[/, '"migrations":[{"name":"2999_future","checksum":"x"},'));
    await expect(planRestore(newer, keysFile, null)).rejects.toThrow("2999_future");
    writeFileSync(newer, readFileSync(file).toString("latin1").replace("ASHORE-BACKUP 2", "ASHORE-BACKUP 3"), "latin1");
    await expect(planRestore(newer, keysFile, null)).rejects.toThrow("format version");
  });

  test("a backup that fails leaves no file", async () => {
    await db.query('DELETE FROM "Installation"');
    await expect(save(file)).rejects.toThrow("nothing to back up");
    expect(existsSync(file) || existsSync(`${file}.unfinished`)).toBe(false);
  });
});

/** The text of a backup that has no files: the end of the list of files takes 2 bytes, the end of the text 8, the checksum 32. */
function textOf(backup: string): string {
  return gunzipSync(readFileSync(backup).subarray(MAGIC.length, -42)).toString();
}

/** Changes the text in a backup and puts a fitting end of the text and checksum at its end. */
function rewrite(backup: string, change: (text: string) => string): void {
  const before = textOf(backup);
  const after = change(before);
  expect(after).not.toBe(before);
  const text = Buffer.concat([MAGIC, gzipSync(after)]);
  const textEnd = Buffer.alloc(8);
  textEnd.writeBigUInt64BE(BigInt(text.length));
  const content = Buffer.concat([text, Buffer.from([0, 0]), textEnd]);
  writeFileSync(backup, Buffer.concat([content, createHash("sha256").update(content).digest()]));
}
