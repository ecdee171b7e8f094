import { addDays, type Day, day, daysBetween } from "@/lib/domain/basics/day";
import type { ConductContact } from "./check-conduct";

/** The calls of one row by the hour in which they came, 0 to 23. */
export type HourCounts = { hours: readonly number[]; total: number };

/** `most` is the largest single cell: what the darkest shade stands for. */
export type HeatMap<Row> = { rows: readonly (Row & HourCounts)[]; total: number; most: number };

type Call = Pick<ConductContact, "on" | "minute" | "direction" | "channel">;

const HOURS = 24;
const A_MONDAY = day("1970-01-05");

/** The day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(on: Day): number {
  const days = daysBetween(A_MONDAY, on) % 7;
  return days < 0 ? days + 7 : days;
}

/** Inbound calls by weekday, Monday first, and hour; connected or not. All seven rows are there. */
export function callsByWeekday(contacts: readonly Call[]): HeatMap<{ weekday: number }> {
  const rows = Array.from({ length: 7 }, (_, weekday) => ({ weekday, hours: noHours() }));
  return fill(contacts, rows, (on) => rows[weekdayOf(on)]?.hours);
}

/**
 * Inbound calls by day and hour, from the first to the last day, both included; connected or not. Calls of other days are left
 * out. No rows where the last day is before the first.
 */
export function callsByDay(contacts: readonly Call[], from: Day, to: Day): HeatMap<{ on: Day }> {
  const length = Math.max(0, daysBetween(from, to) + 1);
  const rows = Array.from({ length }, (_, index) => ({ on: addDays(from, index), hours: noHours() }));
  return fill(contacts, rows, (on) => rows[daysBetween(from, on)]?.hours);
}

function fill<Row extends { hours: number[] }>(
  contacts: readonly Call[],
  rows: readonly Row[],
  hoursOf: (on: Day) => number[] | undefined,
): HeatMap<Row> {
  for (const { on, minute, direction, channel } of contacts) {
    if (direction !== "in" || channel !== "phone") continue;
    const hour = Math.floor(minute / 60);
    const hours = hoursOf(on);
    if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  const counted = rows.map((row) => ({ ...row, total: row.hours.reduce((sum, count) => sum + count, 0) }));
  return {
    rows: counted,
    total: counted.reduce((sum, row) => sum + row.total, 0),
    most: counted.reduce((most, row) => Math.max(most, ...row.hours), 0),
  };
}

function noHours(): number[] {
  return Array.from({ length: HOURS }, () => 0);
}

/** How often one number, or one creditor, called. */
export type CallCount = { key: string; calls: number; connected: number; firstOn: Day; lastOn: Day };

/**
 * Inbound calls by what `keyOf` says of each (its number, its creditor), most calls first, then by key; null leaves one out.
 */
export function countCalls<C extends Call & { connected: boolean }>(
  contacts: readonly C[],
  keyOf: (contact: C) => string | null,
): CallCount[] {
  const counts = new Map<string, CallCount>();
  for (const contact of contacts.toSorted((a, b) => daysBetween(b.on, a.on))) {
    const key = keyOf(contact);
    if (key === null || contact.direction !== "in" || contact.channel !== "phone") continue;
    const { on } = contact;
    const so = counts.get(key) ?? { key, calls: 0, connected: 0, firstOn: on, lastOn: on };
    counts.set(key, {
      key,
      calls: so.calls + 1,
      connected: so.connected + (contact.connected ? 1 : 0),
      firstOn: so.firstOn,
      lastOn: on,
    });
  }
  return [...counts.values()].toSorted((a, b) => b.calls - a.calls || (a.key < b.key ? -1 : 1));
}
