import { type Day, daysBetween } from "@/lib/domain/basics/day";

/** How sure a value is: seen as published, its day inferred from the calendar, or the last one carried on. */
export type LprConfidence = "published" | "date_inferred" | "assumed_unchanged";

/** The one-year loan prime rate by day of publication, in percent a year (3.45 is 3.45 %). In any order. */
export type LprTable = readonly LprValue[];

export type LprValue = { publishedOn: Day; percent: number; confidence: LprConfidence };

/**
 * Publications are a month apart, a week more around holidays. A value older than this many days means that the ones
 * in between are not in the table, so it is only assumed that nothing changed.
 */
const MAX_DAYS_BETWEEN_PUBLICATIONS = 40;

/**
 * A table together with values that someone added to it. For a day that is in both the added value counts: whoever adds
 * it has looked it up. Oldest first.
 */
export function mergeLpr(table: LprTable, added: LprTable): LprTable {
  const byDay = new Map([...table, ...added].map((value) => [value.publishedOn, value]));
  return [...byDay.values()].toSorted((a, b) => daysBetween(b.publishedOn, a.publishedOn));
}

/**
 * The one-year LPR that holds on a day: the last value published on or before it, as the private-lending rules look it
 * up (民间借贷规定 art. 25). Null before the first value of the table: there was no LPR in this sense before 2019-08-20.
 */
export function lprOn(on: Day, table: LprTable): LprValue | null {
  let last: LprValue | null = null;
  for (const value of table) {
    if (value.publishedOn <= on && (last === null || value.publishedOn > last.publishedOn)) last = value;
  }
  if (last === null) return null;
  const isStale = daysBetween(last.publishedOn, on) > MAX_DAYS_BETWEEN_PUBLICATIONS;
  return {
    publishedOn: last.publishedOn,
    percent: last.percent,
    confidence: isStale ? "assumed_unchanged" : last.confidence,
  };
}
