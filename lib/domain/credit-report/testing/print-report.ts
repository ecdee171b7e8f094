import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { isEnded, type ReportAccount, type ReportMonth } from "@/lib/domain/credit-report/report-account";

/** What real texts do to a report; each can be switched on alone. */
export type Traps = {
  /** After how many letters a line is broken, in turn; 0 = not at all. */
  breaks: readonly number[];
  /** A page footer at every so manieth break; 0 = none. */
  footerEvery: number;
  halfWidth: boolean;
  fullWidthDigits: boolean;
  saysFor: boolean;
  spaces: boolean;
  numbersRestart: boolean;
  windowsLines: boolean;
  withoutSummary: boolean;
};

export const NO_TRAPS: Traps = {
  breaks: [0],
  footerEvery: 0,
  halfWidth: false,
  fullWidthDigits: false,
  saysFor: false,
  spaces: false,
  numbersRestart: false,
  windowsLines: false,
  withoutSummary: false,
};

type List = { title: string; holds: (account: ReportAccount) => boolean };
const SECTIONS: readonly { title: string; lists: readonly List[] }[] = [
  { title: "资产处置信息", lists: [{ title: "", holds: ({ kind }) => kind === "asset_disposal" }] },
  { title: "垫款信息", lists: [{ title: "", holds: ({ kind }) => kind === "advance" }] },
  {
    title: "信用卡",
    lists: [
      { title: "发生过逾期的贷记卡账户明细如下：", holds: (one) => isCard(one) && one.wasOverdue === true },
      {
        title: "从未逾期过的贷记卡及透支未超过60天的准贷记卡账户明细如下：",
        holds: (one) => isCard(one) && !one.wasOverdue,
      },
    ],
  },
  {
    title: "贷款",
    lists: [
      { title: "发生过逾期的账户明细如下：", holds: (one) => isLoan(one) && one.wasOverdue === true },
      { title: "从未发生过逾期的账户明细如下：", holds: (one) => isLoan(one) && !one.wasOverdue },
    ],
  },
  { title: "相关还款责任信息", lists: [{ title: "", holds: ({ kind }) => kind === "guarantee" }] },
];
const CURRENCY_WORDS: Partial<Record<string, string>> = { CNY: "人民币", USD: "美元", EUR: "欧元", JPY: "日元" };
const HEAD = ["个人信用报告", "报告编号：2026090100001234567890 报告时间：2026-09-01 10:20:30", "信贷记录"];
const TAIL = [
  "非信贷交易记录",
  "系统中没有您最近5年内的非信贷交易记录。",
  "公共记录",
  "系统中没有您最近5年内的公共信息记录。",
];
const END = [
  "查询记录",
  "机构查询记录明细",
  "1 2026年08月01日 示例商业银行 贷后管理",
  "说明",
  "1.除查询记录外，均来自机构。",
];

/** Writes accounts as a brief report: in the order in which it is read again, which it returns too. */
export function printReport(
  accounts: readonly ReportAccount[],
  traps: Traps,
): { text: string; order: ReportAccount[] } {
  const order: ReportAccount[] = [];
  const lines = [...HEAD, ...(traps.withoutSummary ? [] : summaryOf(accounts))];
  for (const { title, lists } of SECTIONS) {
    let item = 0;
    const body = lists.flatMap((list) => {
      const rows = accounts.filter(list.holds);
      if (rows.length === 0) return [];
      if (traps.numbersRestart) item = 0;
      return [list.title, ...rows.flatMap((row) => rowLines(row, ++item, traps, order))];
    });
    if (body.length > 0) lines.push(title, ...body.filter(Boolean));
  }
  const text = [...lines, ...TAIL, ...END].map((line) => dressed(line, traps)).join(traps.windowsLines ? "\r\n" : "\n");
  return { text, order };
}

function isCard({ kind }: ReportAccount): boolean {
  return kind === "card" || kind === "quasi_card";
}
function isLoan({ kind }: ReportAccount): boolean {
  return kind === "loan" || kind === "credit_line";
}

function summaryOf(accounts: readonly ReportAccount[]): string[] {
  const columns = [accounts.filter(isCard), [], accounts.filter(isLoan), []];
  const row = (label: string, counts: (account: ReportAccount) => boolean) =>
    `${label}  ${columns.map((all) => all.filter(counts).length || "--").join("  ")}`;
  return [
    "信息概要",
    "        信用卡   贷款         其他业务",
    "               购房   其他",
    row("账户数", () => true),
    row("未结清/未销户账户数", (one) => !isEnded(one)),
    row("发生过逾期的账户数", ({ wasOverdue }) => wasOverdue === true),
    row("发生过90天以上逾期的账户数", ({ overdueMonthsOver90 }) => (overdueMonthsOver90 ?? 0) > 0),
  ];
}

