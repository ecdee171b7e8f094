import { day } from "@/lib/domain/basics/day";
import type { ConductRule, TickedCode } from "@/lib/domain/conduct/conduct-rule";

/** GB/T 45251-2025: a recommended national standard on collecting online consumer credit. */
const STANDARD = {
  from: day("2025-02-28"),
  to: null,
  scope: "licensed",
  force: "recommended_standard",
  source: "collection_standard_2025",
  confidence: "page_seen",
} as const;

/** The China Banking Association's trial guideline on collecting cards and consumer loans. */
const GUIDELINE = {
  from: day("2026-01-30"),
  to: null,
  scope: "licensed",
  force: "self_regulation",
  source: "collection_guideline_2026",
  confidence: "page_seen",
} as const;

/** The measures on consumer-finance companies: no violence, threat or harassment, nobody unrelated. */
const CONSUMER_FINANCE = {
  from: day("2024-04-18"),
  to: null,
  scope: "consumer_finance",
  force: "regulation",
  source: "consumer_finance_measures_2024",
  confidence: "page_seen",
} as const;

/** The card rules of 2011 on whom to collect from, and how. Their first day was not checked. */
const CARD_68 = {
  from: null,
  to: null,
  scope: "card",
  force: "regulation",
  source: "card_rules_2011_68",
  confidence: "page_seen",
} as const;

/** Threats, harassment and floods of messages, for everyone; the law was revised with the year 2026. */
const OFFENCE_SINCE_2026 = {
  from: day("2026-01-01"),
  to: null,
  scope: "everyone",
  force: "law",
  source: "public_security_2025_50",
  confidence: "page_seen",
} as const;
const OFFENCE_BEFORE_2026 = {
  from: null,
  to: day("2025-12-31"),
  scope: "everyone",
  force: "law",
  source: "public_security_42",
  confidence: "text_read",
} as const;

const CRIMINAL = { from: null, to: null, scope: "everyone", force: "law" } as const;

/** Minutes of the day in Asia/Shanghai: no collecting from 22:00 to before 8:00. */
const QUIET = { quietFrom: 22 * 60, quietUntil: 8 * 60 };

function ticked<Common extends object>(code: TickedCode, severity: "H" | "S" | "W", common: Common) {
  return { code, severity, tags: null, ...common };
}

/** Hours and counts. How calls of a lender and its agencies are counted together is still to be confirmed. */
const CLOCK_AND_COUNTS: readonly ConductRule[] = [
  { code: "T1", severity: "H", ...QUIET, ...STANDARD },
  { code: "T1", severity: "H", ...QUIET, ...GUIDELINE },
  { code: "F1", severity: "H", allowedPerDay: 3, ...STANDARD },
  { code: "F2", severity: "S", allowedPerDay: 6, ...GUIDELINE },
  ticked("F3", "H", OFFENCE_SINCE_2026),
  ticked("F3", "H", OFFENCE_BEFORE_2026),
];

/** Other people. The law on privacy binds everyone, but the rules on whom to contact are for licensed lenders. */
const OTHER_PEOPLE: readonly ConductRule[] = [
  ticked("P1", "H", STANDARD),
  ticked("P1", "H", GUIDELINE),
  ticked("P2", "H", {
    ...STANDARD,
    from: null,
    force: "law",
    source: "civil_code_1032",
    confidence: "text_read",
  } as const),
  ticked("P2", "H", STANDARD),
  ticked("P2", "H", GUIDELINE),
  ticked("P3", "H", STANDARD),
  ticked("P3", "H", GUIDELINE),
  ticked("P4", "H", CARD_68),
  ticked("P4", "H", CONSUMER_FINANCE),
  ticked("P4", "H", GUIDELINE),
  ticked("P5", "H", STANDARD),
  ticked("P5", "H", GUIDELINE),
];

/**
 * Behaviour. Art. 293-1 of the Criminal Law isn't here: it is only about debts that are themselves unlawful. A warning of the
 * Beijing regulator stands behind B6, which is a sign of fraud on any day and from anyone.
 */
const BEHAVIOUR: readonly ConductRule[] = [
  ticked("B1", "H", OFFENCE_SINCE_2026),
  ticked("B1", "H", OFFENCE_BEFORE_2026),
  ticked("B1", "H", CARD_68),
  ticked("B1", "H", CONSUMER_FINANCE),
  ticked("B1", "H", GUIDELINE),
  ticked("B2", "H", { ...CRIMINAL, source: "criminal_law_279", confidence: "text_read" } as const),
  ticked("B2", "H", GUIDELINE),
  ticked("B3", "H", GUIDELINE),
  ticked("B4", "H", GUIDELINE),
  ticked("B5", "H", GUIDELINE),
  ticked("B6", "H", {
    from: null,
    to: null,
    scope: "everyone",
    force: "public_notice",
    source: "fraud_warning_2026",
    confidence: "page_seen",
  } as const),
  ticked("B7", "S", GUIDELINE),
  ticked("B8", "H", GUIDELINE),
];

/** Visits, and collecting while or after there is nothing to collect. */
const VISITS_AND_ENDS: readonly ConductRule[] = [
  ticked("V1", "H", GUIDELINE),
  {
    code: "V1",
    severity: "H",
    tags: ["visit_entered_against_will"],
    ...CRIMINAL,
    source: "criminal_law_245",
    confidence: "general_knowledge",
  },
  ticked("A1", "H", { ...CARD_68, source: "card_rules_2011_70" } as const),
  ticked("A2", "W", {
    from: null,
    to: null,
    scope: "licensed",
    force: "practice",
    source: null,
    confidence: "general_knowledge",
  } as const),
];

/** Every rule that a contact is checked by, with the days on which it holds, whom it binds and how binding it is. */
export const CONDUCT_RULES: readonly ConductRule[] = [
  ...CLOCK_AND_COUNTS,
  ...OTHER_PEOPLE,
  ...BEHAVIOUR,
  ...VISITS_AND_ENDS,
];
