import type { Day } from "@/lib/domain/basics/day";
import type { CourtPaper, CourtPaperType } from "@/lib/domain/debts/court-paper";
import type { CashFlow } from "@/lib/domain/rates/true-rate";
import { type LimitationOrigin, RESTARTING_KINDS, type RestartingEvent, type RestartingKind } from "./limitation";

/** What a person can record of a debt's clocks: all that restarts one, and three days that clocks hang on. */
export const CLOCK_EVENT_KINDS = [...RESTARTING_KINDS, "closed_without_assets", "settled", "credit_objection"] as const;
export type ClockEventKind = (typeof CLOCK_EVENT_KINDS)[number];
export type ClockEvent = { kind: ClockEventKind; on: Day };

/** What is recorded elsewhere on a debt's page and restarts a clock too. */
export type RecordedElsewhere = {
  demands: readonly { on: Day }[];
  flows: readonly CashFlow[];
  courtPapers: readonly Pick<CourtPaper, "type" | "verified" | "servedOn">[];
  payments?: readonly { on: Day }[];
  /** By the day on which they were accepted. */
  agreements?: readonly { on: Day }[];
};

/** What the lender did before such a paper came. A judgment or an order to report assets is no step of its own. */
const STEPS_OF_PAPERS: Partial<Record<CourtPaperType, RestartingKind>> = {
  mediation: "mediation_request",
  payment_order: "payment_order",
  summons: "suit",
  arbitration: "arbitration",
  notarised_enforcement: "enforcement",
  enforcement_notice: "enforcement",
};

/**
 * Everything on record that restarts a debt's limitation period, each kind and day once, oldest first: what was entered
 * as such, written demands, payments, agreements, and papers that were checked with the court, by the day on which they came (the
 * step itself was earlier, so the later day is the cautious one).
 */
export function restartingEvents(events: readonly ClockEvent[], elsewhere: RecordedElsewhere): RestartingEvent[] {
  const all: RestartingEvent[] = [
    ...events.flatMap(({ kind, on }) => (isRestarting(kind) ? [{ kind, on }] : [])),
    ...elsewhere.demands.map(({ on }) => ({ kind: "demand" as const, on })),
    ...elsewhere.flows.flatMap(({ on, amount }) => (amount < 0 ? [{ kind: "payment" as const, on }] : [])),
    ...(elsewhere.payments ?? []).map(({ on }) => ({ kind: "payment" as const, on })),
    ...(elsewhere.agreements ?? []).map(({ on }) => ({ kind: "agreement" as const, on })),
    ...elsewhere.courtPapers.flatMap(({ type, verified, servedOn: on }) => {
      const kind = STEPS_OF_PAPERS[type];
      return kind !== undefined && verified && on !== null ? [{ kind, on }] : [];
    }),
  ];
  const once = new Map(all.map((event) => [`${event.on} ${event.kind}`, event]));
  return [...once].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

/** The latest day on record of a kind; null when there is none. */
export function lastOf(kind: ClockEventKind, events: readonly ClockEvent[]): Day | null {
  return events.reduce<Day | null>((last, event) => {
    return event.kind === kind && (last === null || event.on > last) ? event.on : last;
  }, null);
}

const ENFORCEMENT_RESTARTS: ReadonlySet<LimitationOrigin["kind"]> = new Set(["enforcement", "payment", "agreement"]);

/** The days that start the enforcement period anew: a request for it, a payment, an agreement (民诉法 250). */
export function enforcementRestarts(events: readonly RestartingEvent[]): Day[] {
  return events.filter(({ kind }) => ENFORCEMENT_RESTARTS.has(kind)).map(({ on }) => on);
}

function isRestarting(kind: ClockEventKind): kind is RestartingKind {
  return RESTARTING_KINDS.some((one) => one === kind);
}
