import { dayAt } from "@/lib/clock";
import type { Day } from "@/lib/domain/basics/day";
import type { Locale } from "@/lib/i18n/locales";
import { formatDay } from "./day";

/** An instant as its day and wall clock in a time zone: "12月2日 15:20", "2 Dec 15:20". */
export function formatTime(instant: Date, locale: Locale, timeZone: string, today: Day): string {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${formatDay(dayAt(instant, timeZone), locale, today)} ${clock.format(instant)}`;
}
