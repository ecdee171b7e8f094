/** The letters that a person in debt most often has to write; the first goes to the family, the others to lenders. */
export const LETTER_CODES = [
  "hardship",
  "card_instalment",
  "contact_channel",
  "statement",
  "certificate",
  "credit_objection",
  "family_note",
] as const;
export type LetterCode = (typeof LETTER_CODES)[number];

/** Letters that ask for instalments or more time: they make the limitation period start anew (民法典 195). */
export const RESTARTING_LETTERS: readonly LetterCode[] = ["hardship", "card_instalment"];

/** What a letter can have to know. Values are texts, written as they are to stand in the letter. */
export const LETTER_FACTS = [
  "account_tail",
  "amount",
  "as_of",
  "attachments",
  "cause",
  "channel",
  "claimed",
  "contact",
  "contract_no",
  "correct",
  "day",
  "dependants",
  "entry",
  "essentials",
  "family_name",
  "fees",
  "id_tail",
  "income",
  "interest",
  "lender",
  "monthly",
  "months",
  "n",
  "name",
  "other_amount",
  "paid_on",
  "penalty",
  "phone",
  "principal",
  "recipient",
  "report_day",
  "report_no",
  "request",
  "shown",
  "since",
  "start",
] as const;
export type LetterFact = (typeof LETTER_FACTS)[number];
export type LetterFacts = Partial<Record<LetterFact, string | null>>;

/** Who reads the note to the family: whoever is liable too must not be told that they owe nothing. */
export const LETTER_READERS = ["not_liable", "guarantor", "joint_borrower", "household_spouse"] as const;
export type LetterReader = (typeof LETTER_READERS)[number];

/**
 * A piece of a letter: a text with `{fact}` in it, the first of several texts whose facts are all known, or a text that only
 * somebody who is not liable may read.
 */
export type LetterPiece =
  | string
  | { firstKnown: readonly { needs: readonly LetterFact[]; text: string }[]; otherwise: string }
  | { onlyFor: LetterReader; text: string };

/** A letter before it is filled: paragraphs of pieces. The first paragraph is the salutation, the last two the signature. */
export type LetterTemplate = { code: LetterCode; title: string; paragraphs: readonly (readonly LetterPiece[])[] };

export type FilledLetter = { title: string; text: string; gaps: string[] };

const GAP = /［待填(?:：([^［］\n]{1,40}))?］/gu;

/**
 * Fills a letter from what is known, one paragraph a line. What is not known stays a visible gap, ［待填：本金］, and is never
 * invented, left out or written as 0. Values are put in once and as they are: a brace in them is a brace. `gapNames` are the
 * names of the facts in the language of the letter.
 */
export function fillLetter(
  template: LetterTemplate,
  facts: LetterFacts,
  reader: LetterReader,
  gapNames: Readonly<Record<LetterFact, string>>,
): FilledLetter {
  const known = (fact: LetterFact) => (facts[fact] ?? "").trim() !== "";
  const written = (fact: LetterFact) => (known(fact) ? oneLine(facts[fact] ?? "") : `［待填：${gapNames[fact]}］`);
  const lines = template.paragraphs.map((pieces) =>
    pieces
      .map((piece) => textOf(piece, known, reader))
      .join("")
      .replaceAll(/( ?)\{(\w+)\}( ?)/g, (whole, before: string, name: string, after: string) => {
        const fact = LETTER_FACTS.find((one) => one === name);
        if (fact === undefined) throw new Error(`A letter names an unknown fact: ${whole}`);
        // A gap has its own brackets; only a value stands apart from the 汉字 around it.
        return known(fact) ? `${before}${written(fact)}${after}` : written(fact);
      }),
  );
  const text = lines.filter((line) => line !== "").join("\n");
  return { title: template.title, text, gaps: gapsIn(text) };
}

/** The names of the gaps that are still open in a letter, each once, in the order of the text. */
export function gapsIn(text: string): string[] {
  return [...new Set([...text.matchAll(GAP)].map(([, name = ""]) => name))];
}

/** How many places of a letter are still open: a name that is missing twice counts twice. */
export function countGaps(text: string): number {
  return [...text.matchAll(GAP)].length;
}

/** Cuts a text where gaps begin and end, so that they can be made to stand out. The parts joined are the text. */
export function splitGaps(text: string): { text: string; isGap: boolean }[] {
  const parts: { text: string; isGap: boolean }[] = [];
  let at = 0;
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    if (index > at) parts.push({ text: text.slice(at, index), isGap: false });
    parts.push({ text: gap, isGap: true });
    at = index + gap.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isGap: false });
  return parts;
}

function textOf(piece: LetterPiece, known: (fact: LetterFact) => boolean, reader: LetterReader): string {
  if (typeof piece === "string") return piece;
  if ("onlyFor" in piece) return piece.onlyFor === reader ? piece.text : "";
  return piece.firstKnown.find(({ needs }) => needs.every(known))?.text ?? piece.otherwise;
}

/** A value stands inside a sentence: no line breaks, and no stop of its own at the end. */
function oneLine(value: string): string {
  return value
    .trim()
    .replaceAll(/\s*\n\s*/g, " ")
    .replace(/[。；，、.;,\s]+$/u, "");
}
