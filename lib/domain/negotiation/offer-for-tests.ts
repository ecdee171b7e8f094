import type { Offer } from "./offer-facts";

/** A written, verified offer that raises no flag; each test says what it is about. */
export function anOffer(known: Partial<Offer> & Pick<Offer, "schedule">): Offer {
  return {
    id: "offer",
    debtId: "debt",
    kind: "lump_sum",
    from: "lender",
    status: "open",
    claim: null,
    expiresOn: null,
    inWriting: true,
    verified: true,
    payee: "creditor_account",
    interestRuns: false,
    oneLateVoids: false,
    reportEffect: "settled",
    hasEndSource: null,
    isCardPlan: false,
    ...known,
  };
}
