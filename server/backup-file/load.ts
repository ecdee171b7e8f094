import { type Client, escapeIdentifier } from "pg";
import { applyMigration, type Migration, underMigrationLock } from "@/server/database/migrate";
import { OperatorError } from "@/server/sentences";
import { listTables } from "./dump";
import type { Row, TableStart } from "./format";
import { readBackupFile } from "./read-file";

const BATCH = 500;

type ForeignKey = { table: string; name: string; definition: string };

/**
 * Fills an empty database from a verified backup, with the schema of the backup's own time, in one transaction: all of
 * it is there afterwards, or nothing. Refuses a database that holds any table.
 */
export async function loadBackup(db: Client, file: string, migrations: readonly Migration[]): Promise<void> {
  await underMigrationLock(db, async () => {
    await db.query("BEGIN");
    try {
      await refuseUnlessEmpty(db);
      for (const migration of migrations) await applyMigration(db, migration);
      // References are checked once, at the end, as they are made anew: no order of tables has to be found.
      const foreignKeys = await dropForeignKeys(db);
      await loadRows(db, file);
      for (const { table, name, definition } of foreignKeys) {
        await db.query(`ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`);
      }
      await db.query("COMMIT");
    } catch (error) {
      await db.query("ROLLBACK");
      throw error;
    }
  });
}

/** Refuses a database that holds any table. */
export async function refuseUnlessEmpty(db: Client): Promise<void> {
  if ((await listTables(db)).length === 0) return;
  throw new OperatorError(
    "只能恢复到空的数据库里，而这个数据库已经有数据。请换一个空的数据目录（DATA_DIR）或数据库。什么都没有改动。",
    "A backup is restored into an empty database only, and this one is in use. Name an empty data folder (DATA_DIR) or database. Nothing was changed.",
  );
}

async function dropForeignKeys(db: Client): Promise<ForeignKey[]> {
  const { rows } = await db.query<ForeignKey>(`SELECT conrelid::regclass::text AS table, conname AS name,
    pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND conparentid = 0 ORDER BY conname`);
  for (const { table, name } of rows) await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
  return rows;
}

async function loadRows(db: Client, file: string): Promise<void> {
  let insert: (rows: readonly Row[]) => Promise<void> = async () => {};
  let batch: Row[] = [];
  const flush = async () => {
    if (batch.length > 0) await insert(batch);
    batch = [];
  };
  await readBackupFile(file, async (line) => {
    if (Array.isArray(line)) {
      batch.push(line);
      if (batch.length === BATCH) await flush();
    } else if (line.kind === "header") {
      for (const { name, value } of line.sequences) {
        await db.query("SELECT setval($1::regclass, $2::bigint)", [escapeIdentifier(name), value]);
      }
    } else {
      await flush();
      if (line.kind === "table") insert = insertInto(db, line);
    }
  });
}

/** Rows go back as the text they came as: one array for each column, cast to the column's type. */
function insertInto(db: Client, { name, columns }: TableStart): (rows: readonly Row[]) => Promise<void> {
  const names = columns.map((column) => escapeIdentifier(column.name)).join(", ");
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(", ");
  const aliases = columns.map((_, index) => `c${index}`).join(", ");
  const values = columns.map(({ type }, index) => `c${index}::${type}`).join(", ");
  const text = `INSERT INTO ${escapeIdentifier(name)} (${names}) OVERRIDING SYSTEM VALUE
    SELECT ${values} FROM unnest(${arrays}) AS rows(${aliases})`;
  return async (rows) => {
    await db.query(
      text,
      columns.map((_, index) => rows.map((row) => row[index] ?? null)),
    );
  };
}
