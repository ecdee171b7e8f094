import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { parseBriefReport } from "./parse-brief";
import type { ReportAccount } from "./report-account";
import { asOfDay, owedOn, type ReviewedDebt, reviewRows } from "./review-rows";
import { anAccount } from "./testing/an-account";

const TODAY = day("2026-11-22");
const REPORTED = day("2026-09-01");

function recorded(known: Partial<ReviewedDebt> = {}): ReviewedDebt {
  return {
    id: "one",
    lenderId: "lender",
    brand: "示例消费金融",
    lenderNames: ["示例消费金融有限公司"],
    role: "borrower",
    product: "instalment_loan",
    stage: "overdue",
    accountTail: "",
    contractOn: null,
    contracted: null,
    claimed: null,
    claimedOn: null,
    ...known,
  };
}

function rowOf(account: ReportAccount, debts: readonly ReviewedDebt[] = []) {
  const [row] = reviewRows([account], REPORTED, { debts, directory: [], today: TODAY }).flatMap(({ rows }) => rows);
  return row;
}

describe("what is proposed for a row", () => {
  test.each([
    ["a loan that is not recorded", anAccount({ balance: fen(100) }), [], "add"],
    ["a loan whose balance is not printed", anAccount(), [], "add"],
    [
      "a card that was never activated",
      anAccount({ kind: "card", state: "not_activated", balance: fen(0) }),
      [],
      "keep",
    ],
    ["a card with nothing owed", anAccount({ kind: "card", balance: fen(0) }), [], "keep"],
    ["a loan that was paid off", anAccount({ state: "settled" }), [], "keep"],
    [
      "one that is recorded alike",
      anAccount({ balance: fen(5), openedOn: null }),
      [recorded({ claimed: fen(5) })],
      "keep",
    ],
    ["one with another balance", anAccount({ balance: fen(7) }), [recorded({ claimed: fen(5) })], "update"],
    [
      "one whose balance is recorded as of a later day",
      anAccount({ balance: fen(7), openedOn: null }),
      [recorded({ claimed: fen(5), claimedOn: day("2026-10-01") })],
      "keep",
    ],
    [
      "one that the record calls settled, still overdue in the report",
      anAccount({ balance: fen(7), isOverdue: true }),
      [recorded({ stage: "settled", claimed: fen(5) })],
      "keep",
    ],
    ["one that fits two records", anAccount({ openedOn: null }), [recorded(), recorded({ id: "two" })], "skip"],
  ])("%s", (_name, account, debts, choice) => {
    expect(rowOf(account, debts)?.choice).toBe(choice);
  });
});

test("a card owes its large instalment plan too", () => {
  expect(owedOn(anAccount({ balance: fen(12_600_00), instalmentBalance: fen(300_00) }))).toBe(12_900_00);
  expect(owedOn(anAccount({ instalmentBalance: fen(300_00) }))).toBe(300_00);
  expect(owedOn(anAccount())).toBeNull();
});

test.each([
  [{ asOfOn: null, asOfMonth: "2026-08" }, "2026-08-31"],
  [{ asOfOn: null, asOfMonth: "2026-02" }, "2026-02-28"],
  [{ asOfOn: day("2026-08-04"), asOfMonth: "2026-08" }, "2026-08-04"],
  [{ asOfOn: null, asOfMonth: null }, "2026-09-01"],
  [{ asOfOn: null, asOfMonth: "2026-09" }, "2026-09-01"],
] as const)("the numbers of %o hold as of %s", (account, expected) => {
  expect(asOfDay(account, REPORTED, TODAY)).toBe(expected);
});

test("a sold claim brings neither the day nor the sum of the sale as those of the contract", () => {
  const facts = rowOf(anAccount({ kind: "asset_disposal", amount: fen(5_000_000), balance: fen(2_000_000) }))?.facts;
  expect(facts).toMatchObject({ contracted: null, contractOn: null, claimed: 2_000_000, stage: "overdue" });
});

test("every row of the sample report has its proposal", () => {
  const read = parseBriefReport(readFileSync("lib/domain/credit-report/testing/brief-report.txt", "utf8"));
  if (!read.ok) throw new Error(read.reason);
  const { accounts, reportedOn } = read.value;
  const rows = reviewRows(accounts, reportedOn, { debts: [], directory: [], today: TODAY }).flatMap(
    (group) => group.rows,
  );
  const proposals = rows.toSorted((a, b) => a.account - b.account).map(({ choice, facts }) => [choice, facts.product]);
  expect(proposals).toEqual([
    ["add", "instalment_loan"],
    ["keep", "instalment_loan"],
    ["add", "credit_card"],
    ["add", "credit_card"],
    ["keep", "credit_card"],
    ["keep", "credit_card"],
    ["add", "instalment_loan"],
    ["add", "revolving_loan"],
    ["add", "instalment_loan"],
    ["add", "instalment_loan"],
    ["keep", "instalment_loan"],
    ["add", "instalment_loan"],
  ]);
});
