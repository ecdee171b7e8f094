import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrateJobs } from "@/server/jobs/worker";
import { prepareDatabase } from "@/server/prepare-database";
import { readSettings } from "@/server/settings";
import { grantToApp } from "./app-role";
import { connect, withConnection } from "./connect";
import { migrate, migrationsDir } from "./migrate";
import { type OpenDatabase, openDatabase } from "./open-database";

let home: string;
let database: OpenDatabase;
let app: Client;
beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), "ashore-role-"));
  const settings = readSettings({ DATA_DIR: path.join(home, "data"), NODE_ENV: "test" });
  // A data folder as versions before this one left it, with the queue's tables: there is no second role.
  const before = await openDatabase(settings);
  await withConnection(before.url, (db) => migrate(db, migrationsDir()));
  await migrateJobs(before.url);
  await expect(connect(before.appUrl)).rejects.toThrow("does not exist");
  const published = { ...process.env };
  database = await prepareDatabase(settings);
  await before.close();
  expect(process.env.DATABASE_URL).toBe(database.appUrl);
  Object.assign(process.env, published);
  app = await connect(database.appUrl);
});
afterAll(async () => {
  await app?.end();
  await database?.close();
  rmSync(home, { recursive: true, force: true });
});

const asOwner = <T>(work: (db: Client) => Promise<T>) => withConnection(database.url, work);

describe("the role that the program serves with", () => {
  test("is not the owner, owns nothing and is nobody special", async () => {
    const { rows } =
      await app.query(`SELECT rolname AS name, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication AS special,
      (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned,
      (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS roles FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([{ name: "ashore_app", special: false, owned: 0, roles: 0 }]);
  });

  test.each([
    "CREATE TABLE fruit (name text)",
    "CREATE TEMPORARY TABLE fruit (name text)",
    "CREATE SCHEMA fruit",
    "CREATE FUNCTION fruit() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    'CREATE INDEX fruit ON "User" (id)',
    "CREATE ROLE fruit",
    "CREATE DATABASE fruit",
    "CREATE EXTENSION file_fdw",
    'ALTER TABLE "Debt" ADD COLUMN fruit text',
    'ALTER TABLE "Debt" DISABLE TRIGGER ALL',
    'DROP TABLE "Debt"',
    'TRUNCATE "Debt" CASCADE',
    "TRUNCATE graphile_worker._private_jobs",
    "UPDATE _prisma_migrations SET checksum = ''",
    "SET ROLE postgres",
    "SET session_replication_role = replica",
    "ALTER SYSTEM SET fsync = off",
    "COPY \"User\" TO PROGRAM 'cat'",
    "COPY \"User\" TO '/tmp/fruit'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT lo_export(1, '/tmp/fruit')",
  ])("is refused: %s", async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("reads and writes the rows of every table, also of those that come later", async () => {
    await asOwner((db) => db.query("CREATE SCHEMA later; CREATE TABLE later.fruit (id serial, name text)"));
    try {
      await app.query("INSERT INTO later.fruit (name) VALUES ('pear')");
      const { rows } = await app.query(`SELECT c.oid::regclass::text AS name FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker', 'later') AND c.relname <> '_prisma_migrations' AND NOT (
          has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
          AND has_table_privilege(c.oid, 'UPDATE') AND has_table_privilege(c.oid, 'DELETE'))`);
      expect(rows).toEqual([]);
    } finally {
      await asOwner((db) => db.query("DROP SCHEMA later CASCADE"));
    }
  });

  test("puts jobs into the queue and sees them", async () => {
    await app.query("SELECT graphile_worker.add_job('nothing', '{}'::json)");
    const { rows } = await app.query("DELETE FROM graphile_worker._private_jobs RETURNING key");
    expect(rows).toEqual([{ key: null }]);
  });

  test("is made again by any start, also by two at once, and nothing is lost", async () => {
    await asOwner((db) => db.query('REVOKE ALL ON "User" FROM ashore_app'));
    await Promise.all([asOwner(grantToApp), asOwner(grantToApp)]);
    expect((await app.query('SELECT count(*)::int AS n FROM "User"')).rows).toEqual([{ n: 0 }]);
  });
});

test("whoever names a server keeps the role of its address", async () => {
  const settings = { databaseUrl: database.url, dataDir: path.join(home, "data") };
  expect(await openDatabase(settings)).toMatchObject({ url: database.url, appUrl: database.url });
});
