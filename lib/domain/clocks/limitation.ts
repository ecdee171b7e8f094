import { addDays, type Day } from "@/lib/domain/basics/day";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import type { DebtStage } from "@/lib/domain/debts/debt";
import { type ClockRule, clockOn, periodEnd } from "./clock-rule";

/**
 * What makes the limitation period start anew (民法典 195; 时效规定 arts 8–17): a demand that arrived, a debit under the
 * contract, what the debtor does or says, steps before courts and authorities, the notice that the claim was sold.
 */
export const RESTARTING_KINDS = [
  "demand",
  "debit",
  "payment",
  "acknowledgement",
  "agreement",
  "extension_request",
  "security",
  "suit",
  "arbitration",
  "payment_order",
  "preservation",
  "enforcement",
  "mediation_request",
  "police_report",
  "assignment_notice",
] as const;
export type RestartingKind = (typeof RESTARTING_KINDS)[number];
export type RestartingEvent = { kind: RestartingKind; on: Day };

/** What a period first runs from: the last instalment (民法典 189), the day the loan was called in, or the first overdue day. */
export type StartKind = "last_instalment" | "acceleration" | "overdue";
export type LimitationOrigin = { kind: StartKind | RestartingKind; on: Day };

/**
 * After a period has ended, agreeing to pay gives the defence up (民法典 192; 时效规定 art. 19). Whether merely saying that the debt
 * is there does so too depends on its words, so it isn't taken for that: 12348 is asked once too often rather than too late.
 */
const WAIVING_KIND: LimitationOrigin["kind"] = "agreement";

/** What is recorded of a debt, as far as limitation looks at it. Null is not known. */
export type LimitationDebt = {
  stage: DebtStage;
  overdueSince: Day | null;
  lastInstalmentOn: Day | null;
  acceleratedOn: Day | null;
  /** In any order. One claim on a part counts for the whole (时效规定 art. 9). */
  events: readonly RestartingEvent[];
};

export type Limitation = {
  /** The expected day, for reference: three years after the last event on record, at most twenty after the start. */
  expectedOn: Day;
  /** The event that the day is counted from. */
  madeBy: LimitationOrigin;
  /** Whether the twenty years of 民法典 188 end it earlier than the last event would. */
  isLongStop: boolean;
  /** Every event on record that made the period start anew, in order. */
  restarts: readonly RestartingEvent[];
  /** The day on which a period had ended before the next event on record came, unless the debtor agreed to pay since. */
  lapsedOn: Day | null;
};

export type LimitationRefusal =
  | "start_unknown"
  | "before_rules"
  | "day_out_of_range"
  | "in_proceedings"
  | "judged"
  | "settled";

/**
 * The expected limitation day of a debt as a fact, never as advice: it only gives a defence, the debt remains, and lenders
 * often hold proof of events that the debtor did not record. Three years from the last event on record (民法典 188, 189,
 * 195); a period of two years that had ended before 2017-10-01 stays ended (2018 interpretation art. 3). What lies after
 * `today` is no event yet. Suspension (民法典 194) is not counted.
 *
 * Refuses `in_proceedings` while a court has the case (the period starts anew when that ends), `judged` (then the
 * enforcement period counts), `settled`, `start_unknown`, `before_rules` (before 1987) and `day_out_of_range` (after 2199).
 */
export function expectedLimitation(
  debt: LimitationDebt,
  today: Day,
  clocks: readonly ClockRule[],
): Result<Limitation, LimitationRefusal> {
  const over = stageRefusal(debt.stage);
  return over === null ? followEvents(debt, today, clocks) : refuse(over);
}

export type LimitationGate =
  | { gate: "ask_first"; reason: "day_passed" | "period_lapsed"; on: Day }
  | { gate: "ask_first"; reason: "before_rules"; on: null }
  | { gate: "open"; reason: "not_passed" | "judged" | "settled"; on: Day | null }
  | { gate: "unknown"; reason: "start_unknown" | "day_out_of_range"; on: null };

/**
 * The gate before a payment, a signature or a letter: whether the limitation day may have passed, so that 12348 is to be
 * asked first, because each of the three may cost the defence. A case before a court passes through it too: the defence
 * has to be raised in the first instance (时效规定 arts 2, 3). After a judgment nothing is left of it. Where nothing says since
 * when it runs, a late demand proves no running period: an earlier one may have ended before, so the gate is `unknown`.
 */
