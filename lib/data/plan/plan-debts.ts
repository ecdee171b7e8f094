import "server-only";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { openDebtOf } from "@/lib/data/debts/open-debts";
import type { Day } from "@/lib/domain/basics/day";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { withAgreement } from "./agreed-dues";

/** The debts on which something is still owed, as the plan's rules take them. What was not given stays unknown. */
export function planDebtsOf(debts: readonly DebtView[], today: Day): PlanDebt[] {
  return debts.flatMap((debt) => {
    const open = openDebtOf(debt, today);
    if (open === null) return [];
    const plan: PlanDebt = {
      ...open,
      instalment: debt.instalment,
      minimumPayment: debt.minimumPayment,
      courtInstalment: debt.courtInstalment,
      lastInstalmentOn: debt.lastInstalmentOn,
      target: debt.target,
      allocation: debt.allocation,
      contracted: debt.contracted,
      asOf: debt.balance?.asOf ?? null,
      isRateAgreed: debt.isRateAgreed,
    };
    return debt.agreement === null ? plan : withAgreement(plan, debt.agreement, today);
  });
}
