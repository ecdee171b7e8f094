import "server-only";
import { keyedHash } from "@/lib/sealing/keyed-hash";
import { db } from "./db";
import { keyRing } from "./keys";

/* Runs before a user is known, like accounts.ts. Counts live in the database: they survive restarts and hold for every instance. */

/** So many attempts in so many minutes. */
export type AttemptLimit = { attempts: number; minutes: number };

/**
 * Counts one attempt for each subject and says whether any of them is over its limit; if so, the minutes until the
 * window ends. Subjects (addresses, client networks) are stored as keyed hashes. Concurrent attempts are all counted.
 */
export async function countAttempt(
  subjects: readonly { subject: string; limit: AttemptLimit }[],
  now: Date,
): Promise<{ blockedMinutes: number } | null> {
  const blocked: number[] = [];
  for (const { subject, limit } of subjects) {
    const row = await addAttempt(keyOf(subject), limit, now);
    if (row.attempts > limit.attempts) blocked.push(minutesLeft(row.windowStart, limit, now));
  }
  return blocked.length > 0 ? { blockedMinutes: Math.max(...blocked) } : null;
}

/** Forgets the attempts of a subject, after a success. */
export async function forgetAttempts(subjects: readonly string[]): Promise<void> {
  await db().rateLimit.deleteMany({ where: { key: { in: subjects.map(keyOf) } } });
}

async function addAttempt(key: string, limit: AttemptLimit, now: Date) {
  const expired = new Date(now.getTime() - limit.minutes * 60_000);
  const rows = await db().$queryRaw<{ attempts: number; windowStart: Date }[]>`
    INSERT INTO "RateLimit" ("key", "windowStart", "attempts") VALUES (${key}, ${now}, 1)
    ON CONFLICT ("key") DO UPDATE SET
      "attempts" = CASE WHEN "RateLimit"."windowStart" <= ${expired} THEN 1 ELSE "RateLimit"."attempts" + 1 END,
      "windowStart" = CASE WHEN "RateLimit"."windowStart" <= ${expired} THEN ${now} ELSE "RateLimit"."windowStart" END
    RETURNING "attempts", "windowStart"`;
  return rows[0] ?? { attempts: 1, windowStart: now };
}

function minutesLeft(windowStart: Date, limit: AttemptLimit, now: Date): number {
  const left = windowStart.getTime() + limit.minutes * 60_000 - now.getTime();
  return Math.max(1, Math.ceil(left / 60_000));
}

function keyOf(subject: string): string {
  return keyedHash(keyRing(), "rate_limit", subject);
}
