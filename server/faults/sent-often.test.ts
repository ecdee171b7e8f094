import { beforeEach, describe, expect, inject, test } from "vitest";
import { db } from "@/lib/data/core/db";
import { createOnce, firstResultOf, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor } from "@/lib/data/core/keys";
import { addBalance } from "@/lib/data/debts/balances";
import { addCashFlow, addDemand } from "@/lib/data/debts/debt-entries";
import { addDebt, insertDebt } from "@/lib/data/debts/debts";
import { logContact } from "@/lib/data/negotiation/contacts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { aDebt, claims, facts, friend, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer } from "@/lib/data/testing/offer-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { newUser } from "@/lib/proofs/testing/people";
import { withConnection } from "@/server/database/connect";

/* A form that arrives ten times at once, and once more a day later, is one entry. */

let user: UserId;
let debtId: string;
beforeEach(async () => {
  user = await newUser();
  debtId = await aDebt(user);
});

type Create = (form: Idempotency) => Promise<unknown>;
const A_DEBT = { lender: friend("阿海"), facts: facts(), balance: claims(900), on: TODAY };

const FORMS: Record<string, { table: string; create: Create }> = {
  "a debt": { table: "Debt", create: (form) => addDebt(user, A_DEBT, form) },
  "a balance": { table: "BalanceUpdate", create: (form) => addBalance(user, debtId, claims(800), null, form) },
  "a demand": {
    table: "Demand",
    create: (form) => addDemand(user, debtId, { on: TODAY, possiblyEffective: true }, form),
  },
  "money that went": {
    table: "CashFlow",
    create: (form) => addCashFlow(user, debtId, { on: TODAY, amount: yuanToFen(-5) }, form),
  },
  "an offer": { table: "Offer", create: (form) => addOffer(user, debtId, anOffer(), form) },
  "a contact": {
    table: "Contact",
    create: (form) => logContact(user, { lender: friend("阿海"), debtId: null, facts: plainContact() }, form),
  },
};

async function countRows(table: string): Promise<number> {
  const sql = `SELECT count(*)::int AS n FROM "${table}" WHERE "userId" = $1`;
  return withConnection(inject("databaseUrl"), async (client) => (await client.query(sql, [user])).rows[0].n);
}

/** Sends one form ten times at once. How many rows come of it, and how many different answers. */
async function tenAtOnce(table: string, create: Create, form = once()): Promise<{ rows: number; answers: number }> {
  const before = await countRows(table);
  const answers = await Promise.all(Array.from({ length: 10 }, () => create(form)));
  const different = new Set(answers.map((answer) => JSON.stringify(answer)));
  return { rows: (await countRows(table)) - before, answers: different.size };
}

describe("ten at once", () => {
  test.each(Object.entries(FORMS))("of %s are one, and all are told the same", async (_name, { table, create }) => {
    expect(await tenAtOnce(table, create)).toEqual({ rows: 1, answers: 1 });
  });

  test("the same test sees what comes of it when the key is only looked for, and not unique", async () => {
    // The same creation, its key looked up first and noted afterwards, as if the table of keys could hold one twice.
    const looked: Create = async ({ key, digest }) => {
      const first = await firstResultOf(user, { key, digest });
      if (first) return first;
      const seal = await sealFor(user);
      const made = await db().$transaction((tx) => insertDebt(tx, user, seal, A_DEBT));
      await db().idempotencyKey.createMany({
        data: [{ userId: user, key, digest, result: made ?? "" }],
        skipDuplicates: true,
      });
      return made;
    };
    const { rows, answers } = await tenAtOnce("Debt", looked);
    expect(rows).toBeGreaterThan(1);
    expect(answers).toBeGreaterThan(1);
  });
});

test.each(Object.entries(FORMS))(
  "%s that is sent again a day later is the first one",
  async (_name, { table, create }) => {
    const form = once();
    const first = await create(form);
    const sql = `UPDATE "IdempotencyKey" SET "createdAt" = now() - interval '25 hours' WHERE "userId" = $1`;
    await withConnection(inject("databaseUrl"), (client) => client.query(sql, [user]));
    const before = await countRows(table);
    expect(await create(form)).toEqual(first);
    expect(await countRows(table)).toBe(before);
  },
);

test("somebody else's form with the same key is another entry", async () => {
  const form = once();
  const stranger = await newUser();
  const make = (owner: UserId) => createOnce(owner, form, async () => owner);
  expect([await make(user), await make(stranger)]).toEqual([user, stranger]);
});
