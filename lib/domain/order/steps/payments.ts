import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { isInCourt } from "@/lib/domain/debts/debt";
import { isEssentialCreditor } from "@/lib/domain/debts/lender";
import type { OpenDebt } from "@/lib/domain/order/open-debt";
import { isOverdue, isShared } from "@/lib/domain/order/tiers";
import type { StepInstalment } from "./state";

/** What a debt's own schedule says, in fen; null is not known. */
export type Schedule = { instalment: Fen | null; minimumPayment: Fen | null; lastInstalmentOn: Day | null };

/**
 * The payments of one debt that are not made yet: the next one of its agreement, else the next one by its due day, and arrears of what is essential, since
 * their day. Before a court its own days count; a debt called in has no instalments left; an overdue card or loan has
 * no next payment that the product would ask for; an unlicensed lender's is checked before it is paid. What is missing to pay is not known before there is a plan.
 */
export function paymentsOf(debt: OpenDebt, schedule: Schedule, today: Day): StepInstalment[] {
  const promised = agreedPayment(debt);
  if (promised !== null) return [promised];
  if (isInCourt(debt.stage) || isStandby(debt) || debt.agreement?.isPaid) return [];
  const kind = kindOf(debt);
  const check = debt.lenderKind === "unlicensed" ? { isCheckedFirst: true } : {};
  const known = {
    debtId: debt.id,
    kind,
    gap: null,
    n: null,
    total: null,
    collateral: debt.collateral,
    ...check,
  } as const;
  const payments: StepInstalment[] = [];
  if (debt.overdueSince !== null && debt.overdueSince < today && kind !== "promised" && kind !== "ordinary") {
    payments.push({ ...known, id: `${debt.id}:late`, dueOn: debt.overdueSince, amount: debt.arrears });
  }
  const { dueOn } = debt;
  if (dueOn !== null && hasNext(debt, kind, today) && !isPast(schedule.lastInstalmentOn, dueOn)) {
    payments.push({ ...known, id: debt.id, dueOn, amount: schedule.instalment ?? schedule.minimumPayment });
  }
  return payments;
}

/** The next sum of an agreement whose schedule is recorded: then that schedule counts, also before a court. */
function agreedPayment({ id, agreement, collateral }: OpenDebt): StepInstalment | null {
  if (!agreement?.next || agreement.nextDueOn === null) return null;
  const { n, total, amount } = agreement.next;
  const known = { debtId: id, kind: "promised", gap: null, collateral } as const;
  return { ...known, id: `${id}:${n}`, dueOn: agreement.nextDueOn, amount, n, total };
}

/** A guarantee that nobody called: the person may have to stand in, but nothing falls due. */
function isStandby(debt: OpenDebt): boolean {
  return debt.role === "guarantor" && !debt.guaranteeCalled;
}

function kindOf(debt: OpenDebt): StepInstalment["kind"] {
  if (debt.stage === "agreed") return "promised";
  if (debt.product === "bill" || isEssentialCreditor(debt.lenderKind)) return "bill";
  if (debt.collateral !== null || debt.product === "secured_loan") return "secured";
  return isShared(debt) ? "shared" : "ordinary";
}

function hasNext(debt: OpenDebt, kind: StepInstalment["kind"], today: Day): boolean {
  if (debt.acceleratedOn !== null) return kind === "promised";
  return kind !== "ordinary" || !isOverdue(debt, today);
}

function isPast(last: Day | null, on: Day): boolean {
  return last !== null && last < on;
}
