import type { LprTable, LprValue } from "@/lib/domain/rates/lpr";

/** The publications at which the one-year LPR changed, oldest first; the first of the table counts as a change. */
export function lprChanges(table: LprTable): readonly LprValue[] {
  const byDay = table.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  return byDay.filter((value, place) => value.percent !== byDay[place - 1]?.percent);
}

/** The day of the newest publication in a table; null for an empty one. */
export function lastPublication(table: LprTable): LprValue | null {
  return table.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1)).at(-1) ?? null;
}
