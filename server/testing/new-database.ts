import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { withConnection } from "@/server/database/connect";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** An empty database of its own, on the tests' server. */
export async function newDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const server = inject("databaseUrl");
  await withConnection(server, (db) => db.query(`CREATE DATABASE ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: () => withConnection(server, async (db) => void (await db.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}
