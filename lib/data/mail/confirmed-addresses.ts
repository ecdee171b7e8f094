import "server-only";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";
import { findMailedSecret, spendMailedSecret } from "./mailed-secrets";

/** Whether somebody who reads the account's e-mail said that messages may come. Until then none goes out but the one that asks. */
export async function isAddressConfirmed(userId: UserId): Promise<boolean> {
  const { confirmedAt } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { confirmedAt: true } });
  return confirmedAt !== null;
}

/** Whether a secret can still confirm somebody's address. It says nothing of whose. */
export async function knowsConfirmation(token: string, now: Date): Promise<boolean> {
  return (await findMailedSecret(token, "email_confirmation", now)) !== null;
}

/** Confirms the address of whoever holds the secret of the message, once. Returns whose it was; null for a secret that is of no use. */
export async function confirmAddress(token: string, now: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const userId = await spendMailedSecret(tx, token, "email_confirmation", now);
    if (userId !== null) await tx.user.update({ where: { id: userId }, data: { confirmedAt: now } });
    return userId;
  });
}
