import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { Plan, PlanPayment, PlanPaymentKind } from "./plan";

/** Payments of one kind on one debt, from the first to the last: how many, and what they come to in fen. */
export type PaymentSpan = { kind: PlanPaymentKind; from: Day; to: Day; times: number; amount: Fen };

/** What happens to one debt while a plan runs. */
export type DebtStory = {
  /** In the order in which they begin; a settlement is one of a single payment. */
  spans: readonly PaymentSpan[];
  /** The pay day from which the fund was saved for it; null when it never was. */
  savedFrom: Day | null;
};

/** Retells a plan debt by debt. Every payment is in exactly one span, so the spans of a debt add up to what is paid on it. */
export function debtStories(plan: Plan): ReadonlyMap<string, DebtStory> {
  const stories = new Map<string, { spans: Map<PlanPaymentKind, PaymentSpan>; savedFrom: Day | null }>();
  for (const { id } of plan.debts) stories.set(id, { spans: new Map(), savedFrom: null });
  for (const { on, payments, savingFor } of plan.months) {
    for (const payment of payments) addTo(stories.get(payment.debtId)?.spans, payment, on);
    const saved = savingFor === null ? undefined : stories.get(savingFor);
    if (saved !== undefined) saved.savedFrom ??= on;
  }
  return new Map([...stories].map(([id, { spans, savedFrom }]) => [id, { spans: [...spans.values()], savedFrom }]));
}

function addTo(spans: Map<PlanPaymentKind, PaymentSpan> | undefined, { kind, amount }: PlanPayment, on: Day): void {
  const span = spans?.get(kind);
  if (span === undefined) {
    spans?.set(kind, { kind, from: on, to: on, times: 1, amount });
    return;
  }
  span.to = on;
  span.times += 1;
  span.amount = fen(span.amount + amount);
}
