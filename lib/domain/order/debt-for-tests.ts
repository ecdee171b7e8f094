import { NO_FEN } from "@/lib/domain/basics/money";
import type { OpenDebt, OpenOffer } from "./open-debt";

/** A debt of which nothing is known but a licensed lender; tests name what matters to them. */
export function aDebt(known: Partial<OpenDebt> = {}): OpenDebt {
  return {
    id: "debt",
    role: "borrower",
    lenderKind: "consumer_finance",
    product: "instalment_loan",
    creditReporting: "reports",
    negotiability: "unknown",
    stage: "current",
    claimed: null,
    principal: null,
    interest: null,
    penalty: null,
    fees: null,
    received: null,
    paidSoFar: null,
    arrears: null,
    annualRate: null,
    contractOn: null,
    overdueSince: null,
    dueOn: null,
    acceleratedOn: null,
    collateral: null,
    hasJointDebtor: false,
    guaranteeCalled: false,
    demandsOn: [],
    court: null,
    agreement: null,
    offers: [],
    included: true,
    ...known,
  };
}

/** A written, open offer without a last day. */
export function anOffer(known: Partial<OpenOffer> = {}): OpenOffer {
  return { id: "offer", total: NO_FEN, payNow: NO_FEN, expiresOn: null, status: "open", inWriting: true, ...known };
}
