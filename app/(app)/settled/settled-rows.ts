import type { DebtView } from "@/lib/data/debts/debt-view";
import { checklistOf } from "@/lib/data/settlement/settled-debts";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { recordUntilOf } from "@/lib/documents/settled/settled-record";
import type { Day } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import { isOpenStage } from "@/lib/domain/debts/debt";
import {
  type ChecklistItem,
  type ChecklistProgress,
  type ItemState,
  isAnswered,
  itemStateOf,
  progressOf,
} from "@/lib/domain/settlement/checklist";

export type OpenItem = { item: ChecklistItem; state: ItemState };

/** A settled debt and how far its closing is. */
export type SettledRow = {
  debt: DebtView;
  settlement: SettlementView;
  progress: ChecklistProgress;
  /** What is still to do, the first due first; optional items come last. */
  open: readonly OpenItem[];
  recordUntil: Day | null;
};

export type SettledRows = {
  /** Closing items are left; those with an overdue one first, then the latest settlement. */
  open: readonly SettledRow[];
  closed: readonly SettledRow[];
  /** Called settled, but how was never recorded. */
  unrecorded: readonly DebtView[];
};

/** The settled debts among all debts. `settlements` have the latest first. */
export function settledRows(
  debts: readonly DebtView[],
  settlements: readonly SettlementView[],
  today: Day,
): SettledRows {
  const byId = new Map(debts.map((debt) => [debt.id, debt]));
  const rows = settlements.flatMap((settlement) => {
    const debt = byId.get(settlement.debtId);
    return debt ? [settledRow(debt, settlement, today)] : [];
  });
  const recorded = new Set(rows.map(({ debt }) => debt.id));
  const isOver = ({ progress }: SettledRow) => progress.left === 0;
  const hasOverdue = ({ progress }: SettledRow) => (progress.overdue > 0 ? 0 : 1);
  return {
    open: rows.filter((row) => !isOver(row)).sort((a, b) => hasOverdue(a) - hasOverdue(b)),
    closed: rows.filter(isOver),
    unrecorded: debts.filter(({ id, stage }) => !isOpenStage(stage) && !recorded.has(id)),
  };
}

function settledRow(debt: DebtView, settlement: SettlementView, today: Day): SettledRow {
  const items = checklistOf(debt, settlement);
  const states = items.map((item) => ({ item, state: itemStateOf(item, settlement.answers, today) }));
  const open = states.filter(({ state }) => !isAnswered(state));
  return {
    debt,
    settlement,
    progress: progressOf(items, settlement.answers, today),
    open: open.sort((a, b) => Number(a.item.isOptional) - Number(b.item.isOptional)),
    recordUntil: recordUntilOf(debt, settlement, items),
  };
}

/** A sum of what is known, and of how many debts it is not. */
export type KnownSum = { sum: Fen; known: number; unknown: number };

/** What was paid and what was waived over all settled debts; a full payment waives nothing. */
export function totalsOf(rows: readonly SettledRow[]): { paid: KnownSum; waived: KnownSum } {
  const reduced = rows.filter(({ settlement }) => settlement.outcome !== "full");
  return {
    paid: knownSum(rows.map(({ settlement }) => settlement.amount)),
    waived: knownSum(reduced.map(({ settlement }) => settlement.waived)),
  };
}

function knownSum(amounts: readonly (Fen | null)[]): KnownSum {
  const known = amounts.filter((amount) => amount !== null);
  return { sum: sumFen(known), known: known.length, unknown: amounts.length - known.length };
}
