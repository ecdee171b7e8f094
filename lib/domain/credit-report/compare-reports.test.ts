import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { compareReports } from "./compare-reports";
import type { ReportAccount } from "./report-account";
import { anAccount } from "./testing/an-account";

const reportOf = (...accounts: ReportAccount[]) => ({
  number: null,
  reportedOn: null,
  accounts,
  counts: null,
  warnings: [],
});
const loan = anAccount({ balance: fen(100), isOverdue: true, amount: fen(500) });
const changes = (before: ReportAccount[], after: ReportAccount[]) =>
  compareReports(reportOf(...before), reportOf(...after)).map((one) => one.changes);

describe("compareReports", () => {
  test.each<[string, ReportAccount[], ReportAccount[], string[][]]>([
    ["nothing", [{ ...loan, isOverdue: false }], [{ ...loan, isOverdue: false, item: 7, asOfMonth: "2026-09" }], [[]]],
    ["still overdue", [loan], [loan], [["still_overdue"]]],
    ["a new balance", [loan], [{ ...loan, balance: fen(90) }], [["still_overdue", "balance_changed"]]],
    ["an unknown balance", [loan], [{ ...loan, balance: null, isOverdue: null }], [[]]],
    ["settled", [loan], [{ ...loan, state: "settled", balance: null, isOverdue: null }], [["closed"]]],
    ["caught up", [loan], [{ ...loan, isOverdue: false }], [["no_longer_overdue"]]],
    ["a bad debt", [loan], [{ ...loan, state: "bad_debt", isOverdue: null }], [["still_overdue"]]],
    ["newly overdue", [{ ...loan, isOverdue: false }], [loan], [["newly_overdue"]]],
    ["new and gone", [loan], [{ ...loan, lender: "样例银行" }], [["new"], ["gone"]]],
    ["another sum is another loan", [loan], [{ ...loan, amount: fen(600) }], [["new"], ["gone"]]],
    ["a sum that is no longer printed", [loan], [{ ...loan, amount: null }], [["still_overdue"]]],
    [
      "a branch of brackets",
      [{ ...loan, lender: "样例(中国)银行" }],
      [{ ...loan, lender: "样例（中国）银行" }],
      [["still_overdue"]],
    ],
    [
      "sold",
      [loan],
      [anAccount({ kind: "asset_disposal", lender: "示例资产管理公司" })],
      [["new", "assigned"], ["gone"]],
    ],
    ["transferred", [loan], [{ ...loan, state: "transferred", isOverdue: null }], [["assigned"]]],
    ["two identical rows", [loan, loan], [loan, loan], [["still_overdue"], ["still_overdue"]]],
    ["one of two identical rows", [loan, loan], [loan], [["still_overdue"], ["gone"]]],
    ["a second identical row", [loan], [loan, loan], [["still_overdue"], ["new"]]],
  ])("%s", (_, before, after, expected) => expect(changes(before, after)).toEqual(expected));

  test("a card and its twin in dollars stay two", () => {
    const card = anAccount({ kind: "card", openedOn: day("2020-03-11"), amount: null, balance: fen(5) });
    const twin: ReportAccount = { ...card, currency: "USD", balance: fen(0) };
    const pairs = compareReports(reportOf(card, twin), reportOf(twin, { ...card, balance: fen(9) }));
    expect(pairs.map(({ before, balanceDifference }) => [before?.currency, balanceDifference])).toEqual([
      ["USD", 0],
      ["CNY", 4],
    ]);
  });
});
