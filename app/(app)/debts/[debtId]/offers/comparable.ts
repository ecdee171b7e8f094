import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Offer } from "@/lib/domain/negotiation/offer-facts";

/** An offer as it is compared: without a claim of its own, what the lender claimed last counts. */
export function comparable<One extends Offer>(offer: One, debt: Pick<DebtView, "balance">): One {
  return { ...offer, claim: offer.claim ?? debt.balance?.claimed ?? null };
}
