import "server-only";
import { type Day, nextMonthDay } from "@/lib/domain/basics/day";
import { withEstimates } from "@/lib/domain/clocks/court";
import { type CourtDays, courtDaysOf } from "@/lib/domain/debts/court-paper";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { paidBesidePrincipal } from "@/lib/domain/order/cards";
import type { OpenAgreement, OpenDebt } from "@/lib/domain/order/open-debt";
import { agreedDoubtOf, openOffersOf } from "@/lib/domain/order/recorded-offers";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { annualRateOf } from "@/lib/domain/rates/debt-rate";
import { CLOCKS } from "@/lib/reference/clocks";
import type { DebtView } from "./debt-view";

/**
 * The agreement in force by its own schedule. A debt that is only said to be agreed has the day of the debt, and nobody has said
 * that what was agreed is an individual instalment plan, for which alone a bank has to stop collecting.
 */
function openAgreementOf({ agreement, stage, offers }: DebtView, dueOn: Day | null, today: Day): OpenAgreement | null {
  if (agreement === null) return stage === "agreed" ? { nextDueOn: dueOn, isCardPlan: false } : null;
  const { next, instalments } = agreementState(agreement.schedule, agreement.payments, today, agreement.terms);
  const { isCardPlan } = agreement.terms;
  if (next === null) return { nextDueOn: null, next: null, isPaid: true, isCardPlan };
  const numbered = { n: next.n, total: instalments.length, amount: next.remaining };
  const doubt = agreedDoubtOf(offers, agreement.offerId);
  return { nextDueOn: next.dueOn, next: numbered, isPaid: false, isCardPlan, ...(doubt === null ? {} : { doubt }) };
}

/** The court days of a debt, those reckoned from the day of service among them; null without papers. */
export function courtOf({ courtPapers }: DebtView, today: Day): CourtDays | null {
  return courtDaysOf(
    courtPapers.map((paper) => withEstimates(paper, CLOCKS, today)),
    today,
  );
}

/** The debts that still want attention, as the order's rules take them. Settled, closed and archived ones are over. */
export function openDebtsOf(debts: readonly DebtView[], today: Day): OpenDebt[] {
  return debts.flatMap((debt) => openDebtOf(debt, today) ?? []);
}

/** What was worked out already, by the debt as it was read: order, next step and plan of one page all ask for the same. */
const known = new WeakMap<DebtView, { today: Day; open: PlanDebt | null }>();

/** One debt as the rules of the order and of the plan take it; null when it is over. What was not given stays unknown. */
export function openDebtOf(debt: DebtView, today: Day): PlanDebt | null {
  const made = known.get(debt);
  if (made?.today === today) return made.open;
  const open = makeOpenDebt(debt, today);
  known.set(debt, { today, open });
  return open;
}

function makeOpenDebt(debt: DebtView, today: Day): PlanDebt | null {
  if (!isOpenStage(debt.stage) || debt.isArchived) return null;
  const dueOn = debt.dueDayOfMonth === null ? null : nextMonthDay(debt.dueDayOfMonth, today);
  const rate = annualRateOf(debt);
  return {
    id: debt.id,
    role: debt.role,
    lenderKind: debt.lender.kind,
    product: debt.product,
    creditReporting: debt.lender.creditReporting,
    negotiability: debt.lender.negotiability,
    stage: debt.stage,
    claimed: debt.balance?.claimed ?? null,
    principal: debt.balance?.principal ?? null,
    interest: debt.balance?.interest ?? null,
    penalty: debt.balance?.penalty ?? null,
    fees: debt.balance?.fees ?? null,
    received: debt.received,
    paidSoFar: paidBesidePrincipal(debt.product, debt.paidSoFar),
    arrears: debt.arrears,
    annualRate: rate?.annualRate ?? null,
    rateIsStated: rate?.isStated ?? false,
    contractOn: debt.contractOn,
    overdueSince: debt.overdueSince,
    dueOn,
    acceleratedOn: debt.acceleratedOn,
    collateral: debt.collateral,
    hasJointDebtor: debt.hasJointDebtor,
    guaranteeCalled: debt.guaranteeCalled,
    demandsOn: debt.demandsOn,
    court: courtOf(debt, today),
    agreement: openAgreementOf(debt, dueOn, today),
    offers: openOffersOf(debt.offers, today, debt.agreement?.offerId),
    included: debt.included,
    instalment: debt.instalment,
    minimumPayment: debt.minimumPayment,
    courtInstalment: debt.courtInstalment,
    lastInstalmentOn: debt.lastInstalmentOn,
    target: debt.target,
    allocation: debt.allocation,
    contracted: debt.contracted,
    asOf: debt.balance?.asOf ?? null,
    isRateAgreed: debt.isRateAgreed,
  };
}
