import type { Day } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";

/** What the lender says is owed. Each part in fen; null is "not known yet", never zero. */
export type BalanceParts = {
  /** The total as claimed. Where only this is known it is not taken for principal. */
  claimed: Fen | null;
  principal: Fen | null;
  interest: Fen | null;
  penalty: Fen | null;
  fees: Fen | null;
};

export type Balance = BalanceParts & { asOf: Day };

export type BalanceRefusal = "parts_above_total" | "parts_below_total" | "day_in_future";

/**
 * Checks what a person typed: the day is not still to come, and the parts fit the total. With all four parts and no
 * total the total is their sum. Refuses parts above the total, and four parts that don't add up to it.
 */
export function checkBalance(typed: Balance, today: Day): Result<Balance, BalanceRefusal> {
  if (typed.asOf > today) return refuse("day_in_future");
  const parts = [typed.principal, typed.interest, typed.penalty, typed.fees];
  const known = parts.filter((part) => part !== null);
  const sum = sumFen(known);
  if (typed.claimed === null) return ok({ ...typed, claimed: known.length === parts.length ? sum : null });
  if (sum > typed.claimed) return refuse("parts_above_total");
  if (known.length === parts.length && sum < typed.claimed) return refuse("parts_below_total");
  return ok(typed);
}

/** Whether anything at all is known of a balance. */
export function isBalanceKnown(balance: BalanceParts): boolean {
  return [balance.claimed, balance.principal, balance.interest, balance.penalty, balance.fees].some(
    (part) => part !== null,
  );
}

/** The total of many claims, in fen, and of how many it knows nothing: those are left out, not counted as zero. */
export function totalClaimed(claims: readonly (Fen | null)[]): { total: Fen; known: number; unknown: number } {
  const known = claims.filter((claim) => claim !== null);
  return { total: sumFen(known), known: known.length, unknown: claims.length - known.length };
}
