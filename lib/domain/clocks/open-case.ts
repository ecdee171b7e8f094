import type { Day } from "@/lib/domain/basics/day";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { type DebtStage, isInCourt, isOpenStage } from "@/lib/domain/debts/debt";
import type { ClockRule } from "./clock-rule";
import { type CourtDay, type CourtEvent, courtDays } from "./court";

/** Whether a court's day still stands once the debt is settled: all but the day to pay, until the court's own paper ends the case. */
export function standsOnceSettled({ event }: { event: CourtEvent }): boolean {
  return event !== "perform";
}

/**
 * Whether a debt that is over may still be before a court. `ending` is its closing item that confirms the end of the case: open,
 * answered, or null where no closing items are going on. A debt that is only called settled never had any, so nobody has
 * confirmed anything; the last stage follows from closing items that are all answered.
 */
export function mayCaseGoOn(stage: DebtStage, ending: "open" | "answered" | null): boolean {
  if (isOpenStage(stage)) return false;
  return ending === null ? stage === "settled" : ending === "open";
}

/** What would fall silent if a debt were put away: the nearest day still to come; null where it is not known. */
export type OpenCase = { nearest: CourtDay | null };

/**
 * Whether a court is waiting for something on this debt, which nobody would be reminded of once it is put away. Null where nothing
 * is: no paper, or only days that have passed on a debt that is not recorded as being before a court. Papers that were not
 * checked yet count: a real one doesn't wait.
 */
export function openCaseOf(
  { stage, courtPapers }: { stage: DebtStage; courtPapers: readonly CourtPaper[] },
  clocks: readonly ClockRule[],
  today: Day,
): OpenCase | null {
  if (stage === "closed") return null;
  const stands = isOpenStage(stage) ? () => true : standsOnceSettled;
  const all = courtPapers.map((paper) => courtDays(paper, clocks));
  const ahead = all.flatMap(({ days }) => days.filter((named) => named.on >= today && stands(named)));
  const [nearest] = ahead.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (nearest !== undefined) return { nearest };
  const isUndated = isOpenStage(stage) && all.some(({ days }) => days.length === 0);
  return isInCourt(stage) || isUndated ? { nearest: null } : null;
}
