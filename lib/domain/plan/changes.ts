import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { PlanDebt } from "./plan-debt";

/**
 * One "what if". `income_change`: from the first pay day on or after `from`, every month brings `difference` fen more (less
 * when negative). `lump_sum`: money that is there on the first pay day on or after its day. Ids that are not there change nothing.
 */
export type PlanChange =
  | { kind: "extra_per_month"; amount: Fen }
  | { kind: "lump_sum"; on: Day; amount: Fen }
  | { kind: "income_change"; from: Day; difference: number }
  | { kind: "offer_accepted"; debtId: string; offerId: string }
  | { kind: "leave_out"; debtId: string };

/** The debts as they would be: offers accepted, debts left out. For `rankDebts` too, because an accepted offer is a promise. */
export function changedDebts(debts: readonly PlanDebt[], changes: readonly PlanChange[]): readonly PlanDebt[] {
  return changes.reduce<readonly PlanDebt[]>((changed, change) => {
    if (change.kind === "leave_out") {
      return changed.map((debt) => (debt.id === change.debtId ? { ...debt, included: false } : debt));
    }
    if (change.kind !== "offer_accepted") return changed;
    return changed.map((debt) => (debt.id === change.debtId ? withAccepted(debt, change.offerId) : debt));
  }, debts);
}

function withAccepted(debt: PlanDebt, offerId: string): PlanDebt {
  const offers = debt.offers.map((offer) => (offer.id === offerId ? { ...offer, status: "accepted" as const } : offer));
  return { ...debt, offers };
}

/** The money of a plan by pay day, in fen. `monthly` is what a month leaves after instalments and may fall below zero. */
export type Money = { monthly: readonly number[]; lump: readonly number[] };

/** Spreads capacity, savings above the reserve and the changes over the pay days; the first pay day, today, has savings only. */
export function moneyOn(
  days: readonly Day[],
  input: { capacity: number; savings: number; reserve: number; changes: readonly PlanChange[] },
): Money {
  const monthly = days.map((on, month) => (month === 0 ? 0 : input.capacity + changeOn(on, input.changes)));
  const lump = days.map((_, month) => (month === 0 ? Math.max(0, input.savings - input.reserve) : 0));
  for (const change of input.changes) {
    if (change.kind !== "lump_sum") continue;
    const month = days.findIndex((on) => on >= change.on);
    if (month !== -1) lump[month] = (lump[month] ?? 0) + change.amount;
  }
  return { monthly, lump };
}

function changeOn(on: Day, changes: readonly PlanChange[]): number {
  let sum = 0;
  for (const change of changes) {
    if (change.kind === "extra_per_month") sum += change.amount;
    if (change.kind === "income_change" && on >= change.from) sum += change.difference;
  }
  return sum;
}
