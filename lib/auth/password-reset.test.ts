import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { makeMailedSecret } from "@/lib/data/mail/mailed-secrets";
import type { UserId } from "@/lib/domain/basics/user";
import { withConnection } from "@/server/database/connect";
import { migrateJobs } from "@/server/jobs/worker";
import { migratedDatabase } from "@/server/testing/migrated-database";
import type { TestDatabase } from "@/server/testing/new-database";
import { passwordFits } from "./password";
import { addressToReset, askForReset, setPasswordByToken } from "./password-reset";

let database: TestDatabase;
beforeAll(async () => {
  // A database of its own: the jobs in it are counted.
  database = await migratedDatabase();
  vi.stubEnv("DATABASE_URL", database.url);
  await migrateJobs(database.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});

const newEmail = () => `${randomUUID()}@example.com`;

async function newAccount(): Promise<{ email: string; id: UserId }> {
  const email = newEmail();
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return { email, id: (await findCredentials(email))?.userId as UserId };
}

function jobs(): Promise<number> {
  return withConnection(database.url, async (db) => {
    const { rows } = await db.query("SELECT count(*)::int AS n FROM graphile_worker._private_jobs");
    return rows[0].n;
  });
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

describe("asking for a new password", () => {
  test("known and unknown addresses get the same answer, the same work and the same limit", async () => {
    const { email } = await newAccount();
    for (const address of [email, newEmail()]) {
      const before = await jobs();
      expect(await askForReset(address)).toEqual({ ok: true });
      expect((await jobs()) - before).toBe(1);
      expect(await askForReset(address.toUpperCase())).toEqual({ ok: true });
      expect(await askForReset(` ${address} `)).toEqual({ ok: true });
      expect(await askForReset(address)).toEqual({ reason: "rate_limited", minutes: 60 });
    }
  });

  test("and after the same time", async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = 0; n < 40; n++) {
      const address = { known: (await newAccount()).email, unknown: newEmail() };
      for (const who of n % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
        const begun = performance.now();
        await askForReset(address[who]);
        times[who].push(performance.now() - begun);
      }
    }
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(10);
  });
});

test("the secret of a message sets the password once", async () => {
  const { email, id } = await newAccount();
  const token = await makeMailedSecret(id, "password_reset", new Date());
  expect(await addressToReset(token)).toBe(email);
  expect(await setPasswordByToken(token, "一句新的、记得住的话就好")).toEqual({ userId: id });
  const stored = (await findCredentials(email))?.passwordHash ?? null;
  expect(await passwordFits(stored, "一句新的、记得住的话就好")).toBe(true);
  expect(await addressToReset(token)).toBeNull();
  expect(await setPasswordByToken(token, "another long password")).toEqual({ userId: null });
});
