import type { SourceConfidence, SourceId } from "@/lib/domain/basics/source-id";
import type { Validity } from "@/lib/domain/basics/validity";

/** What can be found in a contact: hours, counts, other people, behaviour, visits, collecting where there is nothing to collect. */
export const CONDUCT_CODES = [
  "T1",
  "F1",
  "F2",
  "F3",
  "P1",
  "P2",
  "P3",
  "P4",
  "P5",
  "B1",
  "B2",
  "B3",
  "B4",
  "B5",
  "B6",
  "B7",
  "B8",
  "V1",
  "A1",
  "A2",
] as const;
export type ConductCode = (typeof CONDUCT_CODES)[number];

/** What the program finds itself, by the clock and by counting. All else is what the user ticked. */
type CountedCode = "T1" | "F1" | "F2";
export type TickedCode = Exclude<ConductCode, CountedCode>;

/** What a user can tick of a contact, with the finding that it leads to. A normal reminder has no tick: it is neutral. */
export const TAG_CODES = {
  many_numbers: "F3",
  message_flood: "F3",
  others_contacted_while_reachable: "P1",
  others_told_of_debt: "P2",
  others_contacted_after_refusal: "P3",
  others_asked_to_pay: "P4",
  address_book_contacted: "P5",
  workplace_contacted: "P5",
  village_committee_contacted: "P5",
  threat: "B1",
  abuse: "B1",
  violence: "B1",
  posed_as_authority: "B2",
  fake_court_paper: "B2",
  posted_in_public: "B3",
  posted_online: "B3",
  new_loan_urged: "B4",
  extra_fee_asked: "B5",
  private_account_asked: "B6",
  waiver_fee_asked: "B6",
  not_identified: "B7",
  false_consequence: "B8",
  visit_alone: "V1",
  visit_without_id: "V1",
  visit_entered_against_will: "V1",
  card_plan_kept: "A1",
  after_settlement: "A2",
  agency_not_listed: "A2",
} as const satisfies Record<string, TickedCode>;
export type ConductTag = keyof typeof TAG_CODES;
export const CONDUCT_TAGS = Object.keys(TAG_CODES) as readonly ConductTag[];

/** How binding a rule is, most binding first. A practice has no rule behind it: it is only worth checking. */
export const CONDUCT_FORCES = [
  "law",
  "regulation",
  "recommended_standard",
  "self_regulation",
  "public_notice",
  "practice",
] as const;
export type ConductForce = (typeof CONDUCT_FORCES)[number];

/**
 * How a finding is worded: it may not comply with the law, with a regulation, or only with the industry's norms; a public
 * warning fits; or it is worth checking. None of them says that anything is against the law: that is for the authorities.
 */
export const CONDUCT_WORDINGS = {
  law: "may_not_comply_with_law",
  regulation: "may_not_comply_with_regulation",
  recommended_standard: "may_not_comply_with_industry_norms",
  self_regulation: "may_not_comply_with_industry_norms",
  public_notice: "fits_a_public_warning",
  practice: "worth_checking",
} as const satisfies Record<ConductForce, string>;

/** What the rule says: must not (H), should not (S), or worth checking (W). */
export type ConductSeverity = "H" | "S" | "W";

/** Whom a rule binds: licensed creditors with their agencies, those of cards only, consumer-finance companies, or everyone. */
export type ConductScope = "licensed" | "card" | "consumer_finance" | "everyone";

/**
 * One dated rule. T1 has the quiet hours as minutes of the day in Asia/Shanghai, from the first to before the last; F1 and F2
 * have what is still allowed in a day; the others may hold for some of their ticks only (`tags`, null: for all).
 */
export type ConductRule = Validity & {
  scope: ConductScope;
  force: ConductForce;
  severity: ConductSeverity;
  source: SourceId | null;
  confidence: SourceConfidence;
} & (
    | { code: "T1"; quietFrom: number; quietUntil: number }
    | { code: "F1" | "F2"; allowedPerDay: number }
    | { code: TickedCode; tags: readonly ConductTag[] | null }
  );
