import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { Locale } from "@/lib/i18n/locales";

/** British day order, and Chinese as it is written. Days have no zone, so they are formatted at their UTC midnight. */
const LANGUAGE: Record<Locale, string> = { "zh-CN": "zh-CN", en: "en-GB" };

type DayShape = "near" | "far" | "month" | "weekday";

const SHAPES: Record<DayShape, Record<Locale, Intl.DateTimeFormatOptions>> = {
  near: { "zh-CN": { month: "long", day: "numeric" }, en: { month: "short", day: "numeric" } },
  far: {
    "zh-CN": { year: "numeric", month: "long", day: "numeric" },
    en: { year: "numeric", month: "short", day: "numeric" },
  },
  month: { "zh-CN": { year: "numeric", month: "long" }, en: { year: "numeric", month: "short" } },
  weekday: { "zh-CN": { weekday: "short" }, en: { weekday: "short" } },
};

/** A day in this year as "12月2日" or "2 Dec", in another as "2027年3月5日" or "5 Mar 2027". */
export function formatDay(on: Day, locale: Locale, today: Day): string {
  const isThisYear = on.slice(0, 4) === today.slice(0, 4);
  return formatter(isThisYear ? "near" : "far", locale).format(dayToDate(on));
}

/** A day with its year in any case, for papers that are read later: "2026年12月2日" or "2 Dec 2026". */
export function formatFullDay(on: Day, locale: Locale): string {
  return formatter("far", locale).format(dayToDate(on));
}

/** The month of a day: "2028年6月" or "Jun 2028". */
export function formatMonth(on: Day, locale: Locale): string {
  return formatter("month", locale).format(dayToDate(on));
}

/** The first day of a month on a narrow axis: "2027.6" or "6/2027"; of a year "2027年" or "2027". */
export function formatAxisDay(on: Day, locale: Locale, isYear: boolean): string {
  const [year, month] = [on.slice(0, 4), String(Number(on.slice(5, 7)))];
  if (isYear) return locale === "en" ? year : `${year}年`;
  return locale === "en" ? `${month}/${year}` : `${year}.${month}`;
}

/** The day of the week: "周一" or "Mon". */
export function formatWeekday(on: Day, locale: Locale): string {
  return formatter("weekday", locale).format(dayToDate(on));
}

/** How far away a day is: "今天", "明天", "11 天后", "3 天前"; "today", "tomorrow", "in 11 days", "3 days ago". */
export function formatRelativeDays(days: number, locale: Locale): string {
  const text = RELATIVE[locale].format(days, "day");
  // Chinese is set with a space between digits and characters.
  return locale === "zh-CN" ? text.replace(/(\d)天/u, "$1 天") : text;
}

const RELATIVE: Record<Locale, Intl.RelativeTimeFormat> = {
  "zh-CN": new Intl.RelativeTimeFormat("zh-CN", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en-GB", { numeric: "auto" }),
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is a hundred times dearer than using it, and a list has many days. */
function formatter(shape: DayShape, locale: Locale): Intl.DateTimeFormat {
  const name = `${shape} ${locale}`;
  const known = formatters.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LANGUAGE[locale], { ...SHAPES[shape][locale], timeZone: "UTC" });
  formatters.set(name, made);
  return made;
}
