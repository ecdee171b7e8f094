import { performance } from "node:perf_hooks";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { aDebt, anOffer } from "@/lib/domain/order/debt-for-tests";
import { STRATEGIES, type Strategy } from "@/lib/domain/order/open-debt";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import type { PlanChange } from "@/lib/domain/plan/changes";
import { compareStrategies, planUnder } from "@/lib/domain/plan/compare-strategies";
import { debtStories } from "@/lib/domain/plan/debt-stories";
import { MAX_HORIZON_MONTHS, type PlanInput } from "@/lib/domain/plan/plan";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { differenceOf } from "@/lib/domain/plan/plan-difference";
import { simulatePlan } from "@/lib/domain/plan/simulate-plan";
import { LPR_1Y } from "@/lib/reference/lpr";
import { atMost, median, type Row } from "./report";

const TODAY = day("2026-11-21");
const SIZES = [50, 100, 200] as const;
const ROUNDS = 25;
/** Four times the debts may take four times as long, and a quarter more for a busy machine. */
const GROWTH = 5;

/** How long the plans of all strategies take over the whole horizon once everything is warm, and how that grows. */
export function planRows(): Row[] {
  const [small, middle, large] = SIZES.map(timeOf);
  return [
    atMost("simulatePlan, 100 debts × 360 months × 5 strategies, warm", 60, middle ?? Number.NaN, "ms", 1),
    atMost("simulatePlan, 200 against 50 debts", GROWTH, (large ?? 0) / (small ?? 1), "×"),
    atMost("a what-if at 200 debts: as it is, as asked, every strategy, warm", 100, timeOfWhatIf(200), "ms", 1),
  ];
}

function timeOf(size: number): number {
  const debts = [GROWING, ...Array.from({ length: size - 1 }, (_, index) => debtNumber(index))];
  const inputs = STRATEGIES.map((strategy) => inputOf(debts, strategy));
  for (const input of inputs) assertWholeHorizon(input);
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    for (const input of inputs) simulatePlan(input);
    return performance.now() - from;
  });
  return median(times.slice(ROUNDS / 2));
}

/** What the plan's page works out for a question: all orders and plans with what is asked, the plan as it is, the difference. */
function timeOfWhatIf(size: number): number {
  const debts = [GROWING, ...Array.from({ length: size - 1 }, (_, index) => debtNumber(index))];
  const { order, strategy: _strategy, ...given } = inputOf(debts, "consequence");
  const now = { ...given, changes: [], customOrder: order };
  const left = debts.at(-1)?.id ?? "";
  const changes: PlanChange[] = [
    { kind: "extra_per_month", amount: fen(50_000) },
    { kind: "lump_sum", on: addDays(TODAY, 200), amount: fen(300_000) },
    { kind: "leave_out", debtId: left },
  ];
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    const { rows } = compareStrategies({ ...now, changes });
    const [asked] = rows;
    if (asked === undefined) throw new Error("There is no plan.");
    differenceOf(planUnder(now, "consequence").plan, asked.plan);
    if (!asked.plan.infeasible) debtStories(asked.plan);
    return performance.now() - from;
  });
  return median(times.slice(ROUNDS / 2));
}

/** A claim that grows faster than anything is saved keeps every plan running to the horizon. */
const GROWING: PlanDebt = {
  ...aDebt({
    id: "growing",
    stage: "overdue",
    claimed: fen(900_000_000),
    principal: fen(900_000_000),
    annualRate: 0.24,
  }),
  interest: fen(0),
};

/** A plan that ends early would be measured as faster than it is. */
function assertWholeHorizon(input: PlanInput): void {
  const plan = simulatePlan(input);
  if (plan.infeasible || plan.months.length !== MAX_HORIZON_MONTHS + 1) throw new Error("The plan ends too early.");
}

function inputOf(debts: readonly PlanDebt[], strategy: Strategy): PlanInput {
  const customOrder = debts.map(({ id }) => id);
  const { ranked } = rankDebts(debts, { today: TODAY, strategy, customOrder, lumpSum: fen(500_000), lpr: LPR_1Y });
  return {
    debts,
    order: ranked.map(({ id }) => id),
    // Little enough for many debts to be open for long, enough for many to be settled on the way.
    capacity: fen(debts.length * 3_000),
    savings: fen(1_500_000),
    reserve: fen(1_000_000),
    changes: [{ kind: "lump_sum", on: addDays(TODAY, 200), amount: fen(300_000) }],
    today: TODAY,
    horizonMonths: MAX_HORIZON_MONTHS,
    strategy,
    lpr: LPR_1Y,
  };
}

/** Debts of every kind whose facts look random and are the same in every run. */
function debtNumber(index: number): PlanDebt {
  const chance = (index * 2_654_435_761) % 4_294_967_296;
  const principal = fen((chance % 3_000_000) + 100_000);
  const isOverdue = chance % 4 !== 0;
  const isHome = chance % 17 === 0;
  return {
    ...aDebt({
      id: `debt-${chance}`,
      lenderKind: chance % 9 === 0 ? "friend" : chance % 5 === 0 ? "micro_loan" : "bank",
      product: isHome ? "secured_loan" : chance % 3 === 0 ? "credit_card" : "revolving_loan",
      collateral: isHome ? "home" : null,
      stage: isOverdue ? "overdue" : "current",
      principal,
      interest: fen(chance % 40_000),
      penalty: fen(chance % 9_000),
      fees: fen(0),
      claimed: fen(principal + (chance % 40_000) + (chance % 9_000)),
      annualRate: (chance % 18) / 100,
      overdueSince: isOverdue ? addDays(TODAY, -(chance % 400)) : null,
      arrears: isHome ? fen(chance % 800_000) : null,
      offers:
        chance % 13 === 0
          ? [anOffer({ total: fen(Math.floor(principal / 2)), expiresOn: addDays(TODAY, chance % 500) })]
          : [],
    }),
    instalment: isOverdue && !isHome ? null : fen((chance % 30_000) + 10_000),
    minimumPayment: fen((chance % 9000) + 1000),
  };
}
