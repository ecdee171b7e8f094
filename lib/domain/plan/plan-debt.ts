import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { Allocation } from "@/lib/domain/debts/debt";
import { isEssentialCreditor, isPerson } from "@/lib/domain/debts/lender";
import type { OpenDebt } from "@/lib/domain/order/open-debt";
import { isOverdue } from "@/lib/domain/order/tiers";

/** A debt as the plan looks at it: what the order knows, and what falls due. Left away and null both mean "not known". */
export type PlanDebt = OpenDebt & {
  /** What falls due every month by contract or by agreement, in fen. */
  instalment?: Fen | null;
  /** The least that a card or a revolving loan asks for every month, in fen. */
  minimumPayment?: Fen | null;
  /** What a court ordered to be paid every month, in fen. */
  courtInstalment?: Fen | null;
  lastInstalmentOn?: Day | null;
  /** The sum for which the user wants to settle it, in fen. The lender has not agreed to it. */
  target?: Fen | null;
  /** How the lender books payments, where it is known; else the rules decide by product and day. */
  allocation?: Allocation | null;
  contracted?: Fen | null;
  /** The day of the balance. */
  asOf?: Day | null;
  /** False when no rate was agreed at all: then no interest runs (民法典 680). */
  isRateAgreed?: boolean | null;
};

/** Why an instalment has to be paid before anything is saved. */
export type CommitmentKind = "secured" | "promised" | "court_ordered" | "current";

/** What falls due on a debt every month, in fen; null is not known. */
export type Commitment = { kind: CommitmentKind; amount: Fen | null };

/**
 * The instalment that falls due on a debt, whatever its rank: ordered by a court, promised, of a secured debt, or of a debt
 * that is kept current. Null where none does: an overdue loan is settled, a bill of daily life is among the living costs,
 * money owed to a person has no instalment unless one is recorded, and an unlicensed lender's claim is looked at as a whole.
 */
export function commitmentOf(debt: PlanDebt, today: Day): Commitment | null {
  if (isUncalledGuarantee(debt)) return null;
  const instalment = debt.instalment ?? null;
  const ordered = debt.courtInstalment ?? null;
  if (ordered !== null) return { kind: "court_ordered", amount: ordered };
  if (debt.agreement !== null || debt.stage === "agreed") return { kind: "promised", amount: instalment };
  if (isSecured(debt)) return { kind: "secured", amount: instalment };
  if (debt.lenderKind === "unlicensed" || isBill(debt) || isOverdue(debt, today)) return null;
  const amount = instalment ?? debt.minimumPayment ?? null;
  return amount === null && isPerson(debt.lenderKind) ? null : { kind: "current", amount };
}

/** Whether something can be taken away for it: it is caught up with, never paid off early. */
export function isSecured(debt: OpenDebt): boolean {
  return debt.collateral !== null || debt.product === "secured_loan";
}

/** Whether it is an arrear of daily life: rent, utilities, medicine, support, tax, fines. */
export function isBill(debt: OpenDebt): boolean {
  return debt.product === "bill" || isEssentialCreditor(debt.lenderKind);
}

/** A guarantor owes nothing until called. */
export function isUncalledGuarantee(debt: OpenDebt): boolean {
  return debt.role === "guarantor" && !debt.guaranteeCalled;
}
