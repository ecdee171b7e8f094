import { scaleLinear } from "d3-scale";
import { addMonths, type Day, day, daysBetween } from "@/lib/domain/basics/day";

/** `at` is a share of the width, from 0 at the left to 1 at the right. */
export type TimeTick = { on: Day; at: number; isYear: boolean };

export type TimeAxis = { at: (on: Day) => number; ticks: readonly TimeTick[] };

/** How much of the width a label takes on the narrowest phone, with air around it. */
const LABEL = 0.22;
/** A label in the middle of its tick may reach over the picture's edge by the air around it, and no further. */
const EDGE = 0.04;
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60, 120] as const;

/** Days on a line, with the first days of months as ticks: as many as find room for their labels beside each other. */
export function timeAxis(from: Day, to: Day): TimeAxis {
  const scale = scaleLinear([0, Math.max(1, daysBetween(from, to))], [0, 1]).clamp(true);
  const at = (on: Day) => scale(daysBetween(from, on));
  for (const step of STEPS) {
    const ticks = starts(from, to, step)
      .map((on) => ({ on, at: at(on), isYear: step >= 12 }))
      .filter((tick) => tick.at >= EDGE && tick.at <= 1 - EDGE);
    if (ticks.every((tick, index) => tick.at - (ticks[index - 1]?.at ?? -1) >= LABEL)) return { at, ticks };
  }
  return { at, ticks: [] };
}

/** The first days of every so-manieth month, counted from January, that lie between two days. */
function starts(from: Day, to: Day, step: number): Day[] {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const years = Math.max(1, step / 12);
  const first = day(`${String(Math.floor(year / years) * years)}-01-01`);
  const monthsBefore = (year - Number(first.slice(0, 4))) * 12 + month - 1;
  const days: Day[] = [];
  for (let count = Math.ceil(monthsBefore / step) * step; ; count += step) {
    const on = addMonths(first, count);
    if (on > to) return days;
    if (on >= from) days.push(on);
  }
}
