import type { Fen } from "@/lib/domain/basics/money";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";

/** An individual instalment plan for a card runs for at most five years (信用卡业务监督管理办法 art. 70). */
export const MOST_CARD_INSTALMENTS = 60;

/**
 * How many monthly instalments pay off what is claimed, the last one possibly smaller; without the interest that the plan may
 * carry, which is still to be agreed. Refuses `unknown` where either is not known or nothing can be paid, and `too_many` above the
 * sixty that art. 70 allows.
 */
export function cardInstalments(claimed: Fen | null, monthly: Fen | null): Result<number, "unknown" | "too_many"> {
  if (claimed === null || monthly === null || claimed === 0 || monthly === 0) return refuse("unknown");
  const months = Math.ceil(claimed / monthly);
  return months > MOST_CARD_INSTALMENTS ? refuse("too_many") : ok(months);
}