function rowLines(account: ReportAccount, item: number, traps: Traps, order: ReportAccount[]): string[] {
  order.push({ ...account, item });
  return broken(`${item}.`, `${beginning(account)}${ending(account, traps)}`, traps);
}

function beginning(account: ReportAccount): string {
  const { kind, lender, purpose } = account;
  const [opened, amount] = [dayText(account.openedOn), amountText(account.amount)];
  const currency = CURRENCY_WORDS[account.currency ?? ""] ?? "";
  switch (kind) {
    case "card":
    case "quasi_card": {
      const tail = account.cardTail === null ? "" : `，卡片尾号：${account.cardTail}`;
      return `${opened}${lender}发放的${kind === "card" ? "" : "准"}贷记卡（${currency}账户${tail}）。`;
    }
    case "loan":
    case "other":
      return `${opened}${lender}发放的${amount}元（${currency}）${purpose}，${dayText(account.endsOn)}到期。`;
    case "credit_line":
      return `${opened}${lender}为${purpose}授信，额度有效期至${dayText(account.endsOn)}，可循环使用。`;
    case "asset_disposal":
      return `${opened}，${lender}接收债权，金额为${amount}。`;
    case "advance":
      return `${opened}以来${lender}累计代偿金额${amount}。`;
    case "guarantee":
      return `${opened}，为${account.debtor}（证件类型：身份证，证件号码：110101************）在${lender}办理的${purpose}承担相关还款责任，责任人类型为${account.role}，相关还款责任金额${amount}（保证合同编号：${account.contractNumber}）。`;
  }
}

function ending(account: ReportAccount, { saysFor }: Traps): string {
  const { state, closedIn, balance, limit, instalmentBalance, currency, lastPaidOn } = account;
  if (isEnded(account)) return `${monthText(closedIn)}已${state === "closed" ? "销户" : "结清"}。`;
  const foreign = account.kind === "card" && currency !== "CNY" ? "折合人民币" : "";
  const unit = account.kind === "credit_line" || account.kind === "guarantee" ? "（人民币元）" : "";
  const balanceWord = account.kind === "card" && account.wasOverdue === false ? "已使用额度" : "余额";
  return [
    account.asOfOn ? `截至${dayText(account.asOfOn)}` : `截至${monthText(account.asOfMonth)}`,
    limit === null ? "" : `，信用额度${foreign}${amountText(limit)}`,
    `，${balanceWord}${saysFor ? "为" : ""}${amountText(balance)}${unit}`,
    instalmentBalance === null ? "" : `，大额专项分期余额${amountText(instalmentBalance)}`,
    lastPaidOn === null ? "" : `，最近一次还款日期为${dayText(lastPaidOn)}`,
    state === "not_activated" ? "，尚未激活" : "",
    account.isOverdue === null ? "" : `，当前${account.isOverdue ? "有" : "无"}逾期`,
    "。",
    overdueText(account),
  ].join("");
}

function overdueText({ overdueMonths, overdueMonthsOver90 }: ReportAccount): string {
  if (overdueMonths === null) return "";
  const over90 = overdueMonthsOver90 ? `其中${overdueMonthsOver90}个月逾期超过90天` : "没有发生过90天以上逾期";
  return `最近5年内有${overdueMonths}个月处于逾期状态，${over90}。`;
}

/** Breaks a row into lines after so many letters each, and lets pages end in the middle of it. */
function broken(number: string, text: string, { breaks, footerEvery }: Traps): string[] {
  const lines: string[] = [];
  let rest = text;
  for (let turn = 0; rest !== ""; turn++) {
    const length = breaks[turn % Math.max(1, breaks.length)] || rest.length;
    lines.push(rest.slice(0, length));
    rest = rest.slice(length);
    if (footerEvery > 0 && turn % footerEvery === footerEvery - 1) lines.push(`第 ${turn} 页，共 99 页`);
  }
  return [`${number}${lines[0] ?? ""}`, ...lines.slice(1)];
}

const HALF: Record<string, string> = { "，": ",", "。": ".", "（": "(", "）": ")", "：": ":" };

function dressed(line: string, { halfWidth, fullWidthDigits, spaces }: Traps): string {
  let text = line;
  if (halfWidth) text = text.replace(/[，。（）：]/g, (mark) => HALF[mark] ?? mark);
  if (fullWidthDigits) text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return spaces ? text.replace(/([，,。：:])/g, "$1 ").replace(/^/, " \u3000") : text;
}

function dayText(on: Day | null): string {
  return on === null ? "" : `${on.slice(0, 4)}年${on.slice(5, 7)}月${on.slice(8)}日`;
}
function monthText(month: ReportMonth | null): string {
  return month === null ? "" : `${month.slice(0, 4)}年${month.slice(5)}月`;
}
function amountText(amount: Fen | null): string {
  return amount === null ? "--" : String(amount / 100).replace(/\B(?=(\d{3})+$)/g, ",");
}
