import type pg from "pg";
import { accept, pay } from "@/e2e/fixtures/agreements";
import { recordComplaint } from "@/e2e/fixtures/complaints";
import { logCall } from "@/e2e/fixtures/contacts";
import { once, recordDebt, recordSample, yuan } from "@/e2e/fixtures/debts";
import { recordMeans } from "@/e2e/fixtures/means";
import { monthly, recordOffer } from "@/e2e/fixtures/offers";
import { cookieOf, newPerson, type Person } from "@/e2e/fixtures/people";
import { recordSettled } from "@/e2e/fixtures/settled";
import { today } from "@/lib/clock";
import { db } from "@/lib/data/core/db";
import { addCourtPaper } from "@/lib/data/debts/court-papers";
import { addCashFlow, addDemand } from "@/lib/data/debts/debt-entries";
import { listDebts } from "@/lib/data/debts/debts";
import { addLprValue } from "@/lib/data/debts/lpr-values";
import { setReportAsked } from "@/lib/data/order/first-days";
import { markDone } from "@/lib/data/order/reminders";
import { answerItem, FIRST_VERSION } from "@/lib/data/settlement/checklist";
import { listSettlements } from "@/lib/data/settlement/settlements";
import { addDays } from "@/lib/domain/basics/day";

/** Somebody whose pages are measured: a Cookie header that is signed in, and one of their debts with its lender. */
export type Measured = { person: Person; cookie: string; debtId: string; lenderId: string };

/** People with so many debts each, in the database that lib/data is connected to. */
export async function makePeople<Size extends number>(sizes: readonly Size[]): Promise<Record<Size, Measured>> {
  const people: [Size, Measured][] = [];
  for (const size of sizes) people.push([size, await personWith(size)]);
  return Object.fromEntries(people) as Record<Size, Measured>;
}

/** Somebody with the sample's debts; the one that is named is settled, and its list is still open. */
export async function makeSamplePerson(): Promise<Measured> {
  const person = await newPerson();
  await recordSample(person.id);
  const closing = (await listSettlements(person.id)).find(({ isClosed }) => !isClosed);
  if (!closing) throw new Error("The sample has no closing items.");
  return { ...(await measured(person)), debtId: closing.debtId };
}

/** Somebody to copy: a row in every table that a dashboard reads, so that no table is small enough to be read whole. */
export async function makeTemplate(): Promise<Measured> {
  const template = await personWith(5);
  const on = today();
  const days = { servedOn: on, answerBy: null, hearingOn: null, appealBy: null, performBy: null, objectBy: null };
  const words = { court: "", caseNumber: "", note: "" };
  const check = { verified: true, checkedOn: null, checkedHow: null };
  const paper = { type: "summons", procedure: null, ...check, ...days, ...words } as const;
  const { person, debtId } = template;
  await addDemand(person.id, debtId, { on, possiblyEffective: true }, once());
  await addCashFlow(person.id, debtId, { on, amount: yuan(-100) }, once());
  await addCourtPaper(person.id, debtId, paper, once());
  await markDone(person.id, "step", on);
  await setReportAsked(person.id, on);
  await addLprValue(person.id, on, 300);
  const { settlementId } = await recordSettled(person.id);
  const done = { doneOn: on, notApplicable: false, note: "", reason: "" };
  await answerItem(person.id, settlementId, "receipt", { version: FIRST_VERSION, answer: done, today: on });
  const offerId = await recordOffer(person.id, debtId, { kind: "instalments", schedule: monthly(2, 100) });
  await pay(person.id, debtId, 100, { agreementId: await accept(person.id, offerId) });
  await logCall(person.id, debtId, { followUpOn: on });
  await recordComplaint(person.id, debtId, { filedOn: on, isConfirmedTrue: true });
  return template;
}

async function measured(person: Person): Promise<Measured> {
  const [debt] = await listDebts(person.id, { archived: false });
  if (!debt) throw new Error("Nothing was recorded.");
  return { person, cookie: await cookieOf(person), debtId: debt.id, lenderId: debt.lender.id };
}

async function personWith(size: number): Promise<Measured> {
  const person = await newPerson();
  await recordMeans(person.id, { costs: { housing: yuan(2_000), food: yuan(1_500) } });
  const lenders = ["jiebei", "weilidai", "cmb", "ccb", "huabei", "jd-jintiao"];
  for (let index = 0; index < size; index++) {
    const directoryKey = lenders[index % lenders.length] ?? "jiebei";
    const isOverdue = index % 3 !== 0;
    await recordDebt(person.id, {
      lender: { directoryKey },
      product: index % 5 === 0 ? "credit_card" : "revolving_loan",
      stage: isOverdue ? "overdue" : "current",
      label: `第 ${index + 1} 笔`,
      overdueSince: isOverdue ? addDays(today(), -(index % 300) - 1) : null,
      balance: { claimed: yuan(1000 + index * 7), principal: index % 4 === 0 ? null : yuan(900 + index * 7) },
    });
  }
  return measured(person);
}

/** Closes the connections of lib/data: a database can be copied only while nobody uses it. */
export async function leaveDatabase(): Promise<void> {
  await db().$disconnect();
}

/* Tables in an order in which no row comes before the one that it belongs to. */
const ACCOUNT = ["User", "DataKey", "Profile", "Session"];
const HISTORY = ["StageChange", "BalanceUpdate", "Demand", "CashFlow", "CourtPaper"];
const AGREED = ["Offer", "OfferPayment", "Agreement", "Instalment", "Payment"];
const AFTER = ["Settlement", "ChecklistItem", "Contact", "Complaint"];
const ABOUT_A_PERSON = ["Essential", "Reminder", "FirstDay", "LprValue"];
const TABLES = [...ACCOUNT, "Lender", "Debt", ...HISTORY, ...AGREED, ...AFTER, ...ABOUT_A_PERSON];
const IDS = [
  ...["id", "userId", "lenderId", "debtId", "sid", "emailIndex"],
  ...["offerId", "agreementId", "paymentId", "settlementId"],
];

/** Adds so many other people, each a copy of one person with all their rows; every id is new. */
export async function addOthers(client: pg.Client, { person }: Measured, count: number): Promise<void> {
  const renamed = IDS.map((name) => `'${name}', md5((to_jsonb(t)->>'${name}') || n)`).join(", ");
  for (const table of TABLES) {
    const owner = table === "User" ? "id" : "userId";
    // A function in FROM runs once per row; `(function()).*` would run once per column.
    const copied = `jsonb_populate_record(t, jsonb_strip_nulls(jsonb_build_object(${renamed}))) copied`;
    await client.query(
      `INSERT INTO "${table}" SELECT copied.* FROM "${table}" t, generate_series(1, $2) n, ${copied} WHERE t."${owner}" = $1`,
      [person.id, count],
    );
  }
  await client.query("VACUUM ANALYZE");
}
