import { type Day, parseDay, parseTypedDay } from "@/lib/domain/basics/day";
import { type Fen, parseFen } from "@/lib/domain/basics/money";
import type { ReportAccount, ReportAccountState, ReportMonth } from "./report-account";

type Facts = Pick<
  ReportAccount,
  | "state"
  | "closedIn"
  | "closedOn"
  | "limit"
  | "balance"
  | "instalmentBalance"
  | "overdueAmount"
  | "isOverdue"
  | "wasOverdue"
  | "overdueMonths"
  | "overdueMonthsOver90"
  | "asOfMonth"
  | "asOfOn"
  | "lastPaidOn"
>;

/** A pattern for the amount right behind some words. Made once each: a report has hundreds of rows. */
export function amountBehind(words: string): RegExp {
  return new RegExp(`${words}(?:折合|人民币|为|:)*(\\d(?:[\\d,]*\\d)?(?:\\.\\d{1,2}(?!\\d))?)(万)?`);
}

const LIMIT = amountBehind("信用额度");
const BALANCE = amountBehind("余额");
const USED = amountBehind("已使?用额度");
const INSTALMENTS = amountBehind("分期余额");
const OVERDUE = amountBehind("逾期(?:金额|总额)");
const AS_OF = /截至(\d{4}年\d{1,2}月\d{1,2}日)/;
const LAST_PAID = /最近一次还款日期为?:?(\d{4}年\d{1,2}月\d{1,2}日)/;

const ENDINGS: Record<string, ReportAccountState> = { 销户: "closed", 结清: "settled", 转出: "transferred" };

/** Reads what rows of all kinds say with the same words. `text` is one row without spaces; `wasOverdue` is what its heading says. */
export function factsOf(text: string, wasOverdue: boolean | null): Facts {
  const asOf = /截至(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/.exec(text);
  const instalmentBalance = amountIn(text, INSTALMENTS);
  const balance = amountIn(text.replaceAll("分期余额", ""), BALANCE) ?? amountIn(text, USED);
  const overdueAmount = amountIn(text, OVERDUE);
  const overdue = overdueOf(text, overdueAmount);
  return {
    ...endingOf(text, asOf !== null || balance !== null),
    limit: amountIn(text, LIMIT),
    balance,
    instalmentBalance,
    overdueAmount,
    ...overdue,
    wasOverdue: wasOverdue ?? (overdue.isOverdue === true || (overdue.overdueMonths ?? 0) > 0 ? true : null),
    asOfMonth: monthOf(asOf?.[1], asOf?.[2]),
    asOfOn: asOf?.[3] === undefined ? null : dayIn(text, AS_OF),
    lastPaidOn: dayIn(text, LAST_PAID),
  };
}

function endingOf(text: string, hasNumbers: boolean): Pick<Facts, "state" | "closedIn" | "closedOn"> {
  const ending = /(?:(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?)?[,;]?已经?(销户|结清|转出)/.exec(text);
  if (ending) {
    const [, year, month, date, word = ""] = ending;
    const closedOn = date === undefined ? null : parseTypedDay(`${year}-${month}-${date}`);
    return { state: ENDINGS[word] ?? "unknown", closedIn: monthOf(year, month), closedOn };
  }
  const open = { closedIn: null, closedOn: null };
  if (text.includes("呆账")) return { state: "bad_debt", ...open };
  if (text.includes("未激活")) return { state: "not_activated", ...open };
  return { state: hasNumbers ? "open" : "unknown", ...open };
}

/** A sum that is overdue says so as well as the words do. */
function overdueOf(
  text: string,
  overdueAmount: Fen | null,
): Pick<Facts, "isOverdue" | "overdueMonths" | "overdueMonthsOver90"> {
  const now = /当前(有|无|没有|未)逾期/.exec(text)?.[1];
  const over90 = /(\d{1,3})个月逾期超过90天/.exec(text)?.[1];
  const months = /有(\d{1,3})个月处于逾期状态/.exec(text)?.[1];
  const saysNever90 = text.includes("没有发生过90天以上逾期");
  return {
    isOverdue: now === undefined ? ((overdueAmount ?? 0) > 0 ? true : null) : now === "有",
    overdueMonths: months === undefined ? null : Number(months),
    overdueMonthsOver90: over90 === undefined ? (saysNever90 ? 0 : null) : Number(over90),
  };
}

/** The amount behind what a pattern of `amountBehind` looks for, in fen. Null where none can be read: "--" is not 0. */
export function amountIn(text: string, pattern: RegExp): Fen | null {
  const match = pattern.exec(text);
  return match ? parseFen(`${match[1]}${match[2] ?? ""}`) : null;
}

/** The day that is the first group of a pattern. */
export function dayIn(text: string, pattern: RegExp): Day | null {
  return parseTypedDay(pattern.exec(text)?.[1] ?? "");
}

function monthOf(year: string | undefined, month: string | undefined): ReportMonth | null {
  const first = parseDay(`${year}-${month?.padStart(2, "0")}-01`);
  return first === null ? null : (first.slice(0, 7) as ReportMonth);
}
