import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { Offer } from "./offer-facts";
import { type DueAmount, scheduleOf } from "./schedule";

/** What was said about an offer, in the user's own words. */
export type OfferWords = {
  conditions: string;
  /** Which parts of the debt would be waived. */
  waived: string;
  /** Who made it: a name, a staff number. */
  saidBy: string;
  note: string;
};

/** An offer as a person records it. Its status is no part of it: declining and accepting are acts of their own. */
export type OfferFacts = Omit<Offer, "id" | "debtId" | "status"> &
  OfferWords & {
    receivedOn: Day;
    /** The total that was named beside the sums; null when none was. */
    statedTotal: Fen | null;
    /** Days after a due day on which a payment still counts as in time, as far as it was promised. */
    graceDays: number;
  };

/** An offer of the lender of which nothing else is known: what it is, when it came and what it asks for is still to be said. */
export const UNKNOWN_OFFER = {
  from: "lender",
  expiresOn: null,
  claim: null,
  statedTotal: null,
  inWriting: false,
  verified: null,
  payee: "unknown",
  interestRuns: null,
  oneLateVoids: null,
  graceDays: 0,
  reportEffect: "unknown",
  hasEndSource: null,
  isCardPlan: false,
  conditions: "",
  waived: "",
  saidBy: "",
  note: "",
} as const satisfies Omit<OfferFacts, "kind" | "receivedOn" | "schedule">;

/** A schedule in a few words: a down payment, then equal sums a month apart. */
export type EvenTerms = { downPayment: DueAmount | null; count: number; each: Fen; firstDueOn: Day };

/** A schedule in a few words, such that `scheduleOf` gives the same schedule back; null when it can't be said that way. */
export function evenTermsOf(schedule: readonly DueAmount[]): EvenTerms | null {
  for (const downPayment of [null, schedule[0] ?? null]) {
    const rest = downPayment === null ? schedule : schedule.slice(1);
    const first = rest[0];
    if (first === undefined) return null;
    const terms = { downPayment, count: rest.length, each: first.amount, firstDueOn: first.dueOn };
    const made = scheduleOf({ kind: "instalments", ...terms });
    if (made.ok && isSameSchedule(made.value, schedule)) return terms;
  }
  return null;
}

/** Whether two schedules have the same sums on the same days. */
export function isSameSchedule(one: readonly DueAmount[], other: readonly DueAmount[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ dueOn, amount }, index) => other[index]?.dueOn === dueOn && other[index].amount === amount)
  );
}
