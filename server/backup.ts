import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Client } from "pg";
import { SWEEP_LOCK } from "@/lib/data/core/jobs";
import { type ProofStorage, proofStorage } from "@/lib/proofs/storage";
import type { KeyRing } from "@/lib/sealing/key-ring";
import { checkFiles } from "./backup-file/check-files";
import { dumpDatabase, inSnapshot } from "./backup-file/dump";
import type { SavedFile } from "./backup-file/file-part";
import { type BackupSummary, verifyBackup } from "./backup-file/verify";
import { writeBackupFile } from "./backup-file/write-file";
import { withConnection } from "./database/connect";
import { hasEmbedded } from "./database/embedded-postgres";
import { underMigrationLock } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { openKeyRing } from "./keys";
import { KEPT_BACKUP_DAYS, oldBackups } from "./old-backups";
import { exitCodeOf, OperatorError, say } from "./sentences";
import { publishSettings, readSettings, type Settings } from "./settings";
import type { Finding } from "./stored-proofs/check-file";
import { sayFindings } from "./stored-proofs/say-findings";
import { filesOf, storedProofs } from "./stored-proofs/stored-proof";

/** `npm run backup [-- <folder>] [--with-keys]`: saves database and proofs while the app runs, and reads the file back. */
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
    const ring = existsSync(settings.keysFile) ? openKeyRing(settings.keysFile) : null;
    const database = await openDatabase(settings);
    try {
      publishSettings(settings, database.url);
      const storage = proofStorage();
      const saved = await withConnection(database.url, (db) => makeBackup(db, file, { keys, ring, storage }));
      await report(file, saved, settings);
      reportOld(path.dirname(file));
      return saved.findings.length === 0 ? 0 : 1;
    } finally {
      await database.close();
    }
  });
}

export type BackupParts = {
  /** The text of the key file, where it shall be included. */
  keys: string | null;
  /** The keys, to open every proof of the finished backup with; null: only the sealed bytes are checked. */
  ring: KeyRing | null;
  storage: ProofStorage;
};

export type SavedBackup = BackupSummary & {
  /** What was wrong with proofs before they were saved; everything else is in the backup all the same. */
  findings: Finding[];
};

/**
 * Writes a backup, reads all of it back, and only then gives it its name. The schema cannot change meanwhile, and no proof
 * is purged: every file of every row in it is there to be saved.
 */
export async function makeBackup(db: Client, file: string, parts: BackupParts): Promise<SavedBackup> {
  const unfinished = `${file}.unfinished`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    await underMigrationLock(db, () => withoutSweeps(db, () => write(db, unfinished, parts)));
    const summary = await verifyBackup(unfinished);
    const findings = await checkFiles(unfinished, summary, parts.ring);
    await rename(unfinished, file);
    return { ...summary, findings };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function write(db: Client, file: string, { keys, storage }: BackupParts): Promise<void> {
  return inSnapshot(db, () => writeBackupFile(file, dumpDatabase(db, new Date(), keys), savedFiles(db, storage)));
}

/** Rows are of one moment; their files never change, and what is uploaded meanwhile belongs to no row of that moment. */
async function* savedFiles(db: Client, storage: ProofStorage): AsyncGenerator<SavedFile> {
  for await (const batch of storedProofs(db)) {
    for (const { key } of batch.flatMap(filesOf)) yield { key, open: () => storage.open(key) };
  }
}

/** Waits for a sweep that runs, and keeps others off. */
async function withoutSweeps<T>(db: Client, work: () => Promise<T>): Promise<T> {
  await db.query("SELECT pg_advisory_lock($1)", [SWEEP_LOCK]);
  try {
    return await work();
  } finally {
    await db.query("SELECT pg_advisory_unlock($1)", [SWEEP_LOCK]);
  }
}

/** "backups/ashore-20260308T101500Z.backup". */
function backupPath(folder: string, now: Date): string {
  const time = now.toISOString().replace(/[-:]/g, "").replace(/\.\d+/, "");
  const file = path.resolve(folder, `ashore-${time}.backup`);
  if (existsSync(file)) throw new OperatorError(`${file} 已存在，请稍后再试。`, `${file} exists already: try again.`);
  return file;
}

async function report(file: string, saved: SavedBackup, { keysFile }: Settings): Promise<void> {
  const { rows, proofs, keys, findings } = saved;
  const size = Math.ceil((await stat(file)).size / 1024);
  say(
    `\n备份完成并已核对：${file}（${rows} 行，${proofs.length} 份凭证，${size} KiB）`,
    `Saved and verified: ${file} (${rows} rows, ${proofs.length} proofs, ${size} KiB)`,
  );
  if (findings.length > 0) {
    say(
      `\n其中 ${findings.length} 个凭证文件在备份之前就已经有问题，其余的都已备份：`,
      `${findings.length} files of proofs were damaged before they were saved; everything else is in the backup:`,
    );
    sayFindings(findings);
  }
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

/** Who deletes an account is told that what was encrypted is unreadable within 30 days: a backup of before still has the key. */
function reportOld(folder: string): void {
  const old = oldBackups(folder, new Date());
  if (old.length === 0) return;
  say(
    `\n这些备份已超过 ${KEPT_BACKUP_DAYS} 天，里面可能还有已删除账户的内容，请删掉：`,
    `These backups are more than ${KEPT_BACKUP_DAYS} days old and may hold what people have deleted since. Remove them:`,
  );
  for (const file of old) console.log(`  ${file}`);
}

function noData(dataDir: string): OperatorError {
  return new OperatorError(
    `${dataDir} 里没有数据库，没有什么可备份的。`,
    `There is no database in ${dataDir}: nothing to back up.`,
  );
}
