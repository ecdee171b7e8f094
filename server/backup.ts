import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Client } from "pg";
import { dumpDatabase } from "./backup-file/dump";
import { type BackupSummary, verifyBackup } from "./backup-file/verify";
import { writeBackupFile } from "./backup-file/write-file";
import { withConnection } from "./database/connect";
import { hasEmbedded } from "./database/embedded-postgres";
import { underMigrationLock } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { exitCodeOf, OperatorError, say } from "./sentences";
import { readSettings, type Settings } from "./settings";

/** `npm run backup [-- <folder>] [--with-keys]`: saves the database while the app runs, and reads the file back. */
export function main(args: readonly string[]): Promise<number> {
  return exitCodeOf(async () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { "with-keys": { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const settings = readSettings();
    if (settings.databaseUrl === null && !hasEmbedded(settings.dataDir)) throw noData(settings.dataDir);
    const file = backupPath(positionals[0] ?? "backups", new Date());
    const keys = values["with-keys"] ? readFileSync(settings.keysFile, "utf8") : null;
    const database = await openDatabase(settings);
    try {
      const summary = await withConnection(database.url, (db) => makeBackup(db, file, keys));
      await report(file, summary, settings);
    } finally {
      await database.close();
    }
    return 0;
  });
}

/** Writes a backup, reads all of it back, and only then gives it its name. The schema cannot change meanwhile. */
export async function makeBackup(db: Client, file: string, keys: string | null): Promise<BackupSummary> {
  const unfinished = `${file}.unfinished`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    await underMigrationLock(db, () => writeBackupFile(unfinished, dumpDatabase(db, new Date(), keys)));
    const summary = await verifyBackup(unfinished);
    await rename(unfinished, file);
    return summary;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** "backups/ashore-20260308T101500Z.backup". */
function backupPath(folder: string, now: Date): string {
  const time = now.toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
  const file = path.resolve(folder, `ashore-${time}.backup`);
  if (existsSync(file)) throw new OperatorError(`${file} 已存在，请稍后再试。`, `${file} exists already: try again.`);
  return file;
}

async function report(file: string, { rows, keys }: BackupSummary, { keysFile }: Settings): Promise<void> {
  const size = Math.ceil((await stat(file)).size / 1024);
  say(
    `\n备份完成并已核对：${file}（${rows} 行，${size} KiB）`,
    `Saved and verified: ${file} (${rows} rows, ${size} KiB)`,
  );
  if (keys === null) {
    say(
      `\n密钥不在备份里，没有密钥备份就打不开：请把 ${keysFile} 另外保存，不要和备份放在一起。`,
      `The keys are not in it, and without them it is useless: keep ${keysFile} too, and not beside the backup.`,
    );
  } else {
    say(
      "\n密钥也在里面：拿到这个文件的人什么都能看到，请妥善保管。",
      "The keys are in it: whoever has this file can read all of it.",
    );
  }
}

function noData(dataDir: string): OperatorError {
  return new OperatorError(
    `${dataDir} 里没有数据库，没有什么可备份的。`,
    `There is no database in ${dataDir}: nothing to back up.`,
  );
}
