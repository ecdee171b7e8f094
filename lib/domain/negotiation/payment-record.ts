import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { Balance, BalanceParts } from "@/lib/domain/debts/balance";
import { type Allocation, type AllocationDebt, allocatePayments, byDayThenId, type DatedPayment } from "./allocation";

export type PaymentProblem = { field: "on"; reason: "day_in_future" } | { field: "amount"; reason: "payment_zero" };

/**
 * What may be wrong with a payment as it was typed: a day that has not come (what is planned is no payment yet), or nothing
 * paid. More than what is owed is no mistake of the record: it is kept and shown as "ask it back".
 */
export function problemsOfPayment({ on, amount }: { on: Day; amount: Fen }, today: Day): PaymentProblem[] {
  const problems: PaymentProblem[] = [];
  if (on > today) problems.push({ field: "on", reason: "day_in_future" });
  if (amount === 0) problems.push({ field: "amount", reason: "payment_zero" });
  return problems;
}

/** One payment and the balance that it was set against; null when none is known from its day or before. */
export type PlacedPayment = { allocation: Allocation; balance: Balance | null };

const NOTHING_KNOWN: BalanceParts = { claimed: null, principal: null, interest: null, penalty: null, fees: null };

/**
 * Where each payment went, and what is left of the newest balance as an estimate. A payment is set against the newest balance
 * as of its day or before, of one day the last in the list; each balance is taken as what was owed before the payments of that day, because a lender's
 * statement of a day is mostly made in the morning. Before the first balance nothing is known of where a payment went.
 */
export function placePayments(
  payments: readonly DatedPayment[],
  balances: readonly Balance[],
  debt: AllocationDebt,
): { placed: PlacedPayment[]; left: (BalanceParts & { asOf: Day }) | null } {
  const rising = balances.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));
  const sorted = payments.toSorted(byDayThenId);
  const placed: PlacedPayment[] = [];
  let left: (BalanceParts & { asOf: Day }) | null = null;
  for (const [index, balance] of [null, ...rising].entries()) {
    const next = rising[index];
    const from = balance?.asOf ?? null;
    const during = sorted.filter(({ on }) => (from === null || on >= from) && (next === undefined || on < next.asOf));
    const result = allocatePayments(during, balance ?? NOTHING_KNOWN, debt);
    placed.push(...result.allocations.map((allocation) => ({ allocation, balance })));
    if (balance !== null) left = { ...result.left, asOf: balance.asOf };
  }
  return { placed, left };
}
