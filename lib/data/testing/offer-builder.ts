import { addMonths } from "@/lib/domain/basics/day";
import type { OfferFacts } from "@/lib/domain/negotiation/offer-record";
import { TODAY, yuanToFen } from "./debt-builder";

/** A written, verified lump sum due today, of which nothing else is known but what is said here. */
export function anOffer(known: Partial<OfferFacts> = {}): OfferFacts {
  return {
    kind: "lump_sum",
    from: "lender",
    receivedOn: TODAY,
    expiresOn: null,
    claim: null,
    statedTotal: null,
    schedule: sums([0, 15_000]),
    inWriting: true,
    verified: true,
    payee: "creditor_account",
    interestRuns: null,
    oneLateVoids: null,
    graceDays: 0,
    reportEffect: "unknown",
    hasEndSource: null,
    isCardPlan: false,
    conditions: "",
    waived: "",
    saidBy: "",
    note: "",
    ...known,
  };
}

/** Sums in whole yuan, each so many months from today. */
export function sums(...rows: readonly (readonly [month: number, yuan: number])[]): OfferFacts["schedule"] {
  return rows.map(([month, yuan]) => ({ dueOn: addMonths(TODAY, month), amount: yuanToFen(yuan) }));
}
