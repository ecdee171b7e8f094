import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import type { UserId } from "@/lib/domain/basics/user";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { withConnection } from "@/server/database/connect";
import { createAccount, findCredentials } from "./accounts/accounts";
import { getDraft, listDrafts, saveDraft } from "./core/drafts";
import { newId } from "./core/new-id";
import { addBalance, listBalances } from "./debts/balances";
import { addCourtPaper, getCourtPaper, updateCourtPaper } from "./debts/court-papers";
import { addCashFlow, addDemand, listCashFlows, listDemands, setRemoved } from "./debts/debt-entries";
import { addDebt, getDebt, listDebts, setArchived, undoDebtEdit, updateDebt } from "./debts/debts";
import { getLender, listLenders, undoLenderEdit, updateLender } from "./debts/lenders";
import { saveCustomOrder, setIncluded, setPinned } from "./order/order-preferences";
import { aDebt, claims, facts, friend, once, TODAY, yuanToFen } from "./testing/debt-builder";

// Every word has a Chinese character: four digits alone turn up by chance in ids and in the hex of sealed bytes.
const WORDS = ["阿海叔叔", "装修那笔", "尾6621号", "合同七号", "周五晚上回电", "海棠区法院"];
const [name = "", label = "", tail = "", contract = "", note = "", court = ""] = WORDS;

const PAPER: CourtPaper = { ...NOTHING_ON_PAPER, verified: false, answerBy: TODAY, court, caseNumber: contract, note };

let owner: UserId;
let stranger: UserId;
let debt: string;
beforeEach(async () => {
  [owner, stranger] = [await newUser(), await newUser()];
  const words = { label, accountTail: tail, contractNumber: contract, note };
  debt = await aDebt(owner, { lender: friend(name), facts: facts(words), balance: claims(1_000) });
  await addCourtPaper(owner, debt, PAPER, once());
  await addDemand(owner, debt, { on: TODAY, possiblyEffective: true }, once());
  await addCashFlow(owner, debt, { on: TODAY, amount: yuanToFen(5) }, once());
  await updateDebt(owner, debt, 1, facts({ ...words, note: `${note}了` }), TODAY);
  await saveDraft(owner, `debt:${debt}:edit`, { note: [note] });
});

async function newUser(): Promise<UserId> {
  const email = `${randomUUID()}@example.com`;
  await createAccount({ email, passwordHash: "-", locale: "zh-CN" });
  return (await findCredentials(email))?.userId as UserId;
}

/** Everything that the owner can read, to see that nothing of it changed. */
async function everything() {
  const view = await getDebt(owner, debt);
  return {
    view,
    lenders: await listLenders(owner),
    balances: await listBalances(owner, debt),
    demands: await listDemands(owner, debt),
    flows: await listCashFlows(owner, debt),
    draft: await getDraft(owner, `debt:${debt}:edit`),
  };
}

