import { expect, test } from "vitest";
import type { SourceId } from "@/lib/domain/basics/source-id";
import { SOURCES } from "./sources";

/* Days that people are told, typed a second time from the texts themselves; no other source has one. */
const IN_FORCE: Record<string, readonly SourceId[]> = {
  "1987-01-01": ["general_principles_1987_135"],
  "2013-03-15": [
    "credit_regulation_15",
    "credit_regulation_16",
    "credit_regulation_17",
    "credit_regulation_25",
    "credit_regulation_26",
    "credit_regulation_29",
  ],
  "2015-09-01": ["private_lending_2015_26"],
  "2018-12-01": ["card_interpretation_2018"],
  "2020-08-20": [
    "private_lending_2020_1",
    "private_lending_2020_24",
    "private_lending_2020_25",
    "private_lending_2020_31",
  ],
  "2021-01-01": ["local_finance_reply_2020_27"],
  "2021-03-01": ["criminal_law_293_1", "shenzhen_bankruptcy_2021"],
  "2024-04-18": ["consumer_finance_measures_2024"],
  "2025-02-28": ["collection_standard_2025"],
  "2025-03-14": ["illegal_agents_drive_2025"],
  "2025-10-01": ["internet_lending_2025_9"],
  "2025-12-22": ["credit_repair_2025"],
  "2026-01-01": ["public_security_2025_50"],
  "2026-01-30": ["collection_guideline_2026"],
  "2026-08-01": ["cost_disclosure_2026"],
};

test("each source is in force since its day, and none without a known day claims one", () => {
  const found: Record<string, string[]> = {};
  for (const [id, { inForceFrom }] of Object.entries(SOURCES)) {
    if (inForceFrom !== null) found[inForceFrom] = [...(found[inForceFrom] ?? []), id];
  }
  const sorted = (days: Record<string, readonly string[]>) =>
    Object.fromEntries(Object.entries(days).map(([on, ids]) => [on, ids.toSorted()]));
  expect(sorted(found)).toEqual(sorted(IN_FORCE));
});
