import "server-only";
import { Secret, TOTP } from "otpauth";

/** One number every 30 seconds, six digits, SHA-1: what every authenticator app understands (RFC 6238). */
const PERIOD_SECONDS = 30;
/** A code of the step before or after is taken, too: phones' clocks are not exact. */
const WINDOW = 1;
export const SECRET_BYTES = 20;

/** The secret as people type it into an app that cannot scan: base32. */
export function secretText(secret: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(secret).buffer }).base32;
}

/** The address in the QR code: the product's name, the account, the secret. */
export function keyUri(secret: Uint8Array, issuer: string, account: string): string {
  return totp(secret, { issuer, label: account }).toString();
}

/**
 * The time step to which a typed code belongs; null when it is wrong or not of now. The caller lets each step count once.
 */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  // The library compares bytes and throws where there are more of them.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
}

function totp(secret: Uint8Array, names: { issuer?: string; label?: string } = {}): TOTP {
  const buffer = Uint8Array.from(secret).buffer;
  return new TOTP({ ...names, secret: new Secret({ buffer }), period: PERIOD_SECONDS, digits: 6, algorithm: "SHA1" });
}
