import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import type { UserId } from "@/lib/domain/basics/user";
import { withConnection } from "@/server/database/connect";
import {
  getSecondFactor,
  replaceRecoveryCodes,
  spendRecoveryCode,
  spendStep,
  totpSecret,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "./second-factor";

const SECRET = Buffer.from("12345678901234567890");
const CODES = ["A2345A2345", "B2345A2345"];

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

async function withFactor(): Promise<UserId> {
  const user = await newUser();
  expect(await turnOnSecondFactor(user, { secret: SECRET, step: 10, codes: CODES })).toBe("on");
  return user;
}

test("a new account has none; turned on it has its secret and its codes, and a second tab changes nothing", async () => {
  const user = await newUser();
  expect(await getSecondFactor(user)).toEqual({ isOn: false, codesLeft: 0 });
  expect(await totpSecret(user)).toBeNull();
  await turnOnSecondFactor(user, { secret: SECRET, step: 10, codes: CODES });
  expect(await turnOnSecondFactor(user, { secret: Buffer.alloc(20), step: 11, codes: [] })).toBe("on_already");
  expect(await getSecondFactor(user)).toEqual({ isOn: true, codesLeft: 2 });
  expect(Buffer.from((await totpSecret(user)) ?? [])).toEqual(SECRET);
});

test("a step counts once, never one before it, and once among ten at the same moment", async () => {
  const user = await withFactor();
  expect(await spendStep(user, 10)).toBe(false);
  expect(await spendStep(user, 9)).toBe(false);
  const tries = await Promise.all(Array.from({ length: 10 }, () => spendStep(user, 11)));
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await spendStep(user, 12)).toBe(true);
});

test("a recovery code counts once, for its owner, and new ones take the place of the old", async () => {
  const [user, stranger] = [await withFactor(), await withFactor()];
  await replaceRecoveryCodes(stranger, ["C2345A2345"]);
  const now = new Date();
  expect(await spendRecoveryCode(stranger, "A2345A2345", now)).toBe(false);
  const tries = await Promise.all(Array.from({ length: 10 }, () => spendRecoveryCode(user, "A2345A2345", now)));
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await getSecondFactor(user)).toEqual({ isOn: true, codesLeft: 1 });
  expect(await replaceRecoveryCodes(user, ["D2345A2345"])).toBe("replaced");
  expect(await spendRecoveryCode(user, "B2345A2345", now)).toBe(false);
  expect(await spendRecoveryCode(user, "D2345A2345", now)).toBe(true);
});

test("turned off, nothing of it is left, and no codes can be made", async () => {
  const user = await withFactor();
  await turnOffSecondFactor(user);
  expect(await getSecondFactor(user)).toEqual({ isOn: false, codesLeft: 0 });
  expect(await totpSecret(user)).toBeNull();
  expect(await spendStep(user, 99)).toBe(false);
  expect(await replaceRecoveryCodes(user, CODES)).toBe("off");
});

test("neither the secret nor a code can be read in the database", async () => {
  const user = await withFactor();
  const stored = await withConnection(inject("databaseUrl"), async (client) => {
    const { rows } = await client.query<{ row: string }>(
      `SELECT u::text AS row FROM "User" u WHERE id = $1 UNION ALL SELECT r::text FROM "RecoveryCode" r WHERE "userId" = $1`,
      [user],
    );
    return rows.map(({ row }) => row).join("\n");
  });
  for (const word of [...CODES, SECRET.toString("hex"), SECRET.toString("base64"), SECRET.toString("latin1")]) {
    expect(stored).not.toContain(word);
  }
});
