import type { Board } from "@/app/(app)/dashboard/board";
import { claimSplitOf } from "@/app/(app)/debts/[debtId]/rates/debt-rates";
import { type ClaimTotals, claimTotals } from "@/lib/domain/rates/claim-totals";
import { type LprTable, mergeLpr } from "@/lib/domain/rates/lpr";
import { LPR_1Y } from "@/lib/reference/lpr";

/** The claims of the ranked debts beside the reference ceilings, with the LPR values that the user added. */
export function claimsOf({ ranked }: Board, ownLpr: LprTable): ClaimTotals {
  const lpr = mergeLpr(LPR_1Y, ownLpr);
  return claimTotals(
    ranked.map(({ debt }) => ({ id: debt.id, split: claimSplitOf(debt, lpr), asOf: debt.balance?.asOf ?? null })),
  );
}
