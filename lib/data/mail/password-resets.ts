import "server-only";
import { randomBytes } from "node:crypto";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { tokenHash } from "@/lib/data/core/tokens";
import type { UserId } from "@/lib/domain/basics/user";

/* Runs before a user is known, like accounts.ts: whoever holds the secret of a message may set a new password, once. */

const PURPOSE = "password_reset";
/** So long the address in the message works. */
export const RESET_MINUTES = 10;

/** Makes a secret of 256 bits with which the password can be set once in ten minutes. Only its hash is stored; earlier ones end. */
export async function makeResetToken(userId: UserId, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const id = newId();
  const sealed = (await sealFor(userId)).seal("AccessToken", id, {});
  const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
  await db().$transaction([
    db().accessToken.deleteMany({ where: { userId, purpose: PURPOSE } }),
    db().accessToken.create({ data: { id, userId, purpose: PURPOSE, tokenHash: tokenHash(token), sealed, expiresAt } }),
  ]);
  return token;
}

/** Whose password a secret may still set; null when it was used, has expired or never was. */
export async function findResetUser(token: string, now: Date): Promise<string | null> {
  const row = await db().accessToken.findFirst({ where: liveToken(token, now), select: { userId: true } });
  return row?.userId ?? null;
}

/** Uses a secret up, sets the password hash and ends every session, all or nothing. The second factor stays. Returns whose it was. */
export async function resetPassword(token: string, passwordHash: string, now: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const row = await tx.accessToken.findFirst({ where: liveToken(token, now), select: { id: true, userId: true } });
    if (!row) return null;
    // Of two that use it at once, one finds it unused.
    const { count } = await tx.accessToken.updateMany({ where: { id: row.id, usedAt: null }, data: { usedAt: now } });
    if (count === 0) return null;
    await tx.user.update({ where: { id: row.userId }, data: { passwordHash } });
    await tx.session.deleteMany({ where: { userId: row.userId } });
    return row.userId;
  });
}

function liveToken(token: string, now: Date) {
  return { purpose: PURPOSE, tokenHash: tokenHash(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } };
}
