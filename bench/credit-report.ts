import { performance } from "node:perf_hooks";
import { parseBriefReport } from "@/lib/domain/credit-report/parse-brief";
import { atMost, median, type Row } from "./report";

const SIZES = [500, 1000, 2000] as const;
const ROUNDS = 25;
/** How much longer four times the accounts may take: four times, and a quarter more for a busy machine. */
const GROWTH = 5;

/** How long a credit report of 500 accounts takes to read once everything is warm, and how that grows with the text. */
export function creditReportRows(): Row[] {
  const [small = Number.NaN, middle = Number.NaN, large = Number.NaN] = SIZES.map((count) => timeOf(reportOf(count)));
  return [
    atMost("parseBriefReport, 500 accounts, warm", 20, small, "ms", 1),
    atMost("parseBriefReport, 1,000 against 500 accounts (linear)", GROWTH / 2, middle / small, "×"),
    atMost("parseBriefReport, 2,000 against 500 accounts (linear)", GROWTH, large / small, "×"),
  ];
}

function timeOf(text: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    const report = parseBriefReport(text);
    if (!report.ok) throw new Error(`The report was refused: ${report.reason}.`);
    return performance.now() - from;
  });
  return median(times.slice(ROUNDS / 2));
}

/** A report of cards and loans, its lines broken in the middle of words as a PDF breaks them. */
function reportOf(count: number): string {
  const cards = Array.from({ length: count / 2 }, (_, index) => cardNumber(index + 1));
  const loans = Array.from({ length: count / 2 }, (_, index) => loanNumber(index + 1));
  return [
    "个人信用报告",
    "报告编号：2026090100001234567890 报告时间：2026-09-01 10:20:30",
    "信贷记录",
    "信用卡",
    "发生过逾期的贷记卡账户明细如下：",
    ...cards,
    "贷款",
    "从未发生过逾期的账户明细如下：",
    ...loans,
    "查询记录",
  ].join("\n");
}

function cardNumber(item: number): string {
  return `${item}.2019年05月20日示例银行信用卡中心发放的贷记卡（人民币账户，卡片尾号：1234）。截至2026年08月，信\n用额度50,000，余额${item},318，当前有逾期。最近5年内有14个月处于逾期状态，其中9个月逾期超过90天。`;
}

function loanNumber(item: number): string {
  return `${item}.2025年03月05日示例银行股份有限公司发放的80,000元（人民币）个人经营性贷款，2028年03月05日到期。截\n至2026年08月，余额${item},200，当前无逾期。`;
}
