import { addMonthsInRange, type Day } from "@/lib/domain/basics/day";
import { type Fen, MAX_FEN, sumFen } from "@/lib/domain/basics/money";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import { MAX_INSTALMENTS } from "@/lib/domain/rates/instalment-flows";

/** What an offer promises: one sum, several, a sum put off to the end, or instalments on which interest stops. */
export const OFFER_KINDS = ["lump_sum", "instalments", "deferral", "freeze"] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** One sum of a schedule and the last day on which it is in time. */
export type DueAmount = { dueOn: Day; amount: Fen };

/** An offer as people say it; `scheduleOf` turns it into days and sums. Amounts in fen. */
export type OfferTerms =
  | { kind: "lump_sum" | "deferral"; amount: Fen; dueOn: Day }
  | {
      kind: "instalments" | "freeze";
      /** What is paid before the first instalment; null when nothing is. */
      downPayment: DueAmount | null;
      count: number;
      each: Fen;
      firstDueOn: Day;
    };

export type NoSchedule = "count_out_of_range" | "day_out_of_range";

/**
 * The days and sums of an offer, ready to be edited: one sum, or a down payment and `count` equal sums a month apart. Each
 * day is counted from the first one, so that a plan of the 31st comes back to the 31st after February.
 *
 * Refuses a count that is no whole number from 1 to 600, and days after 2199. What else may be wrong is for `checkSchedule`.
 */
export function scheduleOf(terms: OfferTerms): Result<DueAmount[], NoSchedule> {
  if (!("count" in terms)) return ok([{ dueOn: terms.dueOn, amount: terms.amount }]);
  const { count, each, downPayment, firstDueOn } = terms;
  if (!Number.isInteger(count) || count < 1 || count > MAX_INSTALMENTS) return refuse("count_out_of_range");
  const schedule: DueAmount[] = downPayment === null ? [] : [downPayment];
  for (let index = 0; index < count; index++) {
    const dueOn = addMonthsInRange(firstDueOn, index);
    if (dueOn === null) return refuse("day_out_of_range");
    schedule.push({ dueOn, amount: each });
  }
  return ok(schedule);
}

/** A schedule as it was typed, with what was said beside it. Null is not known. */
export type TypedSchedule = {
  kind: OfferKind;
  schedule: readonly DueAmount[];
  /** The total that the other side named; null when none was. */
  statedTotal: Fen | null;
  expiresOn: Day | null;
};

/**
 * What may be wrong with a schedule, each at its field; `row` counts from 1. `difference` is what the sums come to less what
 * was stated, in fen, below zero where they come to less.
 */
export type ScheduleProblem =
  | { field: "schedule"; row: null; reason: "empty" | "total_too_large" | "not_one_payment" }
  | { field: "schedule"; row: null; reason: "too_many"; count: number; max: number }
  | { field: "amount"; row: number; reason: "amount_zero" }
  | { field: "dueOn"; row: number; reason: "days_not_in_order" | "day_twice" }
  | { field: "statedTotal"; row: null; reason: "does_not_add_up"; difference: number }
  | { field: "expiresOn"; row: null; reason: "expires_in_past" };

/**
 * Checks a schedule before it is saved: at least one sum and at most 600, each above zero, due days that rise, a total of at
 * most `MAX_FEN` that is the stated one, a single sum for a lump sum, and an offer that hasn't ended yet (its last day still
 * counts). An empty list: nothing is wrong. Due days in the past are allowed: an agreement may be older than its record.
 */
export function checkSchedule(typed: TypedSchedule, today: Day): ScheduleProblem[] {
  const { schedule, kind, statedTotal, expiresOn } = typed;
  const problems: ScheduleProblem[] = [];
  if (schedule.length === 0) problems.push({ field: "schedule", row: null, reason: "empty" });
  if (schedule.length > MAX_INSTALMENTS) {
    problems.push({ field: "schedule", row: null, reason: "too_many", count: schedule.length, max: MAX_INSTALMENTS });
  }
  if (kind === "lump_sum" && schedule.length > 1) {
    problems.push({ field: "schedule", row: null, reason: "not_one_payment" });
  }
  problems.push(...problemsOfRows(schedule));
  const total = scheduleTotal(schedule);
  if (total > MAX_FEN) problems.push({ field: "schedule", row: null, reason: "total_too_large" });
  if (statedTotal !== null && schedule.length > 0 && total !== statedTotal) {
    const difference = total - statedTotal;
    problems.push({ field: "statedTotal", row: null, reason: "does_not_add_up", difference });
  }
  if (expiresOn !== null && expiresOn < today) {
    problems.push({ field: "expiresOn", row: null, reason: "expires_in_past" });
  }
  return problems;
}

function problemsOfRows(schedule: readonly DueAmount[]): ScheduleProblem[] {
  return schedule.flatMap((row, index) => {
    const problems: ScheduleProblem[] = [];
    const before = schedule[index - 1];
    if (row.amount <= 0) problems.push({ field: "amount", row: index + 1, reason: "amount_zero" });
    if (before !== undefined && before.dueOn >= row.dueOn) {
      const reason = before.dueOn === row.dueOn ? "day_twice" : "days_not_in_order";
      problems.push({ field: "dueOn", row: index + 1, reason });
    }
    return problems;
  });
}

/** What a schedule comes to, in fen. */
export function scheduleTotal(schedule: readonly DueAmount[]): Fen {
  return sumFen(schedule.map((row) => row.amount));
}

/** A payment `month` whole months from now, as `presentCost` takes it. */
export type MonthlyPayment = { month: number; amount: Fen };

/**
 * The payments of a schedule by whole months from today, for `presentCost`: what falls due within the next month, today
 * or earlier is month 0, "now"; one month from today to the day before two months is month 1.
 */
export function paymentsOf(schedule: readonly DueAmount[], today: Day): MonthlyPayment[] {
  return schedule.map(({ dueOn, amount }) => ({ month: wholeMonths(today, dueOn), amount }));
}

/** Whole months from one day to another, 0 when it isn't later. 31 January to 28 February is one month. */
function wholeMonths(from: Day, to: Day): number {
  if (to <= from) return 0;
  const index = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
  const count = index(to) - index(from);
  const reached = addMonthsInRange(from, count);
  return reached !== null && reached <= to ? count : count - 1;
}
