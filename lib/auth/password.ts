import "server-only";
import { hash, verify } from "@node-rs/argon2";

/* argon2id, 32 MiB, three passes: about 40 ms on a small server, above OWASP's floor of 19 MiB and two passes. */
const PARAMETERS = { memoryCost: 32_768, timeCost: 3, parallelism: 1 };
const CURRENT_PREFIX = "$argon2id$v=19$m=32768,t=3,p=1$";

/** The argon2id hash of a password. Unicode forms are unified first, so that the same characters typed elsewhere match. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), PARAMETERS);
}

let decoy: Promise<string> | undefined;

/** Whether the password fits. Without a stored hash the same work is done on a decoy: the time tells nothing. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no account has this password");
  const fits = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== null && fits;
}

/** Whether a stored hash was made with older parameters and should be renewed at this sign-in. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(CURRENT_PREFIX);
}
