import type { DebtView } from "@/lib/data/debts/debt-view";
import { gateAnswers, type SavedGate } from "@/lib/domain/negotiation/agreement-record";
import type { Payee } from "@/lib/domain/negotiation/offer-facts";
import { checkPaySafely, type GateAnswers, type PaySafely } from "@/lib/domain/negotiation/pay-safely";

/** The gate of an offer with what the record of its debt adds. Once agreed, the stage before the agreement counts. */
export function answersOf(debt: DebtView, offer: { gate: SavedGate | null; payee: Payee }): GateAnswers {
  const stage = debt.agreement?.stageBefore ?? debt.stage;
  return gateAnswers(offer.gate, offer.payee, { ...debt, stage });
}

/** What the gate says of it. */
export function gateVerdictOf(debt: DebtView, offer: { gate: SavedGate | null; payee: Payee }): PaySafely {
  return checkPaySafely(answersOf(debt, offer));
}
