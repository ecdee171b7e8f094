import { grantToApp } from "./database/app-role";
import { withConnection } from "./database/connect";
import { migrate, migrationsDir } from "./database/migrate";
import { type OpenDatabase, openDatabase } from "./database/open-database";
import { checkKeys, ensureKeys } from "./keys";
import { makeDataDir, publishSettings, type Settings } from "./settings";

/** Opens the database, brings its schema up to this version, checks the keys, and tells the rest where it all is. */
export async function prepareDatabase(settings: Settings): Promise<OpenDatabase> {
  makeDataDir(settings.dataDir);
  const database = await openDatabase(settings);
  try {
    await withConnection(database.url, async (db) => {
      // Before anything is written: with the wrong keys not even the schema changes.
      await checkKeys(db, settings.keysFile);
      await migrate(db, migrationsDir());
      await ensureKeys(db, settings.keysFile);
      if (settings.databaseUrl === null) await grantToApp(db);
    });
  } catch (error) {
    await database.close();
    throw error;
  }
  publishSettings(settings, database.appUrl);
  return database;
}
