import { createHmac } from "node:crypto";
import { type KeyRing, type KeyUse, subkey } from "./key-ring";

/** A hash that only this installation can compute: finds a row by a value without storing the value. */
export function keyedHash(ring: KeyRing, use: KeyUse, value: string): string {
  return createHmac("sha256", subkey(ring, use)).update(value).digest("base64url");
}
