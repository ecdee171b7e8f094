import type { DebtView } from "@/lib/data/debts/debt-view";
import { courtOf, openDebtsOf } from "@/lib/data/debts/open-debts";
import { customOrderOf, pinsOf } from "@/lib/data/order/order-places";
import { type Closing, runningCasesOf } from "@/lib/data/settlement/settled-debts";
import type { Day } from "@/lib/domain/basics/day";
import { totalClaimed } from "@/lib/domain/debts/balance";
import { isInCourt, isOpenStage } from "@/lib/domain/debts/debt";
import { runningCaseReason } from "@/lib/domain/order/court";
import {
  type OpenDebt,
  type OutsideDebt,
  type RankedDebt,
  STRATEGIES,
  type Strategy,
} from "@/lib/domain/order/open-debt";
import { outsideReasons, rankDebts } from "@/lib/domain/order/rank-debts";
import type { Reason } from "@/lib/domain/order/reasons";
import { lumpSum, type Profile } from "@/lib/domain/plan/profile";
import { type LprTable, mergeLpr } from "@/lib/domain/rates/lpr";
import { LPR_1Y } from "@/lib/reference/lpr";

/** One debt with its place in the order. */
export type Ranked = { debt: DebtView; open: OpenDebt; place: RankedDebt };
/** One debt without a place, and why. */
export type Outside = { debt: DebtView; open: OpenDebt; why: OutsideDebt["why"] };

/** One debt before a court, with its day or where the case stands. */
export type CourtCase = { debt: DebtView; reason: Reason | null; on: Day | null };

/** Everything that the dashboard shows, read from the debts once. */
export type Board = {
  strategy: Strategy;
  ranked: readonly Ranked[];
  outside: readonly Outside[];
  totals: ReturnType<typeof totalClaimed>;
  settled: readonly DebtView[];
  /** Every debt before a court, ranked or not, the nearest day first; an unknown day counts as the nearest. */
  inCourt: readonly CourtCase[];
  hasSample: boolean;
};

/** Which of the known strategies a stored word names; the default for any other word. */
export function strategyOf(word: string): Strategy {
  return STRATEGIES.find((strategy) => strategy === word) ?? "consequence";
}

/** What the order takes from the profile: the LPR values that the user added, and the money above the living reserve. */
type Means = Profile & { ownLpr: LprTable };

/** Ranks the debts by a strategy, with the user's means where they are known, and adds up what is claimed on the ranked ones. */
export function boardOf(debts: readonly DebtView[], strategy: Strategy, today: Day, means?: Means): Board {
  const open = new Map(openDebtsOf(debts, today).map((debt) => [debt.id, debt]));
  const views = new Map(debts.map((debt) => [debt.id, debt]));
  const { ranked, outside } = rankDebts([...open.values()], {
    today,
    strategy,
    pins: pinsOf(debts),
    customOrder: customOrderOf(debts),
    lumpSum: means ? lumpSum(means) : null,
    lpr: mergeLpr(LPR_1Y, means?.ownLpr ?? []),
  });
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
    inCourt: courtCases([...open.values()], views, today),
    hasSample: debts.some((debt) => debt.isSample),
  };
}

/** Every debt before a court, with the settled ones whose case has a day still to come and is not known to have ended. */
export function courtCasesOf({ inCourt, settled }: Board, closings: readonly Closing[], today: Day): CourtCase[] {
  const running = runningCasesOf(settled, closings, today).flatMap((debt): CourtCase[] => {
    const reason = runningCaseReason(courtOf(debt, today), today);
    return reason && "day" in reason.params ? [{ debt, reason, on: reason.params.day }] : [];
  });
  return nearestFirst([...inCourt, ...running]);
}

function nearestFirst(cases: readonly CourtCase[]): CourtCase[] {
  return cases.toSorted((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : (a.on ?? "") > (b.on ?? "") ? 1 : 0));
}

/** No pin, strategy or left-out debt hides a court day, so these are gathered beside the order. */
function courtCases(open: readonly OpenDebt[], views: ReadonlyMap<string, DebtView>, today: Day): CourtCase[] {
  const cases = open.flatMap((facts): CourtCase[] => {
    const debt = views.get(facts.id);
    if (!debt || (facts.court === null && !isInCourt(facts.stage))) return [];
    const reason = outsideReasons({ ...facts, included: true }, today)[0] ?? null;
    return [{ debt, reason, on: reason && "day" in reason.params ? reason.params.day : null }];
  });
  return nearestFirst(cases);
}
