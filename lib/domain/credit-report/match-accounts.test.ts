import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";
import { matchAccounts, type RecordedDebt } from "./match-accounts";
import type { ReportAccount } from "./report-account";
import { anAccount } from "./testing/an-account";

function aRecord(known: Partial<RecordedDebt> = {}): RecordedDebt {
  return {
    id: "a",
    brand: "示例花",
    lenderNames: ["示例消费金融有限公司"],
    role: "borrower",
    product: "instalment_loan",
    stage: "overdue",
    accountTail: "",
    contractOn: null,
    contracted: null,
    claimed: null,
    ...known,
  };
}

const loan = anAccount({ balance: fen(100), amount: fen(500) });
const full = aRecord({ claimed: fen(100), contracted: fen(500), contractOn: day("2024-01-02") });
const card = anAccount({
  kind: "card",
  section: "card",
  lender: "样例银行信用卡中心",
  cardTail: "2344",
  balance: fen(7),
});
const cardRecord = aRecord({
  lenderNames: ["样例银行股份有限公司", "样例银行"],
  product: "credit_card",
  claimed: fen(7),
});
const rowsOf = (accounts: ReportAccount[], debts: RecordedDebt[]) =>
  matchAccounts({ accounts }, debts)
    .flatMap(({ rows }) => rows)
    .map(({ verdict, debtId }) => [verdict, debtId]);

describe("matchAccounts", () => {
  test.each<[string, ReportAccount[], RecordedDebt[], (string | null)[][]]>([
    ["no record", [loan], [], [["new", null]]],
    ["the same", [loan], [full], [["matched", "a"]]],
    ["another balance", [loan], [{ ...full, claimed: fen(90) }], [["changed", "a"]]],
    ["another day", [loan], [{ ...full, contractOn: day("2024-01-03") }], [["new", null]]],
    ["another lender", [loan], [{ ...full, lenderNames: ["样例银行"] }], [["new", null]]],
    ["a branch of the lender", [card], [cardRecord], [["changed", "a"]]],
    [
      "the same tail, another day",
      [card],
      [{ ...cardRecord, accountTail: "2344", contractOn: day("2019-01-01") }],
      [["changed", "a"]],
    ],
    ["another tail", [card], [{ ...cardRecord, accountTail: "9999" }], [["new", null]]],
    ["a card is no loan", [card], [{ ...cardRecord, product: "instalment_loan" }], [["new", null]]],
    ["a guarantee is no loan", [anAccount({ kind: "guarantee" })], [full], [["new", null]]],
    ["closed", [{ ...loan, state: "settled" }], [full], [["closed", "a"]]],
    ["closed and never recorded", [{ ...loan, state: "settled" }], [], [["closed", null]]],
    [
      "identical rows, one record",
      [loan, loan],
      [full],
      [
        ["unclear", null],
        ["unclear", null],
      ],
    ],
    [
      "identical rows, two records",
      [loan, loan],
      [full, { ...full, id: "b" }],
      [
        ["matched", "a"],
        ["matched", "b"],
      ],
    ],
    ["one row, two records", [loan], [full, { ...full, id: "b" }], [["unclear", null]]],
    ["a better record", [loan], [aRecord(), { ...full, id: "b" }], [["matched", "b"]]],
    [
      "sold to its holder",
      [
        anAccount({
          kind: "asset_disposal",
          lender: "示例资产管理公司",
          openedOn: day("2025-01-01"),
          balance: fen(100),
        }),
      ],
      [{ ...full, lenderNames: [...full.lenderNames, "示例资产管理公司"] }],
      [["matched", "a"]],
    ],
  ])("%s", (_, accounts, debts, expected) => expect(rowsOf(accounts, debts)).toEqual(expected));

  test("says what differs", () => {
    const [group] = matchAccounts({ accounts: [{ ...loan, isOverdue: true }] }, [
      aRecord({ stage: "current", claimed: fen(100) }),
    ]);
    expect(group?.rows[0]?.differences).toEqual([
      { field: "contracted", recorded: null, reported: 500 },
      { field: "contractOn", recorded: null, reported: "2024-01-02" },
      { field: "stage", recorded: "current", reported: "overdue" },
    ]);
  });

  test("groups by lender, names the brand and finds the twin", () => {
    const webank = anAccount({ lender: "深圳前海微众银行股份有限公司" });
    const groups = matchAccounts(
      { accounts: [card, webank, { ...card, currency: "USD" }] },
      [cardRecord],
      LENDER_DIRECTORY,
    );
    expect(
      groups.map(({ brand, directoryKey, rows }) => [brand, directoryKey, rows.map((row) => [row.account, row.twin])]),
    ).toEqual([
      [
        "示例花",
        null,
        [
          [0, 2],
          [2, 0],
        ],
      ],
      ["微粒贷", "weilidai", [[1, null]]],
    ]);
  });

  test("no debt falls to two rows, and every row is there once", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(loan, card, { ...loan, amount: null }, { ...card, cardTail: null }), { maxLength: 6 }),
        fc.array(fc.constantFrom(full, aRecord(), cardRecord, { ...cardRecord, accountTail: "2344" }), {
          maxLength: 6,
        }),
        (accounts, drawn) => {
          const debts = drawn.map((debt, index) => ({ ...debt, id: String(index) }));
          const rows = matchAccounts({ accounts }, debts).flatMap((group) => group.rows);
          const taken = rows.flatMap(({ debtId }) => debtId ?? []);
          expect(new Set(taken).size).toBe(taken.length);
          expect(rows.map(({ account }) => account).sort()).toEqual([...accounts.keys()]);
        },
      ),
    ));
});
