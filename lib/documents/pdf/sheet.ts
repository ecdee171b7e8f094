import type PDFDocument from "pdfkit";
import type { Fonts } from "./fonts";
import { COLOURS, MEASURE, PAGE, type Style } from "./look";
import { breakLines, printable } from "./text-lines";

/** So long may setting go on without letting other requests have their turn. */
const SLICE_MS = 8;

/** The font's own variants of characters, by their OpenType names. */
type Shape = Pick<PDFKit.Mixins.TextOptions, "features">;

export type Line = { text: string; style: Style };

/** The paper in the setter's hands: knows where the next line stands and begins a new page when one is full. */
export type Sheet = {
  document: PDFKit.PDFDocument;
  /** The upper edge of what comes next. */
  y: number;
  /** How much room is left on this page. */
  room(): number;
  newPage(): void;
  /** Breaks a text into lines of a width. */
  lines(text: string, style: Style, width?: number): Line[];
  /** How wide a text of one line is. */
  width(text: string, style: Style): number;
  /** Writes one line with its upper edge at `y`; its characters further apart, or ending at an edge, where that is given. */
  write(line: Line, x: number, y: number, how?: { endsAt?: number | undefined; spread?: number }): void;
  rule(y: number, x?: number, width?: number): void;
  /** Lets others have their turn if this took long; throws when nobody wants the document any more. */
  breathe(): Promise<void>;
};

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.style.leading, 0);
}

/** A fresh sheet on a document without pages, in a language such as "zh-CN". */
export function newSheet(document: InstanceType<typeof PDFDocument>, fonts: Fonts, language: string): Sheet {
  document.registerFont("regular", fonts.regular);
  document.registerFont("strong", fonts.strong);
  // A Chinese font gives quotation marks the width of a 汉字; other languages have them narrow.
  const shape: Shape = language.startsWith("zh") ? {} : { features: ["pwid"] };
  const measure = newMeasure(document, shape);
  let turnBegan = performance.now();
  const sheet: Sheet = {
    document,
    y: PAGE.top,
    room: () => PAGE.height - PAGE.bottom - sheet.y,
    newPage() {
      document.addPage();
      sheet.y = PAGE.top;
    },
    lines: (text, style, width = MEASURE) =>
      breakLines(measure.printable(text, style), width, (character) => measure.width(character, style)).map((line) => ({
        text: line,
        style,
      })),
    width: (text, style) => Array.from(text).reduce((sum, character) => sum + measure.width(character, style), 0),
    write({ text, style }, x, y, { endsAt, spread = 0 } = {}) {
      document.font(style.weight).fontSize(style.size).fillColor(style.colour);
      const from = endsAt === undefined ? x : endsAt - document.widthOfString(text, shape);
      // The middle of 汉字 lies at 0.38 of their size above the baseline; so it stands in the middle of the line.
      const baseline = y + style.leading / 2 + style.size * 0.38;
      const spacing = spread === 0 ? {} : { characterSpacing: spread };
      document.text(text, from, baseline, { lineBreak: false, baseline: "alphabetic", ...shape, ...spacing });
    },
    rule(y, x = PAGE.left, width = MEASURE) {
      document
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.6)
        .strokeColor(COLOURS.line)
        .stroke();
    },
    async breathe() {
      if (performance.now() - turnBegan < SLICE_MS) return;
      await new Promise((resolve) => setImmediate(resolve));
      if (document.destroyed) throw new Error("The document is not wanted any more.");
      turnBegan = performance.now();
    },
  };
  return sheet;
}

/** pdfkit's own measuring lays out whole texts again and again; a character's width is always the same. */
function newMeasure(document: PDFKit.PDFDocument, shape: Shape) {
  const widths = { regular: new Map<string, number>(), strong: new Map<string, number>() };
  const width = (character: string, { weight, size }: Style): number => {
    const known = widths[weight].get(character);
    if (known !== undefined) return known * size;
    const measured = document.font(weight).fontSize(1000).widthOfString(character, shape) / 1000;
    widths[weight].set(character, measured);
    return measured * size;
  };
  return {
    width,
    printable: (text: string, { weight }: Style) => {
      const { font } = (document.font(weight) as unknown as OpenFont)._font;
      return printable(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
    },
  };
}

/** pdfkit has no question for whether a font has a character; the open font below it has. */
type OpenFont = { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };
