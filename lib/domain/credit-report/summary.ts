import { isEnded, type ReportAccount } from "./report-account";

/** The rows of the table 信息概要, in its order. */
export const SUMMARY_ROWS = ["accounts", "open", "ever_overdue", "over_90_days"] as const;
export type SummaryRow = (typeof SUMMARY_ROWS)[number];

/** The columns of the table, in its order. */
export const SUMMARY_COLUMNS = ["card", "housing_loan", "other_loan", "other"] as const;
export type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];

/** What the report itself counts. Null is "--", or a number that could not be read; it is not 0. */
export type ReportCounts = Record<SummaryRow, Record<SummaryColumn, number | null>>;

/** A number of the summary that the rows of the report cannot reach. */
export type CountDifference = { row: SummaryRow; column: SummaryColumn; inSummary: number | null; inRows: number };

const LABELS: Record<SummaryRow, RegExp> = {
  accounts: labelled("(?:^|\\n|账户数|\\s)", "账户数"),
  open: labelled("", "未结清/未销户账户数"),
  ever_overdue: labelled("", "发生过逾期的账户数"),
  over_90_days: labelled("", "发生过90天以上逾期的账户数"),
};

function labelled(before: string, label: string): RegExp {
  return new RegExp(`${before}${[...label].join("\\s*")}((?:\\s*(?:--|-|\\d{1,5}(?!\\d))){4})`);
}

/** Reads the table of the summary from its text; null when not one of its rows can be read. */
export function readSummary(text: string): ReportCounts | null {
  const counts = {
    accounts: countsIn(text, "accounts"),
    open: countsIn(text, "open"),
    ever_overdue: countsIn(text, "ever_overdue"),
    over_90_days: countsIn(text, "over_90_days"),
  };
  return SUMMARY_ROWS.some((row) => counts[row] !== null) ? { ...NO_COUNTS, ...withoutNull(counts) } : null;
}

const NONE = { card: null, housing_loan: null, other_loan: null, other: null } as const;
const NO_COUNTS: ReportCounts = { accounts: NONE, open: NONE, ever_overdue: NONE, over_90_days: NONE };

function withoutNull(counts: Record<SummaryRow, ReportCounts[SummaryRow] | null>): Partial<ReportCounts> {
  return Object.fromEntries(Object.entries(counts).filter(([, row]) => row !== null));
}

function countsIn(text: string, row: SummaryRow): ReportCounts[SummaryRow] | null {
  const cells = LABELS[row].exec(text)?.[1]?.match(/--|-|\d+/g);
  if (cells?.length !== 4) return null;
  const [card, housing, otherLoan, other] = cells.map((cell) => (cell.startsWith("-") ? null : Number(cell)));
  return { card: card ?? null, housing_loan: housing ?? null, other_loan: otherLoan ?? null, other: other ?? null };
}

/**
 * The numbers of the summary that the rows contradict. A row that does not say enough, such as a bad debt without its months,
 * may count or not; a "--" is only contradicted by rows that certainly count.
 */
export function countDifferences(counts: ReportCounts, accounts: readonly ReportAccount[]): CountDifference[] {
  return SUMMARY_ROWS.flatMap((row) =>
    SUMMARY_COLUMNS.flatMap((column): CountDifference[] => {
      const inSummary = counts[row][column];
      const answers = accounts.filter((account) => columnOf(account) === column).map((one) => countsFor(one, row));
      const least = answers.filter((answer) => answer === true).length;
      const most = answers.filter((answer) => answer !== false).length;
      if (inSummary === null) return least > 0 ? [{ row, column, inSummary, inRows: least }] : [];
      if (inSummary >= least && inSummary <= most) return [];
      return [{ row, column, inSummary, inRows: inSummary < least ? least : most }];
    }),
  );
}

/** The column that counts an account; null for what the table does not count. */
function columnOf({ kind, purpose }: ReportAccount): SummaryColumn | null {
  switch (kind) {
    case "card":
    case "quasi_card":
      return "card";
    case "loan":
    case "credit_line":
      return /住房|商用房|公积金/.test(purpose ?? "") ? "housing_loan" : "other_loan";
    case "other":
      return "other";
    case "guarantee":
    case "asset_disposal":
    case "advance":
      return null;
  }
}

/** Whether the account counts in this row of the table; null where its own row does not say. */
function countsFor(account: ReportAccount, row: SummaryRow): boolean | null {
  switch (row) {
    case "accounts":
      return true;
    case "open":
      return account.state === "unknown" ? null : !isEnded(account);
    case "ever_overdue":
      return account.wasOverdue;
    case "over_90_days":
      if (account.overdueMonthsOver90 !== null) return account.overdueMonthsOver90 > 0;
      return account.wasOverdue === false ? false : null;
  }
}
