import { withConnection } from "@/server/database/connect";
import { migrate, migrationsDir } from "@/server/database/migrate";
import { newDatabase, type TestDatabase } from "./new-database";

/** A database of its own with every table in it, for tests of what goes through all of it. */
export async function migratedDatabase(): Promise<TestDatabase> {
  const database = await newDatabase();
  await withConnection(database.url, (sql) => migrate(sql, migrationsDir()));
  return database;
}
