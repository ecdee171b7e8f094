/*
 * Calendar and clocks written down once more, by counting alone: no Date, no Intl, nothing of lib. Years 1970 to 2199.
 * The rules of each zone are those in force since 2000: they are what the oracle is for.
 */

export type Civil = { year: number; month: number; date: number };

export const ZONES = ["Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati"] as const;
export type Zone = (typeof ZONES)[number];

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST_YEAR = 1970;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The days of a month of a year. */
export function lengthOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Every day from 1 January 1970 to the end of a year, in order: the n-th has number n. */
export function calendarUntil(lastYear: number): Civil[] {
  const days: Civil[] = [];
  for (let year = FIRST_YEAR; year <= lastYear; year++)
    for (let month = 1; month <= 12; month++)
      for (let date = 1; date <= lengthOf(year, month); date++) days.push({ year, month, date });
  return days;
}

/** "2026-03-08" */
export function written({ year, month, date }: Civil): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** The number of a day, counted from 1 January 1970. */
export function numberOf({ year, month, date }: Civil): number {
  let days = date - 1;
  for (let y = FIRST_YEAR; y < year; y++) days += isLeap(y) ? 366 : 365;
  for (let m = 1; m < month; m++) days += lengthOf(year, m);
  return days;
}

/** The number of the n-th Sunday of a month; -1 is the last. 1 January 1970 was a Thursday. */
function sundayOf(year: number, month: number, nth: number): number {
  const last = lengthOf(year, month);
  const sundays = Array.from({ length: last }, (_, at) => numberOf({ year, month, date: at + 1 })).filter(
    (day) => (day + 4) % 7 === 0,
  );
  return sundays.at(nth < 0 ? nth : nth - 1) ?? 0;
}

const summers = new Map<number, readonly [from: number, to: number]>();

/** When summer time begins and ends in New York, as instants: at two in the morning, by the clock that was in force. */
export function newYorkSummer(year: number): readonly [from: number, to: number] {
  const known = summers.get(year);
  if (known) return known;
  // Energy Policy Act of 2005: from 2007 on, the second Sunday in March to the first in November.
  const [begins, ends] =
    year < 2007 ? [sundayOf(year, 4, 1), sundayOf(year, 10, -1)] : [sundayOf(year, 3, 2), sundayOf(year, 11, 1)];
  const summer = [begins * DAY_MS + 7 * 60 * MINUTE_MS, ends * DAY_MS + 6 * 60 * MINUTE_MS] as const;
  summers.set(year, summer);
  return summer;
}

/** Minutes by which clocks on the wall are ahead of UTC at an instant. */
export function offsetAt(zone: Zone, instant: number): number {
  if (zone === "Asia/Shanghai") return 8 * 60;
  if (zone === "Pacific/Kiritimati") return 14 * 60;
  if (zone === "UTC") return 0;
  const year = FIRST_YEAR + Math.floor(instant / (365.2425 * DAY_MS));
  const isSummer = [year - 1, year, year + 1].some((one) => {
    const [from, to] = newYorkSummer(one);
    return instant >= from && instant < to;
  });
  return isSummer ? -4 * 60 : -5 * 60;
}

/** The number of the day that it is in a zone at an instant. */
export function dayNumberAt(zone: Zone, instant: number): number {
  return Math.floor((instant + offsetAt(zone, instant) * MINUTE_MS) / DAY_MS);
}

/** The instant at which a day begins in a zone. */
export function beginningOf(zone: Zone, dayNumber: number): number {
  const guess = dayNumber * DAY_MS - offsetAt(zone, dayNumber * DAY_MS) * MINUTE_MS;
  return dayNumber * DAY_MS - offsetAt(zone, guess) * MINUTE_MS;
}
