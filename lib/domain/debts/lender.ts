/** Who lends, most regulated first. One list drives the type, the schema and the select. */
export const LENDER_KINDS = [
  "bank",
  "digital_bank",
  "consumer_finance",
  "auto_finance",
  "trust",
  "micro_loan",
  "platform",
  "guarantee_company",
  "asset_manager",
  "unlicensed",
  "employer",
  "landlord",
  "utility",
  "hospital",
  "government",
  "friend",
  "relative",
  "other",
] as const;
export type LenderKind = (typeof LENDER_KINDS)[number];

/** Whether a loan shows on the central bank's credit report. A platform itself never reports; its funder does. */
export const CREDIT_REPORTING = ["reports", "via_funder", "does_not_report", "unknown"] as const;
export type CreditReporting = (typeof CREDIT_REPORTING)[number];

/** How the user knows about credit reporting; shown beside the status together with the day it was known. */
export const REPORTING_SOURCES = ["credit_report", "contract", "app", "lender_said", "directory", "other"] as const;
export type ReportingSource = (typeof REPORTING_SOURCES)[number];

/** How the lender negotiates, from the user's own experience only; never prefilled. "unknown" counts as "normal". */
export const NEGOTIABILITY = ["easy", "normal", "hard", "unknown"] as const;
export type Negotiability = (typeof NEGOTIABILITY)[number];

const LICENSED: ReadonlySet<LenderKind> = new Set<LenderKind>([
  "bank",
  "digital_bank",
  "consumer_finance",
  "auto_finance",
  "trust",
  "micro_loan",
  "guarantee_company",
  "asset_manager",
]);

/**
 * Whether the kind is a licensed financial institution or a local financial organisation (micro-loan, guarantee, asset
 * management): the private-lending ceiling does not bind these (民间借贷规定 art. 1, 法释〔2020〕27号). A platform is not
 * a lender, so it is not one of them.
 */
export function isLicensed(kind: LenderKind): boolean {
  return LICENSED.has(kind);
}

/** Whether the lender is a person the user knows: no licence, no credit reporting, no certificate. */
export function isPerson(kind: LenderKind): boolean {
  return kind === "friend" || kind === "relative";
}

/** Whether the private-lending rules of the Supreme People's Court apply: natural persons and unlicensed lenders. */
export function isPrivateLender(kind: LenderKind): boolean {
  return kind === "unlicensed" || isPerson(kind);
}

/** Whether what is owed keeps daily life going: rent, power and water, medicine, tax, social insurance, fines. */
export function isEssentialCreditor(kind: LenderKind): boolean {
  return kind === "landlord" || kind === "utility" || kind === "hospital" || kind === "government";
}
