import type { Client } from "pg";
import { faultPoint } from "@/lib/data/core/fault-point";
import { type KeyRing, matchesKeyCheck, replaceKeyRingFile, withNewKey, withoutOldKeys } from "@/lib/sealing/key-ring";
import { withConnection } from "./database/connect";
import { hasEmbedded } from "./database/embedded-postgres";
import { migrate, migrationsDir, underMigrationLock } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { openAnyKeyRing, readKeyCheck, takeKeys, wrongKeys } from "./keys";
import { errorCode, exitCodeOf, OperatorError, say } from "./sentences";
import { publishSettings, readSettings } from "./settings";

/** `npm run rotate-keys`: replaces the installation's key while no program serves; goes on where an earlier run stopped. */
export function main(_args: readonly string[]): Promise<number> {
  return exitCodeOf(async () => {
    const settings = readSettings();
    if (settings.databaseUrl === null && !hasEmbedded(settings.dataDir)) throw noData(settings.dataDir);
    const database = await openDatabase(settings);
    try {
      publishSettings(settings, database.url);
      await withConnection(database.url, (db) => rotateKeys(db, settings.keysFile));
      report(settings.keysFile);
    } finally {
      await database.close();
    }
    return 0;
  });
}

/**
 * A new key joins the old one in the file; every account moves over to it; the database is marked as the new key's; and only
 * then does the old key leave the file. Wherever it is cut short, the file holds every key that the database needs, and the
 * next run goes on. No program serves, starts, migrates or makes a backup meanwhile.
 */
export async function rotateKeys(db: Client, keysFile: string): Promise<void> {
  // Loaded only now: the data layer reads from the environment where the database is.
  const { finishRotation, rewrapUsers } = await import("@/lib/data/security/rotate-keys");
  await underMigrationLock(db, async () => {
    await takeKeys(db);
    const found = await fittingRing(db, keysFile);
    await migrate(db, migrationsDir());
    faultPoint("rotation_begun");
    const ring = found.keys.size > 1 ? found : withNewKey(found);
    if (ring !== found) replaceFile(keysFile, ring);
    faultPoint("rotation_key_added");
    await rewrapUsers(ring);
    faultPoint("rotation_users_done");
    await finishRotation(ring);
    faultPoint("rotation_finished");
    replaceFile(keysFile, withoutOldKeys(ring));
    faultPoint("rotation_key_dropped");
  });
}

/** The keys in the file, one of which has to be the database's. */
async function fittingRing(db: Client, keysFile: string): Promise<KeyRing> {
  const keyCheck = await readKeyCheck(db);
  if (keyCheck === null) throw noData("DATABASE_URL");
  const ring = openAnyKeyRing(keysFile);
  if (![...ring.keys.keys()].some((id) => matchesKeyCheck(ring, keyCheck, id))) throw wrongKeys(keysFile);
  return ring;
}

/** A file that was mounted by itself, or read-only, cannot be replaced: nothing has been changed then. */
function replaceFile(keysFile: string, ring: KeyRing): void {
  try {
    replaceKeyRingFile(keysFile, ring);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    throw new OperatorError(
      `密钥文件 ${keysFile} 写不进去（${code}）。请让它所在的目录可写，再运行一次。`,
      `The key file ${keysFile} cannot be written (${code}). Make its folder writable and run it again.`,
      { cause: error },
    );
  }
}

function report(keysFile: string): void {
  say(
    `\n密钥已换好，旧密钥不再需要，所有人要重新登录。\n请现在就把新的 ${keysFile} 另外保存一份，再运行 npm run backup。以前的备份只能用旧的 keys.json 打开。`,
    `The key was replaced; the old one is no longer needed. Everybody has to sign in again.\nKeep a copy of the new ${keysFile} now, and run npm run backup. Earlier backups open with the old keys.json only.`,
  );
}

function noData(where: string): OperatorError {
  return new OperatorError(`${where} 里没有数据，没有密钥可换。`, `There is no data in ${where}: no key to replace.`);
}
