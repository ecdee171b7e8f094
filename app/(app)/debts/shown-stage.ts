import type { Day } from "@/lib/domain/basics/day";
import type { DebtStage } from "@/lib/domain/debts/debt";

/**
 * The stage as it is shown: a debt that is recorded as current, but overdue since a day that has passed, is overdue.
 * People fill in the day and forget the stage, and "not overdue" beside "143 days past due" would be one word too many.
 */
export function shownStage(debt: { stage: DebtStage; overdueSince: Day | null }, today: Day): DebtStage {
  return debt.stage === "current" && debt.overdueSince !== null && debt.overdueSince < today ? "overdue" : debt.stage;
}
