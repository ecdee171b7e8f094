import { addDays, compareDays, type Day, daysBetween } from "@/lib/domain/basics/day";
import { candidatesOf, isDone, isPutOff } from "./next-step";
import type { StepState } from "./steps/state";
import type { Candidate, Step } from "./steps/step";

const DAYS_AHEAD = 7;
/** For so long a thing that was done can be taken back from the list. */
const DONE_SHOWN_DAYS = 14;

/** Everything that may remind somebody of something on a day. */
export type ReminderList = {
  /** Late, due today, or without a day of its own; the first to do comes first. */
  now: Step[];
  /** What has its day within the next seven days, and what is a step already though its day is further off; by day. */
  ahead: Step[];
  /** What was put off, by the day on which it comes back. */
  later: { step: Step; until: Day }[];
  /** What was done in the last two weeks, the newest first. */
  done: { step: Step; on: Day }[];
};

/**
 * Sorts all steps into what is due, what is ahead, what was put off and what was done. A missing fact reminds nobody: it
 * has its place on the first page. What "later" and "done" mean for a court's day is as for the next step.
 */
export function reminderList(state: StepState, today: Day): ReminderList {
  const all = candidatesOf(state, today).filter((one) => hasItsTime(one, today));
  const undone = all.filter((one) => !isDone(one, state, today));
  const waiting = undone.filter((one) => isPutOff(one, state, today));
  const open = undone.filter((one) => !waiting.includes(one)).map(({ step }) => step);
  const isAhead = ({ on }: Step) => on !== null && on > today;
  const until = dayById(state.later, "until");
  const doneOn = dayById(state.done, "on");
  return {
    now: open.filter((step) => !isAhead(step)),
    ahead: open.filter(isAhead).toSorted((a, b) => compareDays(a.on ?? today, b.on ?? today)),
    later: waiting
      .map(({ step }) => ({ step, until: until.get(step.id) ?? today }))
      .toSorted((a, b) => compareDays(a.until, b.until)),
    done: all
      .filter((one) => isDone(one, state, today))
      .map(({ step }) => ({ step, on: doneOn.get(step.id) ?? today }))
      .filter(({ on }) => daysBetween(on, today) <= DONE_SHOWN_DAYS)
      .toSorted((a, b) => compareDays(b.on, a.on)),
  };
}

function hasItsTime({ level, isDated, step }: Candidate, today: Day): boolean {
  if (level === "missing_fact" || level === "first_debt") return false;
  return level !== null || (isDated && step.on !== null && step.on >= today && step.on <= addDays(today, DAYS_AHEAD));
}

function dayById<Key extends string>(
  said: readonly ({ id: string } & Record<Key, Day>)[],
  key: Key,
): ReadonlyMap<string, Day> {
  return new Map(said.map((one) => [one.id, one[key]]));
}
