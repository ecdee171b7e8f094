import type { useTranslations } from "next-intl";
import type { DebtView } from "@/lib/data/debt-view";
import type { ProofView } from "@/lib/data/proof-view";
import { checklistOf } from "@/lib/data/settled-debts";
import type { ChecklistAnswerView, SettlementView } from "@/lib/data/settlement-view";
import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { creditRecordUntil } from "@/lib/domain/clocks/credit-record";
import { type ChecklistItem, type ItemState, itemStateOf } from "@/lib/domain/settlement/checklist";
import { formatFullDay } from "@/lib/format/day";
import { formatMoney } from "@/lib/format/money";
import type { Locale } from "@/lib/i18n/locales";
import { CLOCKS } from "@/lib/reference/clocks";

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

/** The language it is written in, and all its sentences. */
export type Words = { t: ReturnType<typeof useTranslations<never>>; locale: Locale };

export function lenderOf({ debt }: SettledRecord, { locale }: Words): string {
  return locale === "en" ? debt.lender.nameEn : debt.lender.name;
}

/** Days with their year and amounts with two decimals; what is not known is said in words, never as 0 or a blank. */
export function phrasesOf({ t, locale }: Words) {
  return {
    day: (on: Day | null) => (on === null ? t("money.unknown") : formatFullDay(on, locale)),
    money: (amount: Fen | null) => (amount === null ? t("money.unknown") : formatMoney(amount, "table")),
  };
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
    proofs: proofs.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)),
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
