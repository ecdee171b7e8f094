import type { PaymentView } from "@/lib/data/agreements/payments";
import type { ComplaintView } from "@/lib/data/conduct/complaint-view";
import type { BalanceEntry } from "@/lib/data/debts/balances";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { LookUpView } from "@/lib/data/look-ups/look-up-view";
import type { ContactView } from "@/lib/data/negotiation/contact-view";
import type { OfferView } from "@/lib/data/negotiation/offer-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { DebtStage } from "@/lib/domain/debts/debt";
import type { LetterCode } from "@/lib/domain/letters/letter";
import type { OfferKind } from "@/lib/domain/negotiation/schedule";

/**
 * What can stand in the timeline of a debt, by kind. A further kind gets its line here, one select in `readLines`, one
 * reading in `readers.ts`, and its look beside the page.
 */
export type TimelineContent = {
  contact: ContactView;
  payment: PaymentView;
  /** With what it corrects, where it is a correction. */
  balance: BalanceEntry & { corrects: BalanceEntry | null };
  proof: ProofView;
  court_paper: DebtView["courtPapers"][number];
  settlement: SettlementView;
  stage: { id: string; stage: DebtStage };
  offer: OfferView;
  agreement: TimelineAgreement;
  /** The same agreement, on the day on which it ended. */
  agreement_end: TimelineAgreement;
  look_up: LookUpView;
  /** Only one that was filed. */
  complaint: ComplaintView;
  /** Only one that was sent. */
  letter: { id: string; code: LetterCode };
};
export type TimelineKind = keyof TimelineContent;

/** An accepted offer with its schedule, as far as the timeline says it. */
export type TimelineAgreement = {
  id: string;
  kind: OfferKind;
  total: Fen;
  /** How many sums it is paid in. */
  count: number;
  endReason: string | null;
};

/** In the order of the filter. The end of an agreement is filtered with its beginning. */
export const TIMELINE_KINDS = [
  "contact",
  "offer",
  "agreement",
  "payment",
  "balance",
  "settlement",
  "court_paper",
  "look_up",
  "complaint",
  "letter",
  "proof",
  "stage",
] as const satisfies readonly TimelineKind[];

/** One line of the timeline. `on` is the day on which it happened, in Asia/Shanghai; `moment` orders a day's entries. */
export type TimelineEntry = {
  [Kind in TimelineKind]: { kind: Kind; id: string; on: Day; moment: Date; content: TimelineContent[Kind] };
}[TimelineKind];

/** Where a page ends: the next one begins after this entry. */
export type TimelineCursor = { on: Day; moment: Date; id: string };
