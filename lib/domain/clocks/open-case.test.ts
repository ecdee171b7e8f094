import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { type CourtPaper, NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { DEBT_STAGES, type DebtStage } from "@/lib/domain/debts/debt";
import { CLOCKS } from "@/lib/reference/clocks";
import { mayCaseGoOn, openCaseOf } from "./open-case";

const TODAY = day("2026-11-22");
const inDays = (days: number) => addDays(TODAY, days);

/** "hearing 3": the nearest day and in how many days it is; "no day": before a court, the day not known; null: nothing. */
function told(stage: DebtStage, ...papers: Partial<CourtPaper>[]): string | null {
  const courtPapers = papers.map((known) => ({ ...NOTHING_ON_PAPER, ...known }));
  const open = openCaseOf({ stage, courtPapers }, CLOCKS, TODAY);
  if (open === null) return null;
  const { nearest } = open;
  if (nearest === null) return "no day";
  const away = Array.from({ length: 40 }, (_, days) => days).find((days) => inDays(days) === nearest.on);
  return `${nearest.event} ${nearest.isEstimated ? "~" : ""}${away}`;
}

describe("what a court waits for on a debt", () => {
  test.each<[string, DebtStage, Partial<CourtPaper>[], string | null]>([
    ["no paper", "overdue", [], null],
    ["no paper, but sued", "sued", [], "no day"],
    ["a hearing", "overdue", [{ hearingOn: inDays(3) }], "hearing 3"],
    ["a hearing today", "sued", [{ hearingOn: TODAY }], "hearing 0"],
    ["the nearest of several", "sued", [{ hearingOn: inDays(9) }, { answerBy: inDays(2) }], "answer 2"],
    ["a day reckoned from the service", "overdue", [{ servedOn: inDays(-5) }], "answer ~10"],
    ["a paper that nobody checked", "current", [{ hearingOn: inDays(1), verified: false }], "hearing 1"],
    ["a paper without any day", "overdue", [{}], "no day"],
    ["only days that have passed", "overdue", [{ hearingOn: inDays(-1), answerBy: inDays(-9) }], null],
    ["only days that have passed, but judged", "judged", [{ hearingOn: inDays(-1) }], "no day"],
    ["a day to pay", "judged", [{ type: "judgment", performBy: inDays(5) }], "perform 5"],
    ["settled: a hearing stands", "settled", [{ hearingOn: inDays(3), performBy: inDays(1) }], "hearing 3"],
    ["settled: the day to pay does not", "settled", [{ type: "judgment", performBy: inDays(1) }], null],
    ["settled: a paper without a day", "settled", [{}], null],
    ["closed: the end was confirmed", "closed", [{ hearingOn: inDays(3) }], null],
  ])("%s", (_name, stage, papers, expected) => {
    expect(told(stage, ...papers)).toBe(expected);
  });
});

describe("whether the case of a debt that is over may go on", () => {
  test("until its closing item is answered; called settled without closing items, nobody has confirmed its end", () => {
    expect(mayCaseGoOn("settled", "open")).toBe(true);
    expect(mayCaseGoOn("settled", "answered")).toBe(false);
    expect(mayCaseGoOn("settled", null)).toBe(true);
    expect(mayCaseGoOn("closed", null)).toBe(false);
  });

  test("a debt that is not over has its days by itself", () => {
    const open = DEBT_STAGES.filter((stage) => stage !== "settled" && stage !== "closed");
    expect(open.filter((stage) => mayCaseGoOn(stage, "open"))).toEqual([]);
  });
});
