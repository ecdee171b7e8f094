import type { Day } from "@/lib/domain/basics/day";
import type { DebtStage, OpenStage } from "@/lib/domain/debts/debt";
import { isInCourt } from "@/lib/domain/debts/debt";
import type { Offer, Payee } from "./offer-facts";
import type { GateAnswers } from "./pay-safely";

/** How an agreement can end: its last sum was paid, it was not kept, or another one took its place. */
export const AGREEMENT_ENDS = ["finished", "broken", "replaced"] as const;
export type AgreementEnd = (typeof AGREEMENT_ENDS)[number];

/** The answers of the gate as they are kept with their offer; what follows from the debt's own record is not kept twice. */
export type SavedGate = Pick<GateAnswers, "points" | "payee" | "isTransferConfirmed"> & { checkedOn: Day };

/** What the gate looks at in a debt. */
export type GatedDebt = { stage: DebtStage; holder: string; courtPapers: readonly unknown[] };

/**
 * The gate's answers with what the debt's record adds: a holder other than the lender means that the claim was sold or paid
 * out; collection and courts make the point about stopping them apply. Before any answer the payee of the offer counts.
 */
export function gateAnswers(saved: SavedGate | null, offered: Payee, debt: GatedDebt): GateAnswers {
  return {
    points: saved?.points ?? {},
    payee: saved?.payee ?? offered,
    isSold: debt.holder !== "",
    isTransferConfirmed: saved?.isTransferConfirmed ?? null,
    isCollectedOrInCourt: debt.stage === "in_collection" || isInCourt(debt.stage) || debt.courtPapers.length > 0,
  };
}

/** Whether terms are in writing and from a side that was checked; one's own proposal needs no check. */
export function isWrittenAndChecked(offer: Pick<Offer, "inWriting" | "from" | "verified">): boolean {
  return offer.inWriting && (offer.from === "me" || offer.verified === true);
}

/** The stage of a debt once an offer on it was accepted. A court's days stand whatever was agreed, so its stages stay. */
export function stageOnceAgreed(stage: OpenStage): OpenStage {
  return isInCourt(stage) ? stage : "agreed";
}

/**
 * The stage of a debt once its agreement has ended: where it stood before when it was not kept, in talks when another one is
 * to follow, current when all was paid and something is still owed. A stage that somebody chose since then stays.
 */
export function stageOnceEnded(stage: OpenStage, before: OpenStage, reason: AgreementEnd): OpenStage {
  if (stage !== "agreed") return stage;
  if (reason === "finished") return "current";
  return reason === "replaced" ? "negotiating" : before;
}
