import "server-only";
import type { Day } from "@/lib/domain/basics/day";
import type { Balance } from "@/lib/domain/debts/balance";
import type { CourtPaper, CourtPaperType, CourtProcedure } from "@/lib/domain/debts/court-paper";
import type { Collateral, DebtProduct, DebtRole, DebtStage } from "@/lib/domain/debts/debt";
import type { DebtFacts, DebtWords } from "@/lib/domain/debts/debt-facts";
import type { Prisma } from "@/prisma/generated/client";
import { fromDay, fromFen, toDay, toFen } from "./columns";
import type { UserSeal } from "./keys";
import { type LenderView, lenderView } from "./lenders";

/** A debt as lists and the order need it: its facts, its lender, its latest balance, demands and court papers. */
export type DebtView = DebtFacts & {
  id: string;
  version: number;
  lender: LenderView;
  balance: Balance | null;
  demandsOn: Day[];
  courtPapers: (CourtPaper & { id: string; version: number })[];
  included: boolean;
  pinPosition: number | null;
  customPosition: number | null;
  isArchived: boolean;
  isSample: boolean;
};

/** What is read with every debt; one statement for all of them (relationLoadStrategy "join"). */
export const DEBT_INCLUDE = {
  lender: true,
  balanceUpdates: {
    where: { correctedBy: { is: null } },
    orderBy: [{ asOf: "desc" }, { createdAt: "desc" }],
    take: 1,
  },
  demands: { where: { removedAt: null, possiblyEffective: true }, orderBy: { on: "asc" } },
  courtPapers: { where: { removedAt: null }, orderBy: { createdAt: "asc" } },
} as const satisfies Prisma.DebtInclude;

export type DebtRow = Prisma.DebtGetPayload<{ include: typeof DEBT_INCLUDE }>;
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
  const words = seal.open<Pick<CourtPaper, "court" | "caseNumber" | "note">>("CourtPaper", row.id, row.sealed);
  return {
    ...words,
    id: row.id,
    version: row.version,
    type: row.type as CourtPaperType,
    procedure: row.procedure as CourtProcedure | null,
    verified: row.verified,
    servedOn: toDay(row.servedOn),
    answerBy: toDay(row.answerBy),
    hearingOn: toDay(row.hearingOn),
    appealBy: toDay(row.appealBy),
    performBy: toDay(row.performBy),
  };
}

/** The plain columns of a debt as facts. */
function factsOf(seal: UserSeal, row: Omit<DebtRow, keyof typeof DEBT_INCLUDE>): DebtFacts {
  return {
    ...seal.open<DebtWords>("Debt", row.id, row.sealed),
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
    minimumPayment: toFen(row.minimumPaymentFen),
    dueDayOfMonth: row.dueDayOfMonth,
    overdueSince: toDay(row.overdueSince),
    acceleratedOn: toDay(row.acceleratedOn),
    lastInstalmentOn: toDay(row.lastInstalmentOn),
    collateral: row.collateral as Collateral | null,
    hasJointDebtor: row.hasJointDebtor,
    guaranteeCalled: row.guaranteeCalled,
  };
}

/** Opens a row into its view. Where many debts share a lender, the caller opens it once and hands it in. */
export function debtView(seal: UserSeal, row: DebtRow, lender = lenderView(seal, row.lender)): DebtView {
  const balance = row.balanceUpdates[0];
  return {
    ...factsOf(seal, row),
    id: row.id,
    version: row.version,
    lender,
    balance: balance ? balanceView(balance) : null,
    demandsOn: row.demands.map((demand) => toDay(demand.on) as Day),
    courtPapers: row.courtPapers.map((paper) => courtPaperView(seal, paper)),
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
    minimumPaymentFen: fromFen(facts.minimumPayment),
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
