import { drawLetter } from "./letter";
import { COLOURS, MEASURE, PAGE, STYLES, type Style, toned } from "./look";
import type { Block } from "./paper";
import { drawPicture } from "./picture";
import { heightOf, type Line, type Sheet } from "./sheet";
import { drawTable } from "./table";

/** A heading never stands alone at the bottom of a page. */
const HEADING_NEEDS = 84;
const TERM_WIDTH = 128;
const FIGURE_GUTTER = 16;

/** Draws one block below what stands there already. */
export async function drawBlock(sheet: Sheet, block: Block): Promise<void> {
  switch (block.kind) {
    case "heading":
      return drawHeading(sheet, block.text);
    case "paragraph":
      return drawParagraph(sheet, block.text, toned(STYLES.text, block.tone));
    case "note":
      return drawNote(sheet, block.text);
    case "figures":
      return drawFigures(sheet, block.figures);
    case "facts":
      return drawFacts(sheet, block.facts);
    case "table":
      return drawTable(sheet, block);
    case "letter":
      return drawLetter(sheet, block);
    case "picture":
      return drawPicture(sheet, block);
  }
}

function drawHeading(sheet: Sheet, text: string): void {
  const lines = sheet.lines(text, STYLES.heading);
  sheet.y += 16;
  if (sheet.room() < HEADING_NEEDS + lines.length * STYLES.heading.leading) sheet.newPage();
  writeLines(sheet, lines);
  sheet.y += 5;
}

/** Writes lines one below the other; they must fit. */
function writeLines(sheet: Sheet, lines: readonly Line[], x: number = PAGE.left): void {
  for (const line of lines) {
    sheet.write(line, x, sheet.y);
    sheet.y += line.style.leading;
  }
}

async function drawParagraph(sheet: Sheet, text: string, style: Style): Promise<void> {
  const lines = sheet.lines(text, style);
  for (const [place, line] of lines.entries()) {
    // Neither the first nor the last line of a paragraph stands alone.
    const together = place === 0 || place === lines.length - 2 ? Math.min(2, lines.length) : 1;
    if (sheet.room() < style.leading * together) sheet.newPage();
    writeLines(sheet, [line]);
    await sheet.breathe();
  }
  sheet.y += 6;
}

/** A note is short; one that is longer than a page is drawn without its ground. */
async function drawNote(sheet: Sheet, text: string): Promise<void> {
  const style = { ...STYLES.small, colour: COLOURS.ink };
  const lines = sheet.lines(text, style, MEASURE - 28);
  const height = lines.length * style.leading + 20;
  if (height > PAGE.height - PAGE.top - PAGE.bottom) return drawParagraph(sheet, text, style);
  sheet.y += 6;
  if (sheet.room() < height) sheet.newPage();
  sheet.document.roundedRect(PAGE.left, sheet.y, MEASURE, height, 6).fill(COLOURS.sunk);
  sheet.y += 10;
  writeLines(sheet, lines, PAGE.left + 14);
  sheet.y += 18;
}

type Fact = { term: string; detail: string; note?: string };

function drawFigures(sheet: Sheet, figures: readonly Fact[]): void {
  const width = (MEASURE + FIGURE_GUTTER) / Math.max(1, figures.length);
  const cells = figures.map((figure) => [
    ...sheet.lines(figure.term, STYLES.term, width - FIGURE_GUTTER),
    ...sheet.lines(figure.detail, STYLES.figure, width - FIGURE_GUTTER),
    ...(figure.note === undefined ? [] : sheet.lines(figure.note, STYLES.small, width - FIGURE_GUTTER)),
  ]);
  const height = Math.max(0, ...cells.map(heightOf));
  if (sheet.room() < height + 24) sheet.newPage();
  const top = sheet.y + 6;
  sheet.y = top;
  for (const [place, lines] of cells.entries()) {
    sheet.y = top;
    writeLines(sheet, lines, PAGE.left + place * width);
  }
  sheet.y = top + height + 8;
}

async function drawFacts(sheet: Sheet, facts: readonly Fact[]): Promise<void> {
  const left = PAGE.left + TERM_WIDTH;
  const rest = MEASURE - TERM_WIDTH;
  for (const fact of facts) {
    const term = sheet.lines(fact.term, { ...STYLES.term, leading: STYLES.text.leading }, TERM_WIDTH - 14);
    const detail = [
      ...sheet.lines(fact.detail, STYLES.text, rest),
      ...(fact.note === undefined ? [] : sheet.lines(fact.note, STYLES.small, rest)),
    ];
    const height = Math.max(heightOf(term), heightOf(detail)) + 9;
    if (sheet.room() < Math.min(height, 160)) sheet.newPage();
    sheet.rule(sheet.y);
    await writePair(sheet, { term, detail, left });
    await sheet.breathe();
  }
  if (facts.length > 0) sheet.rule(sheet.y);
  sheet.y += 6;
}

/** Two columns of lines side by side; a detail that is longer than the page runs on over it. */
async function writePair(sheet: Sheet, pair: { term: Line[]; detail: Line[]; left: number }): Promise<void> {
  const top = sheet.y + 4.5;
  sheet.y = top;
  writeLines(sheet, pair.term);
  const below = sheet.y;
  sheet.y = top;
  let isOnSamePage = true;
  for (const line of pair.detail) {
    if (sheet.room() < line.style.leading) {
      sheet.newPage();
      isOnSamePage = false;
      await sheet.breathe();
    }
    writeLines(sheet, [line], pair.left);
  }
  if (isOnSamePage) sheet.y = Math.max(sheet.y, below);
  sheet.y += 4.5;
}
