declare const brand: unique symbol;

/** A calendar day, "2026-03-08". It has no time and no zone, and it sorts as text. Years 1900 to 2199. */
export type Day = string & { readonly [brand]: "Day" };

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/;

/** Reads "2026-03-08". Null for any other shape, a day that does not exist, or a year outside 1900–2199. */
export function parseDay(text: string): Day | null {
  if (!SHAPE.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const isRealDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return isRealDay ? (text as Day) : null;
}

/** Reads a day as people in China type it: also "2026/3/8", "2026.3.8", "2026年3月8日", and full-width digits. */
export function parseTypedDay(text: string): Day | null {
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(text.normalize("NFKC").trim());
  if (!match) return null;
  const [, year = "", month = "", date = ""] = match;
  return parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

/** Vouches for a day written in code or read from the database. Throws when it is none. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`Not a calendar day: ${text}`);
  return parsed;
}

/** The day `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  return new Date(Date.parse(from) + count * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

/** For sorting: the earlier day first. A day's text sorts as the day does, and a page sorts hundreds. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : Number(a > b);
}

/** The same date `count` months later; the month's last day where that date does not exist (31 January + 1 = 28 February). */
export function addMonths(from: Day, count: number): Day {
  const [year, month, date] = partsOf(from);
  const index = year * 12 + (month - 1) + count;
  return dayInMonth(Math.floor(index / 12), (index % 12) + 1, date);
}

/** The same as `addMonths`, null when it would lie outside the years that a day can have. */
export function addMonthsInRange(from: Day, count: number): Day | null {
  const [year, month] = partsOf(from);
  const reached = Math.floor((year * 12 + (month - 1) + count) / 12);
  return parseDay(`${reached}-01-01`) === null ? null : addMonths(from, count);
}

/** The next day, on or after `from`, that falls on this date of the month; the month's last day where it is shorter. */
export function nextMonthDay(dateOfMonth: number, from: Day): Day {
  const [year, month] = partsOf(from);
  const here = dayInMonth(year, month, dateOfMonth);
  if (here >= from) return here;
  return month === 12 ? dayInMonth(year + 1, 1, dateOfMonth) : dayInMonth(year, month + 1, dateOfMonth);
}

function dayInMonth(year: number, month: number, date: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const text = `${year}-${String(month).padStart(2, "0")}-${String(Math.min(date, last)).padStart(2, "0")}`;
  return day(text);
}

function partsOf(from: Day): [year: number, month: number, date: number] {
  return [Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8))];
}

/** The UTC midnight that a database column of type DATE holds for this day. */
export function dayToDate(from: Day): Date {
  return new Date(`${from}T00:00:00Z`);
}

/** The day that a database column of type DATE holds. Throws outside the years that a day can have. */
export function dateToDay(date: Date): Day {
  const text = date.toISOString().slice(0, 10);
  // A date holds no day that does not exist, so only the year needs a look; a page reads thousands of these.
  if (!SHAPE.test(text)) throw new RangeError(`Not a calendar day: ${text}`);
  return text as Day;
}
