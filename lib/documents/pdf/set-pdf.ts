import type { Readable } from "node:stream";
import PDFDocument from "pdfkit";
import { dayToDate } from "@/lib/domain/basics/day";
import { makeTurns } from "@/lib/proofs/preview/turns";
import { drawBlock } from "./blocks";
import { readFonts } from "./fonts";
import { drawFrames } from "./frame";
import { PAGE, STYLES } from "./look";
import type { Paper } from "./paper";
import { newSheet, type Sheet } from "./sheet";

/** Setting keeps a processor busy, and there may be only two. */
const AT_ONCE = 2;
/** Whoever comes when so many wait is asked to come back: a line that long would only end in broken downloads. */
const MOST_WAITING = 12;

type Setting = { inTurn: ReturnType<typeof makeTurns>; unfinished: number };
const holder = globalThis as typeof globalThis & { ashorePdfSetting?: Setting };

/** Held by the process: Next bundles this module into more than one route, and all of them share the processors. */
function setting(): Setting {
  holder.ashorePdfSetting ??= { inTurn: makeTurns(AT_ONCE), unfinished: 0 };
  return holder.ashorePdfSetting;
}

/** Whether so many PDFs are being set or waiting that another one should be asked for later. */
export function isPdfBusy(): boolean {
  return setting().unfinished >= AT_ONCE + MOST_WAITING;
}

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
    info: { ...infoOf(paper), CreationDate: day },
  });
  const shared = setting();
  shared.unfinished += 1;
  shared
    .inTurn(() => drawPaper(document, paper))
    .catch((error: Error) => document.destroy(error))
    .finally(() => {
      shared.unfinished -= 1;
    });
  return document;
}

/** A letter is its writer's own: the program that set it is not named in it. */
function infoOf({ title: Title, brand, isLetter }: Paper): Record<string, string> {
  return isLetter ? { Title, Creator: "", Producer: "" } : { Title, Author: brand, Creator: brand, Producer: brand };
}

async function drawPaper(document: PDFKit.PDFDocument, paper: Paper): Promise<void> {
  const sheet = newSheet(document, await readFonts(), paper.language);
  sheet.newPage();
  drawTitle(sheet, paper);
  for (const block of paper.blocks) await drawBlock(sheet, block);
  await drawFrames(sheet, paper);
  document.end();
}

function drawTitle(sheet: Sheet, { title, lead = "", isLetter }: Paper): void {
  for (const [text, style, gap] of [
    [title, isLetter ? STYLES.letter_title : STYLES.title, isLetter ? 18 : 4],
    [lead, STYLES.lead, 10],
  ] as const) {
    if (text === "") continue;
    for (const line of sheet.lines(text, style)) {
      const x = isLetter ? (PAGE.width - sheet.width(line.text, style)) / 2 : PAGE.left;
      sheet.write(line, x, sheet.y);
      sheet.y += style.leading;
    }
    sheet.y += gap;
  }
}
