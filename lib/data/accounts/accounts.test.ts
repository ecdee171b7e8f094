import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";
import {
  closeAllSessions,
  closeSession,
  createAccount,
  findCredentials,
  findLiveSession,
  normalizeEmail,
  openSession,
  replacePassword,
  resetPasswordByOperator,
} from "./accounts";
import { getEmail, getProfile, updateLocale, updateProfile } from "./profiles";

const HASH = "$argon2id$v=19$m=32768,t=3,p=1$c2FsdHNhbHQ$aGFzaA";
const DAY_MS = 86_400_000;

let email: string;
let userId: UserId;

beforeEach(async () => {
  email = `${randomUUID()}@example.com`;
  userId = await account(email);
});

describe("createAccount", () => {
  test("a second account for the same address is refused and changes nothing", async () => {
    const again = { email: ` ${email.toUpperCase()} `, passwordHash: "other", locale: "en" };
    expect(await createAccount(again)).toBe("taken");
    expect(await findCredentials(email)).toMatchObject({ userId, passwordHash: HASH, locale: "zh-CN" });
  });

  test("of ten sign-ups at once for one address, one makes the account", async () => {
    const wanted = `${randomUUID()}@example.com`;
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => createAccount({ email: wanted, passwordHash: HASH, locale: "zh-CN" })),
    );
    expect(outcomes.filter((outcome) => outcome === "created")).toHaveLength(1);
    const found = await findCredentials(wanted);
    expect(await db().dataKey.count({ where: { userId: found?.userId ?? "" } })).toBe(1);
  });

  test("one address has one spelling, and another address is another account", async () => {
    expect(normalizeEmail(" Wang＠Example.COM ")).toBe("wang@example.com");
    expect(await findCredentials(email.replace("@", "＠").toUpperCase())).toMatchObject({ userId });
    expect(await findCredentials(`x${email}`)).toBeNull();
  });

  test("the address is stored sealed, and opens for its owner alone", async () => {
    const row = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(JSON.stringify(row)).not.toContain(email);
    expect(Buffer.from(row.emailSealed).includes(email)).toBe(false);
    expect(await getEmail(userId)).toBe(email);

    const other = await account(`${randomUUID()}@example.com`);
    await db().user.update({ where: { id: other }, data: { emailSealed: row.emailSealed } });
    await expect(getEmail(other)).rejects.toThrow();
  });
});

describe("sessions", () => {
  test.each([
    { name: "just opened", openedDaysAgo: 0, seenDaysAgo: 0, isLive: true },
    { name: "unused for just under 30 days", openedDaysAgo: 40, seenDaysAgo: 29.99, isLive: true },
    { name: "unused for over 30 days", openedDaysAgo: 40, seenDaysAgo: 30.01, isLive: false },
    { name: "used daily for just under 90 days", openedDaysAgo: 89.99, seenDaysAgo: 0, isLive: true },
    { name: "used daily for over 90 days", openedDaysAgo: 90.01, seenDaysAgo: 0, isLive: false },
  ])("$name: live is $isLive", async ({ openedDaysAgo, seenDaysAgo, isLive }) => {
    const now = new Date();
    const sid = await session(userId);
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
    await db().session.update({
      where: { sid },
      data: { createdAt: daysAgo(openedDaysAgo), seenAt: daysAgo(seenDaysAgo) },
    });
    const found = await findLiveSession(sid, now);
    expect(found?.userId ?? null).toBe(isLive ? userId : null);
  });

  test("use is noted at most every five minutes", async () => {
    const sid = await session(userId);
    const opened = (await db().session.findUniqueOrThrow({ where: { sid } })).seenAt;
    const minutesIn = (minutes: number) => new Date(opened.getTime() + minutes * 60_000);
    await findLiveSession(sid, minutesIn(4));
    expect((await db().session.findUniqueOrThrow({ where: { sid } })).seenAt).toEqual(opened);
    await findLiveSession(sid, minutesIn(6));
    expect((await db().session.findUniqueOrThrow({ where: { sid } })).seenAt).toEqual(minutesIn(6));
  });

  test("closing one leaves the others; closing all ends them, and nobody else's", async () => {
    const other = await account(`${randomUUID()}@example.com`);
    const [first, second, third, foreign] = [
      await session(userId),
      await session(userId),
      await session(userId),
      await session(other),
    ];
    await closeSession(first);
    expect(await live(first, second, third, foreign)).toEqual([false, true, true, true]);
    await closeAllSessions(userId);
    expect(await live(first, second, third, foreign)).toEqual([false, false, false, true]);
  });

  test("a made-up sid is nobody", async () => {
    expect(await findLiveSession("", new Date())).toBeNull();
    expect(await findLiveSession("' OR true --", new Date())).toBeNull();
  });
});

describe("a new password", () => {
  test("ends every other session of the account, and no one else's", async () => {
    const other = await account(`${randomUUID()}@example.com`);
    const [mine, lost, foreign] = [await session(userId), await session(userId), await session(other)];
    await replacePassword(userId, "new", mine);
    expect(await live(mine, lost, foreign)).toEqual([true, false, true]);
    expect((await findCredentials(email))?.passwordHash).toBe("new");
  });

  test("from the operator ends all sessions; an unknown address changes nothing", async () => {
    const sid = await session(userId);
    expect(await resetPasswordByOperator(`x${email}`, "new")).toBe("not_found");
    expect(await live(sid)).toEqual([true]);
    expect(await resetPasswordByOperator(email, "new")).toBe("done");
    expect(await live(sid)).toEqual([false]);
  });
});

describe("profile", () => {
  test("a new account has an empty one, and six per cent a year", async () => {
    expect(await getProfile(userId)).toMatchObject({
      income: null,
      reserve: null,
      timeValueBasisPoints: 600,
      version: 1,
    });
  });

  test("of two saves over the same version the second is refused and changes nothing", async () => {
    const { version, strategy: _strategy, ...profile } = await getProfile(userId);
    expect(await updateProfile(userId, version, { ...profile, dependants: 2, reserveMonths: 3 })).toBe("saved");
    expect(await updateProfile(userId, version, { ...profile, dependants: 5 })).toBe("stale");
    expect(await getProfile(userId)).toMatchObject({ dependants: 2, reserveMonths: 3, version: version + 1 });
  });

  test("saving touches one's own alone", async () => {
    const other = await account(`${randomUUID()}@example.com`);
    const { version, strategy: _strategy, ...profile } = await getProfile(userId);
    await updateProfile(userId, version, { ...profile, dependants: 2 });
    await updateLocale(userId, { locale: "en", timeZone: "Asia/Tokyo" });
    expect(await getProfile(other)).toMatchObject({ dependants: null, version: 1 });
    expect(await findLiveSession(await session(other), new Date())).toMatchObject({
      locale: "zh-CN",
      timeZone: "Asia/Shanghai",
    });
    expect(await findLiveSession(await session(userId), new Date())).toMatchObject({
      locale: "en",
      timeZone: "Asia/Tokyo",
    });
  });
});

async function account(address: string): Promise<UserId> {
  await createAccount({ email: address, passwordHash: HASH, locale: "zh-CN" });
  return (await findCredentials(address))?.userId as UserId;
}

async function session(owner: string): Promise<string> {
  const sid = randomUUID();
  await openSession(owner, sid, "Chrome · Android");
  return sid;
}

function live(...sids: string[]): Promise<boolean[]> {
  return Promise.all(sids.map(async (sid) => (await findLiveSession(sid, new Date())) !== null));
}