describe("someone else's ids", () => {
  it("read nothing", async () => {
    const { view, lenders } = await everything();
    const paper = view?.courtPapers[0]?.id ?? "";
    expect(await getDebt(stranger, debt)).toBeNull();
    expect(await listDebts(stranger, { archived: false })).toEqual([]);
    expect(await getLender(stranger, lenders[0]?.id ?? "")).toBeNull();
    expect(await listLenders(stranger)).toEqual([]);
    expect(await getCourtPaper(stranger, debt, paper)).toBeNull();
    expect(await listBalances(stranger, debt)).toEqual([]);
    expect(await listDemands(stranger, debt)).toEqual([]);
    expect(await listCashFlows(stranger, debt)).toEqual([]);
    expect(await getDraft(stranger, `debt:${debt}:edit`)).toBeNull();
    expect(await listDrafts(stranger, "debt:")).toEqual({});
  });

  it("change nothing, in any argument", async () => {
    const before = await everything();
    const lender = before.lenders[0];
    if (!lender) throw new Error("no lender");
    const own = await aDebt(stranger);
    const [balance, demand, paper] = [before.balances[0], before.demands[0], before.view?.courtPapers[0]];
    const outcomes = [
      addDebt(stranger, { lender: { lenderId: lender.id }, facts: facts(), balance: null, on: TODAY }, once()),
      updateDebt(stranger, debt, 2, facts(), TODAY),
      undoDebtEdit(stranger, debt, TODAY),
      setArchived(stranger, debt, true),
      updateLender(stranger, lender.id, 1, lender),
      undoLenderEdit(stranger, lender.id),
      addBalance(stranger, debt, claims(1), null, once()),
      addBalance(stranger, own, claims(1), balance?.id ?? "", once()),
      addDemand(stranger, debt, { on: TODAY, possiblyEffective: true }, once()),
      addCashFlow(stranger, debt, { on: TODAY, amount: yuanToFen(1) }, once()),
      addCourtPaper(stranger, debt, PAPER, once()),
      updateCourtPaper(stranger, debt, paper?.id ?? "", 1, PAPER),
      updateCourtPaper(stranger, own, paper?.id ?? "", 1, PAPER),
      setRemoved(stranger, "demand", debt, demand?.id ?? "", true),
      setRemoved(stranger, "demand", own, demand?.id ?? "", true),
      setRemoved(stranger, "cash_flow", own, before.flows[0]?.id ?? "", true),
      setRemoved(stranger, "court_paper", own, paper?.id ?? "", true),
      setPinned(stranger, debt, true),
      setIncluded(stranger, debt, false),
      saveCustomOrder(stranger, [own, debt]),
    ];
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set([null, "not_found"]));
    expect(await everything()).toEqual(before);
  });

  it("are refused by the database itself", async () => {
    const lender = (await listLenders(owner))[0]?.id ?? "";
    await withConnection(inject("databaseUrl"), async (sql) => {
      const refused = (text: string, values: unknown[], by: RegExp) =>
        expect(sql.query(text, values), text).rejects.toThrow(by);
      await refused(
        `INSERT INTO "Debt" ("id","userId","lenderId","product","sealed") VALUES ($1,$2,$3,'bill','\\x00')`,
        [newId(), stranger, lender],
        /Debt_lenderId_userId_fkey/,
      );
      for (const [table, columns, value] of [
        ["Demand", '"on"', "'2026-01-01'"],
        ["CashFlow", '"on","amountFen"', "'2026-01-01',1"],
        ["BalanceUpdate", '"asOf"', "'2026-01-01'"],
        ["StageChange", '"stage","on"', "'sued','2026-01-01'"],
        ["CourtPaper", '"type","sealed"', "'summons','\\x00'"],
      ]) {
        await refused(
          `INSERT INTO "${table}" ("id","userId","debtId",${columns}) VALUES ($1,$2,$3,${value})`,
          [newId(), stranger, debt],
          new RegExp(`${table}_debtId_userId_fkey`),
        );
      }
    });
  });
});

describe("the database", () => {
  it("refuses sums below zero and above the limit", async () => {
    await withConnection(inject("databaseUrl"), async (sql) => {
      for (const column of ["contractedFen", "receivedFen", "paidSoFarFen", "arrearsFen", "instalmentFen"]) {
        for (const amount of ["-1", "1000000000001"]) {
          const change = sql.query(`UPDATE "Debt" SET "${column}" = ${amount} WHERE "id" = $1`, [debt]);
          await expect(change, `${column} ${amount}`).rejects.toThrow(/Debt_amounts/);
        }
      }
      const balance = sql.query(`UPDATE "BalanceUpdate" SET "principalFen" = -1 WHERE "debtId" = $1`, [debt]);
      await expect(balance).rejects.toThrow(/BalanceUpdate_amounts/);
    });
  });

  it("holds none of a user's words in the clear", async () => {
    await withConnection(inject("databaseUrl"), async (sql) => {
      for (const table of ["Debt", "Lender", "CourtPaper", "Revision", "Draft"]) {
        const { rows } = await sql.query(
          `SELECT to_jsonb(t)::text AS row, "sealed" FROM "${table}" t WHERE "userId" = $1`,
          [owner],
        );
        expect(rows.length, table).toBeGreaterThan(0);
        for (const { row, sealed } of rows as { row: string; sealed: Buffer }[]) {
          for (const word of WORDS) {
            expect(row.includes(word), `${table}: ${word}`).toBe(false);
            expect(sealed.includes(word), `${table}: ${word}`).toBe(false);
          }
        }
      }
    });
  });
});
