import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { type BriefReport, parseBriefReport } from "./parse-brief";
import type { ReportAccount } from "./report-account";
import { anAccount } from "./testing/an-account";

const SAMPLE = readFileSync(new URL("./testing/brief-report.txt", import.meta.url), "utf8");

function read(text: string): BriefReport {
  const result = parseBriefReport(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const yuan = (amount: number) => fen(amount * 100);
const loanOf = (known: Partial<ReportAccount>) => anAccount({ asOfMonth: "2026-08", ...known });
const card = { kind: "card", section: "card", purpose: null } as const;

const EXPECTED: ReportAccount[] = [
  anAccount({
    kind: "asset_disposal",
    section: "asset_disposal",
    lender: "示例资产管理公司",
    openedOn: day("2024-01-02"),
    amount: yuan(50_000),
    balance: yuan(20_000),
    asOfMonth: "2026-08",
    asOfOn: day("2026-08-04"),
    lastPaidOn: day("2025-02-03"),
    currency: null,
    purpose: null,
  }),
  anAccount({
    kind: "advance",
    section: "advance",
    lender: "示例担保公司",
    openedOn: day("2023-04-05"),
    amount: yuan(10_000),
    state: "settled",
    closedIn: "2024-06",
    currency: null,
    purpose: null,
  }),
  loanOf({
    ...card,
    lender: "示例银行信用卡中心",
    openedOn: day("2019-05-20"),
    cardTail: "1234",
    limit: yuan(50_000),
    balance: yuan(52_318),
    isOverdue: true,
    wasOverdue: true,
    overdueMonths: 14,
    overdueMonthsOver90: 9,
  }),
  loanOf({
    ...card,
    item: 2,
    lender: "样例银行",
    openedOn: day("2020-03-11"),
    cardTail: "2344",
    limit: yuan(30_000),
    balance: yuan(12_600),
    instalmentBalance: yuan(300),
    wasOverdue: false,
  }),
  loanOf({
    ...card,
    item: 3,
    lender: "样例银行",
    openedOn: day("2020-03-11"),
    cardTail: "5244",
    currency: "USD",
    limit: yuan(14_000),
    balance: yuan(0),
    state: "not_activated",
    wasOverdue: false,
  }),
  anAccount({
    ...card,
    item: 4,
    lender: "测试银行",
    openedOn: day("2016-02-01"),
    state: "closed",
    closedIn: "2022-04",
    wasOverdue: false,
  }),
  loanOf({
    lender: "示例消费金融有限公司",
    openedOn: day("2024-01-02"),
    endsOn: day("2026-01-02"),
    amount: yuan(30_000),
    balance: yuan(18_450),
    isOverdue: true,
    wasOverdue: true,
    overdueMonths: 6,
    overdueMonthsOver90: 3,
  }),
  loanOf({
    kind: "credit_line",
    item: 2,
    lender: "样例小额贷款有限公司",
    openedOn: day("2023-06-18"),
    endsOn: day("2027-06-18"),
    isRevolving: true,
    limit: yuan(20_000),
    balance: yuan(9800),
    isOverdue: true,
    wasOverdue: true,
    overdueMonths: 1,
    overdueMonthsOver90: 0,
  }),
  anAccount({
    item: 3,
    lender: "测试小额贷款有限公司",
    openedOn: day("2020-08-08"),
    amount: yuan(5000),
    purpose: "其他贷款",
    state: "bad_debt",
    balance: yuan(4120),
    wasOverdue: true,
  }),
  loanOf({
    item: 4,
    lender: "示例银行股份有限公司",
    openedOn: day("2025-03-05"),
    endsOn: day("2028-03-05"),
    amount: yuan(80_000),
    purpose: "个人经营性贷款",
    balance: yuan(61_200),
    isOverdue: false,
    wasOverdue: false,
  }),
  anAccount({
    item: 5,
    lender: "样例消费金融股份有限公司",
    openedOn: day("2021-09-09"),
    amount: yuan(6000),
    state: "settled",
    closedIn: "2022-09",
    wasOverdue: false,
  }),
  loanOf({
    kind: "guarantee",
    section: "liability",
    lender: "示例商业银行",
    openedOn: day("2023-04-05"),
    amount: yuan(50_000),
    balance: yuan(20_000),
    purpose: "个人经营性贷款",
    debtor: "李四",
    role: "保证人",
    contractNumber: "HT-001",
  }),
];

describe("the sample", () => {
  const report = read(SAMPLE);

  test.each(
    EXPECTED.map(
      (expected, index) => [`${expected.kind} ${expected.item} ${expected.lender}`, expected, index] as const,
    ),
  )("%s", (_, expected, index) => expect({ ...report.accounts[index], text: "" }).toEqual(expected));

  test("holds no other account, and its own counts agree", () => {
    expect(report.accounts).toHaveLength(EXPECTED.length);
    expect(report.warnings).toEqual([]);
    expect(report.reportedOn).toBe("2026-09-01");
    expect(report.number).toBe("2026090100001234567890");
    expect(report.counts?.accounts).toEqual({ card: 4, housing_loan: null, other_loan: 5, other: null });
    expect(report.counts?.over_90_days).toEqual({ card: 1, housing_loan: null, other_loan: 2, other: null });
  });

  test("no identity number is kept", () => {
    expect(JSON.stringify(report)).not.toMatch(/11010519491231002X|110101\*|张三/);
  });

  test.each([
    ["with Windows lines", (text: string) => text.replaceAll("\n", "\r\n")],
    ["as one line", (text: string) => `信贷记录\n${text.slice(text.indexOf("信用卡\n")).replaceAll("\n", "")}`],
    ["with Kangxi radicals from a PDF font", (text: string) => text.replaceAll("月", "⽉").replaceAll("日", "⽇")],
    ["with a mark of byte order", (text: string) => `\uFEFF${text}`],
  ])("%s the accounts are the same", (_, change) => {
    const accounts = read(change(SAMPLE)).accounts.filter(({ section }) => section === "card" || section === "loan");
    const expected = EXPECTED.filter(({ section }) => section === "card" || section === "loan");
    expect(accounts.slice(0, expected.length).map(({ lender, balance, item }) => [lender, balance, item])).toEqual(
      expected.map(({ lender, balance, item }) => [lender, balance, item]),
    );
  });
});

describe("traps", () => {
  const rows = (text: string) => read(`信贷记录\n信用卡\n从未逾期过的贷记卡账户明细如下：\n${text}\n查询记录`);
  const CARD = "2020年03月11日样例银行发放的贷记卡（人民币账户）。截至2026年08月，";

  test("two identical rows are two accounts", () => {
    const { accounts } = rows(`1.${CARD}信用额度1,000，余额5。\n2.${CARD}信用额度1,000，余额5。`);
    expect(accounts.map(({ balance }) => balance)).toEqual([500, 500]);
  });

  test.each([
    ["余额--", null],
    ["余额5，000", yuan(5000)],
    ["余额５，０００", yuan(5000)],
    ["余额为5000.", yuan(5000)],
    ["余额：5,000.50", fen(500_050)],
    ["余额5,00", null],
    ["余额-5", null],
    ["余额0", yuan(0)],
    ["大额专项分期余额300", null],
    ["余\n额5\n,0\n00", yuan(5000)],
  ])("%j", (words, expected) => {
    const report = rows(`1.${CARD}${words}。`);
    expect(report.accounts[0]?.balance).toBe(expected);
    expect(report.warnings.some(({ code }) => code === "balance_missing")).toBe(expected === null);
  });

  test.each([
    ["余额5000，逾期金额300", true],
    ["余额5000，当前逾期金额为300", true],
    ["余额5000，逾期金额0", null],
    ["余额5000，逾期金额--", null],
    ["余额5000，当前无逾期", false],
    ["余额5000", null],
  ])("a sum that is overdue says that it is: %s", (text, expected) => {
    expect(rows(`1.${CARD}${text}。`).accounts[0]?.isOverdue).toBe(expected);
  });

  test("the word for loans at a line's end does not begin a section", () => {
    const text =
      "贷款\n发生过逾期的账户明细如下：\n1.2024年01月02日样例银行发放的30,000元（人民币）个人消费\n贷款\n，2026年01月02日到期。截至2026年08月，余额1。";
    expect(read(text).accounts.map(({ purpose }) => purpose)).toEqual(["个人消费贷款"]);
  });

  test("a row's last words before a list's title are not part of that title", () => {
    const row = `1.${CARD}余额5。最近5年内有1个月处于逾期状态,没有\n发生\n过90天以上逾期.`;
    const title = "从未逾期过的贷记卡账户明细如下:";
    expect(rows(`${row}\n${title}\n2.${CARD}余额6.`).accounts).toMatchObject([{ overdueMonthsOver90: 0 }, { item: 2 }]);
  });

  test("a title and its first row on one line", () => {
    const text = SAMPLE.replace("资产处置信息\n", "资产处置信息");
    expect(read(text).accounts).toHaveLength(EXPECTED.length);
  });

  test("a day that does not exist is not known, and the rest is read", () => {
    const [one] = rows("1.2020年02月30日样例银行发放的贷记卡（人民币账户）。2022年13月已销户。").accounts;
    expect(one).toMatchObject({ lender: "样例银行", openedOn: null, state: "closed", closedIn: null });
  });

  test("rows that cannot be read are kept with their words", () => {
    expect(rows(`1.${CARD}余额5。\n2.这一行什么也不是。`).warnings).toContainEqual({
      code: "row_not_read",
      section: "card",
      item: 2,
      text: "这一行什么也不是。",
    });
  });

  test("a row that is missing leaves a gap", () => {
    const { warnings } = rows(`1.${CARD}余额5。\n3.${CARD}余额6。`);
    expect(warnings).toContainEqual({ code: "number_gap", section: "card", after: 1, before: 3 });
  });

  test("a row without its number is read, or said", () => {
    expect(rows(`${CARD}余额5。`).accounts).toMatchObject([{ item: null, balance: 500 }]);
    expect(rows(`1.${CARD}余额5。\n${CARD}余额6。`).warnings.map(({ code }) => code)).toContain("rows_run_together");
  });

  test("a count that the rows cannot reach is said; a missing summary too", () => {
    const fewer = SAMPLE.replace(/^4\.2016年.*\n/m, "");
    expect(read(fewer).warnings).toContainEqual({
      code: "count_differs",
      row: "accounts",
      column: "card",
      inSummary: 4,
      inRows: 3,
    });
    expect(read(SAMPLE.replace(/信息概要[\s\S]*?(?=资产处置信息)/, "")).warnings).toEqual([
      { code: "summary_missing" },
    ]);
  });

  test("judgments are not accounts and are said", () => {
    const text = SAMPLE.replace("系统中没有您最近5年内的公共信息记录。", "强制执行记录\n执行法院：示例法院");
    expect(read(text).warnings).toEqual([
      { code: "section_not_read", section: "public", text: "强制执行记录执行法院：示例法院" },
    ]);
  });

  test.each([
    ["", "empty"],
    [" \n\t ", "empty"],
    ["今天天气很好，欠款还没有还。", "not_a_report"],
    ["我想查个人信用报告", "not_a_report"],
    ["x".repeat(100_000), "not_a_report"],
  ])("refuses %.20j", (text, reason) => expect(parseBriefReport(text)).toEqual({ ok: false, reason }));
});

describe("damage", { timeout: 30_000 }, () => {
  test(
    "one wrong character never throws, and loses no row without a word",
    () =>
      fc.assert(
        fc.property(fc.nat(SAMPLE.length - 1), fc.string({ unit: "binary", maxLength: 2 }), (at, wrong) => {
          const result = parseBriefReport(SAMPLE.slice(0, at) + wrong + SAMPLE.slice(at + 1));
          expect(result.ok).toBe(true);
          if (!result.ok || result.value.accounts.length >= EXPECTED.length) return;
          expect(result.value.warnings).not.toEqual([]);
        }),
        { numRuns: 250 },
      ),
    30_000,
  );

  test("whatever is pasted never throws", () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...SAMPLE.split(/(?<=[，。\n])/)), fc.string({ unit: "binary" }))),
        (pieces) => {
          expect(() => parseBriefReport(pieces.join(""))).not.toThrow();
        },
      ),
    ));
});
