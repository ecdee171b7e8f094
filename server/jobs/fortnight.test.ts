import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { dayAt, hourAt } from "@/lib/clock";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { updateLocale } from "@/lib/data/accounts/profiles";
import type { FaultPoint } from "@/lib/data/core/fault-point";
import { addCourtPaper } from "@/lib/data/debts/court-papers";
import { confirmAddress } from "@/lib/data/mail/confirmed-addresses";
import { type MailChoice, saveMailChoice } from "@/lib/data/mail/mail-choices";
import { makeMailedSecret } from "@/lib/data/mail/mailed-secrets";
import { aDebt, facts, friend, once, yuanToFen } from "@/lib/data/testing/debt-builder";
import { day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { connect } from "@/server/database/connect";
import { migrateJobs } from "@/server/jobs/worker";
import { bundle } from "@/server/prepare.mjs";
import { type MailServer, type Received, startMailServer } from "@/server/testing/mail-server";
import type { Order } from "@/server/testing/mail-worker";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";

/* Two programs work through one queue for a simulated fortnight; a third takes the place of each that is killed on the way. */

const HOUR_MS = 3_600_000;
/** In UTC: those in which somebody’s message is due, the hour after each, and some in which nobody’s is. */
const HOURS_LIVED = new Set([1, 2, 5, 6, 7, 13, 18, 22]);
let programs: string;
let database: TestDatabase;
let db: Client;
let mailServer: MailServer;
let workers: ChildProcess[] = [];
const killed: string[] = [];

beforeAll(async () => {
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  mailServer = await startMailServer();
  db = await connect(database.url);
  mkdirSync("dist", { recursive: true });
  programs = mkdtempSync(path.resolve("dist/fortnight-test-"));
  await bundle(["server/testing/mail-worker.ts"], programs);
  await migrateJobs(database.url);
  workers = await Promise.all([startWorkerProgram(), startWorkerProgram()]);
}, 60_000);

afterAll(async () => {
  await Promise.all(
    workers.map((worker) => {
      const gone = new Promise((resolve) => worker.once("exit", resolve));
      worker.disconnect();
      return gone;
    }),
  );
  await db.end();
  await mailServer.close();
  rmSync(programs, { recursive: true, force: true });
  vi.unstubAllEnvs();
  await database.drop();
});

async function startWorkerProgram(): Promise<ChildProcess> {
  const mail = { SMTP_URL: mailServer.url, MAIL_FROM: "提醒 <ashore@example.com>", APP_URL: "https://ashore.example" };
  const worker = fork(path.join(programs, "mail-worker.js"), [], {
    env: { ...process.env, ...mail },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise((resolve) => worker.once("message", resolve));
  return worker;
}

function tell(worker: ChildProcess, order: Order): Promise<unknown> {
  const heard = new Promise((resolve) => worker.once("message", resolve));
  worker.send(order);
  return heard;
}

/** What each program does by itself every five minutes; two at the same moment. */
async function planTwice(): Promise<void> {
  await db.query("SELECT graphile_worker.add_job('plan_digests'), graphile_worker.add_job('plan_digests')");
}

/** Waits until nothing is left to do but what a killed program had begun. */
async function untilIdle(): Promise<void> {
  for (;;) {
    const { rows } = await db.query(
      "SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE id::text <> ALL($1) AND (locked_by IS NOT NULL OR attempts < max_attempts)",
      [killed],
    );
    if (rows[0].n === 0) return;
    await sleep(5);
  }
}

/** Lets a moment of the simulated time come. */
async function at(now: Date): Promise<void> {
  await Promise.all(workers.map((worker) => tell(worker, { now: now.toISOString(), dieAt: null })));
  await planTwice();
  await untilIdle();
}

/** The same, but the first program that comes to this step of a message is killed there; another is started in its place. */
async function crashAt(now: Date, dieAt: FaultPoint): Promise<void> {
  await Promise.all(workers.map((worker) => tell(worker, { now: now.toISOString(), dieAt })));
  const died = Promise.race(
    workers.map(
      (worker) =>
        new Promise<[ChildProcess, unknown]>((resolve) => worker.once("exit", (_code, by) => resolve([worker, by]))),
    ),
  );
  await planTwice();
  const [dead, signal] = await died;
  expect(signal).toBe("SIGKILL");
  workers = workers.filter((worker) => worker !== dead);
  await Promise.all(workers.map((worker) => tell(worker, { now: now.toISOString(), dieAt: null })));
  const { rows } = await db.query(
    "SELECT id::text FROM graphile_worker.jobs WHERE task_identifier = 'send_digest' AND locked_by IS NOT NULL",
  );
  killed.push(...rows.map(({ id }) => id));
  await untilIdle();
  workers.push(await startWorkerProgram());
}

type Somebody = { id: UserId; email: string; timeZone: string };

/** Somebody with a payment in every week, so that each day has something to say. */
async function somebody(timeZone: string, choice: Partial<MailChoice>): Promise<Somebody> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  const id = (await findCredentials(email))?.userId as UserId;
  await updateLocale(id, { timeZone });
  await confirmAddress(await makeMailedSecret(id, "email_confirmation", new Date()), new Date());
  await saveMailChoice(id, 1, { isOn: true, sendHour: 9, quietFrom: 21, quietTo: 8, ...choice });
  for (const dueDayOfMonth of [2, 9, 16, 23, 30]) {
    const known = { stage: "current", dueDayOfMonth, instalment: yuanToFen(4321), label: "装修那笔" } as const;
    await aDebt(id, { lender: friend("阿海叔叔"), facts: facts(known) });
  }
  return { id, email, timeZone };
}

const to = ({ email }: Somebody) => mailServer.received.filter((one) => one.to.includes(email));
const wroteAt = (one: Received) => new Date(one.headers.date ?? "");
const daysOf = (person: Somebody) => to(person).map((one) => dayAt(wroteAt(one), person.timeZone));
const fortnight = (from: string) =>
  Array.from({ length: 14 }, (_, n) => new Date(Date.parse(from) + n * 24 * HOUR_MS).toISOString().slice(0, 10));

describe("a fortnight with two programs, a change of the clocks, and a kill at four steps", () => {
  test("everyone gets exactly one message on each of their days", { timeout: 120_000 }, async () => {
    const shanghai = await somebody("Asia/Shanghai", {});
    const newYork = await somebody("America/New_York", { sendHour: 1, quietFrom: 2, quietTo: 0 });
    const kiritimati = await somebody("Pacific/Kiritimati", { sendHour: 20 });
    const [asia] = await Promise.all([
      somebody("Asia/Kathmandu", { sendHour: 12, quietFrom: 22, quietTo: 7 }),
      somebody("Asia/Shanghai", { isOn: false }),
    ]);

    // In New York half past one comes twice on 1 November 2026.
    const start = new Date("2026-10-25T16:30:00Z");
    const crashes: Record<string, FaultPoint> = {
      "2026-10-28T01": "mail_claimed",
      "2026-10-31T01": "mail_built",
      "2026-11-03T01": "mail_written",
      "2026-11-06T01": "mail_sent",
    };
    for (let hour = 0; hour < 14 * 24; hour++) {
      const now = new Date(start.getTime() + hour * HOUR_MS);
      if (!HOURS_LIVED.has(now.getUTCHours())) continue;
      const crash = crashes[now.toISOString().slice(0, 13)];
      await (crash ? crashAt(now, crash) : at(now));
    }

    const days = fortnight("2026-10-26");
    expect(daysOf(shanghai)).toEqual(days);
    expect(daysOf(asia)).toEqual(days);
    expect(daysOf(newYork)).toEqual(days);
    expect(daysOf(kiritimati)).toEqual(days);
    expect(mailServer.received).toHaveLength(4 * 14);
    expect(new Set(mailServer.received.map(({ headers }) => headers["message-id"])).size).toBe(4 * 14);

    const hoursOf = (person: Somebody) => [...new Set(to(person).map((one) => hourAt(wroteAt(one), person.timeZone)))];
    expect(hoursOf(kiritimati)).toEqual([20]);
    expect(hoursOf(newYork)).toEqual([1]);
    // An hour later on the three days on which the message was still to be sent when its program was killed.
    expect(to(shanghai).filter((one) => hourAt(wroteAt(one), "Asia/Shanghai") === 10)).toHaveLength(3);
  });

  test("no message names anybody or any amount", () => {
    for (const { subject, text, raw } of mailServer.received) {
      expect(subject).toBe("今天的提醒");
      expect(text).toMatch(/期到期。\n/);
      expect(`${subject}${text}${raw}`).not.toMatch(/阿海|装修|4,?321|法院|债|欠/);
    }
  });
});

describe("what a killed program can lose", () => {
  test("at the one moment between recording and the last dot: that day’s message, not the next day’s", {
    timeout: 60_000,
  }, async () => {
    const person = await somebody("Asia/Shanghai", {});
    const debtId = await aDebt(person.id);
    await addCourtPaper(person.id, debtId, { ...NOTHING_ON_PAPER, hearingOn: day("2026-11-20") }, once());
    const morning = new Date("2026-11-17T01:00:00Z");
    await saveAllOff(person.id);
    await crashAt(morning, "mail_recorded");
    for (const hours of [1, 2, 23]) await at(new Date(morning.getTime() + hours * HOUR_MS));
    expect(to(person)).toEqual([]);
    await at(new Date(morning.getTime() + 24 * HOUR_MS));
    expect(daysOf(person)).toEqual(["2026-11-18"]);
    expect(to(person)[0]?.text).toContain("11月20日有一个期限。");
  });
});

/** Of all the people of this file only one gets messages from here on. */
async function saveAllOff(but: UserId): Promise<void> {
  await db.query(`UPDATE "MailChoice" SET "isOn" = false WHERE "userId" <> $1`, [but]);
}
