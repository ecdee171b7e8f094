import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { addCourtPaper } from "@/lib/data/debts/court-papers";
import { getDebt, listDebts } from "@/lib/data/debts/debts";
import { openDebtsOf } from "@/lib/data/debts/open-debts";
import { logContact } from "@/lib/data/negotiation/contacts";
import { type Answer, answerItem } from "@/lib/data/settlement/checklist";
import { closingsOf } from "@/lib/data/settlement/settled-debts";
import { settleDebt } from "@/lib/data/settlement/settlements";
import { aDebt, facts, once, TODAY } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";
import { firstMove } from "@/lib/domain/order/first-move";
import { nextStep, thisWeek } from "@/lib/domain/order/next-step";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { getDayRecord } from "./day-records";
import { stepStateFor } from "./step-state";

let user: UserId;
beforeEach(async () => {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  user = (await findCredentials(email))?.userId as UserId;
});

async function stateOf(on = TODAY) {
  const [debts, record] = await Promise.all([listDebts(user, { archived: false }), getDayRecord(user, on)]);
  const closings = closingsOf(debts, record.settlements, on);
  return stepStateFor({ ...record, debts, order: debts.map(({ id }) => id), closings }, on);
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

test("the order names the same nearest court day as the next step, also one reckoned from the day of service", async () => {
  const debt = await aDebt(user, { facts: facts({ stage: "sued" }) });
  const paper = { ...NOTHING_ON_PAPER, procedure: "ordinary", servedOn: TODAY, hearingOn: addDays(TODAY, 20) } as const;
  await addCourtPaper(user, debt, paper, once(randomUUID()));
  const on = addDays(TODAY, 15);
  expect(nextStep(await stateOf(), TODAY)).toMatchObject({ code: "court_answer", on, params: { estimated: "yes" } });
  const open = openDebtsOf(await listDebts(user, { archived: false }), TODAY);
  expect(open.map((one) => firstMove(one, TODAY))).toEqual([{ code: "answer", on }]);
  const { ranked } = rankDebts(open, { today: TODAY, strategy: "consequence" });
  expect(ranked[0]?.reasons).toMatchObject([
    {},
    { code: "reason.court_answer_due", params: { day: on, estimated: "yes" } },
    { code: "reason.court_hearing_on", params: {} },
    {},
  ]);
});

test("a debt that is called settled without a settlement on record keeps its hearing, not its day to pay", async () => {
  const debt = await aDebt(user, { facts: facts({ stage: "settled" }) });
  const days = { hearingOn: addDays(TODAY, 3), performBy: addDays(TODAY, 2) };
  await addCourtPaper(user, debt, { ...NOTHING_ON_PAPER, ...days }, once(randomUUID()));
  expect(nextStep(await stateOf(), TODAY)).toMatchObject({ code: "court_hearing", debtId: debt, on: days.hearingOn });
  expect(nextStep(await stateOf(addDays(TODAY, 4)), addDays(TODAY, 4)).code).not.toMatch(/^court_/);
});

describe("a debt settled while its case is still running", () => {
  const SETTLED = { settledOn: TODAY, outcome: "full", amount: null, waived: null, terms: "", note: "" } as const;
  const DAYS = { hearingOn: addDays(TODAY, 3), performBy: addDays(TODAY, 2) };
  let debt: string;
  let settlement: string;
  beforeEach(async () => {
    debt = await aDebt(user, { facts: facts({ stage: "sued" }) });
    await addCourtPaper(user, debt, { ...NOTHING_ON_PAPER, ...DAYS }, once(randomUUID()));
    const settled = await settleDebt(user, debt, { facts: SETTLED, withPayment: false }, once(randomUUID()));
    settlement = typeof settled === "string" ? "" : settled.id;
  });
  const answer = (known: Partial<Answer>, version = 1) =>
    answerItem(user, settlement, "collection_stopped", {
      version,
      answer: { doneOn: null, notApplicable: false, note: "", reason: "", ...known },
      today: TODAY,
    });
  const courtWeek = async () =>
    thisWeek(await stateOf(), TODAY).flatMap(({ code, debtId, on }) =>
      code.startsWith("court_") ? [[code, debtId, on]] : [],
    );

  test("keeps the hearing, not the day to pay, as its next step and in its week", async () => {
    expect(nextStep(await stateOf(), TODAY)).toMatchObject({ code: "court_hearing", debtId: debt });
    expect(await courtWeek()).toEqual([["court_hearing", debt, DAYS.hearingOn]]);
    expect(nextStep(await stateOf(addDays(TODAY, 4)), addDays(TODAY, 4)).code).not.toMatch(/^court_/);
  });

  test.each<[string, Partial<Answer>]>([
    ["done", { doneOn: TODAY }],
    ["not needed", { notApplicable: true, reason: "没有立案" }],
  ])("until its closing item is %s; taken back, the day is there again", async (_name, known) => {
    await answer(known);
    expect(await courtWeek()).toEqual([]);
    await answer({}, 2);
    expect(await courtWeek()).toHaveLength(1);
  });
});
