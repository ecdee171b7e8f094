import { hourAt } from "@/lib/clock";

/** From which hour on which greeting fits; before the first it is still night. */
const PARTS = [
  { from: 23, part: "night" },
  { from: 18, part: "evening" },
  { from: 13, part: "afternoon" },
  { from: 11, part: "noon" },
  { from: 5, part: "morning" },
  { from: 0, part: "night" },
] as const;

export type PartOfDay = (typeof PARTS)[number]["part"];

/** The part of the day it is now where the user lives. */
export function partOfDay(timeZone: string): PartOfDay {
  const hour = hourAt(new Date(), timeZone);
  return PARTS.find(({ from }) => hour >= from)?.part ?? "night";
}
