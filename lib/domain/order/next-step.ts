import { addDays, compareDays, type Day, daysBetween } from "@/lib/domain/basics/day";
import { courtSteps } from "./steps/court-steps";
import { firstDaySteps } from "./steps/first-day-steps";
import { instalmentStep, offerStep } from "./steps/money-steps";
import {
  checklistStep,
  complaintStep,
  factStep,
  followUpStep,
  paidAgreementStep,
  safetySteps,
} from "./steps/other-steps";
import type { StepState } from "./steps/state";
import { type Candidate, candidate, LEVELS, type Step, type StepCode, yesNo } from "./steps/step";

const DAYS_OF_THE_WEEK_AHEAD = 7;

/** A step in the list of the week. Only a court day stays there once it is done. */
export type WeekStep = Step & { isDone: boolean };

/**
 * The one thing to do today, the first that applies: a threat or despair; a court paper to check, or a court day within
 * 21 days; a promised or essential payment within 7 days or late; a written, checked offer that the reserve carries,
 * within 5 days, then the offers that are still to be written, checked or reckoned through; an overdue closing item, or an
 * agreement that is paid and not settled; later court days; a follow-up, or an answer to a complaint that is late; an ordinary payment within 7 days; a missing fact; a first debt. Else `none`, which names the
 * next day and whether something was put off.
 *
 * Inside a level the nearest day comes first, then the order of the debts, then the id. "Later" hides a step until its
 * day and "done" ends it, but neither silences a court day: "later" doesn't count for it; "done" takes an act (answer,
 * objection, appeal, payment) from the next step but not from the week; and a hearing comes back on the eve. A paper that
 * is to be checked or dated stays until its record says so. Same input, same output, whatever the order of the lists.
 */
export function nextStep(state: StepState, today: Day): Step {
  const all = candidatesOf(state, today);
  const open = all.filter((one) => one.level !== null && !isDone(one, state, today));
  const waiting = open.filter((one) => isPutOff(one, state, today));
  const first = open.find((one) => !waiting.includes(one));
  return (
    first?.step ??
    nothingToday(
      all.filter((one) => !isDone(one, state, today)),
      waiting.length > 0,
      today,
    )
  );
}

/** Everything that hangs on a day from today to seven days ahead, by day; nothing is left out for being put off. */
export function thisWeek(state: StepState, today: Day): WeekStep[] {
  const until = addDays(today, DAYS_OF_THE_WEEK_AHEAD);
  return candidatesOf(state, today)
    .filter(({ isDated, step }) => isDated && step.on !== null && step.on >= today && step.on <= until)
    .filter((one) => isCourtDay(one) || !isDone(one, state, today))
    .toSorted((a, b) => compareDays(a.sortOn, b.sortOn))
    .map((one) => ({ ...one.step, isDone: hasDone(one, state, today) }));
}

const ENDED_BY_THE_RECORD: ReadonlySet<StepCode> = new Set<StepCode>([
  "court_verify",
  "court_day_unknown",
  "instalment_unconfirmed",
]);

/** Whether "done" ends a step, so that a button for it makes sense; three end when the record says so, and nothing ends "none". */
export function endsWhenDone({ code }: Step): boolean {
  return code !== "none" && !ENDED_BY_THE_RECORD.has(code);
}

const ALWAYS_IN_SIGHT: ReadonlySet<StepCode> = new Set<StepCode>([
  "court_verify",
  "court_day_unknown",
  "court_answer",
  "court_objection",
  "court_hearing",
  "court_appeal",
  "court_perform",
  "first_court_paper",
]);

/** Whether "later" hides a step until its day; a court's papers and days stay in sight whatever is put off. */
export function hidesWhenPutOff({ code }: Step): boolean {
  return code !== "none" && !ALWAYS_IN_SIGHT.has(code);
}

/** All steps, sorted by level, then group, day, order of the debts and id. */
export function candidatesOf(state: StepState, today: Day): Candidate[] {
  const order = new Map(state.order.map((id, index) => [id, index]));
  const all = [
    ...safetySteps(state.safety, today),
    ...firstDaySteps(state.firstDay, today),
    ...state.courtPapers.flatMap((paper) => courtSteps(paper, today)),
    ...state.instalments.flatMap((instalment) => instalmentStep(instalment, today) ?? []),
    ...state.offers.flatMap((offer) => offerStep(offer, today) ?? []),
    ...state.checklist.map((item) => checklistStep(item, today)),
    ...state.paidAgreements.map((paid) => paidAgreementStep(paid, today)),
    ...state.followUps.map((planned) => followUpStep(planned, today)),
    ...state.complaints.map((filed) => complaintStep(filed, today)),
    ...state.missingFacts.map((missing) => factStep(missing, order, today)),
  ];
  if (!state.hasDebts) {
    all.push(
      candidate({ id: "first_debt", code: "first_debt", params: {}, debtId: null, on: null }, "first_debt", today),
    );
  }
  return all.toSorted((a, b) => compare(a, b, order));
}

function compare(a: Candidate, b: Candidate, order: ReadonlyMap<string, number>): number {
  return (
    levelOf(a) - levelOf(b) ||
    a.group - b.group ||
    compareDays(a.sortOn, b.sortOn) ||
    Number(a.step.on === null) - Number(b.step.on === null) ||
    placeOf(a, order) - placeOf(b, order) ||
    (a.step.id < b.step.id ? -1 : 1)
  );
}

function levelOf({ level }: Candidate): number {
  return level === null ? LEVELS.length : LEVELS.indexOf(level);
}

function placeOf({ step }: Candidate, order: ReadonlyMap<string, number>): number {
  return (step.debtId === null ? -1 : order.get(step.debtId)) ?? order.size;
}

/** Whether a step was put off until a day that is still to come, and can be. */
export function isPutOff(one: Candidate, state: StepState, today: Day): boolean {
  return one.canWait && state.later.some(({ id, until }) => id === one.step.id && today < until);
}

function hasDone(one: Candidate, state: StepState, today: Day): boolean {
  return state.done.some(({ id, on }) => id === one.step.id && on <= today);
}

/** Whether "done" takes it from the next step today. */
export function isDone(one: Candidate, state: StepState, today: Day): boolean {
  if (one.whenDone === "stays" || !hasDone(one, state, today)) return false;
  return one.whenDone === "over" || one.step.on === null || daysBetween(today, one.step.on) > 1;
}

function isCourtDay({ step }: Candidate): boolean {
  return step.code.startsWith("court_");
}

function nothingToday(open: readonly Candidate[], hasLater: boolean, today: Day): Step {
  const next = open
    .filter(({ isDated, step }) => isDated && step.on !== null && step.on > today)
    .toSorted((a, b) => compareDays(a.sortOn, b.sortOn))[0]?.step;
  const params = {
    has_later: yesNo(hasLater),
    has_next: yesNo(next !== undefined),
    day: next?.on ?? null,
    item: next?.code ?? null,
  };
  return { id: "none", code: "none", params, debtId: null, on: next?.on ?? null };
}
