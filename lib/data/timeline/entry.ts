import type { BalanceEntry } from "@/lib/data/balances";
import type { ContactView } from "@/lib/data/contact-view";
import type { DebtView } from "@/lib/data/debt-view";
import type { PaymentView } from "@/lib/data/payments";
import type { ProofView } from "@/lib/data/proof-view";
import type { SettlementView } from "@/lib/data/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import type { DebtStage } from "@/lib/domain/debts/debt";

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
};
export type TimelineKind = keyof TimelineContent;

/** In the order of the filter. */
export const TIMELINE_KINDS = [
  "contact",
  "payment",
  "balance",
  "settlement",
  "court_paper",
  "proof",
  "stage",
] as const satisfies readonly TimelineKind[];

/** One line of the timeline. `on` is the day on which it happened, in Asia/Shanghai; `moment` orders a day's entries. */
export type TimelineEntry = {
  [Kind in TimelineKind]: { kind: Kind; id: string; on: Day; moment: Date; content: TimelineContent[Kind] };
}[TimelineKind];

/** Where a page ends: the next one begins after this entry. */
export type TimelineCursor = { on: Day; moment: Date; id: string };
