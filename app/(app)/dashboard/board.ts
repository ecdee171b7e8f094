import type { DebtView } from "@/lib/data/debt-view";
import { openDebtsOf } from "@/lib/data/open-debts";
import type { Day } from "@/lib/domain/basics/day";
import { totalClaimed } from "@/lib/domain/debts/balance";
import { isInCourt, isOpenStage } from "@/lib/domain/debts/debt";
import {
  type OpenDebt,
  type OutsideDebt,
  type RankedDebt,
  STRATEGIES,
  type Strategy,
} from "@/lib/domain/order/open-debt";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { LPR_1Y } from "@/lib/reference/lpr";

/** One debt with its place in the order. */
export type Ranked = { debt: DebtView; open: OpenDebt; place: RankedDebt };
/** One debt without a place, and why. */
export type Outside = { debt: DebtView; open: OpenDebt; why: OutsideDebt["why"] };

/** Everything that the dashboard shows, read from the debts once. */
export type Board = {
  strategy: Strategy;
  ranked: readonly Ranked[];
  outside: readonly Outside[];
  totals: ReturnType<typeof totalClaimed>;
  settled: readonly DebtView[];
  isInCourt: boolean;
  hasSample: boolean;
};

/** Which of the known strategies a stored word names; the default for any other word. */
export function strategyOf(word: string): Strategy {
  return STRATEGIES.find((strategy) => strategy === word) ?? "consequence";
}

/** Ranks the debts by a strategy and adds up what is claimed on the ranked ones. */
export function boardOf(debts: readonly DebtView[], strategy: Strategy, today: Day): Board {
  const open = new Map(openDebtsOf(debts, today).map((debt) => [debt.id, debt]));
  const views = new Map(debts.map((debt) => [debt.id, debt]));
  const pins = placed(debts, (debt) => debt.pinPosition);
  const customOrder = placed(debts, (debt) => debt.customPosition);
  // Offers are not recorded yet, so there is nothing that a lump sum could prefer.
  const { ranked, outside } = rankDebts([...open.values()], { today, strategy, pins, customOrder, lpr: LPR_1Y });
  const withView = (id: string) => {
    const [debt, facts] = [views.get(id), open.get(id)];
    return debt && facts ? [{ debt, open: facts }] : [];
  };
  const rows = ranked.flatMap((place) => withView(place.id).map((row) => ({ ...row, place })));
  return {
    strategy,
    ranked: rows,
    outside: outside.flatMap(({ id, why }) => withView(id).map((row) => ({ ...row, why }))),
    totals: totalClaimed(rows.map((row) => row.open.claimed)),
    settled: debts.filter((debt) => !isOpenStage(debt.stage)),
    isInCourt: [...open.values()].some((debt) => debt.court !== null || isInCourt(debt.stage)),
    hasSample: debts.some((debt) => debt.isSample),
  };
}

/** The ids of the debts that the user gave a place, from first to last. */
function placed(debts: readonly DebtView[], placeOf: (debt: DebtView) => number | null): string[] {
  const withPlace = debts.flatMap((debt) => {
    const place = placeOf(debt);
    return place === null ? [] : [{ id: debt.id, place }];
  });
  return withPlace.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
