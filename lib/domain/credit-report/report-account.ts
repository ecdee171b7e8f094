import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";

/** What a row of the report is about. An "advance" was paid out by a guarantor, an "asset_disposal" sold to an asset manager. */
export const REPORT_ACCOUNT_KINDS = [
  "card",
  "quasi_card",
  "loan",
  "credit_line",
  "other",
  "guarantee",
  "asset_disposal",
  "advance",
] as const;
export type ReportAccountKind = (typeof REPORT_ACCOUNT_KINDS)[number];

/** Where the account stands, as far as the row says it; "unknown" where it says nothing that can be read. */
export const REPORT_ACCOUNT_STATES = [
  "open",
  "not_activated",
  "bad_debt",
  "closed",
  "settled",
  "transferred",
  "unknown",
] as const;
export type ReportAccountState = (typeof REPORT_ACCOUNT_STATES)[number];

/** The part of the report in which a row stands. */
export const REPORT_SECTIONS = [
  "start",
  "credit",
  "summary",
  "asset_disposal",
  "advance",
  "card",
  "loan",
  "other",
  "liability",
  "non_credit",
  "public",
  "queries",
  "notes",
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

export type ReportCurrency = "CNY" | "USD" | "EUR" | "JPY" | "GBP" | "HKD" | "AUD" | "CAD" | "CHF" | "SGD";

/** A month, "2026-08": the report often gives no day, and none is made up. It sorts as text. */
export type ReportMonth = `${number}-${number}`;

/** One row of the report. Null is "the row does not say it"; amounts are in fen of RMB, also for an account in another currency. */
export type ReportAccount = {
  kind: ReportAccountKind;
  section: ReportSection;
  /** The number printed before the row; null where none could be read. Numbers begin again in every section. */
  item: number | null;
  /** The lender as printed: a legal name, perhaps with a branch behind it. For a sold claim the buyer, for an advance the guarantor. */
  lender: string;
  /** The day of opening, of the sale, of the guarantee, or since when advances were paid. */
  openedOn: Day | null;
  /** The contract's last day, or the last day of a credit line. */
  endsOn: Day | null;
  state: ReportAccountState;
  closedIn: ReportMonth | null;
  closedOn: Day | null;
  currency: ReportCurrency | null;
  cardTail: string | null;
  /** What the report calls the loan, 其他个人消费贷款. */
  purpose: string | null;
  isRevolving: boolean;
  /** What was lent, sold, paid out or guaranteed. */
  amount: Fen | null;
  limit: Fen | null;
  /** The balance, for most cards the used part of the limit. Large instalment plans are not in it. */
  balance: Fen | null;
  /** The balance of a card's large instalment plan (大额专项分期余额). */
  instalmentBalance: Fen | null;
  overdueAmount: Fen | null;
  /** Whether it is overdue in the month of the report's data. */
  isOverdue: boolean | null;
  /** Whether it ever was, by the heading above the row or by the row itself. */
  wasOverdue: boolean | null;
  /** Months of the last five years in which it was overdue, and how many of these by more than 90 days. */
  overdueMonths: number | null;
  overdueMonthsOver90: number | null;
  /** As of when the numbers hold. This is not the day of the report. */
  asOfMonth: ReportMonth | null;
  asOfOn: Day | null;
  lastPaidOn: Day | null;
  /** For whom a guarantor answers, in which role, by which contract. */
  debtor: string | null;
  role: string | null;
  contractNumber: string | null;
  /** The whole row without its number, and without anybody's identity number. */
  text: string;
};

/** Whether nothing is owed on this account any more, as far as the report says. */
export function isEnded({ state }: ReportAccount): boolean {
  return state === "closed" || state === "settled" || state === "transferred";
}
