import { execFile, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { db as lib } from "@/lib/data/core/db";
import { listTables } from "@/server/backup-file/dump";
import { connect, withConnection } from "@/server/database/connect";
import { applyMigration, type Migration, migrate, migrationsDir, readMigrations } from "@/server/database/migrate";
import { bundle } from "@/server/prepare.mjs";
import { fullAccount } from "@/server/testing/full-account";
import { migratedDatabase } from "@/server/testing/migrated-database";
import { newDatabase, type TestDatabase } from "@/server/testing/new-database";
import { FAULT_TIMEOUT_MS, rounds } from "./rounds";

/* Every state that a database of an earlier version can be in is brought up to this one, with somebody's whole account in it. */

type Row = { table: string; row: Record<string, unknown> };

let head: TestDatabase;
let programs: string;
let migrations: Migration[];
let account: Row[];
let schemaOfHead: unknown;
beforeAll(async () => {
  migrations = await readMigrations(migrationsDir());
  head = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", head.url);
  await fullAccount();
  await lib().$disconnect();
  [account, schemaOfHead] = await withConnection(head.url, async (db) => [await rowsOf(db), await schemaOf(db)]);
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/upgrade-test-"));
  await bundle(["server/testing/migrator.ts"], programs);
}, FAULT_TIMEOUT_MS);
afterAll(async () => {
  rmSync(programs, { recursive: true, force: true });
  await head.drop();
});

async function rowsOf(db: Client): Promise<Row[]> {
  const all: Row[] = [];
  for (const table of await listTables(db)) {
    const { rows } = await db.query<{ row: Row["row"] }>(`SELECT to_jsonb(t) AS row FROM "${table}" t`);
    all.push(...rows.map(({ row }) => ({ table, row })));
  }
  return all;
}

/** Columns, constraints and indexes: what two databases of one version have in common. */
async function schemaOf(db: Client): Promise<unknown> {
  const { rows } = await db.query(`
    SELECT table_name || '.' || column_name AS name, data_type || is_nullable || coalesce(column_default, '') AS what
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`);
  return rows;
}

/** A database as the version with so many migrations left it, with as much of the account as that version could hold. */
async function databaseOf(applied: number): Promise<{ database: TestDatabase; kept: Row[] }> {
  const database = await newDatabase();
  const kept = await withConnection(database.url, async (db) => {
    for (const migration of migrations.slice(0, applied)) await applyMigration(db, migration);
    const tables = new Set(await listTables(db));
    // The rows come in no particular order; together they are whole.
    await db.query("SET session_replication_role = replica");
    for (const { table, row } of account.filter((one) => tables.has(one.table))) {
      await db.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(null::"${table}", $1)`, [row]);
    }
    return rowsOf(db);
  });
  return { database, kept };
}

/** Every row of before is there, and says the same in every column that it had. */
async function expectKept(db: Client, kept: readonly Row[]): Promise<void> {
  const now = await rowsOf(db);
  expect(now).toHaveLength(kept.length);
  for (const { table, row } of kept) expect(now).toContainEqual({ table, row: expect.objectContaining(row) });
  expect(await schemaOf(db)).toEqual(schemaOfHead);
}

test("the account has a row in every table", () => {
  const filled = new Set(account.map(({ table }) => table));
  expect(filled.size).toBeGreaterThan(30);
});

describe("a database of an earlier version, with data", () => {
  test("is brought up to this one, keeps every row, and a second time changes nothing", {
    timeout: FAULT_TIMEOUT_MS,
  }, async () => {
    for (let applied = 1; applied < migrations.length; applied++) {
      const { database, kept } = await databaseOf(applied);
      await withConnection(database.url, async (db) => {
        expect(await migrate(db, migrationsDir())).toEqual(migrations.slice(applied).map(({ name }) => name));
        await expectKept(db, kept);
        expect(await migrate(db, migrationsDir())).toEqual([]);
        await expectKept(db, kept);
      });
      await database.drop();
    }
  });

  test("the same test sees a migration that changes a row, loses one or forgets an index", async () => {
    const { database, kept } = await databaseOf(migrations.length);
    await withConnection(database.url, async (db) => {
      await expectKept(db, kept);
      for (const change of [
        `UPDATE "Debt" SET stage = 'settled'`,
        `DELETE FROM "Reminder"`,
        `DROP INDEX "Proof_userId_uploadKey_key"`,
      ]) {
        await db.query("BEGIN");
        await db.query(change);
        await expect(expectKept(db, kept), change).rejects.toThrow();
        await db.query("ROLLBACK");
      }
    });
    await database.drop();
  });
});

describe("a program that is killed while it migrates", () => {
  /** Lets the program run until it has sent so many statements; says whether it came to its end before. */
  const migratedUntil = (url: string, statements: number) =>
    new Promise<boolean>((resolve) => {
      const child = fork(path.join(programs, "migrator.js"), [url, String(statements)], { stdio: "inherit" });
      child.on("close", (_code, signal) => resolve(signal === null));
    });

  test("leaves a database that the next start brings to the same end", { timeout: FAULT_TIMEOUT_MS }, async () => {
    const step = rounds(5, 1);
    for (let statements = 1; ; statements += step) {
      const { database, kept } = await databaseOf(1);
      const isDone = await migratedUntil(database.url, statements);
      await withConnection(database.url, async (db) => {
        const before = await rowsOf(db).catch(() => []);
        expect(before.length).toBeGreaterThan(0);
        await migrate(db, migrationsDir());
        await expectKept(db, kept);
      });
      await database.drop();
      if (isDone) {
        expect(statements).toBeGreaterThan(step * 2);
        break;
      }
    }
  });
});

describe("two programs that start at once on one database", () => {
  type Migrate = (db: Client) => Promise<string[]>;
  const underLock: Migrate = (db) => migrate(db, migrationsDir());
  /** What a program does that asks what is missing and applies it, but does not wait for its turn. */
  const withoutLock: Migrate = async (db) => {
    const { rows } = await db.query("SELECT migration_name AS name FROM _prisma_migrations");
    const missing = migrations.filter(({ name }) => !rows.some((row) => row.name === name));
    for (const migration of missing) {
      await db.query("BEGIN");
      await applyMigration(db, migration);
      await db.query("COMMIT");
    }
    return missing.map(({ name }) => name);
  };

  /** The names that both together applied; throws where one of them failed. */
  async function startTwo(start: Migrate, applied: number): Promise<string[]> {
    const { database, kept } = await databaseOf(applied);
    const both = await Promise.all([connect(database.url), connect(database.url)]);
    try {
      const names = await Promise.all(both.map((db) => start(db)));
      await withConnection(database.url, (db) => expectKept(db, kept));
      return names.flat();
    } finally {
      await Promise.all(both.map((db) => db.end()));
      await database.drop();
    }
  }

  test("migrate it once", { timeout: FAULT_TIMEOUT_MS }, async () => {
    for (let n = rounds(3, 50); n > 0; n--) {
      const applied = 1 + (n % (migrations.length - 1));
      expect(await startTwo(underLock, applied)).toEqual(migrations.slice(applied).map(({ name }) => name));
    }
  });

  test("the same test sees two that do not wait for each other", async () => {
    await expect(startTwo(withoutLock, 1)).rejects.toThrow();
  });
});

describe("the migrations and the schema", () => {
  /** What Prisma would still have to change after the migrations, for a schema; "" for nothing. */
  async function drift(schema: string): Promise<string> {
    const file = path.join(programs, "schema.prisma");
    writeFileSync(file, schema);
    const args = ["migrate", "diff", "--from-migrations", "prisma/migrations", "--to-schema", file, "--script"];
    const engine = path.resolve("prisma/authoring/schema-engine.mjs");
    const env = { ...process.env, DATABASE_URL: inject("databaseUrl"), PRISMA_SCHEMA_ENGINE_BINARY: engine };
    const program = ["node_modules/prisma/build/index.js", ...args];
    const { stdout } = await promisify(execFile)(process.execPath, program, {
      env: { ...env, CHECKPOINT_DISABLE: "1" },
    });
    return stdout.includes("-- This is an empty migration.") ? "" : stdout;
  }

  test("say the same; a column that no migration makes is seen", { timeout: FAULT_TIMEOUT_MS }, async () => {
    const schema = readFileSync("prisma/schema.prisma", "utf8");
    expect(await drift(schema)).toBe("");
    expect(await drift(schema.replace(/^model Debt \{$/m, "model Debt {\n  forgotten Int?"))).toContain("forgotten");
  });
});
