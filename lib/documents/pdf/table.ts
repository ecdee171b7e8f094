import { MEASURE, PAGE, STYLES, toned } from "./look";
import type { Block, Cell, PaperColumn } from "./paper";
import { heightOf, type Line, type Sheet } from "./sheet";

type Table = Extract<Block, { kind: "table" }>;
type Place = { x: number; width: number; isNumber: boolean };

const GUTTER = 14;
const PADDING = 5.5;
/** A row higher than this may be cut by the end of a page; a lower one goes to the next page whole. */
const CUT_ABOVE = 260;

/** A table with hairlines; its names of columns stand on every page that it runs over. */
export async function drawTable(sheet: Sheet, { columns, rows }: Table): Promise<void> {
  const places = placesOf(columns);
  if (sheet.room() < 70) sheet.newPage();
  drawHeader(sheet, columns, places);
  for (const row of rows) {
    let left = row.map((cell, index) => cellLines(sheet, cell, places[index], index === 0));
    const height = Math.max(0, ...left.map(heightOf)) + 2 * PADDING;
    if (sheet.room() < Math.min(height, CUT_ABOVE)) turnPage(sheet, columns, places);
    while (left.some((lines) => lines.length > 0)) {
      left = drawPart(sheet, left, places);
      await sheet.breathe();
      if (left.some((lines) => lines.length > 0)) turnPage(sheet, columns, places);
    }
    sheet.rule(sheet.y);
  }
  sheet.y += 8;
}

function placesOf(columns: readonly PaperColumn[]): Place[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = PAGE.left;
  return columns.map(({ share, isNumber = false }, index) => {
    const whole = (MEASURE * share) / shares;
    const place = { x, width: index === columns.length - 1 ? whole : whole - GUTTER, isNumber };
    x += whole;
    return place;
  });
}

function turnPage(sheet: Sheet, columns: readonly PaperColumn[], places: readonly Place[]): void {
  sheet.newPage();
  drawHeader(sheet, columns, places);
}

function drawHeader(sheet: Sheet, columns: readonly PaperColumn[], places: readonly Place[]): void {
  const cells = columns.map(({ header }, index) => sheet.lines(header, STYLES.column, places[index]?.width));
  drawPart(sheet, cells, places);
  sheet.rule(sheet.y);
}

function cellLines(sheet: Sheet, cell: Cell, place: Place | undefined, isName: boolean): Line[] {
  const style = toned(isName ? STYLES.cell_name : STYLES.cell, cell.tone);
  const note = cell.note === undefined ? [] : sheet.lines(cell.note, STYLES.small, place?.width);
  return [...(cell.text === "" ? [] : sheet.lines(cell.text, style, place?.width)), ...note];
}

/** Draws as many lines of each cell as the page has room for, at least one; returns those that are left. */
function drawPart(sheet: Sheet, cells: readonly Line[][], places: readonly Place[]): Line[][] {
  const top = sheet.y + PADDING;
  const bottom = PAGE.height - PAGE.bottom - PADDING;
  let lowest = top;
  const left = cells.map((lines, index) => {
    const place = places[index];
    if (!place) return [];
    let y = top;
    for (const [count, line] of lines.entries()) {
      if (y + line.style.leading > bottom && count > 0) return lines.slice(count);
      sheet.write(line, place.x, y, place.isNumber ? { endsAt: place.x + place.width } : {});
      y += line.style.leading;
      lowest = Math.max(lowest, y);
    }
    return [];
  });
  sheet.y = lowest + PADDING;
  return left;
}
