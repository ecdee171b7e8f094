import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";
import { connect } from "./connect";

/* The catalogue of the database says what there is, so that a new table is held to this at once. */

/** A foreign key: its columns, and those that they name in the other table, in the same order. */
type Reference = { name: string; table: string; columns: string[]; parent: string; named: string[] };
type Column = { table: string; name: string; type: string; required: boolean };

/** Tables of which no row is anybody's. */
const NOBODYS = ["Installation", "RateLimit", "User"];
/** A version before can be of any kind of row; it is found by the user's id and by nothing else. */
const NAMES_ANY_KIND = ["Revision.subjectId"];

let database: TestDatabase;
let db: Client;
let columns: Column[];
let references: Reference[];
const people = { one: randomUUID(), other: randomUUID() };

beforeAll(async () => {
  database = await migratedDatabase();
  db = await connect(database.url);
  columns = await readColumns();
  references = await readReferences();
  await dropChecks();
  for (const id of Object.values(people)) await insert("User", { id });
});

afterAll(async () => {
  await db.end();
  await database.drop();
});

async function readColumns(): Promise<Column[]> {
  const { rows } = await db.query<Column>(
    `SELECT table_name AS "table", column_name AS name, udt_name AS type,
            is_nullable = 'NO' AND column_default IS NULL AS required
     FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  );
  return rows.filter(({ table }) => !table.startsWith("_"));
}

async function readReferences(): Promise<Reference[]> {
  const names = (key: string, table: string) =>
    `(SELECT json_agg(attname ORDER BY place) FROM unnest(c.${key}) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute ON attrelid = c.${table} AND attnum = number)`;
  const { rows } = await db.query<Reference>(
    `SELECT c.conname AS name, one.relname AS "table", other.relname AS parent,
            ${names("conkey", "conrelid")} AS columns, ${names("confkey", "confrelid")} AS named
     FROM pg_constraint c JOIN pg_class one ON one.oid = c.conrelid JOIN pg_class other ON other.oid = c.confrelid
     WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return rows;
}

/** What the rows say does not matter here, only whose they are. */
async function dropChecks(): Promise<void> {
  const { rows } = await db.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS "table", conname AS name FROM pg_constraint
     WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) await db.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
}

const tables = () => [...new Set(columns.map(({ table }) => table))];
const owned = () => tables().filter((table) => !NOBODYS.includes(table));
/** Those from one user's row to another row of a user. */
const between = () => references.filter(({ parent }) => parent !== "User");

const EXAMPLES: Record<string, () => string> = {
  uuid: randomUUID,
  text: randomUUID,
  bytea: () => "\\x00",
  date: () => "2026-01-01",
  timestamptz: () => "2026-01-01T00:00:00Z",
};

async function insert(table: string, row: Record<string, string>): Promise<void> {
  const filled: Record<string, string> = {};
  for (const { name, type, required } of columns.filter((column) => column.table === table)) {
    const value = row[name] ?? (required ? (EXAMPLES[type] ?? (() => "1"))() : undefined);
    if (value !== undefined) filled[name] = value;
  }
  const names = Object.keys(filled).map((name) => `"${name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  await db.query(`INSERT INTO "${table}" (${names}) VALUES (${places})`, Object.values(filled));
}

/** Inserts a row of a person with whatever it has to hang on, but for what is given. Returns its id. */
async function plant(table: string, userId: string, given: Record<string, string> = {}): Promise<string> {
  const row: Record<string, string> = { id: randomUUID(), userId, ...given };
  for (const { columns: own, parent } of between().filter((one) => one.table === table)) {
    const [column = ""] = own.filter((name) => name !== "userId");
    const isRequired = columns.some((one) => one.table === table && one.name === column && one.required);
    if (isRequired && !(column in given)) row[column] = await plant(parent, userId);
  }
  await insert(table, row);
  return row.id ?? "";
}

it("every row belongs to a user, by a key of the database", () => {
  expect(owned().length).toBeGreaterThan(35);
  for (const table of owned()) {
    const column = columns.find((one) => one.table === table && one.name === "userId");
    expect(column?.required, table).toBe(true);
    const toUser = references.find((one) => one.table === table && one.parent === "User");
    expect(toUser, table).toMatchObject({ columns: ["userId"], named: ["id"] });
  }
});

it("no reference leads from one user's row to another's: id and user go together", () => {
  expect(between().length).toBeGreaterThan(35);
  for (const { name, columns: own, named } of between()) {
    expect(named.toSorted(), name).toEqual(["id", "userId"]);
    expect(own[named.indexOf("userId")], name).toBe("userId");
  }
});

it("whatever names another row is such a reference", () => {
  const known = new Set(references.flatMap(({ table, columns: own }) => own.map((name) => `${table}.${name}`)));
  const naming = columns.filter(({ name, type }) => type === "uuid" && name !== "id");
  const loose = naming.map(({ table, name }) => `${table}.${name}`).filter((name) => !known.has(name));
  expect(loose).toEqual(NAMES_ANY_KIND);
});

it("a row that points at another user's is refused by the database, and the same row among one's own is taken", async () => {
  for (const { name, table, columns: own, parent } of between()) {
    const [column = ""] = own.filter((one) => one !== "userId");
    await plant(table, people.one, { [column]: await plant(parent, people.one) });
    const pointing = plant(table, people.one, { [column]: await plant(parent, people.other) });
    await expect(pointing, name).rejects.toMatchObject({ code: "23503", constraint: name });
  }
});
