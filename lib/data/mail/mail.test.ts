import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { createAccount, findCredentials, findLiveSession, openSession } from "@/lib/data/accounts/accounts";
import { day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { withConnection } from "@/server/database/connect";
import { migrateJobs } from "@/server/jobs/worker";
import { confirmAddress, isAddressConfirmed, knowsConfirmation } from "./confirmed-addresses";
import { findJobUser, listSubscribers, queueMail } from "./jobs";
import { getMailChoice, saveMailChoice } from "./mail-choices";
import { findMailedSecret, MAILED_SECRETS, makeMailedSecret } from "./mailed-secrets";
import { CLAIM_MINUTES, claimMail, recordMailSent, releaseMail } from "./mails-sent";
import { resetPassword } from "./password-resets";
import { knowsUnsubscribeToken, unsubscribe, unsubscribeToken } from "./unsubscribe-tokens";

const NOW = new Date("2026-11-21T01:00:00Z");
const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const CHOICE = { isOn: true, sendHour: 9, quietFrom: 21, quietTo: 8 };

let user: UserId;
let email: string;
beforeEach(async () => {
  email = `${randomUUID()}@example.com`;
  user = await newUser(email);
});

async function newUser(address = `${randomUUID()}@example.com`): Promise<UserId> {
  await createAccount({ email: address, passwordHash: "the old hash", locale: "zh-CN" });
  return (await findCredentials(address))?.userId as UserId;
}

async function confirmed(userId: UserId): Promise<void> {
  await confirmAddress(await makeMailedSecret(userId, "email_confirmation", NOW), NOW);
}

const rowsAbout = (userId: string) =>
  withConnection(inject("databaseUrl"), async (db) => {
    const { rows } = await db.query(
      `SELECT t.identifier AS task, j.key, j.payload FROM graphile_worker._private_jobs j
        JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE j.payload->>'userId' = $1`,
      [userId],
    );
    return rows;
  });

describe("the choice", () => {
  test("is off until it is made, and each save needs the version it was made over", async () => {
    expect(await getMailChoice(user)).toMatchObject({ isOn: false, version: 1 });
    expect(await saveMailChoice(user, 1, CHOICE)).toBe("saved");
    expect(await getMailChoice(user)).toEqual({ ...CHOICE, version: 2 });
    expect(await saveMailChoice(user, 1, { ...CHOICE, sendHour: 7 })).toBe("stale");
    expect(await saveMailChoice(user, 2, { ...CHOICE, sendHour: 7 })).toBe("saved");
    expect(await getMailChoice(user)).toEqual({ ...CHOICE, sendHour: 7, version: 3 });
  });

  test("of two first saves at once one is stale", async () => {
    const saves = await Promise.all([saveMailChoice(user, 1, CHOICE), saveMailChoice(user, 1, CHOICE)]);
    expect(saves.toSorted()).toEqual(["saved", "stale"]);
  });

  test("only those who want messages are listed, with the days for which one was sent", async () => {
    const since = new Date("2026-11-19T00:00:00Z");
    const mine = async () => (await listSubscribers(since)).find(({ userId }) => userId === user);
    expect(await mine()).toBeUndefined();
    await saveMailChoice(user, 1, CHOICE);
    expect(await mine(), "an address that nobody confirmed").toBeUndefined();
    await confirmed(user);
    expect(await mine()).toMatchObject({ timeZone: "Asia/Shanghai", sendHour: 9, sentOn: [] });
    const claim = await claimMail(user, { purpose: "digest", on: day("2026-11-21") }, NOW);
    expect(await mine()).toMatchObject({ sentOn: [] });
    if (claim) await recordMailSent(user, claim, NOW);
    expect(await mine()).toMatchObject({ sentOn: ["2026-11-21"] });
  });
});

describe("one message a day", () => {
  const digest = { purpose: "digest", on: day("2026-11-21") } as const;

  test("of ten claims at once one gets it", async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimMail(user, digest, NOW)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
  });

  test("a claim is taken over once its holder must be gone, and the old holder can record nothing then", async () => {
    const first = await claimMail(user, digest, NOW);
    expect(await claimMail(user, digest, minutesOn(CLAIM_MINUTES))).toBeNull();
    const second = await claimMail(user, digest, minutesOn(CLAIM_MINUTES + 1));
    if (!(first && second)) throw new Error("There was no claim.");
    await expect(recordMailSent(user, first, minutesOn(6))).rejects.toThrow("took over");
    await releaseMail(user, first);
    await recordMailSent(user, second, minutesOn(6));
    expect(await claimMail(user, digest, minutesOn(60))).toBeNull();
  });

  test("what was given back can be claimed at once, and another day is another message", async () => {
    const first = await claimMail(user, digest, NOW);
    if (first) await releaseMail(user, first);
    expect(await claimMail(user, digest, NOW)).not.toBeNull();
    expect(await claimMail(user, { ...digest, on: day("2026-11-22") }, NOW)).not.toBeNull();
  });
});

describe("the address that ends messages", () => {
  test("is the same every time, ends them for its user alone, and says so again", async () => {
    const other = await newUser();
    for (const one of [user, other]) await saveMailChoice(one, 1, CHOICE);
    const token = await unsubscribeToken(user);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await unsubscribeToken(user)).toBe(token);
    expect(await knowsUnsubscribeToken(token)).toBe(true);
    expect(await unsubscribe(token)).toBe("done");
    expect(await getMailChoice(user)).toMatchObject({ isOn: false, version: 3 });
    expect(await unsubscribe(token)).toBe("done");
    expect(await getMailChoice(user)).toMatchObject({ isOn: false, version: 3 });
    expect(await getMailChoice(other)).toMatchObject({ isOn: true });
    expect(await unsubscribe("A".repeat(43))).toBe("not_found");
  });

  test("is not stored", async () => {
    const token = await unsubscribeToken(user);
    const { rows } = await withConnection(inject("databaseUrl"), (db) =>
      db.query('SELECT t::text AS row FROM "AccessToken" t WHERE "userId" = $1', [user]),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toContain(token);
    expect(rows[0].row).toContain(createHash("sha256").update(token).digest("hex"));
  });
});

