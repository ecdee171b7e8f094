import { createHash } from "node:crypto";
import { type Client, escapeIdentifier } from "pg";
import { listApplied } from "@/server/database/migrate";
import { readKeyCheck } from "@/server/keys";
import { OperatorError } from "@/server/sentences";
import { type Header, type Row, sectionLine, type TableStart } from "./format";
import { rowText } from "./verify";

const BATCH = 1000;
/** Values leave the server as its own text, in spellings that do not depend on the server's settings. */
const EXACT_TEXT = `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, MDY'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`;
const asText = { getTypeParser: () => (value: string) => value };

/** Runs work that sees the database as it is at this moment, whatever others write meanwhile. It cannot write. */
export async function inSnapshot<T>(db: Client, work: () => Promise<T>): Promise<T> {
  await db.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    return await work();
  } finally {
    await db.query("ROLLBACK");
  }
}

/** The lines of a backup of the whole database. `keys` is the text of the key file where it shall be included. Runs in a snapshot. */
export async function* dumpDatabase(db: Client, madeAt: Date, keys: string | null): AsyncGenerator<string> {
  await db.query(EXACT_TEXT);
  const header = await makeHeader(db, madeAt);
  yield sectionLine(header);
  for (const { name } of header.tables) yield* dumpTable(db, name);
  if (keys !== null) yield sectionLine({ kind: "keys", content: keys });
  yield sectionLine({ kind: "done" });
}

async function makeHeader(db: Client, madeAt: Date): Promise<Header> {
  const keyCheck = await readKeyCheck(db);
  if (keyCheck === null) throw nothingToSave();
  const tables = [];
  for (const name of await listTables(db)) {
    const { rows } = await db.query(`SELECT count(*)::int AS count FROM ${escapeIdentifier(name)}`);
    tables.push({ name, rows: rows[0].count });
  }
  const migrations = (await listApplied(db)).map(({ name, checksum }) => ({ name, checksum }));
  return {
    kind: "header",
    madeAt: madeAt.toISOString(),
    migrations,
    keyCheck,
    sequences: await listSequences(db),
    tables,
  };
}

/** The names of our tables, sorted. Prisma's own record of migrations is in the header. */
export async function listTables(db: Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(`SELECT relname AS name FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND relname <> '_prisma_migrations' ORDER BY relname COLLATE "C"`);
  return rows.map(({ name }) => name);
}

async function listSequences(db: Client): Promise<Header["sequences"]> {
  const { rows } = await db.query(`SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY sequencename COLLATE "C"`);
  return rows;
}

/** The columns that are stored, with their types as SQL names them. Computed ones compute themselves again. */
async function listColumns(db: Client, table: string): Promise<TableStart["columns"]> {
  const { rows } = await db.query(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [escapeIdentifier(table)],
  );
  return rows;
}

async function* dumpTable(db: Client, name: string): AsyncGenerator<string> {
  const columns = await listColumns(db, name);
  yield sectionLine({ kind: "table", name, columns });
  const list = columns.map((column) => escapeIdentifier(column.name)).join(", ");
  await db.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${list} FROM ${escapeIdentifier(name)}`);
  const hash = createHash("sha256");
  let count = 0;
  for (;;) {
    const text = `FETCH ${BATCH} FROM backup_rows`;
    const { rows } = await db.query<Row>({ text, rowMode: "array", types: asText });
    if (rows.length === 0) break;
    count += rows.length;
    const lines = rows.map(rowText).join("");
    hash.update(lines);
    yield lines;
  }
  await db.query("CLOSE backup_rows");
  yield sectionLine({ kind: "end", name, rows: count, sha256: hash.digest("hex") });
}

function nothingToSave(): OperatorError {
  return new OperatorError(
    "数据库里还没有数据，没有什么可备份的。",
    "The database holds no data yet: there is nothing to back up.",
  );
}
