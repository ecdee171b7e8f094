import { createHash, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import type { UserId } from "@/lib/domain/basics/user";
import { everyonesDb } from "./db";
import { createOnce, firstResultOf } from "./idempotency";

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

describe("a form's key", () => {
  it("with the same words gives the first result; with other words it makes a new one", async () => {
    const key = randomUUID();
    const sent = [
      { digest: "a", made: "first" },
      { digest: "a", made: "never made" },
      { digest: "b", made: "second" },
    ];
    const results: string[] = [];
    for (const { digest, made } of sent) results.push(await createOnce(user, { key, digest }, async () => made));
    expect(results).toEqual(["first", "first", "second"]);
  });

  it("remembers what it made first, for its user alone", async () => {
    const key = randomUUID();
    const emptied = { key, digest: "emptied" };
    expect(await firstResultOf(user, emptied)).toBeNull();
    await createOnce(user, { key, digest: "a" }, async () => "first");
    await createOnce(user, { key, digest: "b" }, async () => "second");
    expect(await firstResultOf(user, emptied)).toBe("first");
    expect(await firstResultOf(stranger, emptied)).toBeNull();
    expect(await firstResultOf(user, { key: randomUUID(), digest: "a" })).toBeNull();
  });

  it("stands in the database without a digest of words that could be guessed", async () => {
    const form = {
      key: randomUUID(),
      digest: createHash("sha256").update('[["number","057188662031"]]').digest("base64url"),
    };
    await createOnce(user, form, async () => "made");
    await createOnce(stranger, form, async () => "made");
    const rows = await everyonesDb().idempotencyKey.findMany({ where: { key: form.key } });
    expect(new Set([form.digest, ...rows.map(({ digest }) => digest)]).size).toBe(3);
  });

  it("is not used up by a creation that failed", async () => {
    const key = randomUUID();
    const failing = createOnce(user, { key, digest: "a" }, async () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(await firstResultOf(user, { key, digest: "a" })).toBeNull();
    expect(await createOnce(user, { key, digest: "a" }, async () => "made")).toBe("made");
  });
});
