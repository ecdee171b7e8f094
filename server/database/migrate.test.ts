import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newDatabase, type TestDatabase } from "@/server/testing/new-database";
import { connect } from "./connect";
import { listApplied, migrate, migrationsDir, readMigrations } from "./migrate";

let database: TestDatabase;
let db: Client;
let dir: string;

beforeEach(async () => {
  database = await newDatabase();
  db = await connect(database.url);
  dir = mkdtempSync(path.join(os.tmpdir(), "ashore-migrations-"));
});

afterEach(async () => {
  await db.end();
  await database.drop();
  rmSync(dir, { recursive: true });
});

function writeMigration(name: string, sql: string): void {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, "migration.sql"), sql);
}

describe("migrate", () => {
  test("applies each migration once, in the order of their names", async () => {
    writeMigration("2_second", "INSERT INTO fruit VALUES ('pear')");
    writeMigration("1_first", "CREATE TABLE fruit (name text)");
    expect(await migrate(db, dir)).toEqual(["1_first", "2_second"]);
    expect(await migrate(db, dir)).toEqual([]);
    expect((await db.query("SELECT * FROM fruit")).rows).toEqual([{ name: "pear" }]);
  });

  test("of two programs that start at once, one migrates and the other waits", async () => {
    writeMigration("1_slow", "SELECT pg_sleep(0.2); CREATE TABLE fruit (name text)");
    const other = await connect(database.url);
    const applied = await Promise.all([migrate(db, dir), migrate(other, dir)]);
    await other.end();
    expect(applied.flat()).toEqual(["1_slow"]);
  });

  test("names a migration that was changed after it was applied", async () => {
    writeMigration("1_first", "CREATE TABLE fruit (name text)");
    await migrate(db, dir);
    writeMigration("1_first", "CREATE TABLE fruit (name text, colour text)");
    await expect(migrate(db, dir)).rejects.toThrow("Migration 1_first was changed after it was applied");
  });

  test("refuses a database that is ahead of this version", async () => {
    writeMigration("1_first", "SELECT 1");
    writeMigration("2_second", "SELECT 1");
    await migrate(db, dir);
    rmSync(path.join(dir, "2_second"), { recursive: true });
    await expect(migrate(db, dir)).rejects.toThrow("does not know these migrations: 2_second");
  });

  test("takes a failed migration back whole and can be run again", async () => {
    writeMigration("1_first", "CREATE TABLE fruit (name text); SELECT 1 / 0");
    await expect(migrate(db, dir)).rejects.toThrow("Migration 1_first failed and was rolled back: division by zero");
    expect(await listApplied(db)).toEqual([]);
    writeMigration("1_first", "CREATE TABLE fruit (name text)");
    expect(await migrate(db, dir)).toEqual(["1_first"]);
  });

  test("the real migrations make the schema, and record themselves as Prisma does", async () => {
    const migrations = await readMigrations(migrationsDir());
    expect(await migrate(db, migrationsDir())).toEqual(migrations.map(({ name }) => name));
    const { rows } = await db.query(`SELECT migration_name AS name, applied_steps_count AS steps, logs,
      finished_at IS NOT NULL AND rolled_back_at IS NULL AS done FROM _prisma_migrations ORDER BY 1`);
    expect(rows).toEqual(migrations.map(({ name }) => ({ name, steps: 1, logs: null, done: true })));
  });
});
