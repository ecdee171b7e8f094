import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, inject, it, test } from "vitest";
import { createAccount, findCredentials } from "@/lib/data/accounts/accounts";
import { addBalance, listBalances } from "@/lib/data/debts/balances";
import { getDebt, listDebts, updateDebt } from "@/lib/data/debts/debts";
import { listLenders } from "@/lib/data/debts/lenders";
import { listContacts, logContact } from "@/lib/data/negotiation/contacts";
import { aDebt, claims, facts, friend, once, TODAY } from "@/lib/data/testing/debt-builder";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { parseBriefReport } from "@/lib/domain/credit-report/parse-brief";
import { type ReviewRow, reviewRows } from "@/lib/domain/credit-report/review-rows";
import { withConnection } from "@/server/database/connect";
import { getLatestReport } from "./credit-reports";
import { getImport, listImports } from "./import-record";
import { type ConfirmedRow, importReport } from "./import-report";
import { importTable } from "./import-table";
import { readTable } from "./read-table";
import { getReportRecords } from "./recorded-debt";
import { undoImport } from "./undo-import";

const REPORTED = day("2026-09-01");
const NOW = { today: TODAY, now: { on: TODAY, minute: 600 } };
const SAMPLE = readFileSync("lib/domain/credit-report/testing/brief-report.txt", "utf8");

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

/** The rows of the sample report as they are proposed, confirmed without a change. */
async function sampleRows(text = SAMPLE): Promise<ConfirmedRow[]> {
  const read = parseBriefReport(text);
  if (!read.ok) throw new Error(read.reason);
  const { accounts } = read.value;
  const { debts } = await getReportRecords(user);
  const groups = reviewRows(accounts, REPORTED, { debts, directory: [], today: TODAY });
  const versions = new Map(debts.map(({ id, version }) => [id, version]));
  return groups.flatMap(({ lender, rows }) => rows.flatMap((row) => confirmed(row, lender, accounts, versions)));
}

function confirmed(
  { account: at, choice, facts: said, debtId }: ReviewRow,
  lender: string,
  accounts: readonly ConfirmedRow["account"][],
  versions: ReadonlyMap<string, number>,
): ConfirmedRow[] {
  const account = accounts[at];
  if (!account || choice === "skip") return [];
  if (choice === "keep") return [{ at, account, choice }];
  if (choice === "add") return [{ at, account, choice, lender: { brand: lender }, facts: said }];
  return [{ at, account, choice, debtId: debtId ?? "", version: versions.get(debtId ?? "") ?? 0, facts: said }];
}

