import type { DebtView } from "@/lib/data/debts/debt-view";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import { checklistOf } from "@/lib/data/settlement/settled-debts";
import type { ChecklistAnswerView, SettlementView } from "@/lib/data/settlement/settlement-view";
import { byAge } from "@/lib/documents/file-list";
import type { Words } from "@/lib/documents/words";
import type { Day } from "@/lib/domain/basics/day";
import { creditRecordUntil } from "@/lib/domain/clocks/credit-record";
import { type ChecklistItem, type ItemState, itemStateOf } from "@/lib/domain/settlement/checklist";
import { CLOCKS } from "@/lib/reference/clocks";

export type { Words } from "@/lib/documents/words";

/** Everything that is kept of how one debt ended, ready to be written down. */
export type SettledRecord = {
  debt: DebtView;
  settlement: SettlementView;
  checklist: readonly { item: ChecklistItem; state: ItemState; answer: ChecklistAnswerView | undefined }[];
  /** When its negative record leaves the credit report; null where it is on none, or the rules do not say. */
  recordUntil: Day | null;
  /** The oldest first. */
  proofs: readonly ProofView[];
  /** The day on which it is written down, where the user is. */
  today: Day;
  timeZone: string;
};

export function lenderOf({ debt }: SettledRecord, { locale }: Words): string {
  return locale === "en" ? debt.lender.nameEn : debt.lender.name;
}

/** Puts together what is written down. `proofs` in any order. */
export function settledRecord({
  debt,
  settlement,
  proofs,
  ...when
}: Pick<SettledRecord, "debt" | "settlement" | "proofs" | "today" | "timeZone">): SettledRecord {
  const items = checklistOf(debt, settlement);
  const { answers } = settlement;
  return {
    ...when,
    debt,
    settlement,
    checklist: items.map((item) => ({
      item,
      state: itemStateOf(item, answers, when.today),
      answer: answers.find(({ code }) => code === item.code),
    })),
    recordUntil: recordUntilOf(debt, settlement, items),
    proofs: byAge(proofs),
  };
}

/**
 * When the negative record of a settled debt leaves the credit report: five years after the settlement (征信业管理条例 art. 16).
 * Null for a lender that does not report, a debt that was never overdue, and a day before these rules.
 */
export function recordUntilOf(
  debt: Pick<DebtView, "overdueSince">,
  settlement: Pick<SettlementView, "settledOn" | "stageBefore">,
  items: readonly ChecklistItem[],
): Day | null {
  const isReported = items.some(({ code }) => code === "credit_report");
  const wasOverdue = debt.overdueSince !== null || settlement.stageBefore !== "current";
  if (!isReported || !wasOverdue) return null;
  const until = creditRecordUntil(settlement.settledOn, CLOCKS);
  return until.ok ? until.value : null;
}
