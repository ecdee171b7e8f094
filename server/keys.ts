import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { type KeyRing, keyCheckValue, makeKeyRingFile, matchesKeyCheck, readKeyRing } from "@/lib/sealing/key-ring";
import { errorText, OperatorError } from "./sentences";

/**
 * Makes sure that the keys at hand are the ones that sealed what the database holds. A new database gets new keys;
 * one that has been used never does: without its own keys nothing in it could be read again.
 */
export async function ensureKeys(db: Client, keysFile: string): Promise<void> {
  const stored = await readKeyCheck(db);
  if (!existsSync(keysFile)) {
    if (stored !== null || (await hasUsers(db))) throw missingKeys(keysFile);
    mkdirSync(path.dirname(keysFile), { recursive: true, mode: 0o700 });
    makeKeyRingFile(keysFile);
  }
  const ring = openKeyRing(keysFile);
  if (!matchesKeyCheck(ring, stored ?? (await storeKeyCheck(db, ring)))) throw wrongKeys(keysFile);
}

/** Reads a key file; a damaged one is named. */
export function openKeyRing(file: string): KeyRing {
  try {
    return readKeyRing(file);
  } catch (error) {
    throw new OperatorError(
      `密钥文件 ${file} 读不出来：${errorText(error)}`,
      `The key file ${file} cannot be read: ${errorText(error)}`,
      { cause: error },
    );
  }
}

/** The database's key-check value, or null when it has none yet, or no tables. */
export async function readKeyCheck(db: Client): Promise<string | null> {
  const { rows: tables } = await db.query(`SELECT to_regclass('"Installation"') AS found`);
  if (tables[0]?.found === null) return null;
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
  const { rowCount } = await db.query('SELECT 1 FROM "User" LIMIT 1');
  return rowCount !== 0;
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
