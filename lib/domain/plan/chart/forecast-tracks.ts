import type { Plan, PlannedDebt, PlanPayment } from "@/lib/domain/plan/plan";

/** A look at the balances of a month: before its payments or after them. */
export type ForecastMoment = { month: number; isAfter: boolean };

/** More points than this add bytes to the picture and nothing to see. */
const POINTS_BETWEEN = 36;

/**
 * The moments that a picture needs: today, every settlement before and after, and some months between, up to the last
 * settlement. In time order.
 */
export function forecastMoments(plan: Plan, drawn: readonly PlannedDebt[]): ForecastMoment[] {
  const settled = new Set(drawn.flatMap(({ month }) => month ?? []));
  const last = Math.max(0, ...settled);
  const step = Math.max(1, Math.ceil(last / POINTS_BETWEEN));
  return plan.months.slice(0, last + 1).flatMap(({ month, payments }): ForecastMoment[] => {
    const isTurn = settled.has(month) || (month === 0 && payments.length > 0);
    if (isTurn)
      return [
        { month, isAfter: false },
        { month, isAfter: true },
      ];
    return month % step === 0 ? [{ month, isAfter: true }] : [];
  });
}

/** What is owed on every debt of the plan at these moments, in fen, by the debt's id; an unknown balance counts nothing. */
export function forecastValues(plan: Plan, moments: readonly ForecastMoment[]): Map<string, number[]> {
  const paidIn = new Map<number, Map<string, number>>();
  for (const { month } of moments) paidIn.set(month, sumsOf(plan.months[month]?.payments ?? []));
  return new Map(
    plan.debts.map(({ id }, index) => {
      const values = moments.map(({ month, isAfter }) => {
        const left = plan.months[month]?.balances[index] ?? 0;
        return isAfter ? left : left + (paidIn.get(month)?.get(id) ?? 0);
      });
      return [id, values];
    }),
  );
}

/** By how much the payments of a month lower each debt: what is paid, and what is waived with it. */
function sumsOf(payments: readonly PlanPayment[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { debtId, amount, waived } of payments) sums.set(debtId, (sums.get(debtId) ?? 0) + amount + waived);
  return sums;
}
