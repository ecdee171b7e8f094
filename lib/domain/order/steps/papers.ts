import type { Day } from "@/lib/domain/basics/day";
import type { ClockRule } from "@/lib/domain/clocks/clock-rule";
import { courtDays } from "@/lib/domain/clocks/court";
import { standsOnceSettled } from "@/lib/domain/clocks/open-case";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { type DebtStage, isInCourt } from "@/lib/domain/debts/debt";
import type { StepCourtPaper } from "./state";

/**
 * The papers of one debt with their days, read or estimated. A checked paper whose days have all passed is left out where
 * another one says how the case went on. A debt before a court without any paper gives one without days, so that they
 * are asked for.
 */
export function papersOf(
  debt: { id: string; stage: DebtStage },
  papers: readonly (CourtPaper & { id: string })[],
  clocks: readonly ClockRule[],
  today: Day,
): StepCourtPaper[] {
  const isEnforcing = debt.stage === "enforcing";
  if (papers.length === 0 && isInCourt(debt.stage)) {
    return [{ id: debt.id, debtId: debt.id, type: "summons", verified: true, isEnforcing, days: [] }];
  }
  const all = papers.map((paper) => ({
    id: paper.id,
    debtId: debt.id,
    type: paper.type,
    verified: paper.verified,
    isEnforcing: isEnforcing || paper.type === "enforcement_notice" || paper.type === "asset_report",
    days: courtDays(paper, clocks).days,
  }));
  return all.filter((paper) => !paper.verified || !isSuperseded(paper, all, today));
}

/**
 * The papers of a settled debt whose days are still to come: a settlement out of court does not end a case, and missing a
 * hearing hurts. A paper without such a day asks for nothing; the closing item of the debt speaks of the case then.
 */
export function runningPapersOf(
  debtId: string,
  papers: readonly (CourtPaper & { id: string })[],
  clocks: readonly ClockRule[],
  today: Day,
): StepCourtPaper[] {
  return papersOf({ id: debtId, stage: "settled" }, papers, clocks, today)
    .map((paper) => ({ ...paper, days: paper.days.filter((named) => standsOnceSettled(named) && named.on >= today) }))
    .filter(({ days }) => days.length > 0);
}

function isSuperseded(paper: StepCourtPaper, all: readonly StepCourtPaper[], today: Day): boolean {
  const last = lastDay(paper);
  if (last === null || last >= today) return false;
  return all.some((other) => other !== paper && (lastDay(other) ?? last) > last);
}

function lastDay({ days }: StepCourtPaper): Day | null {
  return (
    days
      .map((named) => named.on)
      .toSorted()
      .at(-1) ?? null
  );
}
