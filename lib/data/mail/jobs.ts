import "server-only";
import { db, everyonesDb } from "@/lib/data/core/db";
import { type Day, dateToDay } from "@/lib/domain/basics/day";
import type { SendTime } from "@/lib/domain/mail/send-time";

/* Runs for the whole installation, not for a user: it takes and returns plain ids, and only lib/auth brands them. */

/** Somebody who wants a message a day, and the last days for which there was one. */
export type Subscriber = SendTime & { userId: string; timeZone: string; sentOn: Day[] };

/** All who want a message a day, and whose address is theirs. `since` is a day before today everywhere. */
export async function listSubscribers(since: Date): Promise<Subscriber[]> {
  const mailsSent = { where: { purpose: "digest", on: { gte: since }, NOT: { sentAt: null } }, select: { on: true } };
  const rows = await everyonesDb().mailChoice.findMany({
    relationLoadStrategy: "join",
    where: { isOn: true, user: { leavingAt: null, NOT: { confirmedAt: null } } },
    include: { user: { select: { timeZone: true, mailsSent } } },
  });
  return rows.map(({ userId, sendHour, quietFrom, quietTo, user }) => ({
    userId,
    sendHour,
    quietFrom,
    quietTo,
    timeZone: user.timeZone,
    sentOn: user.mailsSent.map(({ on }) => dateToDay(on)),
  }));
}

/** What a message to a user needs to know of the account. */
export type JobUser = { userId: string; locale: string; timeZone: string; isConfirmed: boolean };

/** The account of an id that a job carries; null when it is gone, or about to go. */
export async function findJobUser(id: string): Promise<JobUser | null> {
  const where = { id, leavingAt: null };
  const row = await db().user.findFirst({
    where,
    select: { id: true, locale: true, timeZone: true, confirmedAt: true },
  });
  return row && { userId: row.id, locale: row.locale, timeZone: row.timeZone, isConfirmed: row.confirmedAt !== null };
}

/** Enough for half an hour with a mail server that is away; a message that was asked for is of no use much later. */
const MAX_ATTEMPTS = 6;

/**
 * Puts a message to a user into the queue, in the same database, for whichever program comes first. The queue knows the
 * user's id and nothing else. A second one before the first was begun takes its place.
 */
export async function queueMail(task: "send_test" | "send_reset" | "send_confirmation", userId: string): Promise<void> {
  await db().$executeRaw`
    SELECT FROM graphile_worker.add_job(
      identifier => ${task}::text,
      payload => json_build_object('userId', ${userId}::text),
      job_key => ${`${task}:${userId}`}::text,
      max_attempts => ${MAX_ATTEMPTS}::int
    )`;
}
