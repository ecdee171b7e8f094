import { type Day, daysBetween } from "@/lib/domain/basics/day";
import type { CourtDayField, CourtDays } from "@/lib/domain/debts/court-paper";
import { isInCourt } from "@/lib/domain/debts/debt";
import type { OpenDebt } from "./open-debt";
import { type Reason, reason } from "./reasons";

type CourtEvent = "answer" | "objection" | "hearing" | "appeal" | "perform";

/** What is known of a debt before a court. */
export type CourtFacts = {
  /** 0 enforcing, 1 judged, 2 sued or any other paper. */
  level: 0 | 1 | 2;
  /** Days still to come, today included, nearest first. */
  upcoming: readonly { event: CourtEvent; on: Day; isEstimated: boolean }[];
  /** The latest day that has passed: where the case stood when last heard of. */
  passedOn: Day | null;
  /** No day is still to come on record, and either none ever was or a paper is there whose days are not known. */
  isDayUnknown: boolean;
  /** A paper that was not checked with the court yet. It ranks all the same: a real one doesn't wait. */
  isUnverified: boolean;
};

/** Reads the court days of a debt; null when no court is involved. */
export function courtFacts(debt: OpenDebt, today: Day): CourtFacts | null {
  if (debt.court === null && !isInCourt(debt.stage)) return null;
  const days = debt.court === null ? [] : namedDays(debt.court);
  const upcoming = upcomingOf(days, today);
  const passed = days.filter((named) => named.on < today).map((named) => named.on);
  const isUndated = passed.length === 0 || debt.court?.isAnyUndated === true;
  return {
    isDayUnknown: upcoming.length === 0 && isUndated,
    level: debt.stage === "enforcing" ? 0 : debt.stage === "judged" ? 1 : 2,
    upcoming,
    passedOn: passed.reduce<Day | null>((latest, on) => (latest === null || on > latest ? on : latest), null),
    isUnverified: debt.court !== null && !debt.court.verified,
  };
}

function namedDays(court: CourtDays): CourtFacts["upcoming"] {
  return FIELDS.flatMap(([event, field]) => {
    const on = court[field] ?? null;
    return on === null ? [] : [{ event, on, isEstimated: court.estimated?.includes(field) === true }];
  });
}

const FIELDS = [
  ["answer", "answerBy"],
  ["objection", "objectBy"],
  ["hearing", "hearingOn"],
  ["appeal", "appealBy"],
  ["perform", "performBy"],
] as const satisfies readonly [CourtEvent, CourtDayField][];

/** Adds the court's days and the state of the case, the nearest day first. */
export function addCourtReasons(reasons: Reason[], debt: OpenDebt, court: CourtFacts, today: Day): void {
  for (const named of court.upcoming) reasons.push(dayReason(named, today));
  if (court.passedOn !== null) reasons.push(reason("reason.court_date_passed", { day: court.passedOn }));
  if (debt.stage === "enforcing") reasons.push(reason("reason.court_enforcing", {}));
  if (debt.stage === "judged") reasons.push(reason("reason.court_judged", {}));
  // A paper alone (mediation, arbitration, a payment order, or a fake) doesn't prove that anyone has sued.
  if (debt.stage === "sued") reasons.push(reason("reason.court_sued", {}));
}

/** The nearest day still to come of a settled debt's case, as a reason; the day to pay is over with the debt. Null without one. */
export function runningCaseReason(court: CourtDays | null, today: Day): Reason | null {
  if (court === null) return null;
  const [nearest] = upcomingOf(namedDays({ ...court, performBy: null }), today);
  return nearest === undefined ? null : dayReason(nearest, today);
}

function upcomingOf(days: CourtFacts["upcoming"], today: Day): CourtFacts["upcoming"] {
  return days.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function dayReason({ event, on, isEstimated }: CourtFacts["upcoming"][number], today: Day): Reason {
  const due = { day: on, ...(isEstimated ? { estimated: "yes" as const } : {}) };
  switch (event) {
    case "answer":
      return reason("reason.court_answer_due", { ...due, days: daysBetween(today, on) });
    case "objection":
      return reason("reason.court_objection_due", { ...due, days: daysBetween(today, on) });
    case "hearing":
      return reason("reason.court_hearing_on", { day: on });
    case "appeal":
      return reason("reason.court_appeal_due", due);
    case "perform":
      return reason("reason.court_perform_due", { day: on });
  }
}
