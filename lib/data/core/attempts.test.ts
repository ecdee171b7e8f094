import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { type AttemptLimit, countAttempt, forgetAttempts } from "./attempts";
import { db } from "./db";

const TEN: AttemptLimit = { attempts: 10, minutes: 15 };
const START = new Date("2026-11-21T08:00:00Z");

let subject: string;

beforeEach(() => {
  subject = `sign_in:${randomUUID()}@example.com:`;
});

describe("countAttempt", () => {
  test("the eleventh in fifteen minutes is blocked, and says how long", async () => {
    for (let tries = 1; tries <= 10; tries++) expect(await attempt(minutesIn(tries / 2)), `try ${tries}`).toBeNull();
    expect(await attempt(minutesIn(6))).toEqual({ blockedMinutes: 10 });
    expect(await attempt(minutesIn(15.4))).toEqual({ blockedMinutes: 1 });
  });

  test("once the window is over it is free again, and counts anew", async () => {
    for (let tries = 1; tries <= 11; tries++) await attempt(START);
    expect(await attempt(minutesIn(14.99))).not.toBeNull();
    for (let tries = 1; tries <= 10; tries++) expect(await attempt(minutesIn(15))).toBeNull();
    expect(await attempt(minutesIn(15))).toEqual({ blockedMinutes: 15 });
  });

  test("parallel attempts are all counted", async () => {
    const outcomes = await Promise.all(Array.from({ length: 15 }, () => attempt(START)));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(10);
  });

  test("other subjects are free; whichever is over its limit blocks", async () => {
    const network = `sign_in:${randomUUID()}`;
    const both = (own: string) =>
      countAttempt(
        [
          { subject: own, limit: TEN },
          { subject: network, limit: { attempts: 12, minutes: 15 } },
        ],
        START,
      );
    for (let tries = 1; tries <= 11; tries++) await both(subject);
    expect(await both(`${subject}other`)).toBeNull();
    expect(await both(`${subject}third`)).toEqual({ blockedMinutes: 15 });
  });

  test("a success forgets its subject alone", async () => {
    const other = `${subject}other`;
    for (let tries = 1; tries <= 11; tries++) {
      await attempt(START);
      await countAttempt([{ subject: other, limit: TEN }], START);
    }
    await forgetAttempts([subject]);
    expect(await attempt(START)).toBeNull();
    expect(await countAttempt([{ subject: other, limit: TEN }], START)).not.toBeNull();
  });

  test("no address and no network stands in the table", async () => {
    await attempt(START);
    const keys = await db().rateLimit.findMany({ select: { key: true } });
    expect(keys.length).toBeGreaterThan(0);
    for (const { key } of keys) expect(key).toMatch(/^[\w-]{43}$/);
  });
});

function attempt(now: Date) {
  return countAttempt([{ subject, limit: TEN }], now);
}

function minutesIn(minutes: number): Date {
  return new Date(START.getTime() + minutes * 60_000);
}
