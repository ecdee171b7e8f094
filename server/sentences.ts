import { bearBrokenOutput } from "./broken-output";

/**
 * What the programs around Next say to the person who runs them: Chinese first, English second, short.
 * The app's own words are in lib/i18n/messages; these are needed before any of it runs.
 */
export type Sentence = { zh: string; en: string };

/** An error whose sentence tells the operator what to do; shown without a stack. */
export class OperatorError extends Error {
  override readonly name = "OperatorError";
  readonly sentence: Sentence;

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.sentence = { zh, en };
  }
}

/** Prints a sentence in both languages. */
export function say(zh: string, en: string): void {
  console.log(`${zh}\n${en}`);
}

/** Prints what went wrong: an operator's error as its sentence, anything else in full, because it is a bug. */
export function sayFailure(error: unknown): void {
  if (error instanceof OperatorError) {
    console.error(`\n${error.sentence.zh}\n${error.sentence.en}`);
  } else {
    console.error(error);
  }
}

/** Runs a command's work; resolves to the exit code. */
export async function exitCodeOf(work: () => Promise<number | undefined>): Promise<number> {
  bearBrokenOutput();
  try {
    return (await work()) ?? 0;
  } catch (error) {
    sayFailure(error);
    return 1;
  }
}

/** The code of a system or database error ("ENOENT", "23505"), or null. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** The text of whatever was thrown. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
