import { addMonthsInRange, type Day, daysBetween } from "@/lib/domain/basics/day";
import type { Strategy } from "@/lib/domain/order/open-debt";
import { type Money, moneyOn } from "@/lib/domain/plan/changes";
import { MAX_HORIZON_MONTHS, type PlanInput, type PlanPayment } from "@/lib/domain/plan/plan";
import { isUncalledGuarantee, type PlanDebt } from "@/lib/domain/plan/plan-debt";
import { type Account, openAccount } from "./account";

/** A target counts as in reach when the fund gets there within so many months. */
export const REACH_MONTHS = 12;

/** A plan while it is being worked out. */
export type Run = {
  readonly strategy: Strategy;
  /** The last month of the plan. */
  readonly horizon: number;
  /** The pay days, a year beyond the horizon, because reach looks that far; and the days from today to each. */
  readonly days: readonly Day[];
  readonly offsets: readonly number[];
  readonly money: Money;
  /** In order. */
  readonly accounts: readonly Account[];
  /** Of these: those that are served by the fund, those with instalments at the start, those that can be in arrears. */
  readonly queue: readonly Account[];
  readonly withInstalments: readonly Account[];
  readonly withArrears: readonly Account[];
  /** What all instalments together need at the start: one that ends frees its money. */
  readonly setAside: number;
  fund: number;
  goal: Account | null;
  /** Something ended, so it has to be decided anew for whom to save. */
  mustChoose: boolean;
  /** The payments of the pay day at hand. */
  payments: PlanPayment[];
};

/** Opens all accounts, in order, and lays out days and money. */
export function openRun(input: PlanInput, debts: readonly PlanDebt[]): Run {
  const months = Math.max(0, Math.min(Math.trunc(input.horizonMonths), MAX_HORIZON_MONTHS));
  const { days, offsets } = payDays(input.today, months + REACH_MONTHS);
  const accounts = inOrder(debts, input.order).map((debt) => openAccount(debt, input.today, input.lpr));
  const setAside = accounts.reduce((sum, { instalment }) => sum + instalment, 0);
  return {
    strategy: input.strategy ?? "consequence",
    horizon: Math.min(months, days.length - 1),
    days,
    offsets,
    money: moneyOn(days, input),
    accounts,
    queue: accounts.filter(isQueued),
    withInstalments: accounts.filter(({ instalment }) => instalment > 0),
    withArrears: accounts.filter(({ role }) => role === "bill" || role === "secured"),
    setAside,
    fund: 0,
    goal: null,
    mustChoose: true,
    payments: [],
  };
}

type PayDays = { today: Day; months: number; days: readonly Day[]; offsets: readonly number[] };

/** What was laid out last: every plan of a day has the same pay days, and counting them takes longer than paying a dozen debts. */
let laidOut: PayDays | null = null;

/** Today and the same date of every month after it, as far as there are days; and how many days there are to each. */
function payDays(today: Day, months: number): PayDays {
  if (laidOut?.today === today && laidOut.months === months) return laidOut;
  const days: Day[] = [];
  for (let month = 0; month <= months; month += 1) {
    const on = addMonthsInRange(today, month);
    if (on === null) break;
    days.push(on);
  }
  laidOut = { today, months, days, offsets: days.map((on) => daysBetween(today, on)) };
  return laidOut;
}

/** Debts that are not named follow those that are, by id, so that the order of the input never counts. */
function inOrder(debts: readonly PlanDebt[], order: readonly string[]): PlanDebt[] {
  const places = new Map<string, number>();
  for (const id of order) if (!places.has(id)) places.set(id, places.size);
  const placeOf = (debt: PlanDebt): number => places.get(debt.id) ?? places.size;
  return debts
    .filter((debt) => debt.included && !isUncalledGuarantee(debt))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/** A debt that is kept current can be paid off early too (民法典 677), when its turn comes. */
function isQueued({ role, isKnown, commitment }: Account): boolean {
  return role === "queued" || (role === "scheduled" && isKnown && commitment?.kind === "current");
}
