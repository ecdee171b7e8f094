import type { Day } from "@/lib/domain/basics/day";
import type { ChecklistCode } from "@/lib/domain/settlement/checklist";

/** What a day in a calendar is for: the days of a court first, then what was promised, then the rest. */
export const CALENDAR_KINDS = [
  "answer",
  "objection",
  "hearing",
  "appeal",
  "perform",
  "instalment",
  "offer",
  "follow_up",
  "closing_item",
  "complaint",
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** One whole day of the calendar. It never holds an amount. */
export type CalendarDay = {
  kind: CalendarKind;
  /** The same for the same thing, also after its day has moved. */
  id: string;
  /** The id of the row behind it. */
  rowId: string;
  on: Day;
  /** Whom it is about; null where that is not one lender. */
  lender: { name: string; nameEn: string } | null;
  /** Computed by the rules, not written on the paper. */
  isEstimated: boolean;
  /** An instalment of an agreement that nobody may pay on yet. */
  isUnconfirmed: boolean;
  /** Which instalment of how many. */
  part: { n: number; total: number } | null;
  item: ChecklistCode | null;
};

/** How the titles of a calendar speak: nothing that another person could read something from, or plainly. */
export const CALENDAR_TITLES = ["discreet", "plain"] as const;
export type CalendarTitles = (typeof CALENDAR_TITLES)[number];

/** The day with nothing said of it but what is named. Its id is made of its row, its kind and, inside a row, its part. */
export function calendarDay(
  known: Pick<CalendarDay, "kind" | "rowId" | "on" | "lender"> & Partial<CalendarDay>,
): CalendarDay {
  const { rowId, kind, part, item } = known;
  const inside = item ?? (part ? String(part.n) : "");
  const id = [rowId, kind, ...(inside === "" ? [] : [inside])].join(".");
  return { id, isEstimated: false, isUnconfirmed: false, part: null, item: null, ...known };
}
