import "server-only";
import { randomUUID } from "node:crypto";
import { findCredentials, normalizeEmail } from "@/lib/data/accounts/accounts";
import { getEmail } from "@/lib/data/accounts/profiles";
import type { AttemptLimit } from "@/lib/data/core/attempts";
import { queueMail } from "@/lib/data/mail/jobs";
import { findMailedSecret } from "@/lib/data/mail/mailed-secrets";
import { resetPassword } from "@/lib/data/mail/password-resets";
import type { UserId } from "@/lib/domain/basics/user";
import { clientNetwork } from "./client-address";
import { type Blocked, overLimit, perNetwork } from "./limits";
import { hashPassword } from "./password";

const PER_ADDRESS: AttemptLimit = { attempts: 3, minutes: 60 };
const PER_NETWORK: AttemptLimit = { attempts: 30, minutes: 60 };
const IN_ALL: AttemptLimit = { attempts: 200, minutes: 60 };
const TRIES_PER_NETWORK: AttemptLimit = { attempts: 30, minutes: 15 };
const TRIES_IN_ALL: AttemptLimit = { attempts: 300, minutes: 15 };

/**
 * Asks for a message with which a new password can be set. Known and unknown addresses get the same answer after the same
 * work: for an unknown one the queue is given a user who does not exist.
 */
export async function askForReset(email: string): Promise<{ ok: true } | Blocked> {
  const network = await clientNetwork();
  const blocked = await overLimit([
    { subject: `reset:${normalizeEmail(email)}`, limit: PER_ADDRESS },
    { subject: "reset", limit: IN_ALL },
    ...perNetwork("reset_from", network, PER_NETWORK),
  ]);
  if (blocked) return blocked;
  const credentials = await findCredentials(email);
  await queueMail("send_reset", credentials?.userId ?? randomUUID());
  return { ok: true };
}

/** The address of whose password a secret may still set, to tell a guessable one; null when the secret is of no use any more. */
export async function addressToReset(token: string): Promise<string | null> {
  const userId = await findMailedSecret(token, "password_reset", new Date());
  return userId && getEmail(userId as UserId);
}

/**
 * Sets a new password with the secret of a message, once; every session of the account ends, and its second factor stays.
 * Says whose it was; null when the secret is of no use any more.
 */
export async function setPasswordByToken(
  token: string,
  password: string,
): Promise<{ userId: string | null } | Blocked> {
  const network = await clientNetwork();
  const blocked = await overLimit([
    { subject: "reset_tries", limit: TRIES_IN_ALL },
    ...perNetwork("reset_tries", network, TRIES_PER_NETWORK),
  ]);
  if (blocked) return blocked;
  return { userId: await resetPassword(token, await hashPassword(password), new Date()) };
}
