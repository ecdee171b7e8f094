import { z } from "zod";
import { CONDUCT_TAGS, type ConductTag } from "@/lib/domain/conduct/conduct-rule";
import {
  CALL_QUESTIONS,
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  CONTACT_PARTIES,
} from "@/lib/domain/negotiation/contact";
import type { CallAnswer, CallQuestion } from "@/lib/domain/negotiation/contact-facts";
import { parseTypedMinute } from "@/lib/domain/negotiation/wall-time";
import {
  choice,
  choiceOrUnknown,
  countOrUnknown,
  dayOrUnknown,
  id,
  text,
  ticked,
  typedDay,
  version,
  yesOrNo,
} from "./fields";

/** A minute of the day, typed as a clock shows it. */
const typedMinute = z.string({ error: "time" }).transform((typed, context) => {
  const minute = parseTypedMinute(typed);
  if (minute !== null) return minute;
  context.addIssue({ code: "custom", message: "time" });
  return z.NEVER;
});

/** A field that several boxes share: absent, one text or a list. */
const tags = z
  .union([z.string(), z.array(z.string())], { error: "choice" })
  .optional()
  .transform((ticks, context) => {
    const chosen = ticks === undefined ? [] : [ticks].flat();
    if (chosen.every(isTag)) return CONDUCT_TAGS.filter((tag) => chosen.includes(tag));
    context.addIssue({ code: "custom", message: "choice" });
    return z.NEVER;
  });

function isTag(text: string): text is ConductTag {
  return CONDUCT_TAGS.some((tag) => tag === text);
}

/** The names of the two fields of a question on the call card. */
export function askedField(question: CallQuestion): `asked_${CallQuestion}` {
  return `asked_${question}`;
}
export function answerField(question: CallQuestion): `answer_${CallQuestion}` {
  return `answer_${question}`;
}

type QuestionFields = Record<`asked_${CallQuestion}`, typeof ticked> &
  Record<`answer_${CallQuestion}`, ReturnType<typeof text>>;

const questionFields = Object.fromEntries(
  CALL_QUESTIONS.flatMap((question) => [
    [askedField(question), ticked],
    [answerField(question), text(500).default("")],
  ]),
) as unknown as QuestionFields;

/**
 * A contact, new or corrected. Only a lender is asked for, and not even that where the number is known: a tile in `lenderId`,
 * one of the list in `otherLenderId`, or one that was never recorded by its name.
 */
export const contactSchema = z
  .object({
    /** Empty for a new one. */
    contactId: id.or(z.literal("")),
    version: version.optional(),
    /** The debt from whose page the form was opened; empty otherwise. */
    from: id.optional(),
    lenderId: id.optional().default(""),
    otherLenderId: id.optional().default(""),
    lenderName: text(60).default(""),
    debtId: id.optional().default(""),
    direction: choice(CONTACT_DIRECTIONS),
    channel: choice(CONTACT_CHANNELS),
    party: choiceOrUnknown(CONTACT_PARTIES),
    connected: yesOrNo,
    verified: yesOrNo,
    consented: ticked,
    on: typedDay,
    at: typedMinute,
    followUpOn: dayOrUnknown,
    number: text(40).default(""),
    ownNumber: text(40).default(""),
    organisation: text(80).default(""),
    staffNumber: text(40).default(""),
    summary: text(2000).default(""),
    theyAsked: text(1000).default(""),
    iSaid: text(1000).default(""),
    words: text(1000).default(""),
    tags,
    seconds: countOrUnknown(0, 86_400),
    ...questionFields,
  })
  .transform(({ contactId, version, from, lenderId, otherLenderId, lenderName, debtId, ...said }) => ({
    contactId,
    version,
    from: from ?? "",
    lender: lenderOf({ lenderId, otherLenderId, lenderName }),
    debtId: debtId === "" ? null : debtId,
    // After Back a browser shows the form emptied: with nothing said in it, it must not count as another contact.
    isPartyOpen: said.party === null && said.number === "",
    facts: factsOf(said),
  }));

export type ContactInput = z.output<typeof contactSchema>;

type TypedLender = { lenderId: string; otherLenderId: string; lenderName: string };

/** What is named in a fold says more than a tile, which can't be untapped. Null: none was named. */
function lenderOf({ lenderId, otherLenderId, lenderName }: TypedLender): { id: string } | { name: string } | null {
  if (lenderName !== "") return { name: lenderName };
  const id = otherLenderId || lenderId;
  return id === "" ? null : { id };
}

type Said = z.output<z.ZodObject<QuestionFields>> & {
  at: number;
  party: (typeof CONTACT_PARTIES)[number] | null;
};

function factsOf<Typed extends Said>({ at, party, ...said }: Typed) {
  const answers = CALL_QUESTIONS.flatMap((question): CallAnswer[] => {
    const [asked, answer] = [said[askedField(question)], said[answerField(question)]];
    return asked || answer !== "" ? [{ question, asked, answer }] : [];
  });
  return { ...said, party: party ?? ("unknown" as const), minute: at, answers };
}

export const contactIdSchema = z.object({ contactId: id });
