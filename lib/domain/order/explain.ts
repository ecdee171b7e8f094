import type { Day } from "@/lib/domain/basics/day";
import { isInCourt } from "@/lib/domain/debts/debt";
import { isLicensed } from "@/lib/domain/debts/lender";
import type { LprTable } from "@/lib/domain/rates/lpr";
import { isLargePrincipal } from "./cards";
import { addCourtReasons } from "./court";
import type { Facts } from "./facts";
import type { OpenDebt } from "./open-debt";
import { addPromiseReasons } from "./promise";
import { type MissingFact, type Reason, reason } from "./reasons";
import { essentialGroup, isShared } from "./tiers";
import { repaidInside } from "./unlicensed";

/** Adds what a debt's own facts say about its place, most pressing first: days, then facts, then what is missing. */
export function addFactReasons(
  reasons: Reason[],
  facts: Facts,
  missing: readonly MissingFact[],
  { today, lpr }: { today: Day; lpr?: LprTable },
): void {
  const { debt, tier } = facts;
  if (facts.court !== null) addCourtReasons(reasons, debt, facts.court, today);
  if (facts.promise !== null) addPromiseReasons(reasons, debt, facts.promise, today);
  if (facts.areCardFactsMet && tier < 7) reasons.push(reason("reason.card_facts_met", {}));
  if (tier <= 3) addEssentialReasons(reasons, debt);
  if (tier === 4 && debt.principal !== null) reasons.push(cardReason(debt));
  if (tier === 5 || tier === 6) addReportingReason(reasons, debt);
  // Said of an unlicensed lender's loan whatever its group: a suit or a promise doesn't make the claim right.
  if (debt.lenderKind === "unlicensed" && debt.received !== null) {
    const repaid = repaidInside(debt, today, lpr);
    reasons.push(reason("reason.unlicensed_received", { amount: debt.received, repaid }));
  }
  for (const fact of missing) {
    const hasOwnReason = fact === "reporting" && tier === 5;
    if (!hasOwnReason) reasons.push(reason("reason.unknown_fact", { fact }));
  }
}

/** The group a debt belongs to as a reason. */
export function tierReason({ tier, debt, court }: Facts): Reason {
  const known = debt.creditReporting === "unknown" ? "no" : "yes";
  switch (tier) {
    case 0:
      return reason("tier.home_at_risk", {});
    case 1:
      return reason("tier.court", { known: court?.isUnverified && !isInCourt(debt.stage) ? "no" : "yes" });
    case 2:
      return reason("tier.promise", {});
    case 3:
      return reason("tier.essential", { group: essentialGroup(debt) ?? "secured" });
    case 4:
      return reason("tier.credit_card", {});
    case 5:
      return reason("tier.reporting_loan", { known });
    case 6:
      return reason("tier.non_reporting_loan", { known });
    case 7:
      return reason("tier.unlicensed", {});
    case 8:
      return reason("tier.friend", {});
    case 9:
      return reason("tier.relative", {});
  }
}

function addEssentialReasons(reasons: Reason[], debt: OpenDebt): void {
  if (debt.collateral !== null || debt.product === "secured_loan") {
    reasons.push(reason("reason.essential_secured", { collateral: debt.collateral ?? "unknown" }));
  }
  if (isShared(debt)) reasons.push(reason("reason.essential_joint_debtor", {}));
}

function cardReason(debt: OpenDebt): Reason {
  if (isLargePrincipal(debt.principal)) return reason("reason.card_large_principal", {});
  return reason("reason.card_negotiability", { level: debt.negotiability });
}

function addReportingReason(reasons: Reason[], debt: OpenDebt): void {
  switch (debt.creditReporting) {
    case "reports":
      reasons.push(reason("reason.loan_reports", {}));
      return;
    case "via_funder":
      reasons.push(reason("reason.loan_via_funder", {}));
      return;
    case "does_not_report":
      reasons.push(reason("reason.loan_not_reported", {}));
      return;
    case "unknown":
      if (isLicensed(debt.lenderKind)) reasons.push(reason("reason.loan_reporting_unknown", {}));
  }
}
