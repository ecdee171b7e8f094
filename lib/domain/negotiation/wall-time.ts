import { dayToDate } from "@/lib/domain/basics/day";
import type { WallClock } from "./contact";

const MS_PER_MINUTE = 60_000;
const EIGHT_HOURS = 480;

/** Reads a time of day as people type it: "14:05", "9.5" for five past nine, "14点05分", "1405", full-width digits. Null: none. */
export function parseTypedMinute(typed: string): number | null {
  const plain = typed.normalize("NFKC").trim();
  const match = /^(\d{1,2})(?:[:.]|点)(\d{1,2})?分?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [, hour = "", minute = "0"] = match;
  const [hours, minutes] = [Number(hour), Number(minute)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** A minute of the day, 0 to 1439, as a clock shows it: 845 → "14:05". */
export function minuteToText(minute: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The instant, in milliseconds since 1970, at which a clock in Asia/Shanghai shows this: the way back from `chinaClock`. */
export function chinaInstant({ on, minute }: WallClock): number {
  return dayToDate(on).getTime() + (minute - EIGHT_HOURS) * MS_PER_MINUTE;
}
