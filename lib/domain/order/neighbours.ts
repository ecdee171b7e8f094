import { areBothKnown, COLUMN, decidingColumn, type KeyTable } from "./keys";
import type { Tier } from "./open-debt";
import { type Reason, reason } from "./reasons";

const BY_DEADLINE = reason("reason.within_group", { by: "deadline" });
const BY_PRINCIPAL = reason("reason.within_group", { by: "principal" });
const TIE_OVERDUE = reason("reason.tie", { by: "overdue" });
const TIE_PRINCIPAL = reason("reason.tie", { by: "principal" });
const TIE_EQUAL = reason("reason.tie", { by: "equal" });

/** What decided between two neighbours: a reason for both, or that the offer of one ends before that of the other. */
export type Decision = Reason | "offer_expiry" | null;

/**
 * Why one debt stands before the next where their groups don't say it: the nearer deadline, the larger principal, the
 * tie rules. Nothing where a missing fact decided, for that has its own reason.
 */
export function decisionBetween(table: KeyTable, above: number, below: number, tier: Tier): Decision {
  const column = decidingColumn(table, above, below);
  if (column === null) return TIE_EQUAL;
  if (column === COLUMN.OFFER_EXPIRY) return "offer_expiry";
  if (!areBothKnown(table, above, below, column)) return null;
  switch (column) {
    case COLUMN.FIRST:
      return tier === 2 ? BY_DEADLINE : null;
    case COLUMN.SECOND:
      return tier === 1 ? BY_DEADLINE : null;
    case COLUMN.FOURTH:
      return BY_PRINCIPAL;
    case COLUMN.OVERDUE_SINCE:
      return TIE_OVERDUE;
    case COLUMN.PRINCIPAL:
      return TIE_PRINCIPAL;
    default:
      return null;
  }
}
