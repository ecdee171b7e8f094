import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createAccount, findCredentials, findLiveSession, openSession } from "@/lib/data/accounts/accounts";
import type { UserId } from "@/lib/domain/basics/user";
import { addAuditEvent, KEPT_EVENTS, listAuditEvents } from "./audit-events";
import { endSessionOf, listSessions } from "./sessions";

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

const DAY_MS = 86_400_000;

test("lists the devices that are signed in, this one first, without their secrets; ends one and leaves the others", async () => {
  const [user, stranger] = [await newUser(), await newUser()];
  const [here, there, other] = [randomUUID(), randomUUID(), randomUUID()];
  await openSession(user, here, "Chrome · Android");
  await openSession(user, there, "Safari · iPhone");
  await openSession(stranger, other, "?");
  const now = new Date();
  const listed = await listSessions(user, here, now);
  expect(listed.map(({ device, isThis }) => [device, isThis])).toEqual([
    ["Chrome · Android", true],
    ["Safari · iPhone", false],
  ]);
  expect(JSON.stringify(listed)).not.toContain(there);
  const handle = listed[1]?.handle ?? "";
  expect(await endSessionOf(stranger, handle)).toBe(false);
  expect(await endSessionOf(user, handle)).toBe(true);
  expect(await endSessionOf(user, handle)).toBe(false);
  expect(await findLiveSession(there, now)).toBeNull();
  expect(await findLiveSession(here, now)).not.toBeNull();
  expect(await findLiveSession(other, now)).not.toBeNull();
});

test("a session that has ended by itself is not listed", async () => {
  const user = await newUser();
  await openSession(user, randomUUID(), "?");
  expect(await listSessions(user, "", new Date(Date.now() + 29 * DAY_MS))).toHaveLength(1);
  expect(await listSessions(user, "", new Date(Date.now() + 31 * DAY_MS))).toEqual([]);
});

test("events are one's own, newest first, and only so many are kept", async () => {
  const [user, stranger] = [await newUser(), await newUser()];
  const at = (second: number) => new Date(Date.UTC(2026, 10, 21) + second * 1000);
  await addAuditEvent(stranger, "exported", "?", at(0));
  for (let second = 0; second <= KEPT_EVENTS; second++)
    await addAuditEvent(user, "signed_in", `第 ${second} 台`, at(second));
  const events = await listAuditEvents(user, KEPT_EVENTS + 5);
  expect(events).toHaveLength(KEPT_EVENTS);
  expect([events[0]?.device, events.at(-1)?.device]).toEqual([`第 ${KEPT_EVENTS} 台`, "第 1 台"]);
  expect((await listAuditEvents(stranger, 5)).map(({ kind }) => kind)).toEqual(["exported"]);
});
