import { performance } from "node:perf_hooks";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { LENDER_KINDS } from "@/lib/domain/debts/lender";
import { aDebt } from "@/lib/domain/order/debt-for-tests";
import type { OpenDebt } from "@/lib/domain/order/open-debt";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { LPR_1Y } from "@/lib/reference/lpr";
import { atMost, median, type Row } from "./report";

const TODAY = day("2026-11-21");
const [SMALL, LARGE] = [2500, 10_000];
const ROUNDS = 50;
/** How much longer four times the debts may take: 4 × log 10,000 / log 2,500, and a quarter more for a busy machine. */
const GROWTH = 5.9;

/**
 * How long ten thousand debts take to rank once everything is warm, and how that grows with their number. In turns, so that a
 * machine that becomes slower for a while slows both of them down.
 */
export function rankRows(): Row[] {
  const large = Array.from({ length: LARGE }, (_, index) => debtNumber(index));
  const small = large.slice(0, SMALL);
  const rounds = Array.from({ length: ROUNDS }, () => ({ small: timeOf(small), large: timeOf(large) }));
  const warm = rounds.slice(ROUNDS / 2);
  return [
    atMost("rankDebts, 10,000 debts, warm", 20, median(warm.map((round) => round.large)), "ms", 1),
    atMost(
      "rankDebts, 10,000 against 2,500 debts (n log n)",
      GROWTH,
      median(warm.map((round) => round.large / round.small)),
      "×",
    ),
  ];
}

function timeOf(debts: readonly OpenDebt[]): number {
  const from = performance.now();
  rankDebts(debts, { today: TODAY, strategy: "consequence", lpr: LPR_1Y });
  return performance.now() - from;
}

/** Debts of every kind whose facts look random and are the same in every run. */
function debtNumber(index: number): OpenDebt {
  const chance = (index * 2_654_435_761) % 4_294_967_296;
  const lenderKind = LENDER_KINDS[chance % LENDER_KINDS.length] ?? "bank";
  const isOverdue = chance % 3 !== 0;
  return aDebt({
    id: `debt-${chance}`,
    lenderKind,
    product: chance % 5 === 0 ? "credit_card" : "revolving_loan",
    stage: isOverdue ? "overdue" : "current",
    principal: chance % 7 === 0 ? null : fen((chance % 9_000_000) + 100),
    received: lenderKind === "unlicensed" ? fen((chance % 300_000) + 100) : null,
    overdueSince: isOverdue ? addDays(TODAY, -(chance % 400)) : null,
    demandsOn: chance % 11 === 0 ? [addDays(TODAY, -200), addDays(TODAY, -150)] : [],
  });
}
