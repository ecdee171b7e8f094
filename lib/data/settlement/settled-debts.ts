import "server-only";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { mayCaseGoOn } from "@/lib/domain/clocks/open-case";
import type { StepChecklistItem } from "@/lib/domain/order/steps/state";
import { type CertificateFinding, type CertificateRecord, checkCertificate } from "@/lib/domain/settlement/certificate";
import {
  type ChecklistItem,
  type ChecklistProgress,
  checklistFor,
  isAnswered,
  itemStateOf,
  progressOf,
} from "@/lib/domain/settlement/checklist";
import type { SettledDebt } from "@/lib/domain/settlement/settled-debt";
import { CHECKLIST_TEMPLATES } from "@/lib/reference/checklist/templates";
import { directoryLender } from "@/lib/reference/lenders/directory";
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

/** What the certificate says beside the record; null while none was checked. */
export function certificateFindingsOf(debt: DebtView, settlement: SettlementView): CertificateFinding[] | null {
  return settlement.certificate && checkCertificate(recordOf(debt, settlement), settlement.certificate);
}

/** What is known of this debt of all that a certificate states. The person's own name is kept nowhere. */
function recordOf({ lender, ...debt }: DebtView, { amount, waived, settledOn }: SettlementView): CertificateRecord {
  const entry = lender.directoryKey === null ? null : directoryLender(lender.directoryKey);
  return {
    legalName: lender.legalName,
    formerNames: entry?.formerNames ?? [],
    brand: lender.name,
    funder: debt.funder,
    holder: debt.holder,
    borrower: "",
    contractNumber: debt.contractNumber,
    accountTail: debt.accountTail,
    amount,
    waived,
    settledOn,
  };
}

/** A settled debt whose list is not over yet. */
export type Closing = {
  debt: DebtView;
  settlement: SettlementView;
  items: ChecklistItem[];
  progress: ChecklistProgress;
};

/** The settled debts that still have something to be done, those with the most overdue first. */
export function closingsOf(debts: readonly DebtView[], settlements: readonly SettlementView[], today: Day): Closing[] {
  const byId = new Map(debts.map((debt) => [debt.id, debt]));
  const all = settlements.flatMap((settlement): Closing[] => {
    const debt = byId.get(settlement.debtId);
    if (!debt || settlement.isClosed) return [];
    const items = checklistOf(debt, settlement);
    return [{ debt, settlement, items, progress: progressOf(items, settlement.answers, today) }];
  });
  return all.toSorted((a, b) => b.progress.overdue - a.progress.overdue);
}

/** Of some debts, the settled ones with papers of a court of which nobody has confirmed yet that the case has ended. */
export function runningCasesOf(debts: readonly DebtView[], closings: readonly Closing[], today: Day): DebtView[] {
  const byDebt = new Map(closings.map((closing) => [closing.debt.id, closing]));
  return debts.filter(({ id, stage, courtPapers }) => {
    if (courtPapers.length === 0) return false;
    const closing = byDebt.get(id);
    return mayCaseGoOn(stage, closing ? endingOf(closing, today) : null);
  });
}

function endingOf(closing: Closing, today: Day): "open" | "answered" {
  return stepItemsOf([closing], today).some(({ item }) => item === "collection_stopped") ? "open" : "answered";
}

/** What is left of the lists as the next step takes it. Nothing waits for what is optional. */
export function stepItemsOf(closings: readonly Closing[], today: Day): StepChecklistItem[] {
  return closings.flatMap(({ debt, settlement, items, progress }) => {
    const open = items.filter((item) => !item.isOptional && !isAnswered(itemStateOf(item, settlement.answers, today)));
    return open.map(({ code, dueOn }) => ({
      id: `${settlement.id}:${code}`,
      debtId: debt.id,
      item: code,
      settledOn: settlement.settledOn,
      dueOn,
      left: progress.left,
    }));
  });
}
