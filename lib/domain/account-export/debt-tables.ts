import { CLOCK_EVENT_KINDS } from "@/lib/domain/clocks/clock-event";
import { COURT_PAPER_TYPES, COURT_PROCEDURES } from "@/lib/domain/debts/court-paper";
import { COLLATERALS, DEBT_PRODUCTS, DEBT_ROLES, DEBT_STAGES } from "@/lib/domain/debts/debt";
import { CREDIT_REPORTING, LENDER_KINDS, NEGOTIABILITY, REPORTING_SOURCES } from "@/lib/domain/debts/lender";
import { ALLOCATION_RULES } from "@/lib/domain/negotiation/allocation";
import { CONTACT_PARTIES } from "@/lib/domain/negotiation/contact";
import {
  choice,
  dayColumn,
  type ExportTable,
  fenColumn,
  flag,
  id,
  instant,
  maybe,
  ref,
  signedFen,
  text,
  version,
  whole,
  words,
} from "./column";

/* Lenders, debts, and what hangs on a debt alone. */

export const LENDERS: ExportTable = {
  model: "Lender",
  key: ["id"],
  columns: {
    id,
    directoryKey: maybe(text(60)),
    kind: choice(LENDER_KINDS),
    creditReporting: choice(CREDIT_REPORTING),
    reportingSource: maybe(choice(REPORTING_SOURCES)),
    reportingAsOf: maybe(dayColumn),
    negotiability: choice(NEGOTIABILITY),
    words: words("brand", "legalName", "hotline", "hotlineSource", "note"),
    isSample: flag,
    importBatchId: maybe(ref("importBatches")),
    version,
    createdAt: instant,
  },
};

export const LENDER_PHONES: ExportTable = {
  model: "LenderPhone",
  key: ["id"],
  columns: {
    id,
    lenderId: ref("lenders"),
    party: choice(CONTACT_PARTIES),
    usedAt: instant,
    words: words("number"),
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const DEBTS: ExportTable = {
  model: "Debt",
  key: ["id"],
  columns: {
    id,
    lenderId: ref("lenders"),
    role: choice(DEBT_ROLES),
    product: choice(DEBT_PRODUCTS),
    stage: choice(DEBT_STAGES),
    contractOn: maybe(dayColumn),
    contractedFen: maybe(fenColumn),
    receivedFen: maybe(fenColumn),
    paidSoFarFen: maybe(fenColumn),
    statedRateBasisPoints: maybe(whole(0, 10_000_000)),
    arrearsFen: maybe(fenColumn),
    instalmentFen: maybe(fenColumn),
    minimumPaymentFen: maybe(fenColumn),
    dueDayOfMonth: maybe(whole(1, 31)),
    overdueSince: maybe(dayColumn),
    acceleratedOn: maybe(dayColumn),
    lastInstalmentOn: maybe(dayColumn),
    instalmentCount: maybe(whole(0, 1_000_000)),
    extraFeesFen: maybe(fenColumn),
    targetFen: maybe(fenColumn),
    allocation: maybe(choice(ALLOCATION_RULES)),
    courtInstalmentFen: maybe(fenColumn),
    isRateAgreed: maybe(flag),
    collateral: maybe(choice(COLLATERALS)),
    hasJointDebtor: flag,
    guaranteeCalled: flag,
    included: flag,
    pinPosition: maybe(whole(1, 1_000_000)),
    customPosition: maybe(whole(1, 1_000_000)),
    importBatchId: maybe(ref("importBatches")),
    archivedAt: maybe(instant),
    words: words(
      "label",
      "accountTail",
      "contractNumber",
      "funder",
      "guarantor",
      "holder",
      "jointDebtor",
      "autoDebit",
      "note",
    ),
    isSample: flag,
    version,
    createdAt: instant,
  },
};

export const STAGE_CHANGES: ExportTable = {
  model: "StageChange",
  key: ["id"],
  columns: { id, debtId: ref("debts"), stage: choice(DEBT_STAGES), on: dayColumn, createdAt: instant },
};

export const BALANCE_UPDATES: ExportTable = {
  model: "BalanceUpdate",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    asOf: dayColumn,
    claimedFen: maybe(fenColumn),
    principalFen: maybe(fenColumn),
    interestFen: maybe(fenColumn),
    penaltyFen: maybe(fenColumn),
    feesFen: maybe(fenColumn),
    correctsId: maybe(ref("balanceUpdates")),
    importBatchId: maybe(ref("importBatches")),
    createdAt: instant,
  },
};

export const DEMANDS: ExportTable = {
  model: "Demand",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    on: dayColumn,
    possiblyEffective: flag,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const CASH_FLOWS: ExportTable = {
  model: "CashFlow",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    on: dayColumn,
    amountFen: signedFen,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const COURT_PAPERS: ExportTable = {
  model: "CourtPaper",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    type: choice(COURT_PAPER_TYPES),
    procedure: maybe(choice(COURT_PROCEDURES)),
    verified: flag,
    checkedOn: maybe(dayColumn),
    servedOn: maybe(dayColumn),
    answerBy: maybe(dayColumn),
    hearingOn: maybe(dayColumn),
    appealBy: maybe(dayColumn),
    performBy: maybe(dayColumn),
    objectBy: maybe(dayColumn),
    words: words("court", "caseNumber", "note"),
    version,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};

export const CLOCK_EVENTS: ExportTable = {
  model: "ClockEvent",
  key: ["id"],
  columns: {
    id,
    debtId: ref("debts"),
    kind: choice(CLOCK_EVENT_KINDS),
    on: dayColumn,
    removedAt: maybe(instant),
    createdAt: instant,
  },
};
