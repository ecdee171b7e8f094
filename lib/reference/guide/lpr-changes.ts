import type { Day } from "@/lib/domain/basics/day";
import type { LprTable, LprValue } from "@/lib/domain/rates/lpr";

/** The publications at which the one-year LPR changed, oldest first; the first of the table counts as a change. */
export function lprChanges(table: LprTable): readonly LprValue[] {
  const byDay = sorted(table);
  return byDay.filter((value, place) => value.percent !== byDay[place - 1]?.percent);
}

/** A value of the one-year LPR, in percent, and the first day of the contracts that it is for. */
export type LprPeriod = { from: Day; percent: number };

/** The changes of the LPR for contracts of a day and later: the value that held on that day comes first, with that day. */
export function lprPeriods(table: LprTable, since: Day): readonly LprPeriod[] {
  const changes = lprChanges(table);
  return changes
    .filter((_, place) => {
      const next = changes[place + 1];
      return next === undefined || next.publishedOn > since;
    })
    .map(({ publishedOn, percent }) => ({ from: publishedOn > since ? publishedOn : since, percent }));
}

/** The newest publication in a table; null for an empty one. */
export function lastPublication(table: LprTable): LprValue | null {
  return sorted(table).at(-1) ?? null;
}

function sorted(table: LprTable): readonly LprValue[] {
  return table.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
}
