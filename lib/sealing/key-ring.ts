import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * The installation's keys: one, `current`. Only while it is being replaced are there two, so that what the older one sealed
 * stays readable until it is sealed anew.
 */
export type KeyRing = { current: string; keys: ReadonlyMap<string, Buffer> };

/** What a subkey is for: each use gets a key of its own (HKDF-SHA-256), so that one can never stand in for another. */
export type KeyUse =
  | "wrap"
  | "email_index"
  | "session"
  | "rate_limit"
  | "key_check"
  | "typed_email"
  | "phone_index"
  | "mail"
  | "second_factor"
  | "recovery_code";

/** Reads a key file. Throws with a sentence for the operator when it is missing, damaged or holds a short key. */
export function readKeyRing(file: string): KeyRing {
  const parsed = parsedText(readFileSync(file, "utf8"));
  if (!isKeyFile(parsed)) throw new Error("It is damaged.");
  const keys = new Map(Object.entries(parsed.keys).map(([id, text]) => [id, Buffer.from(text, "base64")]));
  for (const [id, key] of keys) {
    if (key.length !== 32) throw new Error(`Its key "${id}" does not have 32 bytes.`);
  }
  if (!keys.has(parsed.current)) throw new Error(`It lacks its current key "${parsed.current}".`);
  return { current: parsed.current, keys };
}

/** Makes a key file with one fresh key, readable by its owner only. Never replaces one that exists. */
export function makeKeyRingFile(file: string): void {
  const content = { current: "k1", keys: { k1: randomBytes(32).toString("base64") } };
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    // A link fails where the name exists: of two first starts at once only one makes the keys.
    linkSync(temporary, file);
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** The ring with one more key, fresh and current. */
export function withNewKey(ring: KeyRing): KeyRing {
  const numbers = [...ring.keys.keys()].map((id) => Number(id.replace(/^k/, ""))).filter(Number.isSafeInteger);
  const current = `k${Math.max(0, ...numbers) + 1}`;
  return { current, keys: new Map([...ring.keys, [current, randomBytes(32)]]) };
}

/** The ring without any key but the current one. */
export function withoutOldKeys({ current, keys }: KeyRing): KeyRing {
  return { current, keys: new Map([...keys].filter(([id]) => id === current)) };
}

/** Replaces a key file, of the same owner and mode: whenever the power goes, one of the two lies there whole. */
export function replaceKeyRingFile(name: string, { current, keys }: KeyRing): void {
  const file = realpathSync(name);
  const { uid, gid, mode } = statSync(file);
  const texts = Object.fromEntries([...keys].map(([id, key]) => [id, key.toString("base64")]));
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, `${JSON.stringify({ current, keys: texts }, null, 2)}\n`, { mode: 0o600, flush: true });
    chmodSync(temporary, mode & 0o777);
    chownSync(temporary, uid, gid);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  const folder = openSync(path.dirname(file), "r");
  fsyncSync(folder);
  closeSync(folder);
}

/** A subkey of 32 bytes for one use, from the current key of the ring, or from the named one. */
export function subkey(ring: KeyRing, use: KeyUse, keyId = ring.current): Buffer {
  const key = ring.keys.get(keyId);
  if (!key) throw new Error(`Key "${keyId}" is not in the key file.`);
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `ashore/${use}`, 32));
}

/** A text for the database that shows later whether the same keys are at hand, and reveals nothing of them. */
export function keyCheckValue(ring: KeyRing, keyId = ring.current): string {
  return createHmac("sha256", subkey(ring, "key_check", keyId))
    .update("ashore key check v1")
    .digest("base64");
}

/** Whether the ring's current key, or the named one, is the one whose check value the database holds. */
export function matchesKeyCheck(ring: KeyRing, value: string, keyId = ring.current): boolean {
  const expected = Buffer.from(keyCheckValue(ring, keyId));
  const given = Buffer.from(value);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Never says what the text was: a reader's own message would quote it, and with it a piece of a key. */
function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isKeyFile(value: unknown): value is { current: string; keys: Record<string, string> } {
  if (typeof value !== "object" || value === null || !("current" in value) || !("keys" in value)) return false;
  if (typeof value.current !== "string" || typeof value.keys !== "object" || value.keys === null) return false;
  return Object.values(value.keys).every((key) => typeof key === "string");
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
