import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { Strategy } from "@/lib/domain/order/open-debt";
import type { LprTable } from "@/lib/domain/rates/lpr";
import type { PlanChange } from "./changes";
import type { CommitmentKind, PlanDebt } from "./plan-debt";

/** What a plan is made from. Amounts in fen. */
export type PlanInput = {
  /** In any order; debts with `included: false` and guarantees that were not called stay outside. */
  debts: readonly PlanDebt[];
  /** Ids, first to last, as `rankDebts` gives them. A debt that is not named follows those that are, by id. */
  order: readonly string[];
  /** What a month leaves after living costs and instalments (`capacityOf`); below zero when it leaves less than nothing. */
  capacity: Fen;
  savings: Fen;
  /** Never planned into. */
  reserve: Fen;
  /** What-if; an empty list for the plan as things are. */
  changes: readonly PlanChange[];
  today: Day;
  /** At most `MAX_HORIZON_MONTHS`. */
  horizonMonths: number;
  /** "snowball" and "avalanche" pay down in the classic way where the lender books to principal. */
  strategy?: Strategy;
  /** For what private and unlicensed lenders may claim; without it an unlicensed claim is left out and named. */
  lpr?: LprTable;
};

/** Nobody is served by a forecast beyond thirty years. */
export const MAX_HORIZON_MONTHS = 360;

/** The parts of a sum in fen; `unsplit` is what is claimed beyond the parts that are known. */
export type PlanParts = { principal: Fen; interest: Fen; penalty: Fen; fees: Fen; unsplit: Fen };

export type PlanPaymentKind = "instalment" | "arrears" | "minimum" | "pay_down" | "settlement";

/** One payment of a plan; the parts add up to the amount. `waived` is what a settlement leaves unpaid by its terms. */
export type PlanPayment = { debtId: string; kind: PlanPaymentKind; amount: Fen; parts: PlanParts; waived: Fen };

/**
 * One pay day: today (month 0) and then every month on the same date, the month's last day where it is shorter.
 * `fund` before + `moneyIn` = all payments + `fund`.
 */
export type PlanMonth = {
  month: number;
  on: Day;
  /** Savings above the reserve (month 0), the month's capacity with the money for instalments, lump sums. */
  moneyIn: Fen;
  payments: readonly PlanPayment[];
  /** What is owed after the payments, one for each of the plan's `debts`, in their order; null is not known. */
  balances: readonly (Fen | null)[];
  /** The sum of the known balances. */
  owed: Fen;
  /** The settlement fund after the payments. The living reserve is not in it. */
  fund: Fen;
  /** The debt that the fund is saved for, or that is being paid down. */
  savingFor: string | null;
};

/** What a debt's settlement is aimed at: an accepted or written offer, the user's own sum, or the whole claim. */
export type TargetKind = "offer" | "own" | "whole" | "inside_cap";

/**
 * What becomes of a debt in the plan. "settled": nothing is owed any more. "caught_up": a secured debt has no arrears and goes
 * on with its instalments. "not_payable": at this rate neither comes before the horizon. "unknown": amounts are missing, so it
 * is left out of the sums (known instalments are paid). "possibly_repaid": an unlicensed lender's claim lies outside the cap.
 */
export type PlanOutcome = "settled" | "caught_up" | "not_payable" | "unknown" | "possibly_repaid";

export type PlannedDebt = {
  id: string;
  /** 1 is the first in the order. */
  place: number;
  outcome: PlanOutcome;
  /** When it is settled or caught up; null for the other outcomes. Month 0 is today. */
  month: number | null;
  on: Day | null;
  /** What it was settled for; null when it was not, or ended by its instalments. */
  settledBy: TargetKind | null;
  /** The instalment that falls due every month; null where none does or it is not known. */
  commitment: CommitmentKind | null;
  /** Its target was not in reach within twelve months when its turn came: it got its minimum and blocked nobody. */
  isPassedOver: boolean;
  /** What is owed at the start and at the end, in fen; null is not known. */
  opening: Fen | null;
  closing: Fen | null;
  paid: Fen;
  paidParts: PlanParts;
  /** What the terms of a settlement left unpaid. */
  waived: Fen;
  /** What ran up in interest from today on, whether it was paid or waived. */
  interestAccrued: Fen;
};

/** A fact without which something is left out of the sums. "cap" is the ceiling on a private loan. */
export type PlanFact =
  | "claimed"
  | "principal"
  | "rate"
  | "instalment"
  | "minimum_payment"
  | "arrears"
  | "overdue"
  | "cap";

export type MissingPlanFact = { debtId: string; fact: PlanFact };

/**
 * The words that belong beside a plan, in this order. "estimate", "general_order" (公开规则排序，仅供参考，不建议停止还款):
 * always. "while_saving": interest and penalties run on, and the lender may still collect, sue and report. "card_plan_first":
 * ask for an individual instalment plan (信用卡业务办法 art. 70) before anything is paid down. "target_not_agreed": the user's
 * own sum needs the lender's written word. "offer_lapses": the fund doesn't reach it in time. "check_before_paying": possibly
 * repaid already. "facts_missing", "not_payable": of these debts. "reserve_not_full": savings are below the living reserve.
 */
export const PLAN_WARNINGS = [
  "estimate",
  "general_order",
  "while_saving",
  "card_plan_first",
  "target_not_agreed",
  "offer_lapses",
  "check_before_paying",
  "facts_missing",
  "not_payable",
  "reserve_not_full",
] as const;
export type PlanWarningCode = (typeof PLAN_WARNINGS)[number];

/** A warning and the debts it is about, in their order; none where it is about the whole plan. */
export type PlanWarning = { code: PlanWarningCode; debtIds: readonly string[] };

export type Plan = {
  infeasible?: never;
  /** From today (month 0) to the month in which the last debt is done, or to the horizon. */
  months: readonly PlanMonth[];
  /** Every debt of the plan, in order. */
  debts: readonly PlannedDebt[];
  /**
   * When every debt whose amounts are known is settled, or caught up if secured; null when that is not before the horizon, or
   * nothing is known.
   */
  freeMonth: number | null;
  freeOn: Day | null;
  /** Secured debts whose instalments go on after that day. */
  running: readonly string[];
  /** The first debt that is settled for good. */
  firstSettlement: { debtId: string; month: number; on: Day } | null;
  totalPaid: Fen;
  /** Of that: interest, in fen; what is `unsplit` is not in it. */
  totalInterest: Fen;
  paidParts: PlanParts;
  totalWaived: Fen;
  /** Everything that came in; `totalIn` = `totalPaid` + the fund of the last month. */
  totalIn: Fen;
  missing: readonly MissingPlanFact[];
  outside: readonly { id: string; why: "left_out" | "guarantee_not_called" }[];
  warnings: readonly PlanWarning[];
};

/**
 * No plan: in `month` (on `on`) living costs and instalments exceed the income by `shortfall` fen, so "renegotiate before the
 * due day, never use the reserve". A shortfall of 0: not short, but nothing is ever left for a debt.
 */
export type Infeasible = { infeasible: true; shortfall: Fen; month: number; on: Day };
