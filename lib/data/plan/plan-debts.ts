import "server-only";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { openDebtOf } from "@/lib/data/debts/open-debts";
import type { Day } from "@/lib/domain/basics/day";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { withAgreement } from "./agreed-dues";

/** The debts on which something is still owed, as the plan's rules take them, each by its agreement in force. */
export function planDebtsOf(debts: readonly DebtView[], today: Day): PlanDebt[] {
  return debts.flatMap((debt) => {
    const open = openDebtOf(debt, today);
    if (open === null) return [];
    return debt.agreement === null ? open : withAgreement(open, debt.agreement, today);
  });
}
