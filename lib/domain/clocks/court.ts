import { type Day, day, daysBetween } from "@/lib/domain/basics/day";
import type { CourtDayField, CourtPaper } from "@/lib/domain/debts/court-paper";
import { type ClockCode, type ClockRule, clockOn, periodEnd } from "./clock-rule";

/** What a day of a court's paper is for. A payment order is answered by an objection. */
export const COURT_EVENTS = ["answer", "objection", "hearing", "appeal", "perform"] as const;
export type CourtEvent = (typeof COURT_EVENTS)[number];

/**
 * One day of a court's paper. `isEstimated` when it was computed from the day of service and not read from the paper.
 * `endsOnWeekend` marks an estimated day on a Saturday or Sunday: the law then moves it to the next working day (民诉法
 * 85), but days off are swapped around holidays, so the earlier day is kept.
 */
export type CourtDay = { event: CourtEvent; on: Day; isEstimated: boolean; endsOnWeekend: boolean };

/** Why a day that such a paper usually has is not known. */
export type NoCourtDay = {
  event: CourtEvent;
  reason:
    | "only_on_paper"
    | "court_sets_it"
    | "final_judgment"
    | "served_day_unknown"
    | "before_rules"
    | "day_out_of_range";
};

type PaperFacts = Pick<
  CourtPaper,
  "type" | "procedure" | "servedOn" | "answerBy" | "hearingOn" | "appealBy" | "performBy" | "objectBy"
>;

/**
 * The days of a court's paper, nearest first, and the ones that are not known with the reason. A day on the paper always
 * wins; what is missing is computed from the day of service where the law gives a length: 15 days to answer a suit in
 * ordinary procedure (民诉法 128), to appeal a judgment (171), to object to a payment order or pay it (227).
 *
 * In summary procedure and small claims the court sets the time to answer, and a small claim has no appeal: nothing is
 * computed. Hearings and days of payment stand only on the paper. Where the procedure is not known it is taken as ordinary.
 */
export function courtDays(
  paper: PaperFacts,
  clocks: readonly ClockRule[],
): { days: readonly CourtDay[]; unknown: readonly NoCourtDay[] } {
  const written: CourtDay[] = [];
  const add = (event: CourtEvent, on: Day | null) => {
    if (on !== null) written.push({ event, on, isEstimated: false, endsOnWeekend: false });
  };
  // A payment order is answered by an objection: a lone day that was entered as the answer's is the objection's.
  add(paper.type === "payment_order" && paper.objectBy === null ? "objection" : "answer", paper.answerBy);
  add("objection", paper.objectBy);
  add("hearing", paper.hearingOn);
  add("appeal", paper.appealBy);
  add("perform", paper.performBy);
  const missing = usualEvents(paper).filter((event) => written.every((named) => named.event !== event));
  const computed = missing.map((event) => computedDay(event, paper, clocks));
  return {
    days: [...written, ...computed.filter((named) => "on" in named)].toSorted((a, b) => daysBetween(b.on, a.on)),
    unknown: computed.filter((named) => "reason" in named),
  };
}

/** The days that a paper of this type usually has. The others are as different as their senders: only what stands on them. */
function usualEvents({ type }: PaperFacts): readonly CourtEvent[] {
  if (type === "summons") return ["answer", "hearing"];
  if (type === "judgment") return ["appeal", "perform"];
  return type === "payment_order" ? ["objection"] : [];
}

const FIELDS_OF_EVENTS = {
  answer: "answerBy",
  objection: "objectBy",
  hearing: "hearingOn",
  appeal: "appealBy",
  perform: "performBy",
} as const satisfies Record<CourtEvent, CourtDayField>;

/**
 * A paper with the days still to come that it doesn't name and that `courtDays` reckons, and which these are: so that the
 * order of the debts looks at the same nearest day as the next step. One that has passed by reckoning alone proves nothing.
 */
export function withEstimates(
  paper: CourtPaper,
  clocks: readonly ClockRule[],
  today: Day,
): CourtPaper & { estimated: readonly CourtDayField[] } {
  const ahead = courtDays(paper, clocks).days.filter(({ isEstimated, on }) => isEstimated && on >= today);
  const filled = { ...paper };
  for (const { event, on } of ahead) filled[FIELDS_OF_EVENTS[event]] = on;
  return { ...filled, estimated: ahead.map(({ event }) => FIELDS_OF_EVENTS[event]) };
}

const CLOCKS_OF_EVENTS = {
  answer: "court_answer",
  objection: "payment_order_objection",
  appeal: "court_appeal",
} as const satisfies Partial<Record<CourtEvent, ClockCode>>;

function computedDay(event: CourtEvent, paper: PaperFacts, clocks: readonly ClockRule[]): CourtDay | NoCourtDay {
  const { procedure, servedOn } = paper;
  if (event === "hearing" || event === "perform") return { event, reason: "only_on_paper" };
  if (event === "answer" && (procedure === "summary" || procedure === "small_claims")) {
    return { event, reason: "court_sets_it" };
  }
  if (event === "appeal" && procedure === "small_claims") return { event, reason: "final_judgment" };
  if (servedOn === null) return { event, reason: "served_day_unknown" };
  const rule = clockOn(CLOCKS_OF_EVENTS[event], servedOn, clocks);
  if (rule === null) return { event, reason: "before_rules" };
  const on = periodEnd(servedOn, rule);
  if (on === null) return { event, reason: "day_out_of_range" };
  return { event, on, isEstimated: true, endsOnWeekend: isWeekend(on) };
}

const A_MONDAY = day("1900-01-01");

function isWeekend(on: Day): boolean {
  return daysBetween(A_MONDAY, on) % 7 >= 5;
}
