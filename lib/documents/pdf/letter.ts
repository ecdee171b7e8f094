import { COLOURS, MEASURE, PAGE, STYLES } from "./look";
import { markGaps, type Run } from "./marks";
import type { Block } from "./paper";
import type { Sheet } from "./sheet";

type Letter = Extract<Block, { kind: "letter" }>;

const STYLE = STYLES.letter;
/** Two characters of the font's own width stand for the indent while lines are broken, and are taken off again. */
const INDENT = "一一";
/** More room than this at the end of a line is not spread over it: the line has its own reason to be short. */
const MOST_SPREAD = STYLE.size * 1.8;

/** A letter as it is written in China: salutation at the left, paragraphs two characters in, name and day at the right. */
export async function drawLetter(sheet: Sheet, { salutation, body, signature }: Letter): Promise<void> {
  if (salutation !== null) await drawParagraph(sheet, salutation, false);
  for (const paragraph of body) await drawParagraph(sheet, paragraph, true);
  const height = signature.length * STYLE.leading + STYLE.leading;
  if (sheet.room() < height) sheet.newPage();
  sheet.y += STYLE.leading;
  for (const text of signature) {
    const [line] = sheet.lines(text, STYLE);
    if (!line) continue;
    const [runs = []] = markGaps([line.text]);
    const width = sheet.width(line.text, STYLE);
    writeRuns(sheet, runs, PAGE.left + MEASURE - width, 0);
    sheet.y += STYLE.leading;
  }
}

async function drawParagraph(sheet: Sheet, text: string, isIndented: boolean): Promise<void> {
  const indent = isIndented ? sheet.width(INDENT, STYLE) : 0;
  const broken = sheet.lines(`${isIndented ? INDENT : ""}${text}`, STYLE).map((line) => line.text);
  const lines = broken.map((line, place) => (place === 0 && isIndented ? line.slice(INDENT.length) : line));
  const runsOf = markGaps(lines);
  for (const [place, line] of lines.entries()) {
    // Neither the first nor the last line of a paragraph stands alone.
    const together = place === 0 || place === lines.length - 2 ? Math.min(2, lines.length) : 1;
    if (sheet.room() < STYLE.leading * together) sheet.newPage();
    const from = place === 0 ? indent : 0;
    const left = MEASURE - from - sheet.width(line, STYLE);
    const isSpread = place < lines.length - 1 && left > 0 && left <= MOST_SPREAD;
    const spread = isSpread ? left / Math.max(1, Array.from(line).length - 1) : 0;
    writeRuns(sheet, runsOf[place] ?? [], PAGE.left + from, spread);
    sheet.y += STYLE.leading;
    await sheet.breathe();
  }
}

/** Writes the runs of a line one after the other; what is still open stands on a tinted ground. */
function writeRuns(sheet: Sheet, runs: readonly Run[], x: number, spread: number): void {
  let from = x;
  for (const { text, isGap } of runs) {
    const width = sheet.width(text, STYLE) + spread * Array.from(text).length;
    if (isGap) sheet.document.rect(from, sheet.y + 3.5, width, STYLE.leading - 7).fill(COLOURS.gap);
    sheet.write({ text, style: isGap ? { ...STYLE, colour: COLOURS.due } : STYLE }, from, sheet.y, { spread });
    from += width;
  }
}
