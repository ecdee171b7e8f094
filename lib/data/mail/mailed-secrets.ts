import "server-only";
import { randomBytes } from "node:crypto";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { tokenHash } from "@/lib/data/core/tokens";
import type { UserId } from "@/lib/domain/basics/user";

/* Runs before a user is known, like accounts.ts: what the secret of a message may do, whoever holds it may, once. */

/** What the address in a message is for, and for how many minutes it works. */
export const MAILED_SECRETS = { password_reset: 10, email_confirmation: 24 * 60 } as const;
export type MailedSecret = keyof typeof MAILED_SECRETS;

/** Makes a secret of 256 bits for one use. Only its hash is stored; earlier ones of the user for the same end with it. */
export async function makeMailedSecret(userId: UserId, purpose: MailedSecret, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const id = newId();
  const sealed = (await sealFor(userId)).seal("AccessToken", id, {});
  const expiresAt = new Date(now.getTime() + MAILED_SECRETS[purpose] * 60_000);
  await db().$transaction([
    db().accessToken.deleteMany({ where: { userId, purpose } }),
    db().accessToken.create({ data: { id, userId, purpose, tokenHash: tokenHash(token), sealed, expiresAt } }),
  ]);
  return token;
}

/** Whose secret it is; null when it was used, has expired, is for something else, or never was. */
export async function findMailedSecret(token: string, purpose: MailedSecret, now: Date): Promise<string | null> {
  const row = await db().accessToken.findFirst({ where: liveSecret(token, purpose, now), select: { userId: true } });
  return row?.userId ?? null;
}

/** Uses a secret up and says whose it was. Of several who use it at once one is told. */
export async function spendMailedSecret(
  tx: Tx,
  token: string,
  purpose: MailedSecret,
  now: Date,
): Promise<string | null> {
  const where = liveSecret(token, purpose, now);
  const row = await tx.accessToken.findFirst({ where, select: { id: true, userId: true } });
  if (!row) return null;
  const { count } = await tx.accessToken.updateMany({ where: { ...where, id: row.id }, data: { usedAt: now } });
  return count === 0 ? null : row.userId;
}

function liveSecret(token: string, purpose: MailedSecret, now: Date) {
  return { purpose, tokenHash: tokenHash(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } };
}
