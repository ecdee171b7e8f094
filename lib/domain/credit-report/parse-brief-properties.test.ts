import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { parseBriefReport } from "./parse-brief";
import type { ReportAccount, ReportAccountKind, ReportMonth, ReportSection } from "./report-account";
import { anAccount } from "./testing/an-account";
import { NO_TRAPS, printReport, type Traps } from "./testing/print-report";

const LENDERS = [
  "示例银行信用卡中心",
  "样例银行",
  "测试银行（中国）有限公司",
  "华为示例小额贷款有限公司",
  "样例消费金融股份有限公司",
];
const SECTION_OF: Record<ReportAccountKind, ReportSection> = {
  card: "card",
  quasi_card: "card",
  loan: "loan",
  credit_line: "loan",
  other: "other",
  guarantee: "liability",
  asset_disposal: "asset_disposal",
  advance: "advance",
};

const dayOf = fc.integer({ min: 0, max: 9000 }).map((count): Day => addDays(day("2002-01-01"), count));
const monthOf = dayOf.map((on) => on.slice(0, 7) as ReportMonth);
const yuan = fc
  .oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9_999_999 }))
  .map((n) => fen(n * 100));
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const facts = fc.record({
  kind: fc.constantFrom("card", "quasi_card", "loan", "credit_line", "guarantee", "asset_disposal", "advance"),
  lender: fc.constantFrom(...LENDERS),
  openedOn: dayOf,
  endsOn: dayOf,
  closedIn: monthOf,
  asOfMonth: monthOf,
  asOfOn: dayOf,
  lastPaidOn: perhaps(dayOf),
  amount: yuan,
  limit: yuan,
  balance: yuan,
  instalmentBalance: perhaps(yuan),
  wasOverdue: fc.boolean(),
  isOverdue: fc.boolean(),
  isEnded: fc.boolean(),
  notActivated: fc.boolean(),
  overdueMonths: fc.integer({ min: 1, max: 60 }),
  overdueMonthsOver90: fc.integer({ min: 0, max: 60 }),
  currency: fc.constantFrom("CNY", "USD", "EUR"),
  cardTail: perhaps(fc.constantFrom("0012", "5244", "1234")),
});

type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

/** Any account as a row of the report can say it. */
const account: fc.Arbitrary<ReportAccount> = facts.map((one) => {
  const base = { kind: one.kind, section: SECTION_OF[one.kind], lender: one.lender, openedOn: one.openedOn } as const;
  return anAccount({
    ...base,
    purpose: null,
    currency: null,
    ...ownFacts(one),
    ...(one.isEnded ? ended(one) : open(one)),
  });
});

function ownFacts(one: Facts): Partial<ReportAccount> {
  switch (one.kind) {
    case "card":
    case "quasi_card":
      return { currency: one.currency, cardTail: one.cardTail, wasOverdue: one.wasOverdue };
    case "loan":
      return {
        amount: one.amount,
        endsOn: one.endsOn,
        purpose: "其他个人消费贷款",
        currency: "CNY",
        wasOverdue: one.wasOverdue,
      };
    case "credit_line":
      // Only the unit behind its balance names the currency of a credit line.
      return {
        endsOn: one.endsOn,
        purpose: "个人经营性贷款",
        isRevolving: true,
        wasOverdue: one.wasOverdue,
        currency: one.isEnded ? null : "CNY",
      };
    case "guarantee":
      return {
        amount: one.amount,
        purpose: "个人经营性贷款",
        debtor: "李四",
        role: "保证人",
        contractNumber: "HT-001",
        currency: one.isEnded ? null : "CNY",
      };
    case "asset_disposal":
    case "advance":
      return { amount: one.amount };
  }
}

function ended({ kind, closedIn }: Facts): Partial<ReportAccount> {
  return { state: kind === "card" || kind === "quasi_card" ? "closed" : "settled", closedIn };
}

function open(one: Facts): Partial<ReportAccount> {
  const { balance, asOfMonth } = one;
  if (one.kind === "asset_disposal" || one.kind === "advance") {
    const month = one.asOfOn.slice(0, 7) as ReportMonth;
    return { balance, asOfOn: one.asOfOn, asOfMonth: month, lastPaidOn: one.lastPaidOn };
  }
  if (one.kind === "guarantee") return { balance, asOfMonth };
  const { overdueMonths, overdueMonthsOver90 } = one;
  const history = one.wasOverdue
    ? { overdueMonths, overdueMonthsOver90, isOverdue: one.isOverdue }
    : { isOverdue: false };
  if (one.kind === "loan") return { balance, asOfMonth, ...history };
  if (one.kind === "credit_line") return { balance, asOfMonth, limit: one.limit, ...history };
  const state = one.notActivated ? "not_activated" : "open";
  return { state, balance, asOfMonth, limit: one.limit, instalmentBalance: one.instalmentBalance, ...history };
}

/** Every trap on or off, lines broken anywhere. */
const traps: fc.Arbitrary<Traps> = fc.record({
  breaks: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 }),
  footerEvery: fc.integer({ min: 0, max: 4 }),
  halfWidth: fc.boolean(),
  fullWidthDigits: fc.boolean(),
  saysFor: fc.boolean(),
  spaces: fc.boolean(),
  numbersRestart: fc.boolean(),
  windowsLines: fc.boolean(),
  withoutSummary: fc.boolean(),
});

describe("any report", { timeout: 30_000 }, () => {
  const check = (accounts: readonly ReportAccount[], chosen: Traps) => {
    const { text, order } = printReport(accounts, chosen);
    const result = parseBriefReport(text);
    if (!result.ok) throw new Error(result.reason);
    const report = result.value;
    expect(report.accounts.map((one) => ({ ...one, text: "" }))).toEqual(order);
    expect(report.warnings).toEqual(chosen.withoutSummary ? [{ code: "summary_missing" }] : []);
  };

  test("what is printed plainly is read", () =>
    fc.assert(fc.property(fc.array(account, { minLength: 1, maxLength: 12 }), (all) => check(all, NO_TRAPS))));

  test("what is printed with traps is read", () =>
    fc.assert(fc.property(fc.array(account, { minLength: 1, maxLength: 8 }), traps, check), { numRuns: 400 }));

  test("identical rows stay as many as they are", () =>
    fc.assert(
      fc.property(account, fc.integer({ min: 2, max: 5 }), traps, (one, count, chosen) =>
        check(Array(count).fill(one), chosen),
      ),
    ));
});
