import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { type KeyRing, keyCheckValue, makeKeyRingFile, matchesKeyCheck, readKeyRing } from "@/lib/sealing/key-ring";
import { connect } from "./database/connect";
import { errorCode, errorText, OperatorError } from "./sentences";

/** Held shared by every program that serves: who gets it alone may replace the keys. */
const KEYS_IN_USE_LOCK = 72_707_371;

/**
 * Refuses keys that are not the ones that sealed what the database holds, before anything is written: a file that is missing,
 * damaged, of another installation, or whose replacing was cut short.
 */
export async function checkKeys(db: Client, keysFile: string): Promise<void> {
  const stored = await readKeyCheck(db);
  if (!existsSync(keysFile)) {
    if (stored !== null || (await hasUsers(db))) throw missingKeys(keysFile);
    return;
  }
  const ring = openKeyRing(keysFile);
  if (stored !== null && !matchesKeyCheck(ring, stored)) throw wrongKeys(keysFile);
}

/**
 * Makes sure that the keys at hand are the ones that sealed what the database holds. A new database gets new keys;
 * one that has been used never does: without its own keys nothing in it could be read again.
 */
export async function ensureKeys(db: Client, keysFile: string): Promise<void> {
  await checkKeys(db, keysFile);
  if (!existsSync(keysFile)) {
    mkdirSync(path.dirname(keysFile), { recursive: true, mode: 0o700 });
    makeKeyRingFile(keysFile);
  }
  const ring = openKeyRing(keysFile);
  if (!matchesKeyCheck(ring, (await readKeyCheck(db)) ?? (await storeKeyCheck(db, ring)))) throw wrongKeys(keysFile);
}

/** Keeps the keys from being replaced for as long as a program serves. Waits while they are being replaced, and checks them again. */
export async function holdKeys(url: string, keysFile: string): Promise<{ release(): Promise<void> }> {
  const db = await connect(url);
  try {
    await db.query("SELECT pg_advisory_lock_shared($1)", [KEYS_IN_USE_LOCK]);
    await checkKeys(db, keysFile);
  } catch (error) {
    await db.end().catch(() => {});
    throw error;
  }
  return { release: () => db.end().catch(() => {}) };
}

/** Has the keys for this connection alone until it ends. Refuses while a program serves. */
export async function takeKeys(db: Client): Promise<void> {
  const { rows } = await db.query("SELECT pg_try_advisory_lock($1) AS alone", [KEYS_IN_USE_LOCK]);
  if (rows[0]?.alone !== true) throw stillServing();
}

/** Reads a key file; a damaged one is named, and so is one whose replacing was cut short. */
export function openKeyRing(file: string): KeyRing {
  const ring = openAnyKeyRing(file);
  if (ring.keys.size > 1) throw unfinishedRotation(file);
  return ring;
}

/** Reads a key file that may hold the key that is being replaced, too. */
export function openAnyKeyRing(file: string): KeyRing {
  try {
    return readKeyRing(file);
  } catch (error) {
    const isMissing = errorCode(error) === "ENOENT";
    if (isMissing) throw missingKeys(file);
    throw new OperatorError(
      `密钥文件 ${file} 读不出来：${errorText(error)}`,
      `The key file ${file} cannot be read: ${errorText(error)}`,
      { cause: error },
    );
  }
}

/** The database's key-check value, or null when it has none yet, or no tables. */
export async function readKeyCheck(db: Client): Promise<string | null> {
  if (!(await hasTable(db, "Installation"))) return null;
  const { rows } = await db.query<{ keyCheck: string }>('SELECT "keyCheck" FROM "Installation" WHERE id = 1');
  return rows[0]?.keyCheck ?? null;
}

/** Of two first starts with different keys on one database only one may win: the value that was there first is returned. */
async function storeKeyCheck(db: Client, ring: KeyRing): Promise<string> {
  const value = keyCheckValue(ring);
  await db.query('INSERT INTO "Installation" (id, "keyCheck") VALUES (1, $1) ON CONFLICT DO NOTHING', [value]);
  return (await readKeyCheck(db)) ?? value;
}

async function hasUsers(db: Client): Promise<boolean> {
  if (!(await hasTable(db, "User"))) return false;
  const { rowCount } = await db.query('SELECT 1 FROM "User" LIMIT 1');
  return rowCount !== 0;
}

async function hasTable(db: Client, name: string): Promise<boolean> {
  const { rows } = await db.query("SELECT to_regclass(quote_ident($1)) AS found", [name]);
  return rows[0]?.found !== null;
}

function missingKeys(file: string): OperatorError {
  return new OperatorError(
    `找不到密钥文件 ${file}，而数据库里已有用它加密的数据。请把原来的 keys.json 放回去；程序不会另造一份。`,
    `The key file ${file} is missing, but the database holds data sealed with it. Put the original keys.json back; no new one is made.`,
  );
}

/** The refusal of keys that did not seal what this database holds. */
export function wrongKeys(file: string): OperatorError {
  return new OperatorError(
    `密钥文件 ${file} 不是这个数据库的。请放回原来的 keys.json。什么都没有改动。`,
    `The key file ${file} does not belong to this database. Put the original keys.json back. Nothing was changed.`,
  );
}

function unfinishedRotation(file: string): OperatorError {
  return new OperatorError(
    `密钥文件 ${file} 里的密钥换到一半停下了。请运行 npm run rotate-keys，它会接着换完。`,
    `The key in ${file} was being replaced when it was interrupted. Run npm run rotate-keys: it goes on where it stopped.`,
  );
}

function stillServing(): OperatorError {
  return new OperatorError(
    "程序正在运行，请先停下来（Ctrl-C）再换密钥。什么都没有改动。",
    "The program is running: stop it (Ctrl-C) before the key is replaced. Nothing was changed.",
  );
}
