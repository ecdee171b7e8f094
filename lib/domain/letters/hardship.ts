import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";

/** The papers that show a hardship, in the order in which lenders ask for them. */
export const HARDSHIP_PAPERS = ["income", "unemployment", "illness", "allowance", "credit_report"] as const;
export type HardshipPaper = (typeof HARDSHIP_PAPERS)[number];

/** What is known of a paper: a file of the user's, that it does not apply, or nothing yet. */
export type PaperChoice = { proofId: string } | "not_applicable" | "missing";

/** The one true account of a hardship. Empty and null are "not said yet"; amounts in fen. Everything in it is sealed at rest. */
export type HardshipStory = {
  name: string;
  /** The last four characters of the identity card: enough to find a customer, too little for a thief. */
  idTail: string;
  phone: string;
  /** Where an answer in writing can go. */
  contact: string;
  /** Why, in a few words that fit into a sentence. */
  cause: string;
  since: Day | null;
  /** What happened, at length. */
  account: string;
  income: Fen | null;
  essentials: Fen | null;
  dependants: number | null;
  /** What can be paid in a month, to all lenders together. */
  monthly: Fen | null;
  startOn: Day | null;
  /** The one thing that is asked for. */
  request: string;
  papers: Readonly<Record<HardshipPaper, PaperChoice>>;
  /** Other files that go along. */
  otherProofIds: readonly string[];
};

export const NO_STORY: HardshipStory = {
  name: "",
  idTail: "",
  phone: "",
  contact: "",
  cause: "",
  since: null,
  account: "",
  income: null,
  essentials: null,
  dependants: null,
  monthly: null,
  startOn: null,
  request: "",
  papers: {
    income: "missing",
    unemployment: "missing",
    illness: "missing",
    allowance: "missing",
    credit_report: "missing",
  },
  otherProofIds: [],
};

/** The papers that are there, and those that are still missing; what does not apply is neither. */
export function papersOf({ papers }: Pick<HardshipStory, "papers">): {
  there: { paper: HardshipPaper; proofId: string }[];
  missing: HardshipPaper[];
} {
  const there: { paper: HardshipPaper; proofId: string }[] = [];
  const missing: HardshipPaper[] = [];
  for (const paper of HARDSHIP_PAPERS) {
    const choice = papers[paper];
    if (choice === "missing") missing.push(paper);
    else if (choice !== "not_applicable") there.push({ paper, proofId: choice.proofId });
  }
  return { there, missing };
}

/** The files that go along, each once: the papers first, then the others. */
export function proofIdsOf(story: Pick<HardshipStory, "papers" | "otherProofIds">): string[] {
  return [...new Set([...papersOf(story).there.map(({ proofId }) => proofId), ...story.otherProofIds])];
}

/** What contradicts itself, each at its field: a day to come, less left than is offered. An empty list: nothing does. */
export function problemsOfStory(
  story: Pick<HardshipStory, "since" | "income" | "monthly">,
  today: Day,
): { field: "since" | "monthly"; reason: "day_in_future" | "monthly_above_income" }[] {
  const isAbove = story.monthly !== null && story.income !== null && story.monthly > story.income;
  return [
    ...(story.since !== null && story.since > today
      ? [{ field: "since" as const, reason: "day_in_future" as const }]
      : []),
    ...(isAbove ? [{ field: "monthly" as const, reason: "monthly_above_income" as const }] : []),
  ];
}
