import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { getProfile, updateProfile } from "@/lib/data/accounts/profiles";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { SAMPLE_MEANS } from "@/lib/reference/sample/means";
import { addSample, removeSample } from "./samples";

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

const add = (user: UserId) => addSample(user, day("2026-11-21"), { key: randomUUID(), digest: "sample" });
const NONE = { income: null, essentials: null, savings: null, reserveMonths: null, dependants: null };

test("the sample's person has means, and they leave with the sample", async () => {
  const user = await newUser();
  await add(user);
  expect(await getProfile(user)).toMatchObject(SAMPLE_MEANS);
  await removeSample(user);
  expect(await getProfile(user)).toMatchObject(NONE);
});

test("what somebody said of their own stays, before the sample came and after", async () => {
  const [first, later] = [await newUser(), await newUser()];
  const own = async (user: UserId) => {
    const { version, ...profile } = await getProfile(user);
    expect(await updateProfile(user, version, { ...profile, income: fen(900_000) })).toBe("saved");
  };
  await own(first);
  await add(first);
  expect(await getProfile(first)).toMatchObject({ ...NONE, income: 900_000 });
  await add(later);
  await own(later);
  for (const user of [first, later]) await removeSample(user);
  expect(await getProfile(first)).toMatchObject({ ...NONE, income: 900_000 });
  expect(await getProfile(later)).toMatchObject({ ...SAMPLE_MEANS, income: 900_000 });
});
