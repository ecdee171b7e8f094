import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { confirmAddress, isAddressConfirmed, knowsConfirmation } from "@/lib/data/mail/confirmed-addresses";
import { queueMail } from "@/lib/data/mail/jobs";
import { findMailedSecret, makeMailedSecret } from "@/lib/data/mail/mailed-secrets";
import { unsubscribeToken } from "@/lib/data/mail/unsubscribe-tokens";
import type { UserId } from "@/lib/domain/basics/user";
import { env } from "@/lib/env";
import { sayIfMailIsHalfSet } from "@/server/mail-settings";
import { type MailServer, startMailServer } from "@/server/testing/mail-server";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";
import { migrateJobs, startWorker } from "./worker";

let mailServer: MailServer;
let worker: ReturnType<typeof startWorker>;
let database: TestDatabase;
beforeAll(async () => {
  // A database of its own: the worker takes every job that it finds.
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  mailServer = await startMailServer();
  vi.stubEnv("SMTP_URL", mailServer.url);
  vi.stubEnv("MAIL_FROM", "提醒 <ashore@example.com>");
  vi.stubEnv("APP_URL", "https://ashore.example");
  await migrateJobs(database.url);
  worker = startWorker(database);
});
afterAll(async () => {
  await worker.stop();
  await mailServer.close();
  vi.unstubAllEnvs();
  await database.drop();
});

async function newAccount(locale: string): Promise<{ email: string; id: UserId }> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale });
  return { email, id: (await findCredentials(email))?.userId as UserId };
}

test("a forgotten password’s message leads to the site of APP_URL with a secret that works", async () => {
  const { email, id } = await newAccount("en");
  await queueMail("send_reset", id);
  const { from, to, subject, text, headers } = await mailServer.arrival((one) => one.to.includes(email));
  expect({ from, to, subject }).toEqual({ from: "ashore@example.com", to: [email], subject: "Set a new password" });
  expect(headers.to).toBe(email);
  const [, token = ""] = /\nhttps:\/\/ashore\.example\/reset-password\/([\w-]{43})\n/.exec(text) ?? [];
  expect(await findMailedSecret(token, "password_reset", new Date())).toBe(id);
  expect(headers["list-unsubscribe"]).toBeUndefined();
});

async function confirmed(id: UserId): Promise<void> {
  await confirmAddress(await makeMailedSecret(id, "email_confirmation", new Date()), new Date());
}

test("an address that nobody confirmed gets the message that asks, and none but that", async () => {
  const { email, id } = await newAccount("zh-CN");
  await queueMail("send_test", id);
  await queueMail("send_confirmation", id);
  const { subject, text, headers } = await mailServer.arrival((one) => one.to.includes(email));
  expect(subject).toBe("确认邮箱");
  const [, token = ""] = /\nhttps:\/\/ashore\.example\/confirm-address\/([\w-]{43})\n/.exec(text) ?? [];
  expect(await knowsConfirmation(token, new Date())).toBe(true);
  expect(headers["list-unsubscribe"]).toBeUndefined();
  expect(await isAddressConfirmed(id)).toBe(false);
  expect(await confirmAddress(token, new Date())).toBe(id);

  // Asked again, there is nothing left to ask; the test message arrives now, and is the second one.
  await queueMail("send_confirmation", id);
  await queueMail("send_test", id);
  await mailServer.arrival((one) => one.to.includes(email) && one.subject === "测试邮件");
  expect(mailServer.received.filter((one) => one.to.includes(email))).toHaveLength(2);
});

test("a test message can be ended by one click", async () => {
  const { email, id } = await newAccount("zh-CN");
  await confirmed(id);
  await queueMail("send_test", id);
  const { subject, text, headers } = await mailServer.arrival((one) => one.to.includes(email));
  const token = await unsubscribeToken(id);
  expect(subject).toBe("测试邮件");
  expect(text).toContain(`https://ashore.example/unsubscribe/${token}`);
  expect(headers).toMatchObject({
    "list-unsubscribe": `<https://ashore.example/api/mail/unsubscribe/${token}>`,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
    "auto-submitted": "auto-generated",
  });
});

test("a job of somebody who is gone ends quietly", async () => {
  await queueMail("send_reset", randomUUID());
  const { email, id } = await newAccount("en");
  await confirmed(id);
  await queueMail("send_test", id);
  await mailServer.arrival((one) => one.to.includes(email));
});

test.each([
  ["no site", { APP_URL: "" }],
  ["no sender", { MAIL_FROM: "" }],
  ["no server", { SMTP_URL: "" }],
  ["a server that is none", { SMTP_URL: "mail.example.com" }],
  ["another protocol", { SMTP_URL: "https://mail.example.com" }],
])("with %s nothing is sent, and the operator is told why", (_name, missing) => {
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((words) => void said.push(words));
  for (const [name, value] of Object.entries(missing)) vi.stubEnv(name, value);
  expect(env.mail).toBeNull();
  sayIfMailIsHalfSet();
  expect(said.join()).toContain("E-mail is off");
  vi.stubEnv("SMTP_URL", mailServer.url);
  vi.stubEnv("MAIL_FROM", "提醒 <ashore@example.com>");
  vi.stubEnv("APP_URL", "https://ashore.example");
});
