import "server-only";
import { db } from "@/lib/data/core/db";
import { newId } from "@/lib/data/core/new-id";
import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { Reminder } from "@/prisma/generated/client";

/* What was done and what was put off, by the id of its step. A step's id changes with the day it hangs on, so nothing is kept twice. */

/** As the next step takes them: done on a day, or back on a day. */
export type Reminders = { done: { id: string; on: Day }[]; later: { id: string; until: Day }[] };

/** Those that still say something on a day, as they are read with other rows: all that was done, and what is still put off. */
export function standingOn(today: Day) {
  return { OR: [{ doneOn: { not: null } }, { snoozedUntil: { gt: dayToDate(today) } }] };
}

export function remindersOf(rows: readonly Reminder[]): Reminders {
  return {
    done: rows.flatMap(({ step, doneOn }) => (doneOn === null ? [] : [{ id: step, on: dateToDay(doneOn) }])),
    later: rows.flatMap(({ step, snoozedUntil }) =>
      snoozedUntil === null ? [] : [{ id: step, until: dateToDay(snoozedUntil) }],
    ),
  };
}

/** Records that a step was done on a day; doing it again moves the day. */
export async function markDone(userId: UserId, step: string, on: Day): Promise<void> {
  await remember(userId, step, { doneOn: dayToDate(on) });
}

/** Puts a step off until a day. */
export async function putOff(userId: UserId, step: string, until: Day): Promise<void> {
  await remember(userId, step, { snoozedUntil: dayToDate(until) });
}

/** Takes back that a step was done, or that it was put off; the other of the two stays as it is. */
export async function undoReminder(userId: UserId, step: string, what: "done" | "later"): Promise<void> {
  const data = what === "done" ? { doneOn: null } : { snoozedUntil: null };
  await db().reminder.updateMany({ where: { userId, step }, data });
}

async function remember(
  userId: UserId,
  step: string,
  change: { doneOn: Date } | { snoozedUntil: Date },
): Promise<void> {
  await db().reminder.upsert({
    where: { userId_step: { userId, step } },
    create: { id: newId(), userId, step, ...change },
    update: change,
  });
}
