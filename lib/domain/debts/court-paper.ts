import type { Day } from "@/lib/domain/basics/day";

/** What a paper from a court or a similar authority can be. */
export const COURT_PAPER_TYPES = [
  "mediation",
  "payment_order",
  "summons",
  "arbitration",
  "notarised_enforcement",
  "judgment",
  "enforcement_notice",
  "asset_report",
] as const;
export type CourtPaperType = (typeof COURT_PAPER_TYPES)[number];

export const COURT_PROCEDURES = ["ordinary", "summary", "small_claims"] as const;
export type CourtProcedure = (typeof COURT_PROCEDURES)[number];

/** One paper with the days that stand on it. Null: not on the paper, or not entered yet. */
export type CourtPaper = {
  type: CourtPaperType;
  procedure: CourtProcedure | null;
  /** Checked with the court itself, by 12368 or a number that the user looked up. */
  verified: boolean;
  servedOn: Day | null;
  answerBy: Day | null;
  hearingOn: Day | null;
  appealBy: Day | null;
  performBy: Day | null;
  court: string;
  caseNumber: string;
  note: string;
};

export type CourtDays = Pick<CourtPaper, "verified" | "answerBy" | "hearingOn" | "appealBy" | "performBy">;

/**
 * The days of all papers of one debt together: of each kind the nearest one still to come, or, when all have passed, the
 * last. A day counts as verified only when every paper is. Null without papers.
 */
export function courtDaysOf(papers: readonly CourtDays[], today: Day): CourtDays | null {
  if (papers.length === 0) return null;
  const nearest = (field: "answerBy" | "hearingOn" | "appealBy" | "performBy") => {
    const days = papers.flatMap((paper) => paper[field] ?? []).toSorted();
    return days.find((on) => on >= today) ?? days.at(-1) ?? null;
  };
  return {
    verified: papers.every((paper) => paper.verified),
    answerBy: nearest("answerBy"),
    hearingOn: nearest("hearingOn"),
    appealBy: nearest("appealBy"),
    performBy: nearest("performBy"),
  };
}
