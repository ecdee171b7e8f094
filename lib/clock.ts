import { type Day, day } from "@/lib/domain/basics/day";

/** Where the people live whom the product is for; days of law and of banks are days there. */
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

/** The calendar day it is now in a time zone: the only "now" that rules are given. Throws for a zone that does not exist. */
export function today(timeZone: string = DEFAULT_TIME_ZONE): Day {
  return dayAt(new Date(), timeZone);
}

/** The calendar day of an instant in a time zone. */
export function dayAt(instant: Date, timeZone: string = DEFAULT_TIME_ZONE): Day {
  const parts = clocksOf(timeZone).day.formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return day(`${of("year")}-${of("month")}-${of("day")}`);
}

/** The hour of the day, 0 to 23, that clocks on the wall show at an instant in a time zone. For greetings, never for rules. */
export function hourAt(instant: Date, timeZone: string = DEFAULT_TIME_ZONE): number {
  return Number(clocksOf(timeZone).hour.format(instant));
}

type Clocks = { day: Intl.DateTimeFormat; hour: Intl.DateTimeFormat };

/** Made once for each zone, of which there are a few hundred: making one takes longer than a hundred looks at it. */
const made = new Map<string, Clocks>();

function clocksOf(timeZone: string): Clocks {
  const known = made.get(timeZone);
  if (known) return known;
  const clocks = {
    day: new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }),
    hour: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }),
  };
  made.set(timeZone, clocks);
  return clocks;
}
