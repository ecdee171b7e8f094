import { type Day, parseTypedDay } from "@/lib/domain/basics/day";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import { readRow, shown } from "./read-row";
import type { ReportAccount, ReportSection } from "./report-account";
import { cutReport, plainReportText, type ReportParts, type ReportRow } from "./report-text";
import { type CountDifference, countDifferences, type ReportCounts, readSummary } from "./summary";

/** What the person should look at before importing. No text that may hold an account is dropped without one of these. */
export type ReportWarning =
  /** The whole row, so that it can be entered by hand. */
  | { code: "row_not_read"; section: ReportSection; item: number | null; text: string }
  /** A number is missing between two rows, or two rows ran together: something of the text may be lost. */
  | { code: "number_gap"; section: ReportSection; after: number; before: number }
  | { code: "rows_run_together"; section: ReportSection; item: number | null; text: string }
  /** An account that is not over, and no balance that can be read. */
  | { code: "balance_missing"; account: number }
  | ({ code: "count_differs" } & CountDifference)
  | { code: "summary_missing" }
  /** A section that holds no accounts and is not imported, such as judgments. */
  | { code: "section_not_read"; section: ReportSection; text: string }
  /** The layout of the detailed version: its accounts are not read. */
  | { code: "detailed_version" };

/** The brief version of the personal credit report. The person's name and identity number are not taken from it. */
export type BriefReport = {
  number: string | null;
  /** The day on which the report was made; each account has its own month of data. */
  reportedOn: Day | null;
  accounts: ReportAccount[];
  /** What the report's summary counts; null when the summary is missing. */
  counts: ReportCounts | null;
  warnings: ReportWarning[];
};

const MARKS = ["个人信用报告", "报告编号", "信贷记录", "信息概要", "账户明细如下", "查询记录", "公共记录"];
const ONE_ROW = /发放的|接收债权|累计代偿|承担相关还款责任/g;
const MAX_SHOWN = 600;

/**
 * Reads the text of a brief credit report (个人信用报告简版), pasted or taken from a PDF, lines broken anywhere. Amounts in fen;
 * what the text does not say is null. Refuses blank text ("empty") and text that is no such report. Never throws.
 */
export function parseBriefReport(text: string): Result<BriefReport, "not_a_report" | "empty"> {
  if (text.trim() === "") return refuse("empty");
  const plain = plainReportText(text);
  const parts = cutReport(plain);
  const { accounts, warnings } = readRows(parts.rows);
  if (accounts.length === 0 && !looksLikeReport(plain)) return refuse("not_a_report");
  const counts = parts.summary === null ? null : readSummary(parts.summary);
  return ok({
    number: /报告编号:?\s*([0-9A-Za-z]{6,40})/.exec(parts.head)?.[1] ?? null,
    reportedOn: dayOfReport(parts.head),
    accounts,
    counts,
    warnings: [
      ...(/账户\s*\d+\s*\(授信协议标识|账户标识/.test(plain) ? [{ code: "detailed_version" } as const] : []),
      ...warnings,
      ...countWarnings(counts, accounts),
      ...unreadSections(parts),
    ],
  });
}

function looksLikeReport(plain: string): boolean {
  const bare = plain.replace(/\s+/g, "");
  return MARKS.filter((mark) => bare.includes(mark)).length >= 2;
}

function dayOfReport(head: string): Day | null {
  const [, year, month, date] = /报告时间:?\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(head) ?? [];
  return parseTypedDay(`${year}-${month}-${date}`);
}

function readRows(rows: readonly ReportRow[]): Pick<BriefReport, "accounts" | "warnings"> {
  const accounts: ReportAccount[] = [];
  const warnings: ReportWarning[] = [];
  for (const row of rows) {
    const { section, item, after } = row;
    const text = shown(row.text.slice(0, MAX_SHOWN));
    if (item !== null && item !== 1 && item !== after + 1)
      warnings.push({ code: "number_gap", section, after, before: item });
    const account = readRow(row);
    if (!account) {
      warnings.push({ code: "row_not_read", section, item, text });
      continue;
    }
    if ((row.text.match(ONE_ROW) ?? []).length > 1) warnings.push({ code: "rows_run_together", section, item, text });
    if (lacksBalance(account)) warnings.push({ code: "balance_missing", account: accounts.length });
    accounts.push(account);
  }
  return { accounts, warnings };
}

function lacksBalance({ state, balance }: ReportAccount): boolean {
  return balance === null && (state === "open" || state === "bad_debt" || state === "unknown");
}

function countWarnings(counts: ReportCounts | null, accounts: readonly ReportAccount[]): ReportWarning[] {
  if (counts === null) return [{ code: "summary_missing" }];
  return countDifferences(counts, accounts).map((difference) => ({ code: "count_differs", ...difference }));
}

/** Judgments, tax arrears and the like are worth a look, though they are no accounts. */
function unreadSections({ others }: ReportParts): ReportWarning[] {
  return others.flatMap(({ section, text }): ReportWarning[] => {
    const said = text.replace(/\s+/g, "").replace(/(?:系统中没有|这部分)[^。]*(?:。|$)/g, "");
    return said === "" ? [] : [{ code: "section_not_read", section, text: shown(said.slice(0, MAX_SHOWN)) }];
  });
}
