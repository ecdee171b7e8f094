import { day } from "@/lib/domain/basics/day";
import { isLicensed, LENDER_KINDS } from "@/lib/domain/debts/lender";
import { type CeilingRule, COURT_CEILINGS } from "@/lib/domain/rates/ceilings";

/**
 * Every dated rule on what a loan may cost: what courts go by today, and what regulators ask of new loans. A rule that
 * only says what a lender has to disclose, or that was never published, has no measure: it is shown, never computed with.
 */
export const RATE_CEILINGS: readonly CeilingRule[] = [
  ...COURT_CEILINGS,
  {
    // Bank loans made through a platform: credit-enhancement fees count into the 24 %; partners have to be published.
    code: "internet_lending_partners",
    kind: "new_loans_only",
    scope: ["bank", "digital_bank"],
    measure: { annualRate: 0.24 },
    from: day("2025-10-01"),
    to: null,
    source: "internet_lending_2025_9",
    confidence: "page_seen",
  },
  {
    // No new loan above 24 % all-in, no undisclosed fee. Circulated around this day, in force at once.
    code: "micro_loan_all_in",
    kind: "new_loans_only",
    scope: ["micro_loan"],
    measure: { annualRate: 0.24 },
    from: day("2025-12-24"),
    to: day("2027-12-31"),
    source: "micro_loan_cost_2025",
    confidence: "page_seen",
  },
  {
    // New loans are to be moved inside 4 × LPR by the end of 2027.
    code: "micro_loan_four_times_lpr",
    kind: "new_loans_only",
    scope: ["micro_loan"],
    measure: { timesLpr: 4 },
    from: day("2028-01-01"),
    to: null,
    source: "micro_loan_cost_2025",
    confidence: "page_seen",
  },
  {
    // An average over all new loans, unpublished and reportedly softened: for information, no ceiling of any one loan.
    code: "consumer_finance_average",
    kind: "new_loans_only",
    scope: ["consumer_finance"],
    measure: null,
    from: day("2026-01-01"),
    to: null,
    source: "consumer_finance_guidance_2026",
    confidence: "page_seen",
  },
  {
    // Every fee on one sheet, annualised, default costs too; nothing beyond the sheet may be charged.
    code: "cost_sheet",
    kind: "new_loans_only",
    scope: LENDER_KINDS.filter(isLicensed),
    measure: null,
    from: day("2026-08-01"),
    to: null,
    source: "cost_disclosure_2026",
    confidence: "page_seen",
  },
];

/** Rules that are quoted still but replaced: for the guide, never for a ceiling. */
export const REPLACED_CEILINGS: readonly CeilingRule[] = [
  {
    // 24 % enforceable, 24 to 36 % natural debt, above 36 % void: for private loans only, and gone since 2020-08-20.
    code: "private_24_36",
    kind: "cap",
    scope: ["unlicensed", "friend", "relative"],
    measure: { annualRate: 0.24 },
    from: day("2015-09-01"),
    to: day("2020-08-19"),
    source: "private_lending_2015_26",
    confidence: "text_read",
  },
];
