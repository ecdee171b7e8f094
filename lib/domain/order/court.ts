import { type Day, daysBetween } from "@/lib/domain/basics/day";
import type { CourtDays } from "@/lib/domain/debts/court-paper";
import { isInCourt } from "@/lib/domain/debts/debt";
import type { OpenDebt } from "./open-debt";
import { type Reason, reason } from "./reasons";

type CourtEvent = "answer" | "objection" | "hearing" | "appeal" | "perform";

/** What is known of a debt before a court. */
export type CourtFacts = {
  /** 0 enforcing, 1 judged, 2 sued or any other paper. */
  level: 0 | 1 | 2;
  /** Days still to come, today included, nearest first. */
  upcoming: readonly { event: CourtEvent; on: Day }[];
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

function namedDays(court: CourtDays): { event: CourtEvent; on: Day }[] {
  const days: { event: CourtEvent; on: Day }[] = [];
  if (court.answerBy !== null) days.push({ event: "answer", on: court.answerBy });
  if (court.objectBy) days.push({ event: "objection", on: court.objectBy });
  if (court.hearingOn !== null) days.push({ event: "hearing", on: court.hearingOn });
  if (court.appealBy !== null) days.push({ event: "appeal", on: court.appealBy });
  if (court.performBy !== null) days.push({ event: "perform", on: court.performBy });
  return days;
}

/** Adds the court's days and the state of the case, the nearest day first. */
export function addCourtReasons(reasons: Reason[], debt: OpenDebt, court: CourtFacts, today: Day): void {
  for (const { event, on } of court.upcoming) reasons.push(dayReason(event, on, today));
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
  return nearest === undefined ? null : dayReason(nearest.event, nearest.on, today);
}

function upcomingOf(days: CourtFacts["upcoming"], today: Day): CourtFacts["upcoming"] {
  return days.filter(({ on }) => on >= today).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function dayReason(event: CourtEvent, on: Day, today: Day): Reason {
  switch (event) {
    case "answer":
      return reason("reason.court_answer_due", { day: on, days: daysBetween(today, on) });
    case "objection":
      return reason("reason.court_objection_due", { day: on, days: daysBetween(today, on) });
    case "hearing":
      return reason("reason.court_hearing_on", { day: on });
    case "appeal":
      return reason("reason.court_appeal_due", { day: on });
    case "perform":
      return reason("reason.court_perform_due", { day: on });
  }
}
