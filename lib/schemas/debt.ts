import { z } from "zod";
import { CLOCK_EVENT_KINDS } from "@/lib/domain/clocks/clock-event";
import { COURT_CHECKS, COURT_PAPER_TYPES, COURT_PROCEDURES } from "@/lib/domain/debts/court-paper";
import { ALLOCATIONS, COLLATERALS, DEBT_PRODUCTS, DEBT_ROLES, DEBT_STAGES } from "@/lib/domain/debts/debt";
import { LENDER_KINDS } from "@/lib/domain/debts/lender";
import { MAX_INSTALMENTS } from "@/lib/domain/rates/instalment-flows";
import {
  amount,
  amountOrUnknown,
  choice,
  choiceOrUnknown,
  countOrUnknown,
  dayOrUnknown,
  id,
  rateOrUnknown,
  text,
  ticked,
  typedDay,
  version,
  yesOrNo,
} from "./fields";

const words = {
  label: text(60),
  accountTail: text(8),
  contractNumber: text(60),
  funder: text(80),
  guarantor: text(80),
  holder: text(80),
  jointDebtor: text(60),
  autoDebit: text(60),
  note: text(2000),
};

const parts = {
  claimed: amountOrUnknown,
  principal: amountOrUnknown,
  interest: amountOrUnknown,
  penalty: amountOrUnknown,
  fees: amountOrUnknown,
};

/** The short form: a lender and an amount or nothing are enough; what else is known may be said at once. */
export const newDebtSchema = z.object({
  /** Key of the directory, or empty for a lender of one's own. */
  directoryKey: text(60),
  /** One of the user's own lenders that is recorded already, or empty. */
  lenderId: id.or(z.literal("")),
  lenderName: text(60),
  lenderKind: choiceOrUnknown(LENDER_KINDS),
  product: choiceOrUnknown(DEBT_PRODUCTS),
  stage: choiceOrUnknown(DEBT_STAGES),
  claimed: amountOrUnknown,
  principal: amountOrUnknown,
  received: amountOrUnknown,
  overdueSince: dayOrUnknown,
  dueDayOfMonth: countOrUnknown(1, 31, "day_of_month"),
  collateral: choiceOrUnknown(COLLATERALS),
  accountTail: words.accountTail,
});

/** The first step of it, for a lender that is only known by a name. */
export const typedLenderSchema = newDebtSchema.pick({ lenderName: true, lenderKind: true, collateral: true });

/** All facts of a debt. */
export const debtFactsSchema = z.object({
  debtId: id,
  version,
  role: choice(DEBT_ROLES),
  product: choice(DEBT_PRODUCTS),
  stage: choice(DEBT_STAGES),
  contractOn: dayOrUnknown,
  contracted: amountOrUnknown,
  received: amountOrUnknown,
  paidSoFar: amountOrUnknown,
  statedRateBasisPoints: rateOrUnknown,
  arrears: amountOrUnknown,
  instalment: amountOrUnknown,
  instalmentCount: countOrUnknown(1, MAX_INSTALMENTS, "instalment_count"),
  extraFees: amountOrUnknown,
  minimumPayment: amountOrUnknown,
  courtInstalment: amountOrUnknown,
  target: amountOrUnknown,
  allocation: choiceOrUnknown(ALLOCATIONS),
  isRateAgreed: yesOrNo,
  dueDayOfMonth: countOrUnknown(1, 31, "day_of_month"),
  overdueSince: dayOrUnknown,
  acceleratedOn: dayOrUnknown,
  lastInstalmentOn: dayOrUnknown,
  collateral: choiceOrUnknown(COLLATERALS),
  hasJointDebtor: ticked,
  guaranteeCalled: ticked,
  ...words,
});

/** A balance as of a day. `correctsId` names the entry that this one corrects. */
export const balanceSchema = z.object({ debtId: id, asOf: typedDay, correctsId: id.or(z.literal("")), ...parts });

export const demandSchema = z.object({ debtId: id, on: typedDay, possiblyEffective: ticked });

export const cashFlowSchema = z.object({
  debtId: id,
  on: typedDay,
  direction: choice(["received", "paid"]),
  amount,
});

/** The short form of a loan, from which its rate is computed. */
export const loanSchema = z.object({
  debtId: id,
  version,
  contracted: amountOrUnknown,
  received: amountOrUnknown,
  instalment: amountOrUnknown,
  instalmentCount: countOrUnknown(1, MAX_INSTALMENTS, "instalment_count"),
  extraFees: amountOrUnknown,
  contractOn: dayOrUnknown,
});

export const clockEventSchema = z.object({ debtId: id, kind: choice(CLOCK_EVENT_KINDS), on: typedDay });

export const courtPaperSchema = z.object({
  debtId: id,
  /** Empty for a new paper. */
  paperId: id.or(z.literal("")),
  version: version.optional(),
  type: choice(COURT_PAPER_TYPES),
  procedure: choiceOrUnknown(COURT_PROCEDURES),
  verified: ticked,
  checkedOn: dayOrUnknown,
  checkedHow: choiceOrUnknown(COURT_CHECKS),
  servedOn: dayOrUnknown,
  answerBy: dayOrUnknown,
  hearingOn: dayOrUnknown,
  appealBy: dayOrUnknown,
  performBy: dayOrUnknown,
  objectBy: dayOrUnknown,
  court: text(80),
  caseNumber: text(80),
  note: text(2000),
});

/** One row of a debt: to archive it, bring it back, pin it, take out an entry … */
export const debtIdSchema = z.object({ debtId: id });
/** To put a debt away; where a court is waiting, only by somebody who was shown that. */
export const archiveDebtSchema = z.object({ debtId: id, knowsCourt: z.literal("1").optional() });
export const debtEntrySchema = z.object({ debtId: id, entryId: id });