describe("a new password by a secret", () => {
  test("works once, within ten minutes, and ends every session", async () => {
    const sid = randomUUID();
    await openSession(user, sid, "Test");
    const token = await makeMailedSecret(user, "password_reset", NOW);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await findMailedSecret(token, "password_reset", minutesOn(MAILED_SECRETS.password_reset - 1))).toBe(user);
    expect(await findMailedSecret(token, "password_reset", minutesOn(MAILED_SECRETS.password_reset))).toBeNull();
    expect(await resetPassword(token, "too late", minutesOn(MAILED_SECRETS.password_reset))).toBeNull();
    expect(await findCredentials(email)).toMatchObject({ passwordHash: "the old hash" });

    expect(await resetPassword(token, "the new hash", minutesOn(1))).toBe(user);
    expect(await findCredentials(email)).toMatchObject({ passwordHash: "the new hash" });
    expect(await findLiveSession(sid, new Date())).toBeNull();
    expect(await resetPassword(token, "the next hash", minutesOn(1))).toBeNull();
    expect(await findMailedSecret(token, "password_reset", minutesOn(1))).toBeNull();
  });

  test("of ten that use it at once one sets the password", async () => {
    const token = await makeMailedSecret(user, "password_reset", NOW);
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, n) => resetPassword(token, `hash ${n}`, NOW)));
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
  });

  test("a newer secret ends the older one, and one for another purpose sets nothing", async () => {
    const older = await makeMailedSecret(user, "password_reset", NOW);
    const newer = await makeMailedSecret(user, "password_reset", NOW);
    expect(await findMailedSecret(older, "password_reset", NOW)).toBeNull();
    expect(await findMailedSecret(newer, "password_reset", NOW)).toBe(user);
    expect(await resetPassword(await unsubscribeToken(user), "a hash", NOW)).toBeNull();
    expect(await unsubscribe(newer)).toBe("not_found");
  });

  test("the second factor stays", async () => {
    const run = (sql: string) => withConnection(inject("databaseUrl"), (db) => db.query(sql, [user]));
    await run(`UPDATE "User" SET "totpSealed" = '\\x01', "totpStep" = 7 WHERE id = $1`);
    await resetPassword(await makeMailedSecret(user, "password_reset", NOW), "the new hash", NOW);
    const { rows } = await run('SELECT "totpSealed", "totpStep" FROM "User" WHERE id = $1');
    expect(rows).toEqual([{ totpSealed: Buffer.of(1), totpStep: 7 }]);
  });
});

describe("a confirmed address", () => {
  const day = MAILED_SECRETS.email_confirmation;

  test("is one whose message was opened within a day, by the button, once", async () => {
    const token = await makeMailedSecret(user, "email_confirmation", NOW);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(await knowsConfirmation(token, minutesOn(day - 1))).toBe(true);
    expect(await isAddressConfirmed(user)).toBe(false);
    expect(await confirmAddress(token, minutesOn(day))).toBeNull();
    expect(await isAddressConfirmed(user)).toBe(false);

    expect(await confirmAddress(token, minutesOn(day - 1))).toBe(user);
    expect(await isAddressConfirmed(user)).toBe(true);
    expect(await confirmAddress(token, minutesOn(1))).toBeNull();
    expect(await knowsConfirmation(token, minutesOn(1))).toBe(false);
  });

  test("is its owner’s alone; of ten that use the secret at once one is told", async () => {
    const other = await newUser();
    const token = await makeMailedSecret(user, "email_confirmation", NOW);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirmAddress(token, NOW)));
    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([user]);
    expect(await isAddressConfirmed(other)).toBe(false);
  });

  test("comes of no secret for something else, and its secret sets no password and is not stored", async () => {
    const token = await makeMailedSecret(user, "email_confirmation", NOW);
    expect(await confirmAddress(await makeMailedSecret(user, "password_reset", NOW), NOW)).toBeNull();
    expect(await confirmAddress(await unsubscribeToken(user), NOW)).toBeNull();
    expect(await resetPassword(token, "a hash", NOW)).toBeNull();
    const { rows } = await withConnection(inject("databaseUrl"), (db) =>
      db.query(`SELECT t::text AS row FROM "AccessToken" t WHERE "userId" = $1`, [user]),
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });

  test("is also one with which a password was set anew", async () => {
    await resetPassword(await makeMailedSecret(user, "password_reset", NOW), "the new hash", NOW);
    expect(await isAddressConfirmed(user)).toBe(true);
  });
});

describe("the queue", () => {
  beforeAll(() => migrateJobs(inject("databaseUrl")));

  test("holds a user’s id and nothing else, and of two requests one", async () => {
    await queueMail("send_reset", user);
    await queueMail("send_reset", user);
    expect(await rowsAbout(user)).toEqual([
      { task: "send_reset", key: `send_reset:${user}`, payload: { userId: user } },
    ]);
  });

  test("a user who is gone is nobody to a job", async () => {
    expect(await findJobUser(randomUUID())).toBeNull();
    const known = { userId: user, locale: "zh-CN", timeZone: "Asia/Shanghai" };
    expect(await findJobUser(user)).toEqual({ ...known, isConfirmed: false });
    await confirmed(user);
    expect(await findJobUser(user)).toEqual({ ...known, isConfirmed: true });
  });
});
