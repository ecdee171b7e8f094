import type { Collateral, DebtProduct, DebtStage } from "./debt";
import { type CreditReporting, isPerson, type LenderKind } from "./lender";

/* What a short form preselects. A person sees each guess and can change it; nothing here is taken for a fact later. */

/** What a lender of this kind usually lends. */
export function usualProduct(kind: LenderKind): DebtProduct {
  switch (kind) {
    case "bank":
      return "credit_card";
    case "digital_bank":
      return "revolving_loan";
    case "auto_finance":
      return "secured_loan";
    case "landlord":
    case "utility":
    case "hospital":
    case "government":
      return "bill";
    case "employer":
    case "unlicensed":
    case "friend":
    case "relative":
    case "other":
      return "personal_loan";
    case "consumer_finance":
    case "trust":
    case "micro_loan":
    case "platform":
    case "guarantee_company":
    case "asset_manager":
      return "instalment_loan";
  }
}

/** What usually secures a secured loan of a lender of this kind. Null: not to be guessed. */
export function usualCollateral(kind: LenderKind): Collateral | null {
  return kind === "auto_finance" ? "car" : null;
}

/**
 * Whether a lender of one's own reports to the central bank's credit database. Persons, landlords, hospitals, employers
 * and unlicensed lenders have no access to it; for everyone else it is not known until the user says so.
 */
export function usualReporting(kind: LenderKind): CreditReporting {
  if (isPerson(kind)) return "does_not_report";
  const hasNoAccess = kind === "unlicensed" || kind === "landlord" || kind === "hospital" || kind === "employer";
  return hasNoAccess ? "does_not_report" : "unknown";
}

/** The stage of a new debt: what the person picked, but a debt with a day since when it is overdue is not "current". */
export function firstStage(picked: DebtStage | null, isOverdueDayKnown: boolean): DebtStage {
  if (isOverdueDayKnown && (picked === null || picked === "current")) return "overdue";
  return picked ?? "current";
}
