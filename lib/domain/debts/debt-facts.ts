import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { Allocation, Collateral, DebtProduct, DebtRole, DebtStage } from "./debt";

/** Everything that a person may record of a debt beside its balance. Null and "" are "not known yet". Amounts in fen. */
export type DebtFacts = {
  role: DebtRole;
  product: DebtProduct;
  stage: DebtStage;
  contractOn: Day | null;
  contracted: Fen | null;
  received: Fen | null;
  paidSoFar: Fen | null;
  /** The rate in the contract, in hundredths of a per cent a year. */
  statedRateBasisPoints: number | null;
  arrears: Fen | null;
  instalment: Fen | null;
  /** Of how many instalments the loan is made. */
  instalmentCount: number | null;
  /** What is paid beside the instalments (guarantee, membership, insurance, service), all together. */
  extraFees: Fen | null;
  minimumPayment: Fen | null;
  /** What a court ordered to be paid every month. */
  courtInstalment: Fen | null;
  /** The sum for which the user wants to settle it. The lender has not agreed to it. */
  target: Fen | null;
  /** How the lender books part payments, where it is known. */
  allocation: Allocation | null;
  /** False when no rate was agreed at all: then no interest runs (民法典 680). */
  isRateAgreed: boolean | null;
  dueDayOfMonth: number | null;
  overdueSince: Day | null;
  acceleratedOn: Day | null;
  lastInstalmentOn: Day | null;
  collateral: Collateral | null;
  /** Only from a contract: marriage alone never makes a debt joint. */
  hasJointDebtor: boolean;
  guaranteeCalled: boolean;
} & DebtWords;

/** The facts in words: names, numbers and notes. They are sealed at rest. */
export type DebtWords = {
  label: string;
  accountTail: string;
  contractNumber: string;
  funder: string;
  guarantor: string;
  holder: string;
  jointDebtor: string;
  autoDebit: string;
  note: string;
};

export const NO_WORDS: DebtWords = {
  label: "",
  accountTail: "",
  contractNumber: "",
  funder: "",
  guarantor: "",
  holder: "",
  jointDebtor: "",
  autoDebit: "",
  note: "",
};

/** A loan of which nothing is known yet: the start of every first entry. */
export const NOTHING_KNOWN: DebtFacts = {
  ...NO_WORDS,
  role: "borrower",
  product: "revolving_loan",
  stage: "current",
  contractOn: null,
  contracted: null,
  received: null,
  paidSoFar: null,
  statedRateBasisPoints: null,
  arrears: null,
  instalment: null,
  instalmentCount: null,
  extraFees: null,
  minimumPayment: null,
  courtInstalment: null,
  target: null,
  allocation: null,
  isRateAgreed: null,
  dueDayOfMonth: null,
  overdueSince: null,
  acceleratedOn: null,
  lastInstalmentOn: null,
  collateral: null,
  hasJointDebtor: false,
  guaranteeCalled: false,
};

export type FactProblem = {
  field: keyof DebtFacts;
  reason: "day_in_future" | "before_contract" | "received_above_contract" | "collateral_missing";
};

/** What contradicts itself in the facts of a debt, each at its field. An empty list: nothing does. */
export function problemsOf(facts: DebtFacts, today: Day): FactProblem[] {
  const problems: FactProblem[] = [];
  for (const field of ["contractOn", "overdueSince", "acceleratedOn"] as const) {
    if (isAfter(facts[field], today)) problems.push({ field, reason: "day_in_future" });
  }
  for (const field of ["overdueSince", "acceleratedOn", "lastInstalmentOn"] as const) {
    if (isAfter(facts.contractOn, facts[field])) problems.push({ field, reason: "before_contract" });
  }
  if (facts.received !== null && facts.contracted !== null && facts.received > facts.contracted) {
    problems.push({ field: "received", reason: "received_above_contract" });
  }
  if (facts.product === "secured_loan" && facts.collateral === null) {
    problems.push({ field: "collateral", reason: "collateral_missing" });
  }
  return problems;
}

function isAfter(one: Day | null, other: Day | null): boolean {
  return one !== null && other !== null && one > other;
}
