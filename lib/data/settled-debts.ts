import "server-only";
import { type ChecklistItem, checklistFor } from "@/lib/domain/settlement/checklist";
import type { SettledDebt } from "@/lib/domain/settlement/settled-debt";
import { CHECKLIST_TEMPLATES } from "@/lib/reference/checklist/templates";
import type { DebtView } from "./debt-view";
import type { SettlementView } from "./settlement-view";

/** The closing items of a settled debt, by the list that was in force on the day of its settlement. */
export function checklistOf(
  debt: DebtView,
  settlement: Pick<SettlementView, "settledOn" | "stageBefore">,
): ChecklistItem[] {
  return checklistFor(settledDebtOf(debt, settlement), CHECKLIST_TEMPLATES);
}

function settledDebtOf(
  debt: DebtView,
  { settledOn, stageBefore }: Pick<SettlementView, "settledOn" | "stageBefore">,
): SettledDebt {
  const { lender, product, role, collateral, hasJointDebtor, jointDebtor, guarantor, funder, holder } = debt;
  return {
    settledOn,
    stageBefore,
    lenderKind: lender.kind,
    creditReporting: lender.creditReporting,
    brand: lender.name,
    legalName: lender.legalName,
    product,
    role,
    collateral,
    hasJointDebtor,
    jointDebtor,
    guarantor,
    funder,
    holder,
    hasCourtPapers: debt.courtPapers.length > 0,
    hasDemands: debt.demands.length > 0,
  };
}
