import type { DebtPayment } from "@/lib/data/agreements/debt-payments";
import type { BalanceEntry } from "@/lib/data/debts/balances";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { placePayments } from "@/lib/domain/negotiation/payment-record";

/** Where the payments of a debt went, by its balances; corrected ones don't count. */
export function placedOf(debt: DebtView, payments: readonly DebtPayment[], balances: readonly BalanceEntry[]) {
  const rules = {
    product: debt.product,
    overdueSince: debt.overdueSince,
    isPrincipalFirst: debt.allocation === "principal_first",
    isChargesFirst: debt.allocation === "civil_code_561",
  };
  const { placed, left } = placePayments(
    payments,
    balances.filter((balance) => !balance.isCorrected).toReversed(),
    rules,
  );
  return { byId: new Map(placed.map((one) => [one.allocation.paymentId, one])), left };
}