export function limitationGate(debt: LimitationDebt, today: Day, clocks: readonly ClockRule[]): LimitationGate {
  const over = stageRefusal(debt.stage);
  if (over === "judged" || over === "settled") return { gate: "open", reason: over, on: null };
  const found = followEvents(debt, today, clocks);
  if (!found.ok) {
    if (found.reason === "before_rules") return { gate: "ask_first", reason: "before_rules", on: null };
    return { gate: "unknown", reason: found.reason, on: null };
  }
  const { expectedOn, lapsedOn } = found.value;
  if (lapsedOn !== null) return { gate: "ask_first", reason: "period_lapsed", on: lapsedOn };
  if (expectedOn < today) return { gate: "ask_first", reason: "day_passed", on: expectedOn };
  const hasAgreed = debt.events.some(({ kind, on }) => kind === WAIVING_KIND && on <= today);
  if (startOf(debt) === null && !hasAgreed) return { gate: "unknown", reason: "start_unknown", on: null };
  return { gate: "open", reason: "not_passed", on: expectedOn };
}

function stageRefusal(stage: DebtStage): "in_proceedings" | "judged" | "settled" | null {
  if (stage === "settled" || stage === "closed") return "settled";
  if (stage === "judged" || stage === "enforcing") return "judged";
  return stage === "sued" ? "in_proceedings" : null;
}

function followEvents(
  debt: LimitationDebt,
  today: Day,
  clocks: readonly ClockRule[],
): Result<Limitation, "start_unknown" | "before_rules" | "day_out_of_range"> {
  const start = startOf(debt);
  const past = debt.events.filter((event) => event.on <= today).toSorted(byDay);
  const restarts = start === null ? past : past.filter((event) => event.on > start.on);
  const [first, ...later]: readonly LimitationOrigin[] = start === null ? restarts : [start, ...restarts];
  if (first === undefined) return refuse("start_unknown");
  if (clockOn("limitation", first.on, clocks) === null) return refuse("before_rules");
  let expectedOn = runFrom(first.on, clocks);
  let madeBy = first;
  let lapsedOn: Day | null = null;
  for (const event of later) {
    if (expectedOn !== null && event.on > expectedOn) lapsedOn ??= expectedOn;
    if (event.kind === WAIVING_KIND) lapsedOn = null;
    expectedOn = runFrom(event.on, clocks);
    madeBy = event;
  }
  const stop = longStop(start, clocks);
  if (expectedOn === null) return refuse("day_out_of_range");
  const isLongStop = stop !== null && stop < expectedOn;
  return ok({ expectedOn: isLongStop ? stop : expectedOn, madeBy, isLongStop, restarts, lapsedOn });
}

/** Events of one day in the order of their kinds, so that the result doesn't hang on how they were handed in. */
function byDay(a: RestartingEvent, b: RestartingEvent): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return RESTARTING_KINDS.indexOf(a.kind) - RESTARTING_KINDS.indexOf(b.kind);
}

/** A debt in instalments starts with the last of them (民法典 189), or when it was called in before. */
function startOf({ lastInstalmentOn, acceleratedOn, overdueSince }: LimitationDebt): LimitationOrigin | null {
  if (acceleratedOn !== null && (lastInstalmentOn === null || acceleratedOn < lastInstalmentOn)) {
    return { kind: "acceleration", on: acceleratedOn };
  }
  if (lastInstalmentOn !== null) return { kind: "last_instalment", on: lastInstalmentOn };
  return overdueSince === null ? null : { kind: "overdue", on: overdueSince };
}

/** The end of a period from a day. One that was still running when its length was changed has the new length. */
function runFrom(from: Day, clocks: readonly ClockRule[]): Day | null {
  const rule = clockOn("limitation", from, clocks);
  if (rule === null) return null;
  const end = periodEnd(from, rule);
  if (end === null || rule.to === null || end <= rule.to) return end;
  const next = clockOn("limitation", addDays(rule.to, 1), clocks);
  return next === null ? end : periodEnd(from, next);
}

function longStop(start: LimitationOrigin | null, clocks: readonly ClockRule[]): Day | null {
  const rule = start === null ? null : clockOn("limitation_long_stop", start.on, clocks);
  return start === null || rule === null ? null : periodEnd(start.on, rule);
}
