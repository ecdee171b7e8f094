import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readKeyRing } from "@/lib/sealing/key-ring";
import { connect } from "./database/connect";
import { migrate, migrationsDir } from "./database/migrate";
import { ensureKeys } from "./keys";
import { main as start } from "./start";
import { contentsOf } from "./testing/contents";
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
    ["", "cannot be read"],
    [JSON.stringify({ current: "k1", keys: {} }), "lacks its current key"],
    [JSON.stringify({ current: "k1", keys: { k1: "钥匙" } }), "does not have 32 bytes"],
  ])("names a damaged key file: %s", async (content, sentence) => {
    writeFileSync(keysFile, content);
    await expect(ensureKeys(db, keysFile)).rejects.toThrow(sentence);
  });
});

describe("npm start", () => {
  let app: string;
  beforeEach(() => {
    // A build that is never reached: the keys come before it.
    mkdirSync("dist", { recursive: true });
    app = mkdtempSync(path.resolve("dist/refused-test-"));
    mkdirSync(path.join(app, "app"));
    vi.stubEnv("DATA_DIR", dir);
    vi.stubEnv("KEYS_FILE", keysFile);
    vi.stubEnv("DATABASE_URL", database.url);
    vi.stubEnv("PORT", "0");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(app, { recursive: true });
  });

  const otherKey = { current: "k1", keys: { k1: Buffer.alloc(32, 7).toString("base64") } };
  const shortKey = { current: "k1", keys: { k1: Buffer.alloc(16, 7).toString("base64") } };
  test.each<[string, string | null, RegExp]>([
    [
      "missing",
      null,
      /^\n找不到密钥文件 .+\nThe key file .+ is missing, but the database holds data sealed with it\..+$/,
    ],
    ["damaged", "{", /^\n密钥文件 .+读不出来.+\nThe key file .+ cannot be read: It is damaged\.$/],
    ["empty", "", /^\n密钥文件 .+读不出来.+\nThe key file .+ cannot be read: It is damaged\.$/],
    ["too short", JSON.stringify(shortKey), /^\n密钥文件 .+\nThe key file .+: Its key "k1" does not have 32 bytes\.$/],
    [
      "another installation’s",
      JSON.stringify(otherKey),
      /^\n密钥文件 .+不是这个数据库的.+\nThe key file .+ does not belong .+$/,
    ],
  ])("refuses when the key file is %s, in one sentence, and writes nothing", async (_what, content, sentence) => {
    await ensureKeys(db, keysFile);
    // An update brings a migration, which must wait for the right keys, too.
    await db.query('DROP TABLE "LprValue"');
    await db.query(`DELETE FROM _prisma_migrations WHERE migration_name = '20261121130000_clocks'`);
    if (content === null) rmSync(keysFile);
    else writeFileSync(keysFile, content);
    const before = [await contentsOf(db), readdirSync(dir)];

    const errors: unknown[][] = [];
    vi.spyOn(console, "error").mockImplementation((...words) => void errors.push(words));
    expect(await start([], { digest: path.basename(app) })).toBe(1);
    expect(errors).toEqual([[expect.stringMatching(sentence)]]);
    expect([await contentsOf(db), readdirSync(dir)]).toEqual(before);
    expect(existsSync(keysFile) ? readFileSync(keysFile, "utf8") : null).toBe(content);
  });
});
