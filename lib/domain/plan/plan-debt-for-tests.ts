import { fen } from "@/lib/domain/basics/money";
import { aDebt } from "@/lib/domain/order/debt-for-tests";
import type { PlanDebt } from "./plan-debt";

/** An overdue loan of a licensed lender, whole claim = principal, without a rate unless a test gives one. Amounts in fen. */
export function aLoan(id: string, principal: number, known: Partial<PlanDebt> = {}): PlanDebt {
  const nothing = fen(0);
  return {
    ...aDebt({ id, stage: "overdue", claimed: fen(principal), principal: fen(principal) }),
    interest: nothing,
    penalty: nothing,
    fees: nothing,
    annualRate: 0,
    ...known,
  };
}
