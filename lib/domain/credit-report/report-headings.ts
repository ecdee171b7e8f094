import type { ReportSection } from "./report-account";

/** Titles as printed, on a line of their own. */
const TITLES: readonly [title: string, section: ReportSection][] = [
  ["信贷记录", "credit"],
  ["信息概要", "summary"],
  ["资产处置信息", "asset_disposal"],
  ["垫款信息", "advance"],
  ["信用卡", "card"],
  ["贷款", "loan"],
  ["其他业务", "other"],
  ["相关还款责任信息", "liability"],
  ["为他人贷款合同担保的信息", "liability"],
  ["非信贷交易记录", "non_credit"],
  ["公共记录", "public"],
  ["查询记录", "queries"],
  ["说明", "notes"],
];

/** Words of ordinary rows too: a broken line may consist of one of them. */
const EVERYDAY: ReadonlySet<string> = new Set(["信用卡", "贷款", "其他业务", "说明"]);

const LIST_TITLE = /^(?:信用卡|贷款|其他业务)?((?:发生过|从未|透支|未发生)(?:[^。.,;\d]|\d{1,3}天){0,60})明细如下:?$/;
const LIST_TITLE_BEGINS = ["发生过", "从未", "透支", "未发生", "信用卡", "贷款", "其他业务"];
const MAX_JOINED_LINES = 12;
const MAX_TITLE_LENGTH = 70;

/** A heading found at a line: how many lines it takes, and what it says about the rows below. */
export type Heading = {
  lines: number;
  section: ReportSection;
  /** Whether the rows below were ever overdue; null where the heading does not say. */
  wasOverdue: boolean | null;
  /** The title of a list inside a section: the numbers go on below it. */
  isList: boolean;
};

/**
 * The heading that begins at a line, also when it is broken over several lines. `lines` are without any spaces; `isBetweenRows`
 * says that the row before has reached its full stop, since 贷款 on a line of its own may also be the rest of a broken row.
 */
export function headingAt(
  lines: readonly string[],
  at: number,
  section: ReportSection,
  isBetweenRows: boolean,
): Heading | null {
  const first = lines[at] ?? "";
  if (!mayBeginHeading(first)) return null;
  let joined = "";
  for (let count = 1; count <= MAX_JOINED_LINES && joined.length <= MAX_TITLE_LENGTH; count++) {
    joined += lines[at + count - 1] ?? "";
    const next = lines[at + count] ?? "";
    const found = listTitle(joined, section) ?? plainTitle(joined, isBetweenRows || beginsList(next));
    if (found) return { lines: count, ...found };
  }
  return null;
}

function mayBeginHeading(line: string): boolean {
  if (line === "" || line.length > MAX_TITLE_LENGTH) return false;
  return (
    TITLES.some(([title]) => title.startsWith(line) || line === `${title}:`) ||
    LIST_TITLE_BEGINS.some((begin) => begin.startsWith(line) || line.startsWith(begin))
  );
}

function plainTitle(line: string, isSure: boolean): Omit<Heading, "lines"> | null {
  const bare = line.endsWith(":") ? line.slice(0, -1) : line;
  const section = TITLES.find(([title]) => title === bare)?.[1];
  if (section === undefined || (EVERYDAY.has(bare) && !isSure)) return null;
  return { section, wasOverdue: null, isList: false };
}

function listTitle(line: string, section: ReportSection): Omit<Heading, "lines"> | null {
  const words = LIST_TITLE.exec(line)?.[1];
  if (words === undefined) return null;
  const wasOverdue = !(words.includes("从未") || words.includes("未超过") || words.includes("未发生"));
  return { section: sectionOfList(line, section), wasOverdue, isList: true };
}

/** The title of a list names cards; any other one is of loans, unless the section says otherwise. */
function sectionOfList(line: string, section: ReportSection): ReportSection {
  if (line.includes("贷记卡") || line.startsWith("信用卡")) return "card";
  if (line.startsWith("其他业务")) return "other";
  return section === "other" ? "other" : "loan";
}

/** What stands right under a section's title: the title of a list, or the first row. */
function beginsList(next: string): boolean {
  return /^1[.、]/.test(next) || LIST_TITLE_BEGINS.slice(0, 4).some((begin) => next.startsWith(begin));
}
