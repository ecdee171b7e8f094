import type { AgreementFacts } from "@/lib/data/agreements/agreement-view";
import { addMonthsInRange, type Day } from "@/lib/domain/basics/day";
import { type Fen, fen, NO_FEN } from "@/lib/domain/basics/money";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { agreementState, type InstalmentState } from "@/lib/domain/negotiation/agreement";
import type { OpenOffer } from "@/lib/domain/order/open-debt";
import { MAX_HORIZON_MONTHS } from "@/lib/domain/plan/plan";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";

/**
 * A debt with what its agreement in force leaves to be paid: several sums as instalments, evened out over the months that they
 * take; a single one as the target of the fund, by its day; nothing when all is paid.
 */
export function withAgreement(debt: PlanDebt, agreement: AgreementFacts, today: Day): PlanDebt {
  const state = agreementState(agreement.schedule, agreement.payments, today, agreement.terms);
  const open = state.instalments.filter(({ remaining }) => remaining > 0);
  const last = open.at(-1);
  if (last === undefined) return { ...debt, ...NOTHING_LEFT };
  const agreed: OpenOffer = {
    id: agreement.offerId,
    total: state.remaining,
    payNow: NO_FEN,
    expiresOn: null,
    status: "accepted",
    inWriting: agreement.isWritten,
  };
  if (open.length === 1) return asTarget(debt, { ...agreed, expiresOn: last.dueOn }, agreement);
  return { ...debt, offers: [...debt.offers, agreed], instalment: evenedOut(open, state.remaining, today) };
}

const NOTHING_LEFT = {
  claimed: NO_FEN,
  principal: NO_FEN,
  interest: NO_FEN,
  penalty: NO_FEN,
  fees: NO_FEN,
  offers: [],
} satisfies Partial<PlanDebt>;

/** A promised single sum is saved for; as an instalment it would be asked of every month. */
function asTarget(debt: PlanDebt, agreed: OpenOffer, { stageBefore }: AgreementFacts): PlanDebt {
  const before = isOpenStage(stageBefore) ? stageBefore : "negotiating";
  const stage = debt.stage === "agreed" ? before : debt.stage;
  return { ...debt, stage, agreement: null, offers: [...debt.offers, agreed] };
}

/** What has to be there each month so that every sum can be paid, in fen: equal monthly sums are what they are. */
function evenedOut(open: readonly InstalmentState[], remaining: Fen, today: Day): Fen {
  const last = open.at(-1)?.dueOn ?? today;
  return fen(Math.ceil(remaining / Math.max(open.length, monthsUntil(last, today))));
}

function monthsUntil(on: Day, today: Day): number {
  for (let months = 0; months < MAX_HORIZON_MONTHS; months += 1) {
    const payDay = addMonthsInRange(today, months);
    if (payDay === null || payDay >= on) return months;
  }
  return MAX_HORIZON_MONTHS;
}
