import "server-only";
import { db } from "@/lib/data/core/db";
import { keyRing, sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { tokenHash } from "@/lib/data/core/tokens";
import type { UserId } from "@/lib/domain/basics/user";
import { keyedHash } from "@/lib/sealing/keyed-hash";

const PURPOSE = "unsubscribe";

/**
 * The secret of the user's address for ending messages, the same in each of them: it is worked out from the installation's
 * key, so that it need not be stored. Its hash is, and finds the user again.
 */
export async function unsubscribeToken(userId: UserId): Promise<string> {
  const token = keyedHash(keyRing(), "mail", `${PURPOSE}:${userId}`);
  const id = newId();
  const sealed = (await sealFor(userId)).seal("AccessToken", id, {});
  const row = { id, userId, purpose: PURPOSE, tokenHash: tokenHash(token), sealed };
  await db().accessToken.createMany({ data: [row], skipDuplicates: true });
  return token;
}

/** Whether a secret is that of somebody's messages. It says nothing of whose. */
export async function knowsUnsubscribeToken(token: string): Promise<boolean> {
  return (await db().accessToken.findFirst({ where: whereOf(token), select: { id: true } })) !== null;
}

/** Ends the messages of whoever holds the secret, signed in or not. Doing it again changes nothing. */
export async function unsubscribe(token: string): Promise<"done" | "not_found"> {
  const found = await db().accessToken.findFirst({ where: whereOf(token), select: { userId: true } });
  if (!found) return "not_found";
  await db().mailChoice.updateMany({
    where: { userId: found.userId, isOn: true },
    data: { isOn: false, version: { increment: 1 } },
  });
  return "done";
}

function whereOf(token: string) {
  return { purpose: PURPOSE, tokenHash: tokenHash(token), revokedAt: null };
}
