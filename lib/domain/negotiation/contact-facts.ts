import type { ConductTag } from "@/lib/domain/conduct/conduct-rule";
import type { CALL_QUESTIONS, ContactDirection, ContactParty, TypedContact } from "./contact";

export type CallQuestion = (typeof CALL_QUESTIONS)[number];

/** One of the ten questions: that it was asked, and what they said. */
export type CallAnswer = { question: CallQuestion; asked: boolean; answer: string };

/** What is said in words about a contact. Empty: not said. */
export type ContactWords = {
  organisation: string;
  staffNumber: string;
  /** The number of the other side, and which number of the user's own it was. */
  number: string;
  ownNumber: string;
  summary: string;
  theyAsked: string;
  iSaid: string;
  /** Their very words, for what may not comply. */
  words: string;
  /** Only questions that were asked or answered. */
  answers: readonly CallAnswer[];
  /** How long it took, by the timer of the call card; null: not timed. */
  seconds: number | null;
};

/** One contact as it is recorded: what can be counted, and what was said. */
export type ContactFacts = TypedContact &
  ContactWords & {
    direction: ContactDirection;
    party: ContactParty;
    /** Whether it was checked through an official line; null: not known. */
    verified: boolean | null;
    /** Whether the user had agreed to be contacted at this time or in this way. */
    consented: boolean;
    tags: readonly ConductTag[];
  };

/** A call that came in and was picked up, of which nothing else is known: who called and when is still to be said. */
export const NOTHING_SAID = {
  direction: "in",
  channel: "phone",
  connected: true,
  verified: null,
  consented: false,
  followUpOn: null,
  tags: [],
  organisation: "",
  staffNumber: "",
  number: "",
  ownNumber: "",
  summary: "",
  theyAsked: "",
  iSaid: "",
  words: "",
  answers: [],
  seconds: null,
} as const satisfies Omit<ContactFacts, "on" | "minute" | "party">;
