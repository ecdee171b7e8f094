import { createHmac, hkdfSync } from "node:crypto";
import { type KeyRing, type KeyUse, subkey } from "./key-ring";

/** A hash that only this installation can compute: finds a row by a value without storing the value. */
export function keyedHash(ring: KeyRing, use: KeyUse, value: string): string {
  return createHmac("sha256", subkey(ring, use)).update(value).digest("base64url");
}

/** What a user's own key hashes: each use gets a key of its own. */
export type UserHashUse = "recovery_code" | "form";

/** A hash that takes one user's data key to compute: it outlives a change of the installation's keys. */
export function userHash(dataKey: Buffer, use: UserHashUse, value: string): string {
  const key = Buffer.from(hkdfSync("sha256", dataKey, Buffer.alloc(0), `ashore/user/${use}`, 32));
  return createHmac("sha256", key).update(value).digest("base64url");
}
