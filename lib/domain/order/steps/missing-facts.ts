import { isLicensed, isPerson } from "@/lib/domain/debts/lender";
import type { OpenDebt } from "@/lib/domain/order/open-debt";
import { STEP_FACTS, type StepMissingFact } from "./state";

/**
 * The facts of a debt that are worth one question each, in a fixed order: what was received and when it was agreed (for
 * the rate rules), what is claimed, whether it is reported, and who is behind a platform. Only where they matter: a card
 * or a bill pays nothing out, and a friend has no bureau. `funder` is the funder's name, "" when not known.
 */
export function missingFactsOf(debt: OpenDebt, funder: string): StepMissingFact[] {
  const isPaidOut = debt.product !== "credit_card" && debt.product !== "bill" && !isPerson(debt.lenderKind);
  const isPlatform = debt.lenderKind === "platform";
  const isMissing: Record<StepMissingFact["fact"], boolean> = {
    received: isPaidOut && debt.received === null,
    balance: debt.claimed === null,
    reporting: debt.creditReporting === "unknown" && (isPlatform || isLicensed(debt.lenderKind)),
    creditor: (isPlatform || debt.creditReporting === "via_funder") && funder === "",
    contract_day: isPaidOut && debt.contractOn === null,
  };
  return STEP_FACTS.filter((fact) => isMissing[fact]).map((fact) => ({ debtId: debt.id, fact }));
}
