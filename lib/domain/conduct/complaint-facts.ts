import type { Day } from "@/lib/domain/basics/day";
import {
  answerDue,
  type ComplaintChannel,
  type ComplaintChannelCode,
  type ComplaintMatter,
  type ComplaintPace,
} from "./complaint";

/** What is said in words about a complaint. Empty: not said. */
export type ComplaintWords = {
  ticketNumber: string;
  facts: string;
  /** The one thing that is asked for. */
  request: string;
  reply: string;
  note: string;
};

/** One complaint as it is recorded. `dueOn` is the last day for an answer as the other side said it; null: it said none. */
export type ComplaintFacts = ComplaintWords & {
  channel: ComplaintChannelCode;
  matters: readonly ComplaintMatter[];
  pace: ComplaintPace;
  filedOn: Day | null;
  dueOn: Day | null;
  answeredOn: Day | null;
  isConfirmedTrue: boolean;
};

/** The last day for an answer: the one that was said, else counted from filing. Null: not filed, or no time is known. */
export function complaintDue(
  { channel, pace, filedOn, dueOn }: Pick<ComplaintFacts, "channel" | "pace" | "filedOn" | "dueOn">,
  channels: readonly ComplaintChannel[],
): Day | null {
  const place = channels.find(({ code }) => code === channel);
  return filedOn === null || dueOn !== null || !place ? dueOn : answerDue(filedOn, place, pace);
}
