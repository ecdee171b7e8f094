import type { Day } from "@/lib/domain/basics/day";

/** Who began it: the other side (in) or the user (out). */
export const CONTACT_DIRECTIONS = ["in", "out"] as const;
export type ContactDirection = (typeof CONTACT_DIRECTIONS)[number];

/** How it came; the call first, because it is logged most often. */
export const CONTACT_CHANNELS = ["phone", "sms", "wechat", "app_chat", "email", "letter", "visit", "court"] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Who was on the other side, as far as is known. */
export const CONTACT_PARTIES = ["official_service", "after_loan", "agency", "law_firm", "court", "unknown"] as const;
export type ContactParty = (typeof CONTACT_PARTIES)[number];

/** The ten questions of the call card, in the order in which to ask them. */
export const CALL_QUESTIONS = [
  "who",
  "lender",
  "mandate",
  "company",
  "staff_no",
  "split",
  "interest",
  "rate",
  "loans",
  "first_day",
] as const;

/** A moment on the wall clock of the person: the day, and the minute of it from 0 to 1439. */
export type WallClock = { on: Day; minute: number };

/** What was typed of a contact, as far as it can contradict itself. */
export type TypedContact = WallClock & {
  channel: ContactChannel;
  /** Null for what can't be picked up, or where it wasn't said. */
  connected: boolean | null;
  /** The day that was promised or set for a follow-up. */
  followUpOn: Day | null;
};

export type ContactProblem = {
  field: "at" | "connected" | "followUpOn";
  reason: "not_a_time" | "time_in_future" | "cannot_be_connected" | "before_contact";
};

/** Whether a contact of this channel can be picked up or missed: only a call can. */
export function canConnect(channel: ContactChannel): boolean {
  return channel === "phone";
}

/**
 * What contradicts itself in a contact, each at its field: a minute that no clock shows, a time still to come on the user's
 * own clock, "connected" of something that can't be picked up, a promised day before the contact. Empty: nothing does.
 */
export function problemsOfContact(contact: TypedContact, now: WallClock): ContactProblem[] {
  const { on, minute, followUpOn } = contact;
  const problems: ContactProblem[] = [];
  const isTime = Number.isInteger(minute) && minute >= 0 && minute < 1440;
  if (!isTime) problems.push({ field: "at", reason: "not_a_time" });
  else if (on > now.on || (on === now.on && minute > now.minute)) {
    problems.push({ field: "at", reason: "time_in_future" });
  }
  if (contact.connected !== null && !canConnect(contact.channel)) {
    problems.push({ field: "connected", reason: "cannot_be_connected" });
  }
  if (followUpOn !== null && followUpOn < on) problems.push({ field: "followUpOn", reason: "before_contact" });
  return problems;
}
