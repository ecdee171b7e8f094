import "server-only";
import { db } from "@/lib/data/core/db";
import { spendMailedSecret } from "./mailed-secrets";

/**
 * Uses a secret up, sets the password hash and ends every session, all or nothing. The second factor stays. Whoever read the
 * message has the address, so that it counts as confirmed, too. Returns whose it was; null for a secret that is of no use.
 */
export async function resetPassword(token: string, passwordHash: string, now: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const userId = await spendMailedSecret(tx, token, "password_reset", now);
    if (userId === null) return null;
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    await tx.user.updateMany({ where: { id: userId, confirmedAt: null }, data: { confirmedAt: now } });
    await tx.session.deleteMany({ where: { userId } });
    return userId;
  });
}
