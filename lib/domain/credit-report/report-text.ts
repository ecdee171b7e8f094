import type { ReportSection } from "./report-account";
import { headingAt } from "./report-headings";

/** A row as it was cut out of the text, without spaces and without its number. */
export type ReportRow = {
  section: ReportSection;
  wasOverdue: boolean | null;
  item: number | null;
  /** The last number of this section before this row, 0 for its first. */
  after: number;
  text: string;
};

/** The report cut into its parts. */
export type ReportParts = {
  /** What stands before the first heading: number and time of the report. */
  head: string;
  /** The text of the summary's table, with its spaces. Null when there is none. */
  summary: string | null;
  rows: ReportRow[];
  /** Text of the sections that hold no accounts. */
  others: { section: ReportSection; text: string }[];
};

const PAGE_FOOTER = /第\s*\d+\s*页\s*[,;/]?\s*共\s*\d+\s*页/g;
const GLUED_TITLE = /。[ \t]*(垫款信息|相关还款责任信息|非信贷交易记录|公共记录|查询记录)/g;
const NOISE = /^(?:个人信用报告|\d+\/\d+|-\d+-|:)$|^报告编号:/;
/** The letters of 2026年08月01日: a line holds at least one. */
const DATE_LENGTH = 11;
const ACCOUNT_SECTIONS: ReadonlySet<ReportSection> = new Set([
  "start",
  "credit",
  "summary",
  "asset_disposal",
  "advance",
  "card",
  "loan",
  "other",
  "liability",
]);
/** Sections in which words may stand that belong to no row. */
const TALKATIVE: ReadonlySet<ReportSection> = new Set(["start", "credit", "summary"]);

/**
 * Full width to half width, dashes to one dash, invisible characters and page footers gone. The Chinese comma becomes ";", so that
 * it stays apart from the comma within a number.
 */
export function plainReportText(text: string): string {
  return text
    .replaceAll("，", ";")
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[—–−]/g, "-")
    .replace(PAGE_FOOTER, "\n")
    .replace(/([。:]|信息)[ \t]*(\d{1,4}[.、][ \t]*\d{4}[ \t]*年)/g, "$1\n$2")
    .replace(/。([^。\n]{1,60}明细如下)/g, "。\n$1")
    .replace(GLUED_TITLE, "。\n$1\n");
}

/**
 * Cuts a report, as `plainReportText` gives it, into summary, rows and the rest, by headings and item numbers. Lines may be
 * broken anywhere. Takes time in proportion to the text.
 */
export function cutReport(plain: string): ReportParts {
  const spaced = plain.split(/\r\n?|[\n\f\v\u2028\u2029]/);
  const lines = spaced.map((line) => line.replace(/\s+/g, ""));
  const cutter = new Cutter();
  for (let at = 0; at < lines.length; ) {
    const heading = headingAt(lines, at, cutter.section, cutter.isBetweenRows());
    if (heading) {
      cutter.enter(heading);
      at += heading.lines;
      continue;
    }
    at += cutter.take(lines, at, spaced[at] ?? "");
  }
  return cutter.parts();
}

type OpenRow = Omit<ReportRow, "text"> & { pieces: string[]; end: string };

/** Goes through the lines once and remembers in which section and row it is. */
class Cutter {
  section: ReportSection = "start";
  private wasOverdue: boolean | null = null;
  private last = 0;
  private current: OpenRow | null = null;
  private readonly rows: OpenRow[] = [];
  private readonly texts = new Map<ReportSection, string[]>();

  enter({ section, wasOverdue, isList }: { section: ReportSection; wasOverdue: boolean | null; isList: boolean }) {
    if (!isList || section !== this.section) this.last = 0;
    this.section = section;
    this.wasOverdue = wasOverdue;
    this.current = null;
    if (!this.texts.has(section)) this.texts.set(section, []);
  }

  isBetweenRows(): boolean {
    return this.current === null || /[。.]$/.test(this.current.end);
  }

  /** Takes one line, or two when a row's number stands alone on the first; returns how many. */
  take(lines: readonly string[], at: number, spaced: string): 1 | 2 {
    const [line = "", next = ""] = lines.slice(at, at + 2);
    if (line === "" || (NOISE.test(line) && this.section !== "start")) return 1;
    if (!ACCOUNT_SECTIONS.has(this.section)) return this.keep(spaced);
    const isSplit = /^\d{1,4}$/.test(line) && /^[.、]/.test(next);
    const start = this.rowStart(isSplit ? line + next : line, lines, at + (isSplit ? 2 : 1));
    if (start) {
      this.open(start.item, start.text);
      return isSplit ? 2 : 1;
    }
    if (this.current) this.extend(this.current, line);
    else if (this.isTalk(line)) this.keep(spaced);
    else if (!line.startsWith("系统中没有")) this.open(null, line);
    return 1;
  }

  parts(): ReportParts {
    const textOf = (section: ReportSection) => this.texts.get(section)?.join("\n") ?? "";
    return {
      head: textOf("start"),
      summary: this.texts.has("summary") ? textOf("summary") : null,
      rows: this.rows.map(({ pieces, end: _, ...row }) => ({ ...row, text: pieces.join("") })),
      others: (["non_credit", "public"] as const).map((section) => ({ section, text: textOf(section) })),
    };
  }

  private keep(line: string): 1 {
    const kept = this.texts.get(this.section);
    if (kept) kept.push(line);
    else this.texts.set(this.section, [line]);
    return 1;
  }

  private open(item: number | null, text: string) {
    const { section, wasOverdue, last } = this;
    this.current = { section, wasOverdue, item, after: last, pieces: [text], end: text };
    this.rows.push(this.current);
    if (item !== null) this.last = item;
  }

  /** Words before the first row. A line with a day in it may be a row whose number was lost, except in the report's own head. */
  private isTalk(line: string): boolean {
    return this.section === "start" || (TALKATIVE.has(this.section) && !/\d{4}年\d{1,2}月\d{1,2}日/.test(line));
  }

  private extend(row: OpenRow, line: string) {
    row.pieces.push(line);
    row.end = line;
  }

  /**
   * A new row begins with its number and a stop. Inside a row that has not reached its full stop, only a number before
   * a date does; "600.当前有逾期" is the end of a broken amount. The date may be broken itself, so the lines behind count.
   */
  private rowStart(line: string, lines: readonly string[], behind: number): { item: number; text: string } | null {
    const match = /^(\d{1,4})[.、](.*)$/.exec(line);
    const [item, text] = [Number(match?.[1] ?? 0), match?.[2] ?? ""];
    if (item === 0) return null;
    if (this.isBetweenRows()) return { item, text };
    const whole = text + lines.slice(behind, behind + DATE_LENGTH).join("");
    return /^(?:\d{4}年\d{1,2}月\d{1,2}日|为)/.test(whole) ? { item, text } : null;
  }
}
