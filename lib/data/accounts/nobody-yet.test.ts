import { expect, test } from "vitest";
import { withConnection } from "@/server/database/connect";
import { migratedDatabase } from "@/server/testing/migrated-database";

test("a new database has no account, and nothing of anybody", async () => {
  const database = await migratedDatabase();
  try {
    await withConnection(database.url, async (db) => {
      const { rows } = await db.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'userId'`,
      );
      const tables = ["User", ...rows.map(({ name }) => name)];
      expect(tables.length).toBeGreaterThan(40);
      for (const name of tables) {
        const { rows: found } = await db.query(`SELECT 1 FROM "${name}" LIMIT 1`);
        expect(found, name).toEqual([]);
      }
    });
  } finally {
    await database.drop();
  }
});
