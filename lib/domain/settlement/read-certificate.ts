import type { Day } from "@/lib/domain/basics/day";
import { type Fen, parseFen } from "@/lib/domain/basics/money";
import type { CertificateSays } from "./certificate";
import { parseCapitalAmount, parseWrittenDay } from "./chinese-numbers";

/** What could be read in a certificate's text. Null: it does not stand there, or two places disagree. */
export type CertificateSuggestion = {
  lender: string | null;
  amount: Fen | null;
  on: Day | null;
  number: string | null;
  says: CertificateSays | null;
};

/** A certificate is a page or two; what is longer is cut before any work is done on it. */
const MAX_LENGTH = 20_000;

/**
 * Reads the text of a settlement certificate for suggestions to confirm: who issued it, the sum and day of settlement, the
 * contract's number, and whether it says that all is settled. Full-width figures, lines that break inside a word and
 * capital numerals are understood. A value is only suggested where its own label or wording stands beside it; two
 * different values for one thing are none.
 */
export function readCertificate(text: string): CertificateSuggestion {
  const plain = wholeLines(text)
    .normalize("NFKC")
    .replaceAll(/\p{Cf}|[^\P{Cc}\s]/gu, "");
  const flow = glued(plain);
  return {
    lender: lenderIn(flow, linesOf(plain)),
    amount: amountIn(flow),
    on: dayIn(flow),
    number: numberIn(flow),
    says: saysIn(flow),
  };
}

/** As many whole lines as are read: a figure cut in half would be another figure. */
function wholeLines(text: string): string {
  return text.length <= MAX_LENGTH ? text : text.slice(0, Math.max(0, text.lastIndexOf("\n", MAX_LENGTH)));
}

/** One text without the breaks and blanks that a PDF puts beside Chinese letters; those between figures stay. */
function glued(text: string): string {
  return text.replaceAll(/(?<=[\p{Script=Han}:()。,;¥])\s+|\s+(?=[\p{Script=Han}:()。,;¥])/gu, "");
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replaceAll(/\s/g, ""))
    .filter((line) => line !== "");
}

/** The one value among those that were read; null for none, and for several that differ. */
function theOne<T>(values: readonly (T | null)[]): T | null {
  const found = [...new Set(values.filter((value) => value !== null))];
  return found.length === 1 ? (found[0] ?? null) : null;
}

const COMPANY =
  "[\\p{Script=Han}A-Za-z0-9()]{2,40}?(?:有限责任公司|有限公司|公司|银行|信用社|联社)(?:股份有限公司|有限责任公司|有限公司)?(?:[\\p{Script=Han}]{0,8}(?:分行|支行|信用卡中心))?";
const LENDER_LABEL =
  "(?:债权人|贷款人|出借人|贷款机构|放款机构|贷款银行|贷款方|出借方|发卡银行|出具单位|出具机构|出具人|证明单位)(?:全称|名称)?(?:\\([^)]{0,8}\\))?:";

/** By its label; else by the line with which the paper is signed; else by the line that heads it. */
function lenderIn(flow: string, lines: readonly string[]): string | null {
  const labelled = theOne([...flow.matchAll(new RegExp(`${LENDER_LABEL}(${COMPANY})`, "gu"))].map(firstOf));
  if (labelled !== null) return labelled;
  const signed = theOne(lines.map((line, place) => signatureIn(line, lines[place - 1] ?? "")));
  return (
    signed ??
    theOne(lines.map((line) => wholeLine(line, "(?:个人)?(?:贷款|借款|账户|信用卡)?(?:结清|清偿)证明(?:书)?")))
  );
}

/** Where a sentence, a word or a name has come to its end, so that the next line begins anew. */
const ENDED = /^$|[^\p{Script=Han}]$|(?:证明书?|公司|银行|中心|[分支]行)$/u;

/** A line that is a name and nothing else. A long name may be broken over two lines; half a name is none. */
function signatureIn(line: string, before: string): string | null {
  return wholeLine(
    ENDED.test(before) ? line : `${before}${line}`,
    "(?:\\(?(?:盖章|公章|电子签章|签章|电子公章)\\)?)?:?",
  );
}

function wholeLine(line: string, after: string): string | null {
  return new RegExp(`^(${COMPANY})${after}$`, "u").exec(line)?.[1] ?? null;
}

function firstOf(match: RegExpMatchArray): string | null {
  return match[1] ?? null;
}

const FIGURES = "(?:\\d{1,3}(?:,\\s?\\d{3})+|\\d+)(?:\\.\\s?\\d{1,2})?";
const CAPITALS = "[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆][零壹贰叁肆伍陆柒捌玖角分整正]*";
/** A unit before the figures, the figures with a unit, and the same sum once more in the other way of writing. */
const SUM = `((?:\\(?万?元\\)?)?:?(?:为|共|共计|合计|总计)?:?)(?:人民币|RMB|CNY|¥)?(?:\\(大写\\))?:?(${FIGURES}万?元?|${CAPITALS})[,(]*(?:人民币|小写|大写|RMB|CNY|[:¥)])*(${FIGURES}万?元?|${CAPITALS})?`;
const FOREIGN = /^(?:美元|港元|港币|欧元|日元|USD|HKD|EUR)/;

/** First what is labelled as the sum of settlement; else what was paid to settle. What was borrowed or waived is neither. */
const AMOUNT_LABELS = [
  "(?:结清|还清|清偿)(?:总)?(?:金额|款项|款|总额)|实(?:际)?(?:还款?|偿还|支付|归还)(?:总)?(?:金额|额)",
  "(?<!累计|应|待)(?:还款|偿还|归还|支付)(?:总)?(?:金额|总额)|(?:已|于)?(?:一次性|全额)?(?:支付|归还|偿还|付清|还清)",
];