async function importSample(text = SAMPLE): Promise<string> {
  const report = { rows: await sampleRows(text), reportedOn: REPORTED, fileName: "报告.pdf", skipped: 0 };
  const outcome = await importReport(user, report, TODAY, once());
  if (!("id" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.id;
}

async function importCsv(kind: "debts" | "contacts" | "payments", text: string): Promise<string> {
  const read = await readTable(user, kind, text, NOW);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return importTable(user, read.value, { withDuplicates: false, fileName: "", today: TODAY }, once());
}

describe("a credit report", () => {
  it("makes its debts, lenders and balances, and is remembered without its text", async () => {
    const id = await importSample();
    const debts = await listDebts(user, { archived: false });
    expect(
      debts.map(({ lender, balance, stage }) => [lender.name, balance?.claimed ?? null, balance?.asOf, stage]),
    ).toEqual([
      ["示例资产管理公司", 2_000_000, "2026-08-04", "overdue"],
      ["示例银行信用卡中心", 5_231_800, "2026-08-31", "overdue"],
      ["样例银行", 1_290_000, "2026-08-31", "current"],
      ["示例消费金融有限公司", 1_845_000, "2026-08-31", "overdue"],
      ["样例小额贷款有限公司", 980_000, "2026-08-31", "overdue"],
      ["测试小额贷款有限公司", 412_000, "2026-09-01", "overdue"],
      ["示例银行股份有限公司", 6_120_000, "2026-08-31", "current"],
      ["示例商业银行", 2_000_000, "2026-08-31", "current"],
    ]);
    expect(debts.every(({ lender }) => lender.creditReporting === "reports")).toBe(true);
    // The loan has a last instalment; until when the credit line may be drawn on is none.
    const lastOf = (name: string) => debts.find(({ lender }) => lender.name === name)?.lastInstalmentOn;
    expect([lastOf("示例消费金融有限公司"), lastOf("样例小额贷款有限公司")]).toEqual(["2026-01-02", null]);
    expect(debts.at(-1)).toMatchObject({ role: "guarantor", contractNumber: "HT-001" });
    expect(await getImport(user, id)).toMatchObject({ counts: { added: 8, updated: 0, kept: 4, skipped: 0 } });
    const last = await getLatestReport(user);
    expect(last).toMatchObject({ reportedOn: REPORTED, accounts: { length: 12 } });
    expect(last?.accounts.every(({ text }) => text === "")).toBe(true);
  });

  it("a second one changes what differs, and undoing it puts that back", async () => {
    await importSample();
    const [before] = (await listDebts(user, { archived: false })).filter(({ lender }) => lender.name === "样例银行");
    const later = SAMPLE.replace("已使用额\n度12,600，大额专项分期余额300", "已使用额\n度9,000，当前有逾期");
    const id = await importSample(later);
    const after = await getDebt(user, before?.id ?? "");
    expect(after).toMatchObject({ stage: "overdue", version: 2, balance: { claimed: 900_000 } });
    expect((await getImport(user, id))?.counts).toMatchObject({ added: 0, updated: 1 });

    expect(await undoImport(user, id, TODAY)).toBe("undone");
    expect(await getDebt(user, before?.id ?? "")).toMatchObject({ stage: "current", balance: { claimed: 1_290_000 } });
    expect((await getImport(user, id))?.left).toEqual([]);
    expect(await undoImport(user, id, TODAY)).toBe("already");
  });

  it("sent twice by one form is imported once", async () => {
    const [report, form] = [{ rows: await sampleRows(), reportedOn: REPORTED, fileName: "", skipped: 0 }, once()];
    const ids = await Promise.all([1, 2, 3].map(() => importReport(user, report, TODAY, form)));
    expect(new Set(ids.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await listImports(user)).toHaveLength(1);
    expect(await listDebts(user, { archived: false })).toHaveLength(8);
  });

  it("is imported whole or not at all", async () => {
    const rows = await sampleRows();
    const foreign = await aDebt(stranger);
    const [first] = rows.filter(({ choice }) => choice === "add");
    if (first?.choice !== "add") throw new Error("nothing to add");
    const last: ConfirmedRow = { ...first, at: 99, choice: "update", debtId: foreign, version: 1 };
    const report = { rows: [...rows, last], reportedOn: REPORTED, fileName: "", skipped: 0 };
    expect(await importReport(user, report, TODAY, once())).toMatchObject({ at: 99, refused: "not_found" });
    expect(await listDebts(user, { archived: false })).toEqual([]);
    expect(await listLenders(user)).toEqual([]);
    expect(await listImports(user)).toEqual([]);
    expect(await getDebt(stranger, foreign)).toMatchObject({ version: 1, balance: null });
  });
});

describe("undoing an import", () => {
  it("takes back all of it where nothing was touched", async () => {
    const id = await importSample();
    expect(await undoImport(user, id, TODAY)).toBe("undone");
    expect(await listDebts(user, { archived: false })).toEqual([]);
    expect(await listLenders(user)).toEqual([]);
    expect(await getLatestReport(user)).toBeNull();
  });

  it("leaves what somebody changed or used since, and says why", async () => {
    const id = await importSample();
    const [edited, balanced, called] = await listDebts(user, { archived: false });
    if (!(edited && balanced && called)) throw new Error("no debts");
    await updateDebt(user, edited.id, 1, { ...edited, note: "问过了" }, TODAY);
    await addBalance(user, balanced.id, claims(1), null, once());
    const contact = { ...CALL, summary: "", organisation: "" };
    await logContact(user, { facts: contact, lender: { lenderId: called.lender.id }, debtId: called.id }, once());

    expect(await undoImport(user, id, TODAY)).toBe("undone");
    const left = await listDebts(user, { archived: false });
    expect(left.map((debt) => debt.id)).toEqual([edited.id, balanced.id, called.id]);
    expect(await listBalances(user, balanced.id)).toHaveLength(2);
    const record = await getImport(user, id);
    expect(record?.undoneAt).not.toBeNull();
    expect(record?.left.map(({ what, id: which, why }) => [what, which, why])).toEqual([
      ["debt", edited.id, "changed"],
      ["debt", balanced.id, "changed"],
      ["debt", called.id, "in_use"],
    ]);
  });
});

describe("a table", () => {
  const DEBTS =
    '债权人,类型,欠款总额,借款日期,尾号\n示例银行,信用卡,"¥1,234.50",2026/1/5,1234\n阿海,私人借款,1.2万,46027,\n示例银行,信用卡,5,2026年1月5日,9999\n';

  it("of debts makes each lender once, in the table's order", async () => {
    const id = await importCsv("debts", DEBTS);
    const debts = await listDebts(user, { archived: false });
    expect(debts.map(({ lender, balance, contractOn }) => [lender.name, balance?.claimed, contractOn])).toEqual([
      ["示例银行", 123_450, "2026-01-05"],
      ["阿海", 1_200_000, "2026-01-05"],
      ["示例银行", 500, "2026-01-05"],
    ]);
    expect(await listLenders(user)).toHaveLength(2);
    await undoImport(user, id, TODAY);
    expect(await listDebts(user, { archived: false })).toEqual([]);
    expect(await listLenders(user)).toEqual([]);
  });

  it("imported a second time names every row as there already, and adds nothing", async () => {
    await importCsv("debts", DEBTS);
    await importCsv("contacts", "债权人,日期,时间,方向,方式\n示例银行,2026-01-05,9:30,来电,电话\n");
    await importCsv("payments", "债权人,尾号,日期,金额\n示例银行,1234,2026-01-06,100\n");
    const second = [
      await readTable(user, "debts", DEBTS, NOW),
      await readTable(user, "contacts", "债权人,日期,时间,方向,方式\n示例银行,2026-01-05,9:30,来电,电话\n", NOW),
      await readTable(user, "payments", "债权人,尾号,日期,金额\n示例银行,1234,2026-01-06,100\n", NOW),
    ];
    expect(second.map((read) => read.ok && read.value.duplicates.map(({ row, as }) => [row, as]))).toEqual([
      [
        [2, null],
        [3, null],
        [4, null],
      ],
      [[2, null]],
      [[2, null]],
    ]);
    await importCsv("debts", DEBTS);
    expect(await listDebts(user, { archived: false })).toHaveLength(3);
  });

  it("of payments names the row whose debt is not there or not clear", async () => {
    await importCsv("debts", DEBTS);
    const read = await readTable(user, "payments", "债权人,日期,金额\n示例银行,2026-01-06,5\n没有,2027-01-06,5\n", NOW);
    expect(read).toMatchObject({
      reason: "rows",
      problems: [
        { row: 2, field: "lender", reason: "debt_unclear" },
        { row: 3, field: "on", reason: "day_in_future" },
        { row: 3, field: "lender", reason: "debt_not_found" },
      ],
    });
  });

  it("of contacts is found in the log and goes with its undo", async () => {
    const id = await importCsv("contacts", "债权人,日期,方向,方式,内容\n阿海,2026-01-05,来电,电话,问还款\n");
    expect((await listContacts(user)).contacts).toMatchObject([{ summary: "问还款", minute: 720, connected: null }]);
    await undoImport(user, id, TODAY);
    expect((await listContacts(user)).contacts).toEqual([]);
  });

  it("of the most rows that are taken is imported in one go", { timeout: 240_000 }, async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `银行${n % 40},信用卡,${n + 1},,${n}`).join("\n");
    await importCsv("debts", `债权人,类型,欠款总额,借款日期,尾号\n${rows}\n`);
    const debts = await listDebts(user, { archived: false });
    expect(debts.map(({ balance }) => balance?.claimed)).toEqual(Array.from({ length: 5000 }, (_, n) => (n + 1) * 100));
  });
});

test("nobody reads or undoes the import of somebody else", async () => {
  const id = await importSample();
  expect(await getImport(stranger, id)).toBeNull();
  expect(await listImports(stranger)).toEqual([]);
  expect(await getLatestReport(stranger)).toBeNull();
  expect(await undoImport(stranger, id, TODAY)).toBe("not_found");
  expect((await getReportRecords(stranger)).debts).toEqual([]);
  expect(await listDebts(user, { archived: false })).toHaveLength(8);
});

test("a debt typed by hand is found in the report under its company's name", async () => {
  const words = { accountTail: "1234", contractOn: day("2019-05-20") };
  await aDebt(user, {
    lender: friend("示例银行"),
    facts: facts({ product: "credit_card", ...words }),
    balance: claims(50_000),
  });
  const rows = await sampleRows();
  expect(rows.filter(({ choice }) => choice === "update")).toMatchObject([{ facts: { claimed: fen(5_231_800) } }]);
});

test("no word of a report or table stands in the clear", async () => {
  await importSample();
  await importCsv("debts", "债权人,备注\n阿海叔叔,周五晚上回电\n");
  await withConnection(inject("databaseUrl"), async (sql) => {
    for (const table of ["ImportBatch", "CreditReport", "Debt", "Lender"]) {
      const { rows } = await sql.query(
        `SELECT to_jsonb(t)::text AS row, "sealed" FROM "${table}" t WHERE "userId" = $1`,
        [user],
      );
      expect(rows.length, table).toBeGreaterThan(0);
      for (const { row, sealed } of rows as { row: string; sealed: Buffer }[]) {
        for (const word of ["示例银行", "李四", "阿海叔叔", "周五晚上回电", "报告.pdf"]) {
          expect([table, word, row.includes(word), sealed.includes(word)]).toEqual([table, word, false, false]);
        }
      }
    }
  });
});

const CALL = {
  on: TODAY,
  minute: 600,
  direction: "in",
  channel: "phone",
  party: "agency",
  connected: true,
  verified: null,
  consented: false,
  tags: [],
  followUpOn: null,
  staffNumber: "",
  number: "",
  ownNumber: "",
  theyAsked: "",
  iSaid: "",
  words: "",
  answers: [],
  seconds: null,
} as const;
