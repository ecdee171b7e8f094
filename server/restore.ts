import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Client } from "pg";
import { type ProofStorage, proofStorage } from "@/lib/proofs/storage";
import { type KeyRing, matchesKeyCheck } from "@/lib/sealing/key-ring";
import { checkFiles } from "./backup-file/check-files";
import { loadBackup, refuseUnlessEmpty } from "./backup-file/load";
import { placeFiles, refuseForeignFiles } from "./backup-file/place-files";
import { type BackupSummary, verifyBackup } from "./backup-file/verify";
import { withConnection } from "./database/connect";
import { type Migration, migrate, migrationsDir, readMigrations } from "./database/migrate";
import { openDatabase } from "./database/open-database";
import { openKeyRing } from "./keys";
import { exitCodeOf, OperatorError, say } from "./sentences";
import { makeDataDir, publishSettings, readSettings } from "./settings";
import type { Finding } from "./stored-proofs/check-file";
import { sayFindings } from "./stored-proofs/say-findings";

/** `npm run restore -- <file> [--keys keys.json]`: puts a backup into an empty database. */
export function main(args: readonly string[]): Promise<number> {
  return exitCodeOf(async () => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { keys: { type: "string" } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw usage();
    const settings = readSettings();
    makeDataDir(settings.dataDir);
    const plan = await planRestore(path.resolve(file), settings.keysFile, values.keys ?? null);
    const database = await openDatabase(settings);
    try {
      publishSettings(settings, database.url);
      await withConnection(database.url, (db) => restore(db, plan, proofStorage()));
    } finally {
      await database.close();
    }
    report(plan);
    return 0;
  });
}

export type RestorePlan = {
  file: string;
  summary: BackupSummary;
  /** The migrations that the backup's schema consists of; later ones are applied after it is filled. */
  migrations: readonly Migration[];
  keysFile: string;
  /** The text to put into the key file; null when the right keys are there already. */
  newKeys: string | null;
  /** The files of proofs that were damaged or gone before they were saved. */
  findings: Finding[];
};

/**
 * Checks the whole backup, its schema, its keys and every proof in it, before anything is touched. Each refusal names what is
 * wrong.
 */
export async function planRestore(file: string, keysFile: string, givenKeys: string | null): Promise<RestorePlan> {
  const summary = await verifyBackup(file);
  const migrations = knownMigrations(summary, await readMigrations(migrationsDir()));
  const newKeys = existsSync(keysFile) ? null : keysText(givenKeys, summary);
  const ring = ringOf({ newKeys, keysFile });
  if (!matchesKeyCheck(ring, summary.header.keyCheck)) throw wrongKeys(givenKeys ?? keysFile);
  const findings = await checkFiles(file, summary, ring);
  return { file, summary, migrations, keysFile, newKeys, findings };
}

/**
 * Fills the storage and the database, then brings its schema up to this version. Keys and files are in place before the rows
 * are: a row never stands without its file. What fails leaves nothing of the backup behind.
 */
export async function restore(db: Client, plan: RestorePlan, storage: ProofStorage): Promise<void> {
  await refuseUnlessEmpty(db);
  await refuseForeignFiles(plan.summary, storage);
  placeKeys(plan);
  const placed: string[] = [];
  try {
    await placeFiles(plan.file, storage, (key) => placed.push(key));
    await loadBackup(db, plan.file, plan.migrations);
  } catch (error) {
    if (plan.newKeys !== null) rmSync(plan.keysFile, { force: true });
    for (const key of placed) await storage.remove(key);
    throw error;
  }
  await migrate(db, migrationsDir());
}

function report({ summary: { rows, proofs, header }, findings }: RestorePlan): void {
  say(
    `\n恢复完成：${rows} 行，${proofs.length} 份凭证，备份于 ${header.madeAt}。`,
    `Restored: ${rows} rows, ${proofs.length} proofs, saved at ${header.madeAt}.`,
  );
  if (findings.length === 0) return;
  say(
    `\n其中 ${findings.length} 个凭证文件在备份之前就已经有问题：`,
    `${findings.length} files of proofs were damaged before they were saved:`,
  );
  sayFindings(findings);
}

function knownMigrations({ header }: BackupSummary, migrations: readonly Migration[]): Migration[] {
  return header.migrations.map(({ name, checksum }) => {
    const known = migrations.find((migration) => migration.name === name);
    if (known?.checksum === checksum) return known;
    throw new OperatorError(
      `备份用到了这个版本没有的数据库迁移（${name}）。请使用更新的程序。什么都没有恢复。`,
      `The backup uses a migration that this version does not have (${name}). Use a newer version. Nothing was restored.`,
    );
  });
}

function keysText(givenKeys: string | null, { keys, header }: BackupSummary): string {
  if (givenKeys !== null && existsSync(givenKeys)) return readFileSync(givenKeys, "utf8");
  if (givenKeys === null && keys !== null) return keys;
  throw new OperatorError(
    `恢复需要 ${header.madeAt} 时的密钥文件：npm run restore -- <备份文件> --keys <keys.json>`,
    `The key file of ${header.madeAt} is needed: npm run restore -- <backup> --keys <keys.json>`,
  );
}

/** The keys that will be used, wherever they are now. */
function ringOf({ newKeys, keysFile }: Pick<RestorePlan, "newKeys" | "keysFile">): KeyRing {
  if (newKeys === null) return openKeyRing(keysFile);
  const temporary = writeKeys(keysFile, newKeys);
  try {
    return openKeyRing(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function placeKeys({ newKeys, keysFile }: RestorePlan): void {
  if (newKeys === null) return;
  const temporary = writeKeys(keysFile, newKeys);
  try {
    // A link fails where the name exists: keys are never replaced.
    linkSync(temporary, keysFile);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeKeys(keysFile: string, text: string): string {
  const temporary = `${keysFile}.${process.pid}.restoring`;
  mkdirSync(path.dirname(keysFile), { recursive: true, mode: 0o700 });
  writeFileSync(temporary, text, { mode: 0o600, flush: true });
  return temporary;
}

function usage(): OperatorError {
  const command = "npm run restore -- <backup> [--keys <keys.json>]";
  return new OperatorError(`用法：${command}`, `Usage: ${command}`);
}

function wrongKeys(file: string): OperatorError {
  return new OperatorError(
    `密钥文件 ${file} 不是这份备份的。什么都没有恢复。`,
    `The key file ${file} does not belong to this backup. Nothing was restored.`,
  );
}
