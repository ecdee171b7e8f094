import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { DueAmount, OfferKind } from "./schedule";

/** Who proposed the terms. */
export const OFFER_SIDES = ["lender", "me"] as const;
export type OfferSide = (typeof OFFER_SIDES)[number];

/** What became of a proposal. That it has run out is not stored: its last day says so. */
export const OFFER_STATUSES = ["open", "accepted", "declined", "withdrawn"] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** Whom the money would go to. The creditor's own account is one in its exact legal name. */
export const PAYEES = [
  "creditor_account",
  "official_app",
  "third_party",
  "private_account",
  "private_qr",
  "unknown",
] as const;
export type Payee = (typeof PAYEES)[number];

/** What the credit report would show afterwards, as far as the other side said. */
export const REPORT_EFFECTS = ["settled", "settled_with_mark", "stays_overdue", "unknown"] as const;
export type ReportEffect = (typeof REPORT_EFFECTS)[number];

/** One proposal of terms on a debt. Null is "not known yet", never no and never zero. Amounts in fen. */
export type Offer = {
  id: string;
  debtId: string;
  kind: OfferKind;
  from: OfferSide;
  status: OfferStatus;
  /** What the lender claims of the debt, all parts together. */
  claim: Fen | null;
  schedule: readonly DueAmount[];
  /** The last day on which it can be taken up. */
  expiresOn: Day | null;
  inWriting: boolean;
  /** Whether the one who proposed it was checked through an official line. */
  verified: boolean | null;
  payee: Payee;
  /** Whether interest keeps running while it is kept. */
  interestRuns: boolean | null;
  /** Whether one late payment ends it. */
  oneLateVoids: boolean | null;
  reportEffect: ReportEffect;
  /** Where the sum at the end of a deferral is to come from; false and null both mean that it isn't settled. */
  hasEndSource: boolean | null;
  /** Whether it is an individual instalment plan of a card (信用卡业务办法 art. 70). */
  isCardPlan: boolean;
};

/** Whether the last day of an offer has passed; that day itself still counts, and without one it has no end. */
export function isExpired(offer: Pick<Offer, "expiresOn">, today: Day): boolean {
  return offer.expiresOn !== null && offer.expiresOn < today;
}

/** Whether money would go to a person's own account or code: a sign of fraud (law: warning of March 2026). */
export function isPrivatePayee(payee: Payee): boolean {
  return payee === "private_account" || payee === "private_qr";
}
