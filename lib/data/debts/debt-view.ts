import "server-only";
import { type AgreementFacts, agreementFacts } from "@/lib/data/agreements/agreement-view";
import { dayOf, fromDay, fromFen, toDay, toFen } from "@/lib/data/core/columns";
import type { UserSeal } from "@/lib/data/core/keys";
import { offerOf } from "@/lib/data/negotiation/offer-view";
import type { Day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { Balance } from "@/lib/domain/debts/balance";
import type { CourtCheck, CourtPaper, CourtPaperType, CourtProcedure } from "@/lib/domain/debts/court-paper";
import type { Allocation, Collateral, DebtProduct, DebtRole, DebtStage } from "@/lib/domain/debts/debt";
import type { DebtFacts, DebtWords } from "@/lib/domain/debts/debt-facts";
import type { Offer } from "@/lib/domain/negotiation/offer-facts";
import type { CashFlow, Demand } from "./debt-entries";
import type { DebtRow } from "./debt-row";
import { type LenderView, lenderView } from "./lenders";

/** A debt as lists and the order need it: its facts, its lender, its latest balance, and the small dated facts that hang on it. */
export type DebtView = DebtFacts & {
  id: string;
  version: number;
  lender: LenderView;
  balance: Balance | null;
  /** The days of the demands that possibly count as effective: only those matter to the order. */
  demandsOn: Day[];
  /** Oldest first, like the cash flows. */
  demands: Demand[];
  flows: CashFlow[];
  courtPapers: (CourtPaper & { id: string; version: number })[];
  /** The open offers and the one that the agreement in force rests on, oldest first, without their words. */
  offers: Offer[];
  /** The agreement in force; null when there is none. */
  agreement: AgreementFacts | null;
  included: boolean;
  pinPosition: number | null;
  customPosition: number | null;
  isArchived: boolean;
  isSample: boolean;
};

type BalanceRow = DebtRow["balanceUpdates"][number];
type CourtPaperRow = DebtRow["courtPapers"][number];

export function balanceView(row: BalanceRow): Balance & { id: string; correctsId: string | null } {
  return {
    id: row.id,
    correctsId: row.correctsId,
    asOf: toDay(row.asOf) as Day,
    claimed: toFen(row.claimedFen),
    principal: toFen(row.principalFen),
    interest: toFen(row.interestFen),
    penalty: toFen(row.penaltyFen),
    fees: toFen(row.feesFen),
  };
}

export function courtPaperView(seal: UserSeal, row: CourtPaperRow): DebtView["courtPapers"][number] {
  // A paper that was recorded before one could say how it was checked has no word about it.
  type Words = Pick<CourtPaper, "court" | "caseNumber" | "note"> & { checkedHow?: CourtCheck | null };
  const { checkedHow = null, ...words } = seal.open<Words>("CourtPaper", row.id, row.sealed);
  return {
    ...words,
    checkedHow,
    id: row.id,
    version: row.version,
    type: row.type as CourtPaperType,
    procedure: row.procedure as CourtProcedure | null,
    verified: row.verified,
    checkedOn: toDay(row.checkedOn),
    servedOn: toDay(row.servedOn),
    answerBy: toDay(row.answerBy),
    hearingOn: toDay(row.hearingOn),
    appealBy: toDay(row.appealBy),
    performBy: toDay(row.performBy),
    objectBy: toDay(row.objectBy),
  };
}

/**
 * Opens a row into its view. Where many debts share a lender, the caller opens it once and hands it in. Every field is written
 * out: an object of so many fields that is put together from others is a hundred times slower to make, and slower to read.
 */
export function debtView(seal: UserSeal, row: DebtRow, lender = lenderView(seal, row.lender)): DebtView {
  const [balance, agreement] = [row.balanceUpdates[0], row.agreements[0]];
  const words = seal.open<DebtWords>("Debt", row.id, row.sealed);
  return {
    id: row.id,
    version: row.version,
    lender,
    label: words.label,
    accountTail: words.accountTail,
    contractNumber: words.contractNumber,
    funder: words.funder,
    guarantor: words.guarantor,
    holder: words.holder,
    jointDebtor: words.jointDebtor,
    autoDebit: words.autoDebit,
    note: words.note,
    role: row.role as DebtRole,
    product: row.product as DebtProduct,
    stage: row.stage as DebtStage,
    contractOn: toDay(row.contractOn),
    contracted: toFen(row.contractedFen),
    received: toFen(row.receivedFen),
    paidSoFar: toFen(row.paidSoFarFen),
    statedRateBasisPoints: row.statedRateBasisPoints,
    arrears: toFen(row.arrearsFen),
    instalment: toFen(row.instalmentFen),
    instalmentCount: row.instalmentCount,
    extraFees: toFen(row.extraFeesFen),
    minimumPayment: toFen(row.minimumPaymentFen),
    courtInstalment: toFen(row.courtInstalmentFen),
    target: toFen(row.targetFen),
    allocation: row.allocation as Allocation | null,
    isRateAgreed: row.isRateAgreed,
    dueDayOfMonth: row.dueDayOfMonth,
    overdueSince: toDay(row.overdueSince),
    acceleratedOn: toDay(row.acceleratedOn),
    lastInstalmentOn: toDay(row.lastInstalmentOn),
    collateral: row.collateral as Collateral | null,
    hasJointDebtor: row.hasJointDebtor,
    guaranteeCalled: row.guaranteeCalled,
    balance: balance ? balanceView(balance) : null,
    demandsOn: row.demands.filter((demand) => demand.possiblyEffective).map(({ on }) => dayOf(on)),
    demands: row.demands.map(({ id, on, possiblyEffective }) => ({ id, on: dayOf(on), possiblyEffective })),
    flows: row.cashFlows.map(({ id, on, amountFen }) => ({ id, on: dayOf(on), amount: fen(Number(amountFen)) })),
    courtPapers: row.courtPapers.map((paper) => courtPaperView(seal, paper)),
    // An accepted offer whose agreement has ended is over with it.
    offers: row.offers.map(offerOf).filter(({ id, status }) => status === "open" || id === agreement?.offerId),
    agreement: agreement ? agreementFacts(agreement) : null,
    included: row.included,
    pinPosition: row.pinPosition,
    customPosition: row.customPosition,
    isArchived: row.archivedAt !== null,
    isSample: row.isSample,
  };
}

/** The facts as columns, the words sealed for this row. */
export function debtColumns(seal: UserSeal, id: string, facts: DebtFacts) {
  return {
    role: facts.role,
    product: facts.product,
    stage: facts.stage,
    contractOn: fromDay(facts.contractOn),
    contractedFen: fromFen(facts.contracted),
    receivedFen: fromFen(facts.received),
    paidSoFarFen: fromFen(facts.paidSoFar),
    statedRateBasisPoints: facts.statedRateBasisPoints,
    arrearsFen: fromFen(facts.arrears),
    instalmentFen: fromFen(facts.instalment),
    instalmentCount: facts.instalmentCount,
    extraFeesFen: fromFen(facts.extraFees),
    minimumPaymentFen: fromFen(facts.minimumPayment),
    courtInstalmentFen: fromFen(facts.courtInstalment),
    targetFen: fromFen(facts.target),
    allocation: facts.allocation,
    isRateAgreed: facts.isRateAgreed,
    dueDayOfMonth: facts.dueDayOfMonth,
    overdueSince: fromDay(facts.overdueSince),
    acceleratedOn: fromDay(facts.acceleratedOn),
    lastInstalmentOn: fromDay(facts.lastInstalmentOn),
    collateral: facts.collateral,
    hasJointDebtor: facts.hasJointDebtor,
    guaranteeCalled: facts.guaranteeCalled,
    sealed: seal.seal("Debt", id, wordsOf(facts)),
  };
}

/** Only the words of the facts, in a fixed shape. */
export function wordsOf(facts: DebtWords): DebtWords {
  const { label, accountTail, contractNumber, funder, guarantor, holder, jointDebtor, autoDebit, note } = facts;
  return { label, accountTail, contractNumber, funder, guarantor, holder, jointDebtor, autoDebit, note };
}
