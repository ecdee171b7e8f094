import type { DebtProduct } from "@/lib/domain/debts/debt";
import { isPerson, type LenderKind } from "@/lib/domain/debts/lender";
import type { LetterCode } from "./letter";

/** Why a letter cannot be written to whom was chosen. */
export type LetterRefusal = "needs_debt" | "not_a_card" | "no_paper";

/**
 * What stands in the way of a letter, null for nothing. All but the note to the family go to a lender; art. 70 is for credit cards;
 * friends and relatives keep no accounts and issue no certificates, so they get no letter of an office.
 */
export function letterRefusal(
  code: LetterCode,
  debt: { product: DebtProduct; lender: { kind: LenderKind } } | null,
): LetterRefusal | null {
  if (code === "family_note") return null;
  if (debt === null) return "needs_debt";
  if (isPerson(debt.lender.kind)) return "no_paper";
  return code === "card_instalment" && debt.product !== "credit_card" ? "not_a_card" : null;
}

/** The letter that is most likely meant for a debt. */
export function likelyLetter({ product, stage }: { product: DebtProduct; stage: string }): LetterCode {
  if (stage === "settled" || stage === "closed") return "certificate";
  return product === "credit_card" ? "card_instalment" : "hardship";
}
