import type { Day } from "@/lib/domain/basics/day";
import type { CourtCheck } from "./court-paper";

/** Where something can be looked up: with courts first, then the two public sites, then the credit report. */
export const LOOK_UP_KINDS = [
  "line_12368",
  "court_phone",
  "court_online",
  "court_visit",
  "enforcement_site",
  "judgments_site",
  "credit_report",
] as const;
export type LookUpKind = (typeof LOOK_UP_KINDS)[number];

/** Something that was looked up on a day, and what it showed. */
export type LookUpFacts = { kind: LookUpKind; on: Day; found: string };

/** What asking a court about a paper came to: the case is there, it is not, or the answer was not clear yet. */
export const CHECK_RESULTS = ["real", "not_there", "unclear"] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

const KIND_OF_CHECK: Readonly<Record<CourtCheck, LookUpKind>> = {
  line_12368: "line_12368",
  court_phone: "court_phone",
  court_online: "court_online",
  in_person: "court_visit",
};

/** The look-up that a check of a court paper is. */
export function lookUpOfCheck(how: CourtCheck): LookUpKind {
  return KIND_OF_CHECK[how];
}
