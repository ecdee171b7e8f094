import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { ContactImportRow, DebtImportRow, PaymentImportRow } from "./import-columns";
import {
  balanceOfRow,
  contactOfRow,
  contactRowProblems,
  debtOfPayment,
  debtOfRow,
  debtRowProblems,
  NOON,
  type PaidDebt,
  paymentRowProblems,
} from "./table-rows";

const TODAY = day("2026-11-22");

function debtRow(known: Partial<DebtImportRow> = {}): DebtImportRow {
  const words = { accountTail: null, funder: null, note: null };
  const parts = { claimed: null, principal: null, interest: null, penalty: null, fees: null, contracted: null };
  const days = { contractOn: null, overdueSince: null, dueDayOfMonth: null };
  return { lender: "示例银行", product: null, stage: null, ...parts, ...days, ...words, ...known };
}

function contactRow(known: Partial<ContactImportRow> = {}): ContactImportRow {
  const words = { number: null, organisation: null, staffNumber: null, summary: null };
  return { lender: "示例银行", on: TODAY, minute: null, direction: "in", channel: "phone", ...words, ...known };
}

describe("a row of debts", () => {
  test("takes product and stage from what is known, and nothing for zero", () => {
    const { facts, balance } = debtOfRow(debtRow({ overdueSince: day("2026-01-05") }), "bank", TODAY);
    expect(facts).toMatchObject({ product: "credit_card", stage: "overdue", contracted: null });
    expect(balanceOfRow(balance, TODAY)).toBeNull();
  });

  test("the last stage is never typed", () => {
    expect(debtOfRow(debtRow({ stage: "closed" }), "bank", TODAY).facts.stage).toBe("settled");
  });

  test.each([
    [{ contractOn: day("2026-11-23") }, [["contractOn", "day_in_future"]]],
    [{ contractOn: day("2026-05-01"), overdueSince: day("2026-04-01") }, [["overdueSince", "before_contract"]]],
    [{ claimed: fen(100), principal: fen(101) }, [["claimed", "parts_above_total"]]],
    [{ note: "a\u0000b" }, [["note", "control"]]],
    [{ claimed: fen(100), principal: fen(100) }, []],
  ])("%o has the problems %o", (known, problems) => {
    const found = debtRowProblems(7, debtRow(known), TODAY);
    expect(found).toEqual(problems.map(([field, reason]) => ({ row: 7, field, reason })));
  });
});

describe("a row of contacts", () => {
  test("without a time is noon, and never says more than the table", () => {
    expect(contactOfRow(contactRow())).toMatchObject({ minute: NOON, connected: null, party: "unknown", tags: [] });
    expect(contactOfRow(contactRow({ channel: "court" })).party).toBe("court");
  });

  test.each([
    [{}, { on: TODAY, minute: 60 }, []],
    [{ minute: 61 }, { on: TODAY, minute: 60 }, ["minute"]],
    [{ on: day("2026-11-23") }, { on: TODAY, minute: 60 }, ["on"]],
  ])("%o at %o", (known, now, fields) => {
    expect(contactRowProblems(2, contactRow(known), now).map(({ field }) => field)).toEqual(fields);
  });
});

describe("a payment", () => {
  const fold = (name: string) => name.trim();
  const debts: PaidDebt[] = [
    { id: "card", names: new Set(["示例银行"]), accountTail: "1234" },
    { id: "loan", names: new Set(["示例银行"]), accountTail: "" },
    { id: "micro", names: new Set(["样例小贷"]), accountTail: "" },
  ];
  const row = (known: Partial<PaymentImportRow>): PaymentImportRow => ({
    lender: "样例小贷",
    accountTail: null,
    on: TODAY,
    amount: fen(100),
    note: null,
    ...known,
  });

  test.each([
    [{}, "micro"],
    [{ lender: "示例银行", accountTail: "1234" }, "card"],
    [{ lender: "示例银行" }, "debt_unclear"],
    [{ lender: "没有这家" }, "debt_not_found"],
    [{ accountTail: "9" }, "debt_not_found"],
  ])("%o belongs to %s", (known, expected) => {
    const debt = debtOfPayment(row(known), debts, fold);
    expect(typeof debt === "string" ? debt : debt.id).toBe(expected);
  });

  test("says what is wrong with it", () => {
    const values = row({ on: day("2027-01-01"), amount: fen(0) });
    expect(paymentRowProblems(3, values, TODAY, "debt_unclear")).toEqual([
      { row: 3, field: "on", reason: "day_in_future" },
      { row: 3, field: "amount", reason: "amount_zero" },
      { row: 3, field: "lender", reason: "debt_unclear" },
    ]);
  });
});
