import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { Collateral } from "@/lib/domain/debts/debt";
import type { ChecklistCode } from "@/lib/domain/settlement/checklist";
import type { PromiseDoubt } from "./state";

type None = Readonly<Record<never, never>>;
/** For sentences that read differently when a value is not known. */
type YesNo = "yes" | "no";
type DueDay = { day: Day; days: number };
type Amount = { has_amount: YesNo; amount: Fen | null };
type Numbered = { has_n: YesNo; n: number | null; total: number | null };

/**
 * Every step with its parameters, named as in the sentence (messages, `next.<code>`). Values are raw: `day` is a Day,
 * `days` counts from today (or since the settlement), `amount` and `gap` are in fen, `months` is months of essentials.
 */
export type StepParams = {
  safety_threat: None;
  safety_distress: None;
  first_money: None;
  first_court_paper: None;
  first_promise: None;
  first_at_risk: { what: "home" | "car" | "utilities" };
  first_report: None;
  court_verify: { has_day: YesNo; day: Day | null };
  /** Only a summons says that someone has sued. */
  court_answer: DueDay & { estimated: YesNo; sued: YesNo };
  /** Only a payment order is ended by an objection; others, such as one to an enforcement step, have other effects. */
  court_objection: DueDay & { estimated: YesNo; order: YesNo };
  court_hearing: DueDay;
  court_appeal: DueDay & { estimated: YesNo };
  court_perform: DueDay;
  court_enforcing: None;
  court_passed: { day: Day };
  court_day_unknown: None;
  instalment_due: DueDay & Numbered & Amount;
  instalment_short: DueDay & Amount & { gap: Fen };
  instalment_late: { days: number } & Numbered;
  /** Agreed, but not to be paid yet: first what `why` names is put right. */
  instalment_unconfirmed: DueDay & { why: PromiseDoubt };
  essential_due: DueDay & Amount & { collateral: Collateral | "unknown" };
  essential_bill: DueDay & Amount;
  essential_joint: DueDay & Amount;
  essential_late: DueDay;
  /** Every instalment is paid; what is left is to have the end confirmed. */
  agreement_paid: None;
  offer_decide: DueDay & { has_months: YesNo; months: number | null };
  offer_accepted: DueDay & Amount;
  offer_breaks_reserve: DueDay;
  offer_reserve_unknown: DueDay;
  offer_get_written: Amount & { has_day: YesNo; day: Day | null };
  offer_verify: Amount & { has_day: YesNo; day: Day | null };
  checklist_certificate: { days: number };
  checklist_credit: { days: number };
  checklist_item: { item: ChecklistCode; days: number; left: number };
  follow_up: { day: Day; has_topic: YesNo };
  /** The answer to a complaint is due; `days` are those since then. */
  complaint_due: DueDay;
  pay_on_time: DueDay & Amount;
  /** The same of an unlicensed lender: it is checked before anything is paid. */
  unlicensed_due: DueDay & Amount;
  fact_received: None;
  fact_balance: None;
  fact_reporting: None;
  fact_creditor: None;
  fact_contract_day: None;
  first_debt: None;
  none: { has_later: YesNo; has_next: YesNo; day: Day | null; item: StepCode | null };
};

export type StepCode = keyof StepParams;

/**
 * One thing to do. `id` names it for "done" and "later"; it changes with the day it hangs on, so that a new day is a new
 * step. `debtId` is null where it is about the person. `on` is the day it hangs on, null where there is none.
 */
export type StepOf<Code extends StepCode> = {
  [C in Code]: { id: string; code: C; params: Readonly<StepParams[C]>; debtId: string | null; on: Day | null };
}[Code];
export type Step = StepOf<StepCode>;

/** The order of the clocks: what stands first is the next step. */
export const LEVELS = [
  "safety",
  "court",
  "promise",
  "offer",
  "offer_open",
  "checklist",
  "court_later",
  "follow_up",
  "due_soon",
  "missing_fact",
  "first_debt",
] as const;
export type Level = (typeof LEVELS)[number];

/** A step that may be the next one, or will be. */
export type Candidate = {
  step: Step;
  /** Null: nothing to do about it yet; it only has its place in the week. */
  level: Level | null;
  /** Inside its level: first by this, then by day. */
  group: number;
  /** By what day it is sorted; a step without a day has today's, after those that have one. */
  sortOn: Day;
  /** Whether it stands among the days of the week. */
  isDated: boolean;
  canWait: boolean;
  /** How "done" counts: it is over; it comes back on the eve of its day; or only a changed record ends it. */
  whenDone: "over" | "back_on_eve" | "stays";
};

/** A candidate that can wait and can be done; what differs is named. */
export function candidate<Code extends StepCode>(
  step: { id: string; code: Code; params: Readonly<StepParams[Code]>; debtId: string | null; on: Day | null },
  level: Level | null,
  today: Day,
  known: Partial<Omit<Candidate, "step" | "level">> = {},
): Candidate {
  return {
    // The code and its parameters were checked together above; a union over all codes can't follow the type parameter.
    step: step as Step,
    level,
    group: 0,
    sortOn: step.on ?? today,
    isDated: step.on !== null,
    canWait: true,
    whenDone: "over",
    ...known,
  };
}

/** A truth as the sentences select by it. */
export function yesNo(isSo: boolean): YesNo {
  return isSo ? "yes" : "no";
}
