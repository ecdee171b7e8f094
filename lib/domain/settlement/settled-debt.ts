import type { Day } from "@/lib/domain/basics/day";
import { type Collateral, type DebtProduct, type DebtRole, type DebtStage, isInCourt } from "@/lib/domain/debts/debt";
import {
  type CreditReporting,
  isEssentialCreditor,
  isLicensed,
  isPerson,
  type LenderKind,
} from "@/lib/domain/debts/lender";

/** What the checklist of a settled debt hangs on. Empty names are "none, or not known". */
export type SettledDebt = {
  settledOn: Day;
  lenderKind: LenderKind;
  creditReporting: CreditReporting;
  product: DebtProduct;
  role: DebtRole;
  /** The stage before the settlement. */
  stageBefore: DebtStage;
  /** Court papers or written demands are on record, whatever the stage says. */
  hasCourtPapers: boolean;
  hasDemands: boolean;
  collateral: Collateral | null;
  hasJointDebtor: boolean;
  jointDebtor: string;
  guarantor: string;
  /** The app's name, and the lender's name in the contract. */
  brand: string;
  legalName: string;
  /** Whose money it was, where that is someone else than the brand. */
  funder: string;
  /** Who holds the claim now, where it was sold or paid out by a guarantor. */
  holder: string;
};

/** Whom an item of the checklist is for. */
export const CHECKLIST_SCOPES = [
  "all",
  "persons",
  "institutions",
  "funder_beside_brand",
  "collected_or_in_court",
  "secured",
  "others_liable",
  "apps",
  "reporting",
  "transferred",
] as const;
export type ChecklistScope = (typeof CHECKLIST_SCOPES)[number];

/** Whether an item of this scope is for this debt. */
export function isInScope(scope: ChecklistScope, debt: SettledDebt): boolean {
  return SCOPES[scope](debt);
}

const SCOPES: Readonly<Record<ChecklistScope, (debt: SettledDebt) => boolean>> = {
  all: () => true,
  persons: ({ lenderKind }) => isPerson(lenderKind),
  institutions: ({ lenderKind }) => !isPerson(lenderKind),
  funder_beside_brand: hasFunderBesideBrand,
  collected_or_in_court: ({ stageBefore, hasCourtPapers, hasDemands }) =>
    stageBefore === "in_collection" || isInCourt(stageBefore) || hasCourtPapers || hasDemands,
  secured: ({ product, collateral }) => product === "secured_loan" || collateral !== null,
  others_liable: ({ role, hasJointDebtor, jointDebtor, guarantor }) =>
    hasJointDebtor || jointDebtor !== "" || guarantor !== "" || role !== "borrower",
  apps: ({ lenderKind }) => isLicensed(lenderKind) || lenderKind === "platform" || lenderKind === "unlicensed",
  reporting: mayBeOnCreditReport,
  transferred: isTransferred,
};

/**
 * Whether someone else's credit line stands beside the brand's: a funder is named that is not the lender itself, or the
 * brand is a platform, which never lends its own money.
 */
function hasFunderBesideBrand({ lenderKind, creditReporting, funder, brand, legalName }: SettledDebt): boolean {
  if (isPerson(lenderKind)) return false;
  if (lenderKind === "platform" || creditReporting === "via_funder") return true;
  return funder !== "" && funder !== brand && funder !== legalName;
}

/** As in the order of debts: where it is not known, a licensed lender or a platform counts as reporting. */
function mayBeOnCreditReport({ creditReporting, lenderKind }: SettledDebt): boolean {
  if (creditReporting !== "unknown") return creditReporting !== "does_not_report";
  return !isEssentialCreditor(lenderKind) && (isLicensed(lenderKind) || lenderKind === "platform");
}

/** Whether the claim was sold, or paid out by a guarantor: the certificate then comes from the holder. */
export function isTransferred({ holder, legalName, brand, lenderKind }: SettledDebt): boolean {
  return lenderKind === "asset_manager" || (holder !== "" && holder !== legalName && holder !== brand);
}
