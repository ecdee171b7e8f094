import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** The installation's keys. New seals use `current`; older ones stay readable while their key is in the ring. */
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
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isKeyFile(parsed)) throw new Error(`The key file ${file} is damaged.`);
  const keys = new Map(Object.entries(parsed.keys).map(([id, text]) => [id, Buffer.from(text, "base64")]));
  for (const [id, key] of keys) {
    if (key.length !== 32) throw new Error(`Key "${id}" in ${file} does not have 32 bytes.`);
  }
  if (!keys.has(parsed.current)) throw new Error(`The key file ${file} lacks its current key "${parsed.current}".`);
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

/** A subkey of 32 bytes for one use, from the named key of the ring or the oldest one for uses that must not rotate. */
export function subkey(ring: KeyRing, use: KeyUse, keyId = oldestKeyId(ring)): Buffer {
  const key = ring.keys.get(keyId);
  if (!key) throw new Error(`Key "${keyId}" is not in the key file.`);
  return Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `ashore/${use}`, 32));
}

/** A text for the database that shows later whether the same keys are at hand, and reveals nothing of them. */
export function keyCheckValue(ring: KeyRing): string {
  return createHmac("sha256", subkey(ring, "key_check")).update("ashore key check v1").digest("base64");
}

/** Whether the ring is the one whose check value the database holds. */
export function matchesKeyCheck(ring: KeyRing, value: string): boolean {
  const expected = Buffer.from(keyCheckValue(ring));
  const given = Buffer.from(value);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Index keys must stay the same when a newer key is added, or no address would be found again. */
function oldestKeyId(ring: KeyRing): string {
  return [...ring.keys.keys()].at(0) ?? ring.current;
}

function isKeyFile(value: unknown): value is { current: string; keys: Record<string, string> } {
  if (typeof value !== "object" || value === null || !("current" in value) || !("keys" in value)) return false;
  if (typeof value.current !== "string" || typeof value.keys !== "object" || value.keys === null) return false;
  return Object.values(value.keys).every((key) => typeof key === "string");
}

function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
