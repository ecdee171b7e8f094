import type { Route } from "next";
import { FIRST_DAY_QUESTIONS, type FirstDayQuestion } from "@/lib/domain/order/first-day";

/** The screens of the first day from first to last: five questions, then what follows from none of them. */
export const SCREENS = [...FIRST_DAY_QUESTIONS, "stops", "channel", "report", "lenders"] as const;
export type Screen = (typeof SCREENS)[number];

/** Which screen an address names; the first for any other word. */
export function screenOf(word: unknown): Screen {
  return SCREENS.find((screen) => screen === word) ?? SCREENS[0];
}

/** Which question's help an address names, or none. */
export function helpOf(word: unknown): FirstDayQuestion | null {
  return FIRST_DAY_QUESTIONS.find((question) => question === word) ?? null;
}

export function screenPage(screen: Screen): Route {
  return `/first-day?at=${screen}` as Route;
}

export function helpPage(question: FirstDayQuestion): Route {
  return `/first-day?help=${question}` as Route;
}

export function screenAfter(screen: Screen): Screen {
  return SCREENS[SCREENS.indexOf(screen) + 1] ?? "lenders";
}

/** The screen before this one; null before the first. */
export function screenBefore(screen: Screen): Screen | null {
  return SCREENS[SCREENS.indexOf(screen) - 1] ?? null;
}
