import type { Client } from "pg";
import { listTables } from "@/server/backup-file/dump";

/** Everything in a database as text, table by table. */
export async function contentsOf(client: Client): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of await listTables(client)) {
    const { rows } = await client.query(`SELECT t::text AS row FROM "${table}" t ORDER BY 1`);
    all[table] = rows;
  }
  return all;
}
