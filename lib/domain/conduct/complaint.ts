import { addDays, type Day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import type { LenderKind } from "@/lib/domain/debts/lender";

/** Where a complaint can go. The lender's own line comes first: its ticket number is what every other place asks for. */
export const COMPLAINT_CHANNELS = [
  "lender_line",
  "financial_regulator",
  "local_government",
  "central_bank",
  "spam_center",
  "police",
] as const;
export type ComplaintChannelCode = (typeof COMPLAINT_CHANNELS)[number];

/** What a complaint is about, as far as the place to send it hangs on it. */
export const COMPLAINT_MATTERS = ["conduct", "credit_report", "calls_and_texts", "danger_or_fraud"] as const;
export type ComplaintMatter = (typeof COMPLAINT_MATTERS)[number];

/** One place: for which lenders and matters, with its public number. Days to answer are null where none is known. */
export type ComplaintChannel = {
  code: ComplaintChannelCode;
  /** The public number; null: the lender's own, which the user looks up. */
  line: string | null;
  matters: readonly ComplaintMatter[];
  /** Null: whoever the creditor is. */
  lenderKinds: readonly LenderKind[] | null;
  /** In calendar days from filing: usually, when it is complex, and what a special case may add to that. */
  answerDays: { usual: number; complex: number; specialMore: number } | null;
  source: SourceId | null;
};

/**
 * The places for a complaint, in the order in which to go: the lender's line, the one that oversees lenders of its kind, then
 * those for the credit report and for calls. Danger and fraud go to the police first, before any other place.
 */
export function complaintPath(
  lenderKind: LenderKind,
  matters: readonly ComplaintMatter[],
  channels: readonly ComplaintChannel[],
): ComplaintChannel[] {
  const fitting = channels.filter(
    (channel) =>
      channel.matters.some((matter) => matters.includes(matter)) &&
      (channel.lenderKinds === null || channel.lenderKinds.includes(lenderKind)),
  );
  const isUrgent = (channel: ComplaintChannel) => (channel.code === "police" ? 0 : 1);
  return fitting.toSorted(
    (a, b) => isUrgent(a) - isUrgent(b) || COMPLAINT_CHANNELS.indexOf(a.code) - COMPLAINT_CHANNELS.indexOf(b.code),
  );
}

/** How long an answer may take: the usual time, the longer one of a complex matter, or that with the extension on top. */
export const COMPLAINT_PACES = ["usual", "complex", "special"] as const;
export type ComplaintPace = (typeof COMPLAINT_PACES)[number];

/** The last day for an answer, counted from the day after filing; null where no time is known for the place. */
export function answerDue(
  filedOn: Day,
  channel: Pick<ComplaintChannel, "answerDays">,
  pace: ComplaintPace,
): Day | null {
  const { answerDays } = channel;
  if (answerDays === null) return null;
  const { usual, complex, specialMore } = answerDays;
  const days = { usual, complex, special: complex + specialMore };
  return addDays(filedOn, days[pace]);
}

/** What is recorded of a complaint, as far as its state and its checks look at it. */
export type Complaint = {
  /** Null while it is being written. */
  filedOn: Day | null;
  /** The last day for an answer, as computed or as the other side said. */
  dueOn: Day | null;
  answeredOn: Day | null;
  request: string;
  proofs: number;
  /** That the user confirmed that every word of it is true. */
  isConfirmedTrue: boolean;
};

export type ComplaintState = "draft" | "waiting" | "answer_late" | "answered";

/** How a complaint stands; the last day for an answer still counts as in time. */
export function complaintState(complaint: Complaint, today: Day): ComplaintState {
  const { filedOn, answeredOn, dueOn } = complaint;
  if (answeredOn !== null) return "answered";
  if (filedOn === null) return "draft";
  return dueOn !== null && dueOn < today ? "answer_late" : "waiting";
}

export type ComplaintProblem = {
  field: "request" | "proofs" | "isConfirmedTrue" | "filedOn" | "answeredOn";
  reason: "one_request_missing" | "proof_missing" | "truth_not_confirmed" | "day_in_future" | "before_filing";
};

/**
 * What to put right before filing: true, with proof, one concrete request; exaggerated complaints are themselves acted against.
 * And what contradicts itself in its days. An empty list: nothing is wrong.
 */
export function problemsOfComplaint(complaint: Complaint, today: Day): ComplaintProblem[] {
  const { filedOn, answeredOn } = complaint;
  const problems: ComplaintProblem[] = [];
  if (complaint.request.trim() === "") problems.push({ field: "request", reason: "one_request_missing" });
  if (complaint.proofs === 0) problems.push({ field: "proofs", reason: "proof_missing" });
  if (!complaint.isConfirmedTrue) problems.push({ field: "isConfirmedTrue", reason: "truth_not_confirmed" });
  if (filedOn !== null && filedOn > today) problems.push({ field: "filedOn", reason: "day_in_future" });
  if (answeredOn !== null && answeredOn > today) problems.push({ field: "answeredOn", reason: "day_in_future" });
  if (answeredOn !== null && (filedOn === null || answeredOn < filedOn)) {
    problems.push({ field: "answeredOn", reason: "before_filing" });
  }
  return problems;
}
