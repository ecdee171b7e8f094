import { describe, expect, test } from "vitest";
import { CONTACT_COLUMNS, DEBT_COLUMNS, IMPORT_KINDS, PAYMENT_COLUMNS, templateHeaders } from "./import-columns";
import { contactKey, debtKey, paymentKey } from "./import-keys";
import { printCsv } from "./print-csv";
import { foldName, readAmount, readDay, readMinute } from "./read-cells";
import { readImport } from "./read-import";

const debts = (text: string, recorded: string[] = []) => readImport(text, DEBT_COLUMNS, debtKey, recorded);
const payments = (text: string) => readImport(text, PAYMENT_COLUMNS, paymentKey);
const contacts = (text: string) => readImport(text, CONTACT_COLUMNS, contactKey);

describe("cells", () => {
  test.each([
    ["2026/1/5", "2026-01-05"],
    ["2026年1月5日", "2026-01-05"],
    ["46027", "2026-01-05"],
    ["46027.5", "2026-01-05"],
    ["４６０２７", "2026-01-05"],
    ["36526", "2000-01-01"],
    ["2026-01-05 10:20:30", "2026-01-05"],
    ["2026/1/5 9:05", "2026-01-05"],
  ])("the day %s", (text, expected) => expect(readDay(text)).toEqual({ ok: true, value: expected }));
  test.each(["2026-02-30", "460", "460270", "5/1/2026", "1月5日", "46027-1"])("no day: %s", (text) =>
    expect(readDay(text).ok).toBe(false),
  );
  test.each([
    ["¥1,234.50", 123_450],
    ["1.2万", 1_200_000],
    ["１２３４", 123_400],
    ["1234元", 123_400],
  ])("the amount %s", (text, expected) => expect(readAmount(text)).toEqual({ ok: true, value: expected }));
  test.each(["1,23", "-5", "约1000", "=1+1"])("no amount: %s", (text) => expect(readAmount(text).ok).toBe(false));
  test.each([
    ["14:05", 845],
    ["14:05:59", 845],
    ["9点5分", 545],
  ])("the time %s", (text, expected) => expect(readMinute(text)).toEqual({ ok: true, value: expected }));
});

describe("headers", () => {
  test.each([
    ...IMPORT_KINDS.map((kind) => [kind, "zh"] as const),
    ...IMPORT_KINDS.map((kind) => [kind, "en"] as const),
  ])("the template of %s in %s is understood", (kind, language) => {
    const columns = { debts: DEBT_COLUMNS, contacts: CONTACT_COLUMNS, payments: PAYMENT_COLUMNS }[kind];
    const text = printCsv([templateHeaders(kind, language)]);
    expect(readImport(text, columns, () => "")).toEqual({ ok: false, reason: "no_rows" });
  });

  test.each([
    ["debts", DEBT_COLUMNS],
    ["contacts", CONTACT_COLUMNS],
    ["payments", PAYMENT_COLUMNS],
  ])("no name of %s stands for two columns", (_, columns) => {
    const names = Object.values(columns).flatMap(({ zh, en }) => [...zh, ...en].map(foldName));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("any order, width and case; unknown ones are named", () => {
    const result = payments("AMOUNT（元）;备注 ;颜色;Paid On;银行\n12;;红;2026/1/5;样例银行");
    expect(result).toEqual({
      ok: true,
      value: {
        rows: [
          {
            row: 2,
            values: { lender: "样例银行", accountTail: null, on: "2026-01-05", amount: 1200, note: null },
          },
        ],
        duplicates: [],
        ignoredHeaders: ["颜色"],
      },
    });
  });

  test.each([
    ["金额\n1", { ok: false, reason: "column_missing", fields: ["lender", "on"] }],
    ["债权人,平台,日期,金额\n1", { ok: false, reason: "column_twice", fields: ["lender"] }],
    ["债权人,日期,金额", { ok: false, reason: "no_rows" }],
    ["", { ok: false, reason: "empty", row: null }],
  ])("refuses %j", (text, expected) => expect(payments(text)).toEqual(expected));
});

describe("readImport", () => {
  test("reads debts", () => {
    const result = debts(
      "债权人,类型,欠款总额,借款日期,还款日,状态\n样例银行,信用卡,1.2万,46027,5日,逾期\n示例贷,Loan,,,,\n",
    );
    expect(result.ok && result.value.rows.map(({ values }) => values)).toMatchObject([
      {
        lender: "样例银行",
        product: "credit_card",
        claimed: 1_200_000,
        contractOn: "2026-01-05",
        dueDayOfMonth: 5,
        stage: "overdue",
      },
      {
        lender: "示例贷",
        product: "instalment_loan",
        claimed: null,
        contractOn: null,
        dueDayOfMonth: null,
        stage: null,
      },
    ]);
  });

  test("reads contacts", () => {
    const result = contacts(
      "Lender,Date,Time,Direction,Channel,Number\nSample Bank,2026-01-05,14:05,incoming,Phone call,'+86 95555",
    );
    expect(result.ok && result.value.rows[0]?.values).toMatchObject({
      minute: 845,
      direction: "in",
      channel: "phone",
      number: "+86 95555",
    });
  });

  test("one bad cell refuses all, and each is named with its place", () => {
    const result = debts(
      "债权人,金额,借款日期,类型\n样例银行,1,2026/1/5,信用卡\n\n,约5,昨天,什么\n样例银行,1,234,2026/1/5,信用卡",
    );
    expect(result).toEqual({
      ok: false,
      reason: "cells",
      errorCount: 7,
      errors: [
        { row: 4, column: 1, header: "债权人", reason: "required", text: "" },
        { row: 4, column: 2, header: "金额", reason: "amount", text: "约5" },
        { row: 4, column: 3, header: "借款日期", reason: "day", text: "昨天" },
        { row: 4, column: 4, header: "类型", reason: "choice", text: "什么" },
        { row: 5, column: 5, header: "", reason: "no_column", text: "信用卡" },
        { row: 5, column: 3, header: "借款日期", reason: "day", text: "234" },
        { row: 5, column: 4, header: "类型", reason: "choice", text: "2026/1/5" },
      ],
    });
  });

  test("of very many errors the first are named and all are counted", () => {
    const result = payments(`债权人,日期,金额\n${"样例银行,2026/1/5,x\n".repeat(500)}`);
    expect(!result.ok && result.reason === "cells" && [result.errors.length, result.errorCount]).toEqual([100, 500]);
  });

  test("duplicates of the file and of the records are named, and kept", () => {
    const known = {
      lender: "样例银行",
      product: "credit_card",
      accountTail: "1234",
      contractOn: null,
      contracted: null,
    } as const;
    const result = debts("债权人,类型,尾号,余额\n样例银行,信用卡,1234,5\n示例贷,,,1\n示例贷,,,2\n示例贷,贷款,,2", [
      debtKey(known),
    ]);
    expect(result.ok && result.value.duplicates).toEqual([
      { row: 2, as: null },
      { row: 4, as: 3 },
    ]);
    expect(result.ok && result.value.rows).toHaveLength(4);
  });
});
