import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { getProfile } from "@/lib/data/accounts/profiles";
import { addLprValue } from "@/lib/data/debts/lpr-values";
import { TODAY } from "@/lib/data/testing/debt-builder";
import { addDays, type Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { NOTHING_ANSWERED } from "@/lib/domain/order/first-day";
import { withConnection } from "@/server/database/connect";
import { getDayRecord } from "./day-records";
import { answerFirstDay, finishFirstDay, getFirstDay, saveChannel, setReportAsked } from "./first-days";
import { markDone, putOff, undoReminder } from "./reminders";

const STEP = "court:01234567-89ab-7def-8123-456789abcdef:answer:2026-12-02";

let user: UserId;
let stranger: UserId;
beforeEach(async () => {
  [user, stranger] = [await newUser(), await newUser()];
});

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

async function remindersOn(userId: UserId, on: Day) {
  return (await getDayRecord(userId, on)).reminders;
}

describe("the record of a day", () => {
  it("says the same as its parts, and nothing of anybody else", async () => {
    await answerFirstDay(user, { question: "safe", answer: "despairing" }, TODAY);
    await addLprValue(user, TODAY, 300);
    const record = await getDayRecord(user, TODAY);
    expect(record).toMatchObject({ firstDay: await getFirstDay(user), profile: await getProfile(user) });
    expect(record.profile.ownLpr).toHaveLength(1);
    expect(await getDayRecord(stranger, TODAY)).toMatchObject({
      firstDay: { version: 0 },
      profile: { ownLpr: [] },
      reminders: { done: [], later: [] },
      settlements: [],
    });
  });
});

describe("reminders", () => {
  it("keep what was done and until when a step is put off, each taken back alone", async () => {
    await putOff(user, STEP, addDays(TODAY, 3));
    await markDone(user, STEP, TODAY);
    expect(await remindersOn(user, TODAY)).toEqual({
      done: [{ id: STEP, on: TODAY }],
      later: [{ id: STEP, until: addDays(TODAY, 3) }],
    });
    await undoReminder(user, STEP, "done");
    expect(await remindersOn(user, TODAY)).toEqual({ done: [], later: [{ id: STEP, until: addDays(TODAY, 3) }] });
    await undoReminder(user, STEP, "later");
    expect(await remindersOn(user, TODAY)).toEqual({ done: [], later: [] });
  });

  it("bring a step back on its day", async () => {
    await putOff(user, STEP, addDays(TODAY, 1));
    expect((await remindersOn(user, addDays(TODAY, 1))).later).toEqual([]);
  });

  it("are one row per step, however often and in parallel it is tapped", async () => {
    await Promise.all(Array.from({ length: 10 }, () => markDone(user, STEP, TODAY)));
    await markDone(user, STEP, addDays(TODAY, 2));
    expect((await remindersOn(user, TODAY)).done).toEqual([{ id: STEP, on: addDays(TODAY, 2) }]);
  });

  it("of one user are nobody else's, even under the same step", async () => {
    await markDone(user, STEP, TODAY);
    expect(await remindersOn(stranger, TODAY)).toEqual({ done: [], later: [] });
    await undoReminder(stranger, STEP, "done");
    await putOff(stranger, STEP, addDays(TODAY, 7));
    expect(await remindersOn(user, TODAY)).toEqual({ done: [{ id: STEP, on: TODAY }], later: [] });
    await undoReminder(stranger, "x".repeat(200), "later");
    await expect(markDone(stranger, "x".repeat(201), TODAY)).rejects.toThrow();
  });
});

describe("the first day", () => {
  it("is empty at first, can stop halfway and go on another day", async () => {
    expect(await getFirstDay(user)).toEqual({
      answers: NOTHING_ANSWERED,
      channel: "",
      reportAskedOn: null,
      isFinished: false,
      version: 0,
    });
    await answerFirstDay(user, { question: "safe", answer: "yes" }, TODAY);
    await answerFirstDay(user, { question: "at_risk", answer: "car" }, addDays(TODAY, 1));
    await setReportAsked(user, TODAY);
    await finishFirstDay(user);
    expect(await getFirstDay(user)).toEqual({
      answers: {
        ...NOTHING_ANSWERED,
        safe: { answer: "yes", since: TODAY },
        at_risk: { answer: "car", since: addDays(TODAY, 1) },
      },
      channel: "",
      reportAskedOn: TODAY,
      isFinished: true,
      version: 4,
    });
  });

  it("keeps since when an answer holds, and begins anew when it changes", async () => {
    await answerFirstDay(user, { question: "safe", answer: "despairing" }, TODAY);
    await answerFirstDay(user, { question: "safe", answer: "despairing" }, addDays(TODAY, 2));
    expect((await getFirstDay(user)).answers.safe).toEqual({ answer: "despairing", since: TODAY });
    await answerFirstDay(user, { question: "safe", answer: "threatened" }, addDays(TODAY, 2));
    expect((await getFirstDay(user)).answers.safe).toEqual({ answer: "threatened", since: addDays(TODAY, 2) });
    await answerFirstDay(user, { question: "safe", answer: null }, addDays(TODAY, 2));
    expect((await getFirstDay(user)).answers.safe).toBeNull();
  });

  it("loses no tap of several at once", async () => {
    await Promise.all([
      answerFirstDay(user, { question: "court_paper", answer: "unsure" }, TODAY),
      answerFirstDay(user, { question: "promise", answer: "yes" }, TODAY),
      answerFirstDay(user, { question: "money", answer: "no" }, TODAY),
      saveChannel(user, 0, "微信"),
    ]);
    expect(await getFirstDay(user)).toMatchObject({
      answers: { court_paper: { answer: "unsure" }, promise: { answer: "yes" }, money: { answer: "no" } },
      channel: "微信",
    });
  });

  it("refuses a channel typed over another, and not one beside taps", async () => {
    await answerFirstDay(user, { question: "money", answer: "yes" }, TODAY);
    expect(await saveChannel(user, 0, "一个号码")).toBe("saved");
    expect(await saveChannel(user, 1, "另一个号码")).toBe("stale");
    expect((await getFirstDay(user)).channel).toBe("一个号码");
    const { version } = await getFirstDay(user);
    await answerFirstDay(user, { question: "money", answer: "no" }, TODAY);
    expect(await saveChannel(user, version, "另一个号码")).toBe("saved");
  });

  it("of one user is nobody else's", async () => {
    await answerFirstDay(user, { question: "money", answer: "yes" }, TODAY);
    await saveChannel(user, 1, "微信");
    const before = await getFirstDay(user);
    expect((await getFirstDay(stranger)).version).toBe(0);
    await answerFirstDay(stranger, { question: "money", answer: "no" }, TODAY);
    await saveChannel(stranger, before.version, "电话");
    await setReportAsked(stranger, TODAY);
    await finishFirstDay(stranger);
    expect(await getFirstDay(user)).toEqual(before);
  });

  it("says neither the channel nor how someone is not safe in the clear", async () => {
    await answerFirstDay(user, { question: "safe", answer: "despairing" }, TODAY);
    await saveChannel(user, 1, "只用这个号码");
    await withConnection(inject("databaseUrl"), async (sql) => {
      const { rows } = await sql.query<{ row: string }>(`SELECT t::text AS row FROM "FirstDay" t WHERE "userId" = $1`, [
        user,
      ]);
      expect(rows[0]?.row).toMatch(/,no,/);
      expect(rows[0]?.row).not.toMatch(/despair|只用这个号码/);
    });
  });
});
