import type { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import { dayToDate } from "@/lib/domain/basics/day";
import { makeTurns } from "@/lib/proofs/preview/turns";
import { drawBlock } from "./blocks";
import { readFonts } from "./fonts";
import { drawFrames } from "./frame";
import { PAGE, STYLES } from "./look";
import type { Paper } from "./paper";
import { newSheet } from "./sheet";

/** Setting keeps a processor busy, and there may be only two. */
const inTurn = makeTurns(2);

/**
 * Sets a paper as a PDF of A4 pages. The text is real: it can be selected, searched and read aloud, in Chinese too. Equal
 * papers give equal bytes. The file carries no script, no action, no link and no attachment; words of a person are words.
 * Returns at once; the stream fails if something goes wrong, and setting stops when the stream is destroyed.
 */
export function setPdf(paper: Paper): Readable {
  const day = dayToDate(paper.day);
  const document = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    // The running head says how many pages there are, so pages are kept until the last one is set.
    bufferPages: true,
    font: "",
    fontLayoutCache: false,
    pdfVersion: "1.7",
    lang: paper.language,
    displayTitle: true,
    info: { Title: paper.title, Author: paper.brand, Creator: paper.brand, Producer: paper.brand, CreationDate: day },
  });
  inTurn(() => drawPaper(document, paper)).catch((error: Error) => document.destroy(error));
  return document;
}

async function drawPaper(document: PDFKit.PDFDocument, paper: Paper): Promise<void> {
  const sheet = newSheet(document, await readFonts(), paper.language);
  sheet.newPage();
  for (const [text, style, gap] of [
    [paper.title, STYLES.title, 4],
    [paper.lead ?? "", STYLES.lead, 10],
  ] as const) {
    if (text === "") continue;
    for (const line of sheet.lines(text, style)) {
      sheet.write(line, PAGE.left, sheet.y);
      sheet.y += style.leading;
    }
    sheet.y += gap;
  }
  for (const block of paper.blocks) await drawBlock(sheet, block);
  await drawFrames(sheet, paper);
  document.end();
}
