import type { Day } from "@/lib/domain/basics/day";
import type { CreditReporting, LenderKind, Negotiability, ReportingSource } from "./lender";

/** What a person may record of a lender. */
export type LenderFacts = {
  kind: LenderKind;
  creditReporting: CreditReporting;
  /** How the user knows, and as of which day. */
  reportingSource: ReportingSource | null;
  reportingAsOf: Day | null;
  negotiability: Negotiability;
} & LenderWords;

/** Names and numbers. Of a lender from the directory only what the user changed; sealed at rest. */
export type LenderWords = {
  brand: string;
  legalName: string;
  hotline: string;
  hotlineSource: string;
  note: string;
};
