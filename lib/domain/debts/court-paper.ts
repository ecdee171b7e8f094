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

/** How a paper was checked: never by a number or link that stands on it. */
export const COURT_CHECKS = ["line_12368", "court_phone", "court_online", "in_person"] as const;
export type CourtCheck = (typeof COURT_CHECKS)[number];

export const COURT_PROCEDURES = ["ordinary", "summary", "small_claims"] as const;
export type CourtProcedure = (typeof COURT_PROCEDURES)[number];

/** One paper with the days that stand on it. Null: not on the paper, or not entered yet. */
export type CourtPaper = {
  type: CourtPaperType;
  procedure: CourtProcedure | null;
  /** Checked with the court itself, by 12368 or a number that the user looked up. */
  verified: boolean;
  /** When and how it was checked; null where that was not said. */
  checkedOn: Day | null;
  checkedHow: CourtCheck | null;
  servedOn: Day | null;
  answerBy: Day | null;
  hearingOn: Day | null;
  appealBy: Day | null;
  performBy: Day | null;
  /** The last day to object: to a payment order, or to what a court does when it enforces. */
  objectBy: Day | null;
  court: string;
  caseNumber: string;
  note: string;
};

/** A checked summons with nothing on it: what a paper is made from by saying what does stand on it. */
export const NOTHING_ON_PAPER: CourtPaper = {
  type: "summons",
  procedure: null,
  verified: true,
  checkedOn: null,
  checkedHow: null,
  servedOn: null,
  answerBy: null,
  hearingOn: null,
  appealBy: null,
  performBy: null,
  objectBy: null,
  court: "",
  caseNumber: "",
  note: "",
};

const DAY_FIELDS = ["answerBy", "hearingOn", "appealBy", "performBy", "objectBy"] as const;
export type CourtDayField = (typeof DAY_FIELDS)[number];

export type CourtDays = Pick<CourtPaper, "verified" | "answerBy" | "hearingOn" | "appealBy" | "performBy"> & {
  /** Absent is the same as not on the paper. */
  objectBy?: Day | null;
  /** Which of the days were reckoned from the day of service and are not read from a paper. Absent is the same as none. */
  estimated?: readonly CourtDayField[];
  /** Whether a suit, an order to pay or a judgment is among the papers of which no day at all is known. */
  isAnyUndated?: boolean;
};

/** A paper as far as its days are looked at. */
type DatedPaper = Omit<CourtDays, "isAnyUndated"> & { type?: CourtPaperType };

export type CourtPaperProblem = {
  field: "servedOn" | "checkedOn" | "verified";
  reason: "day_in_future" | "check_not_ticked";
};

/** What contradicts itself in a paper, each at its field: days that cannot have been yet, and a check without its tick. */
export function problemsOfPaper(
  paper: Pick<CourtPaper, "verified" | "checkedOn" | "checkedHow" | "servedOn">,
  today: Day,
): CourtPaperProblem[] {
  const problems: CourtPaperProblem[] = [];
  if (paper.servedOn !== null && paper.servedOn > today) problems.push({ field: "servedOn", reason: "day_in_future" });
  if (paper.checkedOn !== null && paper.checkedOn > today)
    problems.push({ field: "checkedOn", reason: "day_in_future" });
  if (!paper.verified && (paper.checkedOn !== null || paper.checkedHow !== null)) {
    problems.push({ field: "verified", reason: "check_not_ticked" });
  }
  return problems;
}

/**
 * The days of all papers of one debt together: of each kind the nearest one still to come, or, when all have passed, the
 * last. A payment order is answered by an objection (民诉法 227), so a lone day to answer it is the day to object. A day
 * counts as verified only when every paper is. Null without papers.
 */
export function courtDaysOf(papers: readonly DatedPaper[], today: Day): CourtDays | null {
  if (papers.length === 0) return null;
  const read = papers.map(withObjection);
  const nearest = (field: CourtDayField) => {
    const days = read.flatMap((paper) => paper[field] ?? []).toSorted();
    return days.find((on) => on >= today) ?? days.at(-1) ?? null;
  };
  return {
    verified: papers.every((paper) => paper.verified),
    answerBy: nearest("answerBy"),
    hearingOn: nearest("hearingOn"),
    appealBy: nearest("appealBy"),
    performBy: nearest("performBy"),
    objectBy: nearest("objectBy"),
    estimated: DAY_FIELDS.filter((field) => {
      const on = nearest(field);
      return on !== null && read.every((paper) => paper[field] !== on || paper.estimated?.includes(field));
    }),
    isAnyUndated: papers.some(isUndated),
  };
}

function withObjection(paper: DatedPaper): DatedPaper {
  const { type, answerBy, objectBy = null } = paper;
  return type === "payment_order" && objectBy === null ? { ...paper, answerBy: null, objectBy: answerBy } : paper;
}

const ALWAYS_DATED: ReadonlySet<CourtPaperType> = new Set<CourtPaperType>(["summons", "payment_order", "judgment"]);

/** Whether a paper that always has a deadline is on record without any. */
function isUndated(paper: DatedPaper): boolean {
  return paper.type !== undefined && ALWAYS_DATED.has(paper.type) && DAY_FIELDS.every((field) => !paper[field]);
}
