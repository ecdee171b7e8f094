import { expect, test } from "vitest";
import { CONDUCT_CODES, CONDUCT_TAGS, TAG_CODES } from "@/lib/domain/conduct/conduct-rule";
import { SOURCES } from "@/lib/reference/sources";
import { CONDUCT_RULES } from "./conduct-rules";

/** Typed a second time from the law: code, whom it binds, how binding, how strict, from, to, source. */
const TABLE = [
  "T1 licensed recommended_standard H 2025-02-28 - collection_standard_2025",
  "T1 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "F1 licensed recommended_standard H 2025-02-28 - collection_standard_2025",
  "F2 licensed self_regulation S 2026-01-30 - collection_guideline_2026",
  "F3 everyone law H 2026-01-01 - public_security_2025_50",
  "F3 everyone law H - 2025-12-31 public_security_42",
  "P1 licensed recommended_standard H 2025-02-28 - collection_standard_2025",
  "P1 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "P2 licensed law H - - civil_code_1032",
  "P2 licensed recommended_standard H 2025-02-28 - collection_standard_2025",
  "P2 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "P3 licensed recommended_standard H 2025-02-28 - collection_standard_2025",
  "P3 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "P4 card regulation H - - card_rules_2011_68",
  "P4 consumer_finance regulation H 2024-04-18 - consumer_finance_measures_2024",
  "P4 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "P5 licensed recommended_standard H 2025-02-28 - collection_standard_2025",
  "P5 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "B1 everyone law H 2026-01-01 - public_security_2025_50",
  "B1 everyone law H - 2025-12-31 public_security_42",
  "B1 card regulation H - - card_rules_2011_68",
  "B1 consumer_finance regulation H 2024-04-18 - consumer_finance_measures_2024",
  "B1 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "B2 everyone law H - - criminal_law_279",
  "B2 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "B3 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "B4 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "B5 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "B6 everyone public_notice H - - fraud_warning_2026",
  "B7 licensed self_regulation S 2026-01-30 - collection_guideline_2026",
  "B8 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "V1 licensed self_regulation H 2026-01-30 - collection_guideline_2026",
  "V1 everyone law H - - criminal_law_245",
  "A1 card regulation H - - card_rules_2011_70",
  "A2 licensed practice W - - null",
];

test("every rule stands as in the law, not a day or a degree more", () => {
  const rows = CONDUCT_RULES.map((rule) =>
    [rule.code, rule.scope, rule.force, rule.severity, rule.from ?? "-", rule.to ?? "-", rule.source].join(" "),
  );
  expect(rows.map((row) => row.replace(/ $/u, " null"))).toEqual(TABLE);
});

test("the hours are 22:00 to 8:00, three connected calls and six tries are still allowed", () => {
  const hours = CONDUCT_RULES.flatMap((rule) => (rule.code === "T1" ? [[rule.quietFrom, rule.quietUntil]] : []));
  expect(hours).toEqual([
    [1_320, 480],
    [1_320, 480],
  ]);
  const allowed = CONDUCT_RULES.flatMap((rule) => ("allowedPerDay" in rule ? [[rule.code, rule.allowedPerDay]] : []));
  expect(allowed).toEqual([
    ["F1", 3],
    ["F2", 6],
  ]);
});

test("every code has a rule, every tick leads to one, and no standard passes for a law", () => {
  expect([...new Set(CONDUCT_RULES.map((rule) => rule.code))]).toEqual([...CONDUCT_CODES]);
  for (const tag of CONDUCT_TAGS) expect(CONDUCT_CODES).toContain(TAG_CODES[tag]);
  for (const { source, force } of CONDUCT_RULES) if (source !== null) expect(SOURCES[source].force).toBe(force);
  const restricted = CONDUCT_RULES.flatMap((rule) => ("tags" in rule && rule.tags !== null ? rule.tags : []));
  expect(restricted).toEqual(["visit_entered_against_will"]);
});
