import { expect } from "vitest";
import { recordPayment, setPaymentRemoved } from "@/lib/data/agreements/debt-payments";
import { db } from "@/lib/data/core/db";
import { forgetKey } from "@/lib/data/core/keys";
import { addBalance } from "@/lib/data/debts/balances";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import { getDebt, setArchived, updateDebt } from "@/lib/data/debts/debts";
import { importTable } from "@/lib/data/imports/import-table";
import { readTable } from "@/lib/data/imports/read-table";
import { undoImport } from "@/lib/data/imports/undo-import";
import { beginLeaving } from "@/lib/data/leaving/leave";
import { listProofs, setProofRemoved } from "@/lib/data/proofs/proofs";
import { claims, facts, once, TODAY } from "@/lib/data/testing/debt-builder";
import { listTimeline } from "@/lib/data/timeline/timeline";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { finishLeaving } from "@/lib/proofs/leaving";
import { newUser } from "@/lib/proofs/testing/people";
import type { TcpProxy } from "@/server/testing/tcp-proxy";
import { type Command, next, type Person, pick, sent, type Told } from "./command";
import * as model from "./reference";

/** Two people in one program, and the way to its database. */
export type World = { people: [Person, Person]; proxy: TcpProxy };
/** Does something that is not one person's own record. */
export type WorldCommand = (world: World, told: Told) => Promise<void>;

const READ = { today: TODAY, now: { on: TODAY, minute: 600 } };

async function imported(user: UserId, kind: "debts" | "payments", text: string, told: Told): Promise<string> {
  const read = await readTable(user, kind, text, READ);
  if (!read.ok) return expect.fail(JSON.stringify(read));
  const how = { withDuplicates: true, fileName: "", today: TODAY };
  return sent(told, (form) => importTable(user, read.value, how, form));
}

async function idsOfPayments(user: UserId, { id }: model.Debt): Promise<string[]> {
  return (await getDebtRecord(user, id)).payments.map((payment) => payment.id);
}

/** Imports, and what takes them back. */
export const IMPORT_COMMANDS: Record<string, Command> = {
  "import debts": async ({ account, user }, told) => {
    const rows = Array.from({ length: 1 + (told.other % 3) }, () => next());
    const lines = rows.map((n) => `进 ${n},私人借款,已逾期,${n},进 ${n}`);
    const importId = await imported(user, "debts", `债权人,类型,状态,欠款,备注\n${lines.join("\n")}\n`, told);
    account.imports.push({ id: importId, isUndone: false });
    for (const { id, note, claimed } of await newDebts(account, user)) {
      const debt = model.newDebt(id, note, "overdue", importId);
      debt.balances.push({ claimed, asOf: TODAY, isCorrected: false });
      account.debts.push(debt);
    }
  },
  "import a payment": async ({ account, user }, told) => {
    const debt = pick(account.debts, told.pick);
    if (!debt) return;
    const name = (await getDebt(user, debt.id))?.lender.name;
    const before = await idsOfPayments(user, debt);
    const importId = await imported(user, "payments", `债权人,日期,金额\n${name},${TODAY},${told.amount}\n`, told);
    account.imports.push({ id: importId, isUndone: false });
    const made = (await idsOfPayments(user, debt)).filter((id) => !before.includes(id));
    expect(made).toHaveLength(1);
    model.pay(account, { id: made[0] ?? "", debtId: debt.id, amount: told.amount * 100, importId });
  },
  "undo an import": async ({ account, user }, told) => {
    const batch = pick(account.imports, told.pick);
    if (batch) expect(await undoImport(user, batch.id, TODAY)).toBe(model.undoImport(account, batch.id));
  },
};

/** What the program shows and the reference does not know yet, in the order of the table. */
async function newDebts(account: model.Account, user: UserId) {
  const known = account.debts.map(({ id }) => id);
  const rows = await db().debt.findMany({ where: { userId: user, id: { notIn: known } }, select: { id: true } });
  const views = await Promise.all(rows.map(({ id }) => getDebt(user, id)));
  return views.flatMap((view) => (view ? [{ id: view.id, note: view.note, claimed: view.balance?.claimed ?? 0 }] : []));
}

