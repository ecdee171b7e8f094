import { parseTypedDay } from "@/lib/domain/basics/day";

/** The parts of a letter as they stand on paper. */
export type LetterLayout = {
  /** "致……：", at the left edge; null where the letter begins at once. */
  salutation: string | null;
  /** Each begins two characters in. */
  body: string[];
  /** Name and day, at the right edge. */
  signature: string[];
};

const LONGEST_SALUTATION = 60;
const LONGEST_NAME = 24;

/**
 * Finds salutation and signature in a letter as somebody wrote or changed it. A first line that ends with a colon is the
 * salutation; a last line that is a day, or still has to be one, is the signature together with a short line without a stop before it.
 */
export function layOutLetter(text: string): LetterLayout {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [first = ""] = lines;
  const hasSalutation = lines.length > 1 && first.length <= LONGEST_SALUTATION && /[：:]$/u.test(first);
  const rest = hasSalutation ? lines.slice(1) : lines;
  const signed = signatureLength(rest);
  return {
    salutation: hasSalutation ? first : null,
    body: rest.slice(0, rest.length - signed),
    signature: rest.slice(rest.length - signed),
  };
}

function signatureLength(lines: readonly string[]): number {
  const last = lines.at(-1) ?? "";
  if (lines.length < 2 || !isDay(last)) return 0;
  const name = lines.at(-2) ?? "";
  return lines.length > 2 && name.length <= LONGEST_NAME && !/[。；，：]/u.test(name.replaceAll("待填：", "")) ? 2 : 1;
}

function isDay(line: string): boolean {
  return parseTypedDay(line) !== null || /^［待填(?:：[^［］]*)?］$/u.test(line);
}
