import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Client } from "pg";
import { errorText, OperatorError } from "@/server/sentences";

/** The advisory lock that Prisma's own engine takes: its commands and ours exclude each other. */
const PRISMA_LOCK = 72_707_369;

const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

export type Migration = { name: string; sql: string; checksum: string };
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** The migrations of this version, in the order in which they apply. */
export async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** The folder of the migrations, from the project's root. */
export function migrationsDir(): string {
  const dir = path.resolve("prisma/migrations");
  if (!existsSync(dir)) throw new Error(`There are no migrations in ${dir}.`);
  return dir;
}

/** Runs work while no other program, Prisma's own commands included, can change the schema. Waits for its turn. */
export async function underMigrationLock<T>(db: Client, work: () => Promise<T>): Promise<T> {
  await db.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
  try {
    return await work();
  } finally {
    await db.query("SELECT pg_advisory_unlock($1)", [PRISMA_LOCK]);
  }
}

/**
 * Brings the schema up to this version, each migration in a transaction, with Prisma's own table and checksums, so
 * that `prisma migrate status` agrees. Returns the names applied now. Refuses a database that is newer than this
 * version, one whose applied migrations were changed since, and one with a migration that failed earlier.
 */
export async function migrate(db: Client, dir: string): Promise<string[]> {
  const migrations = await readMigrations(dir);
  return underMigrationLock(db, async () => {
    const pending = pendingOf(migrations, await listApplied(db));
    if (pending.length > 0) await db.query(HISTORY_TABLE);
    for (const migration of pending) await applyInTransaction(db, migration);
    return pending.map(({ name }) => name);
  });
}

/** What the database says was applied, in order; empty for a new database. */
export async function listApplied(db: Client): Promise<AppliedMigration[]> {
  const { rows: tables } = await db.query("SELECT to_regclass('_prisma_migrations') AS found");
  if (tables[0]?.found === null) return [];
  const { rows } = await db.query<AppliedMigration>(`SELECT migration_name AS name, checksum,
    finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`);
  return rows;
}

function pendingOf(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const ahead = applied.filter(({ name }) => !migrations.some((migration) => migration.name === name));
  if (ahead.length > 0) throw databaseIsNewer(ahead.map(({ name }) => name));
  return migrations.filter(({ name, checksum }) => {
    const row = applied.find((candidate) => candidate.name === name);
    if (row && !row.finished) throw failedEarlier(name);
    if (row && row.checksum !== checksum) throw changedLater(name);
    return !row;
  });
}

async function applyInTransaction(db: Client, migration: Migration): Promise<void> {
  await db.query("BEGIN");
  try {
    await applyMigration(db, migration);
    await db.query("COMMIT");
  } catch (error) {
    await db.query("ROLLBACK");
    throw new OperatorError(
      `数据库迁移 ${migration.name} 失败，已全部撤回：${errorText(error)}`,
      `Migration ${migration.name} failed and was rolled back: ${errorText(error)}`,
      { cause: error },
    );
  }
}

/** Applies one migration and notes it, inside the caller's transaction. */
export async function applyMigration(db: Client, { name, sql, checksum }: Migration): Promise<void> {
  await db.query(HISTORY_TABLE);
  const started = new Date();
  // The simple protocol runs the whole file at once.
  await db.query(sql);
  await db.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name, started],
  );
}

function databaseIsNewer(names: readonly string[]): OperatorError {
  const list = names.join(", ");
  return new OperatorError(
    `数据库比这个版本的程序新，有它不认识的迁移：${list}。请使用更新的程序。`,
    `The database is newer than this version, which does not know these migrations: ${list}. Use a newer version.`,
  );
}

function changedLater(name: string): OperatorError {
  return new OperatorError(
    `迁移 ${name} 在应用之后被改动过：请恢复原来的文件。`,
    `Migration ${name} was changed after it was applied: put the original file back.`,
  );
}

function failedEarlier(name: string): OperatorError {
  return new OperatorError(
    `迁移 ${name} 之前没有完成：见 “prisma migrate resolve”。`,
    `Migration ${name} failed earlier: see "prisma migrate resolve".`,
  );
}