/** What one tries who knows the ids of the other: nothing is read and nothing is done. */
async function trespass(owner: Person, stranger: UserId, told: Told): Promise<void> {
  const { debts, payments, proofs } = owner.account;
  const [debt, payment, proof] = [pick(debts, told.pick), pick(payments, told.other), pick(proofs, told.pick)];
  if (!debt) return;
  const lenderId = (await getDebt(owner.user, debt.id))?.lender.id ?? "";
  const of = { userId: stranger, debtId: debt.id, lenderId };
  const seen = [getDebt(stranger, debt.id), getDebtRecord(stranger, debt.id), listTimeline(of)] as const;
  const [view, record, timeline] = await Promise.all(seen);
  const rows = [...record.balances, ...record.payments, ...record.settlements, ...record.agreements];
  const inPlaces = [{ debtId: debt.id }, { paymentId: payment?.id ?? debt.id }];
  const files = (await Promise.all(inPlaces.map((place) => listProofs(stranger, place)))).flat();
  expect([view, ...rows, ...timeline.entries, ...files]).toEqual([null]);
  const nothing = { on: TODAY, amount: fen(1), payee: "", note: "", agreementId: null };
  const outcomes = await Promise.all([
    updateDebt(stranger, debt.id, debt.version, facts({ note: "别人的" }), TODAY),
    setArchived(stranger, debt.id, !debt.isArchived),
    addBalance(stranger, debt.id, claims(1), null, once()),
    recordPayment(stranger, debt.id, nothing, once()),
    payment ? setPaymentRemoved(stranger, payment.id, !payment.isRemoved) : "not_found",
    proof ? setProofRemoved(stranger, proof.id, !proof.isRemoved) : "not_found",
  ]);
  expect(new Set(outcomes)).toEqual(new Set(["not_found"]));
}

/** Nothing is left of what this process remembers: it connects again, and reads every key again. */
async function restart({ people }: World): Promise<void> {
  await db().$disconnect();
  Reflect.deleteProperty(globalThis, "ashoreDb");
  for (const { user } of people) forgetKey(user);
}

/** The connection breaks at some message of a payment; sent again, as somebody does who is told so, it is there once. */
async function cutOff({ people, proxy }: World, told: Told): Promise<void> {
  const { account, user } = people[told.who];
  const debt = pick(account.debts, told.pick);
  if (!debt) return;
  const [form, amount] = [once(), fen(told.amount * 100)];
  const payment = { on: TODAY, amount, payee: "", note: "", agreementId: null };
  const send = () => recordPayment(user, debt.id, payment, form).catch(() => null);
  proxy.breakAt(1 + told.other, told.yes ? "after" : "before");
  const first = await send();
  proxy.comeBack();
  let again = await send();
  for (let tries = 0; again === null && tries < 12; tries++) again = await send();
  if (again === null || again === "not_found") return expect.fail("It is never saved.");
  expect(first ?? again).toEqual(again);
  model.pay(account, { id: again.id, debtId: debt.id, amount });
}

/** Somebody leaves, with everything; somebody else comes. */
async function leave({ people }: World, { who }: Told): Promise<void> {
  const { user: userId } = people[who];
  await beginLeaving(userId, new Date());
  expect(await finishLeaving()).toBe(1);
  const left = [db().debt.count({ where: { userId } }), db().payment.count({ where: { userId } })];
  expect(await Promise.all([...left, db().proof.count({ where: { userId } })])).toEqual([0, 0, 0]);
  people[who] = { account: model.emptyAccount(), user: await newUser() };
}

export const WORLD_COMMANDS: Record<string, WorldCommand> = {
  restart,
  "cut off": cutOff,
  leave,
  trespass: ({ people }, told) => trespass(people[told.who], people[told.who === 0 ? 1 : 0].user, told),
};
