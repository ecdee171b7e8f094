import type { Day } from "@/lib/domain/basics/day";
import { isLicensed } from "@/lib/domain/debts/lender";
import { areCardFactsMet, isLargePrincipal } from "./cards";
import { type CourtFacts, courtFacts } from "./court";
import type { OpenDebt, Tier } from "./open-debt";
import { type PromiseFacts, promiseFacts } from "./promise";
import type { MissingFact } from "./reasons";
import { isOverdue, tierOf } from "./tiers";

/** What the order reads from one debt, read once. */
export type Facts = {
  debt: OpenDebt;
  tier: Tier;
  isOverdue: boolean;
  areCardFactsMet: boolean;
  court: CourtFacts | null;
  promise: PromiseFacts | null;
};

/** Reads one debt for the order, as of a day. */
export function factsOf(debt: OpenDebt, today: Day): Facts {
  return {
    debt,
    tier: tierOf(debt, today),
    isOverdue: isOverdue(debt, today),
    areCardFactsMet: areCardFactsMet(debt, today),
    court: courtFacts(debt, today),
    promise: promiseFacts(debt, today),
  };
}

/** The facts whose absence could change this debt's place. A fact that its group doesn't look at is not asked for. */
export function missingFacts({ debt, tier, isOverdue: overdue, court, promise }: Facts): MissingFact[] {
  const missing: MissingFact[] = [];
  if (court?.isDayUnknown) missing.push("court_day");
  if (court?.isUnverified) missing.push("court_paper");
  if (promise?.isDayUnknown && tier === 2) missing.push("instalment");
  if ((tier === 4 || tier === 5) && debt.principal === null) missing.push("principal");
  if (tier === 4 && overdue && isLargePrincipal(debt.principal) && debt.demandsOn.length === 0) missing.push("demands");
  if ((tier === 5 || tier === 6) && debt.creditReporting === "unknown") {
    missing.push(tier === 5 && !isLicensed(debt.lenderKind) ? "lender" : "reporting");
  }
  if (debt.lenderKind === "unlicensed" && debt.received === null) missing.push("received");
  // In court and under an agreement the nearest day decides; elsewhere it matters since when a debt is overdue.
  if (tier !== 1 && tier !== 2 && overdue && debt.overdueSince === null) missing.push("overdue");
  return missing;
}
