import { addDays, type Day, day } from "@/lib/domain/basics/day";

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1_440;
const EIGHT_HOURS = 480;
const EPOCH = day("1970-01-01");

/**
 * The day and the minute of it (0 to 1439) that a clock in Asia/Shanghai shows at an instant, given in milliseconds since 1970. A
 * minute lasts to its last second: 21:59:59 is still 21:59. The offset is eight hours all year; China kept summer time last in 1991,
 * before any contact that this is for.
 */
export function chinaClock(epochMs: number): { on: Day; minute: number } {
  const minutes = Math.floor(epochMs / MS_PER_MINUTE) + EIGHT_HOURS;
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  return { on: addDays(EPOCH, days), minute: minutes - days * MINUTES_PER_DAY };
}
