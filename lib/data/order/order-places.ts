import type { DebtView } from "@/lib/data/debts/debt-view";

/** The pinned debts' ids, from first to last. */
export function pinsOf(debts: readonly DebtView[]): string[] {
  return placed(debts, (debt) => debt.pinPosition);
}

/** The ids of the debts that the user sorted, from first to last. */
export function customOrderOf(debts: readonly DebtView[]): string[] {
  return placed(debts, (debt) => debt.customPosition);
}

function placed(debts: readonly DebtView[], placeOf: (debt: DebtView) => number | null): string[] {
  const withPlace = debts.flatMap((debt) => {
    const place = placeOf(debt);
    return place === null ? [] : [{ id: debt.id, place }];
  });
  return withPlace.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