function amountIn(flow: string): Fen | null {
  for (const label of AMOUNT_LABELS) {
    const matches = [...flow.matchAll(new RegExp(`(?:${label})${SUM}`, "gu"))];
    const read = matches.flatMap((match) => sumsOf(match, flow));
    if (read.length > 0) return read.includes(null) ? null : theOne(read);
  }
  return null;
}

function sumsOf(match: RegExpMatchArray, flow: string): (Fen | null)[] {
  const [whole, unit = "", first = "", second = ""] = match;
  if (FOREIGN.test(flow.slice((match.index ?? 0) + whole.length))) return [null];
  return [first, second].filter((sum) => sum !== "").map((sum) => sumOf(sum, unit.includes("万")));
}

function sumOf(sum: string, isInTenThousands: boolean): Fen | null {
  const plain = sum.replaceAll(/\s/g, "");
  if (!/^\d/.test(plain)) return parseCapitalAmount(plain);
  const figures = plain.replace(/元$/, "");
  return parseFen(isInTenThousands && !figures.endsWith("万") ? `${figures}万` : figures);
}

const DAY =
  "(\\d\\s?\\d\\s?\\d\\s?\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)";
const SETTLED = "(?:结清|还清|清偿|偿清|付清)";

/** The day of settlement, never the day on which the paper was written. */
const DAY_PATTERNS = [
  `(?:${SETTLED}(?:日期|时间|日)|还款日期):?(?:为)?${DAY}`,
  `于${DAY}[^。;\\d]{0,24}?${SETTLED}`,
  `截[至止]${DAY}[^。;\\d]{0,40}?${SETTLED}`,
];

function dayIn(flow: string): Day | null {
  for (const pattern of DAY_PATTERNS) {
    const found = [...flow.matchAll(new RegExp(pattern, "gu"))].map((match) => parseWrittenDay(match[1] ?? ""));
    if (found.length > 0) return theOne(found);
  }
  return null;
}

const NUMBER = "\\(?(?:号码)?\\)?:?(?:为|尾号)?:?([A-Za-z0-9*][A-Za-z0-9*\\-_/]{2,39})";
const NUMBER_LABELS = [
  "(?:合同|借据|协议|借款单|贷款)(?:编号|号码|号)",
  "(?:卡号|账号|账户号|账户|卡片尾号|信用卡尾号|尾号)",
];

function numberIn(flow: string): string | null {
  for (const label of NUMBER_LABELS) {
    const found = [...flow.matchAll(new RegExp(`(?:${label})${NUMBER}`, "gu"))].map(firstOf);
    const withDigits = found.filter((number) => number !== null && /\d/.test(number));
    if (withDigits.length > 0) return theOne(withDigits);
  }
  return null;
}

/** "Nothing is left unsettled": two negations that make the strongest yes. Looked for first, so that no "not" is left of it. */
const NOTHING_LEFT = /(?:无|没有|不存在|并无|未发现)(?:任何)?(?:其他|其它)?(?:未了|未结清?|未还清?|未清偿|拖欠)/gu;
/** "Not settled", also with a word between: 尚未全部结清, 未全额还清, 并非全部结清. */
const NOT_SETTLED =
  /(?:未(?!来)|没有|没能|并非|不是|不代表|不等于|不表示|不视为|不能证明)[^。;,]{0,6}?(?:结清|还清|清偿|偿清|付清)/gu;
const PART =
  /部分(?:结清|还清|清偿|偿还)|(?:尚有|仍有|尚欠|仍欠|还有)[^。;]{0,8}(?:余额|欠款|未|款项)|剩余[^。;,]{0,6}(?:应还|未还|欠|本金|款项)(?![^。;]{0,10}(?:减|豁|免))|待(?:还|偿)/u;
const ALL =
  /(?:全部|全额|均已|全数)[^。;]{0,10}(?:结清|还清|清偿|偿清|付清)|(?:结清|还清|清偿|偿清|付清)全部|余额(?:为|:)?0(?:\.0{1,2})?(?!\.?\d)/gu;
const SOMEHOW = /结清|还清|清偿/u;
/** So far behind an "all" what it is all of may stand: 结清全部逾期款项. */
const OBJECT_LENGTH = 6;

/** "All" only where it says so of everything; "settled" alone is unclear, and so is a text that says both. */
function saysIn(flow: string): CertificateSays | null {
  const withoutDouble = flow.replaceAll(NOTHING_LEFT, "");
  const positive = withoutDouble.replaceAll(NOT_SETTLED, "");
  const isPart = positive !== withoutDouble || PART.test(positive);
  const isAll = withoutDouble !== flow || [...positive.matchAll(ALL)].some((match) => !isLimited(match, positive));
  if (isPart && isAll) return "unclear";
  if (isPart) return "part";
  if (isAll) return "all";
  return SOMEHOW.test(flow) ? "unclear" : null;
}

/** Whether an "all" is said of a part: of the principal alone, of what was overdue, of this month, or but for something. */
function isLimited(match: RegExpMatchArray, flow: string): boolean {
  const end = match.index === undefined ? 0 : match.index + match[0].length;
  const before = /[^,。;:]*$/u.exec(flow.slice(0, match.index))?.[0] ?? "";
  const behind = /^[^,。;]*/u.exec(flow.slice(end, end + OBJECT_LENGTH))?.[0] ?? "";
  const clause = `${before}${match[0]}${behind}`;
  if (/逾期(?!罚息|利息|违约金)|当期|本期|当月|本月|其余|除[^,。;]*外/u.test(clause)) return true;
  return clause.includes("本金") && !/息|费/u.test(clause);
}
