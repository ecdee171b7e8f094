import { addDays, addMonthsInRange, type Day, parseDay } from "@/lib/domain/basics/day";
import type { SourceConfidence, SourceId } from "@/lib/domain/basics/source-id";
import { isLive, type Validity } from "@/lib/domain/basics/validity";

/** The periods that the law, or this product, counts. */
export const CLOCK_CODES = [
  "limitation",
  "limitation_long_stop",
  "enforcement",
  "credit_record",
  "credit_objection",
  "credit_recheck_from",
  "credit_recheck_to",
  "court_answer",
  "court_appeal",
  "payment_order_objection",
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

/** One dated length. `from` and `to` say for which starting days it holds; `source` is null for a rule of this product. */
export type ClockRule = Validity & {
  code: ClockCode;
  value: number;
  unit: "days" | "months" | "years";
  source: SourceId | null;
  confidence: SourceConfidence;
};

/** The length in force on a day, null when there is none. */
export function clockOn(code: ClockCode, on: Day, clocks: readonly ClockRule[]): ClockRule | null {
  return clocks.find((rule) => rule.code === code && isLive(rule, on)) ?? null;
}

/**
 * The last day of a period that starts on a day; the day itself is not counted (民法典 201, 民诉法 85). A period of months
 * or years ends on the same date, or on the last day of a month that is too short (民法典 202): 29 February and three
 * years is 28 February. Null when it would end after 2199, where days end.
 */
export function periodEnd(from: Day, { value, unit }: Pick<ClockRule, "value" | "unit">): Day | null {
  if (unit === "days") return parseDay(addDays(from, value));
  return addMonthsInRange(from, unit === "years" ? value * 12 : value);
}
