import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { type Fen, fen, NO_FEN, sumFen } from "@/lib/domain/basics/money";
import { byDayThenId, type DatedPayment, type PaidPart } from "./allocation";
import { type DueAmount, scheduleTotal } from "./schedule";

/** What an agreement says about being late. Null is not known, and then to be asked. */
export type AgreementTerms = {
  /** Days after the due day on which a payment still counts as in time, when that was agreed. */
  graceDays: number;
  /** Whether one late payment ends it. */
  oneLateVoids: boolean | null;
  /** Whether a part of the debt was waived on condition that it is kept. */
  hasWaiver: boolean;
  /** Whether it is an individual instalment plan of a card, during which the bank must stop collecting. */
  isCardPlan: boolean;
};

export const UNKNOWN_TERMS: AgreementTerms = {
  graceDays: 0,
  oneLateVoids: null,
  hasWaiver: false,
  isCardPlan: false,
};

/**
 * How one instalment stands: `paid` in full, on or after its due day; `ahead` in full before it; `late` not in full though its
 * last day has passed; `partial` and `due` still in time, with and without a part paid.
 */
export const INSTALMENT_STATES = ["paid", "ahead", "partial", "due", "late"] as const;
export type InstalmentStateCode = (typeof INSTALMENT_STATES)[number];

export type InstalmentState = DueAmount & {
  /** Counted from 1. */
  n: number;
  state: InstalmentStateCode;
  paid: Fen;
  remaining: Fen;
  /** The day on which the last fen of it came. */
  paidOn: Day | null;
  /** Days after the due day, to the day it was paid or until today; 0 when it was, or still is, in time. */
  daysLate: number;
  shares: readonly PaidPart[];
};

/**
 * `kept`; `late` while the terms let a late payment pass; `ask` when something is or was late and it isn't known what that
 * does; `broken` when one late payment ends it by its own terms; `completed` when every instalment is paid.
 */
export type AgreementStanding = "kept" | "late" | "ask" | "broken" | "completed";

/**
 * What being late means, by the terms: ask whether it still holds; it may have ended; the waived part may be claimed again; the
 * bank may collect again (信用卡业务办法 art. 70: not while the plan is kept); late payments want a written word that all is settled.
 */
export type AgreementEffect =
  | "ask_whether_it_holds"
  | "may_have_ended"
  | "waiver_may_fall"
  | "collection_may_resume"
  | "ask_for_written_end";

export type AgreementState = {
  instalments: readonly InstalmentState[];
  total: Fen;
  paid: Fen;
  remaining: Fen;
  /** What is late by today, in fen. */
  lateAmount: Fen;
  /** The first instalment that isn't paid in full, possibly late; null when all are. */
  next: { n: number; dueOn: Day; remaining: Fen } | null;
  standing: AgreementStanding;
  effects: readonly AgreementEffect[];
  /** Paid beyond the whole schedule: to be asked back. */
  overpaid: Fen;
  /** Of each payment what went to no instalment; only payments that have such a part. */
  overpaidBy: readonly PaidPart[];
};

/**
 * How an agreement stands today. Payments, in fen, go to the instalments in order of their due days, the earliest day first,
 * so that what is late is made good before anything to come; money in is always what was shared out plus what is overpaid.
 * An instalment is in time on its due day and through the days of grace. Every payment given counts, whatever its day.
 * What a broken agreement means is for its terms and the other side to say: the effects are to be asked about, no verdict.
 */
export function agreementState(
  schedule: readonly DueAmount[],
  payments: readonly DatedPayment[],
  today: Day,
  terms: AgreementTerms = UNKNOWN_TERMS,
): AgreementState {
  const { shared, overpaidBy } = shareOut(schedule, payments);
  const instalments = shared.map((one, index) => instalmentState(one, index + 1, today, terms.graceDays));
  const total = scheduleTotal(schedule);
  const paid = sumFen(instalments.map((one) => one.paid));
  const next = instalments.find((one) => one.remaining > 0) ?? null;
  const standing = standingOf(instalments, terms);
  return {
    instalments,
    total,
    paid,
    remaining: fen(total - paid),
    lateAmount: sumFen(instalments.map((one) => (one.state === "late" ? one.remaining : NO_FEN))),
    next: next === null ? null : { n: next.n, dueOn: next.dueOn, remaining: next.remaining },
    standing,
    effects: effectsOf(standing, instalments, terms),
    overpaid: sumFen(overpaidBy.map((part) => part.amount)),
    overpaidBy,
  };
}

type Shared = { due: DueAmount; shares: PaidPart[]; paid: number; lastOn: Day | null };

function shareOut(schedule: readonly DueAmount[], payments: readonly DatedPayment[]) {
  const shared = schedule
    .map((due): Shared => ({ due, shares: [], paid: 0, lastOn: null }))
    .toSorted((a, b) => daysBetween(b.due.dueOn, a.due.dueOn));
  const overpaidBy: PaidPart[] = [];
  let open = 0;
  for (const payment of payments.toSorted(byDayThenId)) {
    let rest: number = payment.amount;
    while (rest > 0) {
      const target = shared[open];
      if (target === undefined) {
        overpaidBy.push({ paymentId: payment.id, amount: fen(rest) });
        break;
      }
      const share = Math.min(rest, target.due.amount - target.paid);
      if (share > 0) {
        target.shares.push({ paymentId: payment.id, amount: fen(share) });
        target.paid += share;
        target.lastOn = payment.on;
        rest -= share;
      }
      if (target.paid === target.due.amount) open++;
    }
  }
  return { shared, overpaidBy };
}

function instalmentState(
  { due, shares, paid, lastOn }: Shared,
  n: number,
  today: Day,
  graceDays: number,
): InstalmentState {
  const remaining = fen(due.amount - paid);
  const paidOn = remaining === 0 ? lastOn : null;
  const days = remaining === 0 && lastOn === null ? 0 : daysBetween(due.dueOn, paidOn ?? today);
  const daysLate = days > graceDays ? days : 0;
  const common = { ...due, n, paid: fen(paid), remaining, paidOn, daysLate, shares };
  if (remaining === 0) return { ...common, state: paidOn !== null && paidOn < due.dueOn ? "ahead" : "paid" };
  if (daysLate > 0) return { ...common, state: "late" };
  return { ...common, state: paid > 0 ? "partial" : "due" };
}

function standingOf(instalments: readonly InstalmentState[], terms: AgreementTerms): AgreementStanding {
  if (instalments.length > 0 && instalments.every((one) => one.remaining === 0)) return "completed";
  const wasLate = instalments.some((one) => one.daysLate > 0);
  if (!wasLate) return "kept";
  if (terms.oneLateVoids === true) return "broken";
  if (terms.oneLateVoids === null) return "ask";
  return instalments.some((one) => one.state === "late") ? "late" : "kept";
}

function effectsOf(
  standing: AgreementStanding,
  instalments: readonly InstalmentState[],
  terms: AgreementTerms,
): AgreementEffect[] {
  const wasLate = instalments.some((one) => one.daysLate > 0);
  if (standing === "completed") return wasLate && terms.oneLateVoids !== false ? ["ask_for_written_end"] : [];
  const effects: AgreementEffect[] = [];
  if (standing === "ask") effects.push("ask_whether_it_holds");
  if (standing === "broken") effects.push("may_have_ended");
  if (standing === "broken" && terms.hasWaiver) effects.push("waiver_may_fall");
  const isLateNow = instalments.some((one) => one.state === "late");
  if (terms.isCardPlan && (isLateNow || standing === "broken")) effects.push("collection_may_resume");
  return effects;
}
