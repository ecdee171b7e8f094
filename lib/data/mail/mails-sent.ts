import "server-only";
import { db } from "@/lib/data/core/db";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";

/*
 * One row is one message of one day. It is claimed before anything goes out, so that of two programs one sends; and it is
 * recorded as sent before the mail server is given the end of the message, so that none goes out twice.
 */

/** Longer than a message can be on its way: whoever claimed it before that is gone. */
export const CLAIM_MINUTES = 5;

export type MailPurpose = "digest";
export type MailClaim = { purpose: MailPurpose; on: Day; claimedAt: Date };

/** Claims a message of a day. Null when it was sent, or when somebody else is just sending it. */
export async function claimMail(
  userId: UserId,
  { purpose, on }: Pick<MailClaim, "purpose" | "on">,
  now: Date,
): Promise<MailClaim | null> {
  const place = { userId, purpose, on: dayToDate(on) };
  const claim = { purpose, on, claimedAt: now };
  const made = await db().mailSent.createMany({ data: [{ ...place, claimedAt: now }], skipDuplicates: true });
  if (made.count > 0) return claim;
  const abandoned = { lt: new Date(now.getTime() - CLAIM_MINUTES * 60_000) };
  const taken = await db().mailSent.updateMany({
    where: { ...place, sentAt: null, claimedAt: abandoned },
    data: { claimedAt: now },
  });
  return taken.count > 0 ? claim : null;
}

/** Records that a claimed message is sent, or that its day has nothing to say. Throws when the claim was lost meanwhile. */
export async function recordMailSent(userId: UserId, claim: MailClaim, now: Date): Promise<void> {
  const { count } = await db().mailSent.updateMany({
    where: { ...rowOf(userId, claim), sentAt: null },
    data: { sentAt: now },
  });
  if (count === 0) throw new Error("Somebody else took over this message.");
}

/** Gives a claim back after the mail server refused the message, so that it can be tried again. */
export async function releaseMail(userId: UserId, claim: MailClaim): Promise<void> {
  await db().mailSent.deleteMany({ where: rowOf(userId, claim) });
}

function rowOf(userId: UserId, { purpose, on, claimedAt }: MailClaim) {
  return { userId, purpose, on: dayToDate(on), claimedAt };
}
