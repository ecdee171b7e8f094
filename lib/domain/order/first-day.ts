import type { Day } from "@/lib/domain/basics/day";

/** The five taps of the first day with what can be tapped. One list drives the type, the schema and the buttons. */
export const FIRST_DAY_ANSWERS = {
  safe: ["yes", "threatened", "despairing"],
  court_paper: ["no", "yes", "unsure"],
  promise: ["no", "yes"],
  at_risk: ["no", "home", "car", "utilities"],
  money: ["no", "yes"],
} as const;

export type FirstDayQuestion = keyof typeof FIRST_DAY_ANSWERS;
export type FirstDayAnswer<Question extends FirstDayQuestion> = (typeof FIRST_DAY_ANSWERS)[Question][number];

/** The questions in the order in which they are asked. */
export const FIRST_DAY_QUESTIONS = [
  "safe",
  "court_paper",
  "promise",
  "at_risk",
  "money",
] as const satisfies readonly FirstDayQuestion[];

/** One answer as it was tapped: the question and what was said. */
export type FirstDayTap = {
  [Question in FirstDayQuestion]: { question: Question; answer: FirstDayAnswer<Question> };
}[FirstDayQuestion];

/** What was answered, and since which day it has been so; null: skipped or not asked yet. */
export type FirstDayAnswers = {
  [Question in FirstDayQuestion]: { answer: FirstDayAnswer<Question>; since: Day } | null;
};

export const NOTHING_ANSWERED: FirstDayAnswers = {
  safe: null,
  court_paper: null,
  promise: null,
  at_risk: null,
  money: null,
};

/** Reads "question:answer"; null for any other text. */
export function parseTap(text: string): FirstDayTap | null {
  const [question, answer = "", ...rest] = text.split(":");
  const known = FIRST_DAY_QUESTIONS.find((one) => one === question);
  if (known === undefined || rest.length > 0) return null;
  const answers: readonly string[] = FIRST_DAY_ANSWERS[known];
  // The answer was just looked up among those of its own question.
  return answers.includes(answer) ? ({ question: known, answer } as FirstDayTap) : null;
}

/** Writes a tap the way its button carries it. */
export function tapText({ question, answer }: FirstDayTap): string {
  return `${question}:${answer}`;
}

/** Whether an answer asks for help at once: everything but "yes, safe" and the four "no". */
export function needsHelp({ question, answer }: FirstDayTap): boolean {
  return answer !== (question === "safe" ? "yes" : "no");
}
