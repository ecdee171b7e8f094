import type { ProfileView } from "@/lib/data/accounts/profiles";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { openDebtsOf } from "@/lib/data/debts/open-debts";
import { customOrderOf, pinsOf } from "@/lib/data/order/order-places";
import type { Day } from "@/lib/domain/basics/day";
import { totalClaimed } from "@/lib/domain/debts/balance";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { type OutsideDebt, type RankedDebt, STRATEGIES, type Strategy } from "@/lib/domain/order/open-debt";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { lumpSum } from "@/lib/domain/plan/profile";
import { mergeLpr } from "@/lib/domain/rates/lpr";
import { LPR_1Y } from "@/lib/reference/lpr";

/** What the person chose to leave out. */
export type LeftOut = { amounts: boolean; names: boolean };

/** Everything that the overview says: the open debts in their order, those outside it, and those that are settled. */
export type Overview = {
  strategy: Strategy;
  ranked: readonly { debt: DebtView; place: RankedDebt }[];
  outside: readonly { debt: DebtView; why: OutsideDebt["why"] }[];
  settled: readonly DebtView[];
  totals: ReturnType<typeof totalClaimed>;
  leftOut: LeftOut;
  today: Day;
};

/**
 * Ranks the debts as the first page does. With names left out, no lender, person, number or note is in it: debts of one lender
 * share one number, counted in the order of the list.
 */
export function overviewOf(
  debts: readonly DebtView[],
  profile: ProfileView,
  { leftOut, today }: { leftOut: LeftOut; today: Day },
): Overview {
  const strategy = STRATEGIES.find((known) => known === profile.strategy) ?? "consequence";
  const open = openDebtsOf(debts, today);
  const { ranked, outside } = rankDebts(open, {
    today,
    strategy,
    pins: pinsOf(debts),
    customOrder: customOrderOf(debts),
    lumpSum: lumpSum(profile),
    lpr: mergeLpr(LPR_1Y, profile.ownLpr),
  });
  const settled = debts.filter((debt) => !isOpenStage(debt.stage));
  const order = [...ranked.map(({ id }) => id), ...outside.map(({ id }) => id), ...settled.map(({ id }) => id)];
  const shown = leftOut.names ? withoutNames(debts, order) : debts;
  const views = new Map(shown.map((debt) => [debt.id, debt]));
  const claims = new Map(open.map(({ id, claimed }) => [id, claimed]));
  const viewOf = (id: string) => views.get(id) ?? [];
  return {
    strategy,
    ranked: ranked.flatMap((place) => [viewOf(place.id)].flat().map((debt) => ({ debt, place }))),
    outside: outside.flatMap(({ id, why }) => [viewOf(id)].flat().map((debt) => ({ debt, why }))),
    settled: settled.flatMap(({ id }) => viewOf(id)),
    totals: totalClaimed(ranked.map(({ id }) => claims.get(id) ?? null)),
    leftOut,
    today,
  };
}

/** The same debts without a word that a person typed; a lender's name is its number. */
function withoutNames(debts: readonly DebtView[], order: readonly string[]): DebtView[] {
  const places = new Map(order.map((id, place) => [id, place]));
  const inOrder = debts.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const numbers = new Map<string, string>();
  for (const { lender } of inOrder) {
    if (!numbers.has(lender.id)) numbers.set(lender.id, String(numbers.size + 1));
  }
  const nobody = { funder: "", guarantor: "", holder: "", jointDebtor: "" };
  const nothing = { label: "", accountTail: "", contractNumber: "", autoDebit: "", note: "" };
  return debts.map((debt) => {
    const number = numbers.get(debt.lender.id) ?? "";
    const lender = {
      ...debt.lender,
      name: number,
      nameEn: number,
      legalName: "",
      hotline: "",
      hotlineSource: "",
      note: "",
    };
    const courtPapers = debt.courtPapers.map((paper) => ({ ...paper, court: "", caseNumber: "", note: "" }));
    return { ...debt, ...nobody, ...nothing, lender, courtPapers };
  });
}
