import { addDays, type Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { isOverdue } from "@/lib/domain/order/tiers";
import type { PlanFact, TargetKind } from "@/lib/domain/plan/plan";
import { type Commitment, commitmentOf, isBill, isSecured, type PlanDebt } from "@/lib/domain/plan/plan-debt";
import type { LprTable } from "@/lib/domain/rates/lpr";
import { claimOf, type Owed } from "./claim";
import { interestFor } from "./interest";

/**
 * How a debt takes part in a plan. "scheduled": by its instalments, until nothing is owed. "secured": its arrears first, its
 * instalments beside. "bill": an arrear of daily life. "queued": by the settlement fund, when its turn comes. "aside": not at all.
 */
export type AccountRole = "scheduled" | "secured" | "bill" | "queued" | "aside";

/** One debt while a plan runs. All amounts are whole fen; what changes from pay day to pay day is not `readonly`. */
export type Account = Owed & {
  readonly debt: PlanDebt;
  readonly role: AccountRole;
  readonly isKnown: boolean;
  readonly isInsideCap: boolean;
  readonly isOverdue: boolean;
  readonly rate: number;
  /** From when on a card's payments go to principal; null for anything else. */
  readonly lateCardFrom: Day | null;
  readonly commitment: Commitment | null;
  readonly opening: number | null;
  readonly missing: readonly PlanFact[];
  /** The sum of the five parts, kept beside them because every pay day asks for it. */
  owed: number;
  /** Interest below one fen, see `interestFor`. */
  rest: number;
  /** Of a secured debt or a bill: what is in arrears; null is not known. */
  arrears: number | null;
  /** What still falls due every month; 0 where nothing does, any more or as far as is known. */
  instalment: number;
  /** What an accepted offer leaves to be paid by instalments; infinite without one. */
  promisedLeft: number;
  isOpen: boolean;
  /** Out of reach when the fund was last given to another: it gets its minimum. */
  getsMinimum: boolean;
  /** Out of reach at any time when its turn came. */
  isPassedOver: boolean;
  paid: Owed;
  waived: number;
  accrued: number;
  doneMonth: number | null;
  settledBy: TargetKind | null;
};

export const NOTHING_OWED: Owed = { principal: 0, interest: 0, penalty: 0, fees: 0, unsplit: 0 };
const DAYS_UNTIL_PRINCIPAL_FIRST = 91;

/** Opens the account of a debt as it stands today. */
export function openAccount(debt: PlanDebt, today: Day, lpr: LprTable | undefined): Account {
  const claim = claimOf(debt, today, lpr);
  const commitment = commitmentOf(debt, today);
  const owed = claim.owed ?? NOTHING_OWED;
  const opening = claim.owed === null ? null : owedOf(owed);
  const role = roleOf(debt, commitment, claim.isInsideCap, opening, today);
  return {
    // One by one, so that all accounts have one shape, whichever way the claim was made.
    principal: owed.principal,
    interest: owed.interest,
    penalty: owed.penalty,
    fees: owed.fees,
    unsplit: owed.unsplit,
    owed: opening ?? 0,
    debt,
    role,
    isKnown: claim.owed !== null,
    isInsideCap: claim.isInsideCap,
    isOverdue: isOverdue(debt, today),
    rate: claim.rate,
    lateCardFrom: lateCardFrom(debt),
    commitment,
    opening,
    missing: claim.missing,
    rest: 0,
    arrears: arrearsOf(debt, role, opening, today),
    instalment: instalmentOf(debt, { role, opening, commitment }, today),
    promisedLeft: promisedSum(debt, commitment),
    isOpen: role !== "aside" && opening !== 0,
    getsMinimum: false,
    isPassedOver: false,
    paid: { ...NOTHING_OWED },
    waived: 0,
    accrued: 0,
    doneMonth: role !== "aside" && opening === 0 ? 0 : null,
    settledBy: null,
  };
}

function lateCardFrom({ product, overdueSince }: PlanDebt): Day | null {
  return product === "credit_card" && overdueSince !== null ? addDays(overdueSince, DAYS_UNTIL_PRINCIPAL_FIRST) : null;
}

function roleOf(
  debt: PlanDebt,
  commitment: Commitment | null,
  isInsideCap: boolean,
  opening: number | null,
  today: Day,
): AccountRole {
  if (isInsideCap && opening === 0) return "aside";
  if (isSecured(debt)) return "secured";
  if (commitment !== null && commitment.amount !== null) return "scheduled";
  const hasTarget = isOverdue(debt, today) && ownTarget(debt) !== null;
  const hasTerms = hasTarget || debt.offers.some((offer) => isTerm(debt, offer, opening !== null, today));
  if (hasTerms) return "queued";
  if (isBill(debt)) return opening === null && debt.arrears === null ? "aside" : "bill";
  return opening === null ? "aside" : "queued";
}

/** Whether an offer can be a target on a day: accepted or in writing, and not run out; its last day counts. */
export function isUsable(offer: PlanDebt["offers"][number], on: Day): boolean {
  return (offer.status === "accepted" || offer.inWriting) && (offer.expiresOn === null || offer.expiresOn >= on);
}

/**
 * Whether an offer can be what a debt is settled for. Of an unlicensed lender whose claim can't be looked at, because the sum
 * received or the contract day is not known, only one that was accepted: it may be repaid already, and its papers are its own word.
 */
export function isTerm(debt: PlanDebt, offer: PlanDebt["offers"][number], isKnown: boolean, on: Day): boolean {
  const isOnItsWord = debt.lenderKind === "unlicensed" && !isKnown && offer.status !== "accepted";
  return !isOnItsWord && isUsable(offer, on);
}

/** The sum the user aims at once a debt is overdue; a settlement for nothing is no aim but an invented discount. */
export function ownTarget(debt: PlanDebt): Fen | null {
  return debt.target == null || debt.target === 0 ? null : debt.target;
}

function arrearsOf(debt: PlanDebt, role: AccountRole, opening: number | null, today: Day): number | null {
  if (role === "bill") return opening ?? debt.arrears;
  if (role !== "secured") return 0;
  if (debt.arrears === null) return isOverdue(debt, today) ? null : 0;
  return Math.min(debt.arrears, opening ?? debt.arrears);
}

/** Nothing falls due on a debt of unknown size whose last instalment lies behind. */
function instalmentOf(
  debt: PlanDebt,
  { role, opening, commitment }: Pick<Account, "role" | "opening" | "commitment">,
  today: Day,
): number {
  if ((role !== "scheduled" && role !== "secured") || opening === 0) return 0;
  const last = debt.lastInstalmentOn ?? null;
  return opening === null && last !== null && last <= today ? 0 : (commitment?.amount ?? 0);
}

/** Instalments under an accepted offer end with the sum that was agreed. */
function promisedSum(debt: PlanDebt, commitment: Commitment | null): number {
  if (commitment?.kind !== "promised" && commitment?.kind !== "court_ordered") return Number.POSITIVE_INFINITY;
  const totals = debt.offers.filter(({ status }) => status === "accepted").map(({ total }) => total);
  return totals.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...totals);
}

/** The sum of the five parts. */
export function owedOf(owed: Owed): number {
  return owed.principal + owed.interest + owed.penalty + owed.fees + owed.unsplit;
}

/** Adds the interest of so many days. */
export function accrue(account: Account, days: number): void {
  if (!account.isOpen || account.principal === 0 || account.rate === 0) return;
  const { whole, rest } = interestFor(account.principal, account.rate, days, account.rest);
  account.interest += whole;
  account.owed += whole;
  account.accrued += whole;
  account.rest = rest;
}

/** Ends a debt; what is still owed by the books is waived by the terms of its settlement. Returns the sum waived. */
export function close(account: Account, month: number, by: TargetKind | null): Fen {
  const waived = account.owed;
  account.principal = 0;
  account.interest = 0;
  account.penalty = 0;
  account.fees = 0;
  account.unsplit = 0;
  account.owed = 0;
  account.arrears = 0;
  account.instalment = 0;
  account.waived += waived;
  account.isOpen = false;
  account.doneMonth = month;
  account.settledBy = by;
  return waived as Fen;
}
