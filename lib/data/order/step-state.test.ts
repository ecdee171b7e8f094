import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { getDebt, listDebts } from "@/lib/data/debts/debts";
import { logContact } from "@/lib/data/negotiation/contacts";
import { aDebt, facts, once, TODAY } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { nextStep, thisWeek } from "@/lib/domain/order/next-step";
import { getDayRecord } from "./day-records";
import { stepStateFor } from "./step-state";

let user: UserId;
beforeEach(async () => {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  user = (await findCredentials(email))?.userId as UserId;
});

async function stateOf() {
  const [debts, record] = await Promise.all([listDebts(user, { archived: false }), getDayRecord(user, TODAY)]);
  return stepStateFor({ ...record, debts, order: debts.map(({ id }) => id), closings: [] }, TODAY);
}

/** Logs a talk about one debt, or about everything at its lender, after which one calls again in so many days. */
async function agreedOn(debtId: string, days: number, isAboutDebt = true): Promise<void> {
  const lenderId = (await getDebt(user, debtId))?.lender.id ?? "";
  const contact = {
    facts: plainContact({ on: addDays(TODAY, -40), followUpOn: addDays(TODAY, days) }),
    lender: { lenderId },
    debtId: isAboutDebt ? debtId : null,
  };
  expect(await logContact(user, contact, once(randomUUID()))).toMatchObject({ id: expect.any(String) });
}

test("a day that was agreed on in a talk has its place in the week, with its debt", async () => {
  const debt = await aDebt(user);
  await agreedOn(debt, 2);
  const week = thisWeek(await stateOf(), TODAY);
  expect(week.map(({ code, debtId, on }) => [code, debtId, on])).toEqual([["follow_up", debt, addDays(TODAY, 2)]]);
});

test("one about everything at a lender stands with a debt there; on its day it is the next step", async () => {
  const debt = await aDebt(user, { facts: facts() });
  await agreedOn(debt, 0, false);
  expect(nextStep(await stateOf(), TODAY)).toMatchObject({ code: "follow_up", debtId: debt });
});

test("one of more than thirty days ago is forgotten", async () => {
  const debt = await aDebt(user);
  await agreedOn(debt, -30);
  expect((await stateOf()).followUps).toHaveLength(1);
  await agreedOn(debt, -31);
  expect((await stateOf()).followUps).toHaveLength(1);
});
