import { parseTypedDay } from "@/lib/domain/basics/day";
import type { ReportAccount, ReportAccountKind, ReportCurrency } from "./report-account";
import type { ReportRow } from "./report-text";
import { amountBehind, amountIn, dayIn, factsOf } from "./row-facts";

/** No row of a report is near this long: beyond it something else was pasted, and no more work is done on it. */
const MAX_ROW_LENGTH = 1200;
const MAX_NAME_LENGTH = 80;

const OPENED = "^[,;]?(\\d{4}年\\d{1,2}月\\d{1,2}日)";
const SOLD = new RegExp(`${OPENED}[,;]?(.+?)接收债权`);
const PAID_OUT = new RegExp(`${OPENED}以来[,;]?(.+?)累计代偿`);
const GUARANTEE = new RegExp(
  `${OPENED}[,;]?为(.+?)(?:\\([^()]*\\))?在(.+?)(?:办理|签订)的(.+?)[,;]?(?:承担相关还款责任|提供担保)`,
);
const CARD = new RegExp(`${OPENED}(.+?)发放的(准?贷记卡)(?:\\(([^()]*)\\))?`);
const LOAN = new RegExp(`${OPENED}(.+?)发放的(?:[\\d,.]+元?)?(?:\\(([^()]*)\\))?([^,;。.]*)`);
const CREDIT_LINE = new RegExp(`${OPENED}(.+)为([^为]{1,40})授信`);

const SUM = amountBehind("金额");
const PAID_SUM = amountBehind("代偿金额");
const LIABILITY = amountBehind("责任金额");
const GUARANTEED = amountBehind("担保金额");
const LENT = amountBehind("发放的");
const VALID_UNTIL = /有效期至(\d{4}年\d{1,2}月\d{1,2}日)/;
const DUE = /(\d{4}年\d{1,2}月\d{1,2}日)到期/;

const CURRENCIES: readonly [word: string, currency: ReportCurrency][] = [
  ["人民币", "CNY"],
  ["美元", "USD"],
  ["欧元", "EUR"],
  ["日元", "JPY"],
  ["英镑", "GBP"],
  ["港币", "HKD"],
  ["港元", "HKD"],
  ["澳大利亚元", "AUD"],
  ["澳元", "AUD"],
  ["加拿大元", "CAD"],
  ["加元", "CAD"],
  ["瑞士法郎", "CHF"],
  ["新加坡元", "SGD"],
];

type Named = Pick<ReportAccount, "kind" | "lender"> & Partial<ReportAccount> & { opened: string };

/** Reads one row; null when no kind of row that the report knows fits, or the row names no lender. */
export function readRow(row: ReportRow): ReportAccount | null {
  if (row.text.length > MAX_ROW_LENGTH) return null;
  const text = row.text.replace(/(\d);(?=\d{3}(?!\d))/g, "$1,").replace(/[,;]?证件号码:?[0-9Xx*]+/g, "");
  const named = nameRow(text, row);
  if (!named) return null;
  const lender = shown(named.lender);
  if (lender === "" || lender.length > MAX_NAME_LENGTH) return null;
  // Field by field: spreading the parts over each other takes several times as long as reading them.
  return {
    ...factsOf(text, row.wasOverdue),
    kind: named.kind,
    section: row.section,
    item: row.item,
    lender,
    openedOn: parseTypedDay(named.opened),
    endsOn: named.endsOn ?? null,
    currency: named.currency ?? null,
    cardTail: named.cardTail ?? null,
    purpose: named.purpose ?? null,
    isRevolving: named.isRevolving ?? false,
    amount: named.amount ?? null,
    debtor: named.debtor ?? null,
    role: named.role ?? null,
    contractNumber: named.contractNumber ?? null,
    text: shown(text),
  };
}

function nameRow(text: string, row: ReportRow): Named | null {
  return readSold(text) ?? readPaidOut(text) ?? readGuarantee(text) ?? readCard(text) ?? readLoan(text, row);
}

function readSold(text: string): Named | null {
  const [, opened = "", lender = ""] = SOLD.exec(text) ?? [];
  return lender === "" ? null : { kind: "asset_disposal", lender, opened, amount: amountIn(text, SUM) };
}

function readPaidOut(text: string): Named | null {
  const [, opened = "", lender = ""] = PAID_OUT.exec(text) ?? [];
  return lender === "" ? null : { kind: "advance", lender, opened, amount: amountIn(text, PAID_SUM) };
}

function readGuarantee(text: string): Named | null {
  const [, opened = "", debtor = "", lender = "", purpose = ""] = GUARANTEE.exec(text) ?? [];
  if (lender === "") return null;
  return {
    kind: "guarantee",
    lender,
    opened,
    debtor: shown(debtor),
    purpose: shown(purpose),
    amount: amountIn(text, LIABILITY) ?? amountIn(text, GUARANTEED),
    currency: currencyIn(text),
    role: orNull(/责任人类型为([^,;。.]{1,20})/.exec(text)?.[1]),
    contractNumber: orNull(/合同编号:?([^(),;。]{1,60})/.exec(text)?.[1]),
  };
}

function readCard(text: string): Named | null {
  const [, opened = "", lender = "", card = "", bracket = ""] = CARD.exec(text) ?? [];
  if (lender === "") return null;
  return {
    kind: card === "贷记卡" ? "card" : "quasi_card",
    lender,
    opened,
    currency: currencyIn(bracket),
    cardTail: orNull(/尾号:?(\d{2,8})/.exec(bracket)?.[1]),
  };
}

function readLoan(text: string, { section }: ReportRow): Named | null {
  const loanKind = (kind: ReportAccountKind) => (section === "other" ? "other" : kind);
  const [, opened = "", lender = "", bracket = "", purpose = ""] = LOAN.exec(text) ?? [];
  if (lender !== "") {
    const amount = amountIn(text, LENT);
    const endsOn = dayIn(text, DUE);
    const known = { amount, endsOn, purpose: orNull(purpose), currency: currencyIn(bracket) };
    return { kind: loanKind("loan"), lender, opened, isRevolving: text.includes("可循环使用"), ...known };
  }
  const line = CREDIT_LINE.exec(text);
  if (!line) return null;
  const [, since = "", creditor = "", use = ""] = line;
  const known = { endsOn: dayIn(text, VALID_UNTIL), purpose: orNull(use), currency: currencyIn(text) };
  const isRevolving = text.includes("可循环使用");
  return { kind: loanKind("credit_line"), lender: creditor, opened: since, isRevolving, ...known };
}

/** The currency of the account. An amount 折合人民币 is only converted, and says nothing about the account. */
function currencyIn(text: string): ReportCurrency | null {
  const words = text.replaceAll("折合人民币", "");
  return CURRENCIES.find(([word]) => words.includes(word))?.[1] ?? null;
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : shown(text);
}

/** With the punctuation of the printed report again. */
export function shown(text: string): string {
  return text
    .replaceAll(";", "，")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replaceAll(":", "：")
    .replace(/^[，,]+|[，,]+$/g, "");
}
