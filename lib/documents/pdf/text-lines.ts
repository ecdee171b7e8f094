/* Marks that must not begin a line, and those that must not end one (GB/T 15834 and common typesetting). */
const NO_START = new Set("、。，．：；？！）》】」』〕〉］”’…—～·％‰%,.:;?!)]}»");
const NO_END = new Set("（《【「『〔〈［“‘([{«¥￥$#第");
const HAN = /[\u2E80-\u303F\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u;
const DIGIT = /\d/u;
/** What belongs to the number before it: 21日, 3 is no end of a line. */
const COUNTED = new Set("年月日号天项笔元个期份页");

/**
 * Breaks a text into lines that are at most `width` wide. Chinese may break after any character but for marks that cling to
 * their neighbour; other scripts break at spaces. What is longer than a line, such as a hash, is cut where the line ends.
 * A line feed always breaks. `widthOf` is the width of one character.
 */
export function breakLines(text: string, width: number, widthOf: (character: string) => number): string[] {
  return text.split("\n").flatMap((paragraph) => fill(atomsOf(paragraph), width, widthOf));
}

/**
 * The text as it can be printed: without control, bidi and other invisible characters, which could make it read differently
 * from what it says; what the font cannot draw stands as an empty box instead of vanishing.
 */
export function printable(text: string, canDraw: (codePoint: number) => boolean): string {
  const visible = text
    .normalize("NFC")
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n")
    .replaceAll(/[\t\u00A0\u3000]/gu, " ")
    .replaceAll(/[^\P{C}\n]|[\uFE00-\uFE0F]/gu, "");
  return Array.from(visible, (character) =>
    character === "\n" || canDraw(character.codePointAt(0) ?? 0) ? character : "□",
  ).join("");
}

/** Splits into the shortest pieces that have to stay together, each with the spaces that follow it. */
function atomsOf(paragraph: string): string[] {
  const atoms: string[] = [];
  let atom = "";
  let previous = "";
  for (const character of paragraph) {
    if (previous !== "" && mayBreakBetween(previous, character)) {
      atoms.push(atom);
      atom = "";
    }
    atom += character;
    previous = character;
  }
  atoms.push(atom);
  return atoms;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (after === " ") return false;
  if (before === " ") return true;
  if (NO_START.has(after) || NO_END.has(before)) return false;
  if (DIGIT.test(before) && COUNTED.has(after)) return false;
  return HAN.test(before) || HAN.test(after);
}

function fill(atoms: readonly string[], width: number, widthOf: (character: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const end = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const atom of atoms) {
    const needed = widthOfAll(atom.trimEnd(), widthOf);
    if (line !== "" && used + needed > width) end();
    for (const character of atom) {
      // Only an atom that is wider than a whole line gets here with the line full.
      if (line !== "" && character !== " " && used + widthOf(character) > width) end();
      line += character;
      used += widthOf(character);
    }
  }
  end();
  return lines;
}

function widthOfAll(text: string, widthOf: (character: string) => number): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum;
}
