import { addMonths } from "@/lib/domain/basics/day";
import { type OfferFacts, UNKNOWN_OFFER } from "@/lib/domain/negotiation/offer-record";
import { TODAY, yuanToFen } from "./debt-builder";

/** A written, verified lump sum due today, of which nothing else is known but what is said here. */
export function anOffer(known: Partial<OfferFacts> = {}): OfferFacts {
  const checked = { inWriting: true, verified: true, payee: "creditor_account" } as const;
  const sum = { kind: "lump_sum", receivedOn: TODAY, schedule: sums([0, 15_000]) } as const;
  return { ...UNKNOWN_OFFER, ...checked, ...sum, ...known };
}

/** Sums in whole yuan, each so many months from today. */
export function sums(...rows: readonly (readonly [month: number, yuan: number])[]): OfferFacts["schedule"] {
  return rows.map(([month, yuan]) => ({ dueOn: addMonths(TODAY, month), amount: yuanToFen(yuan) }));
}
