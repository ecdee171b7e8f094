import { COLOURS, PAGE, STYLES } from "./look";
import type { Paper } from "./paper";
import type { Sheet } from "./sheet";

/** The product's mark, two waves and a shore, as on the screen. */
const MARK = [
  { path: "M3 8.5c3-3 5.5-3 9-1s6 2 9-.5", opacity: 1 },
  { path: "M3 13c3-2.4 5.5-2.4 9-.8s6 1.6 9-.6", opacity: 0.7 },
  { path: "M3 20h18M6.5 20c1.5-3.2 4.6-3.6 7.5-2.2", opacity: 1 },
] as const;

const HEAD_Y = 40;
const FOOT_Y = PAGE.height - 46;

/** Puts the running head and the page's number on every page; at the end, when it is known how many there are. */
export async function drawFrames(
  sheet: Sheet,
  paper: Pick<Paper, "brand" | "head" | "foot" | "isLetter">,
): Promise<void> {
  const { count } = sheet.document.bufferedPageRange();
  if (paper.isLetter) return drawNumbers(sheet, count);
  const right = PAGE.width - PAGE.right;
  for (let page = 0; page < count; page += 1) {
    sheet.document.switchToPage(page);
    drawMark(sheet);
    const [brand] = sheet.lines(paper.brand, STYLES.brand);
    const [head] = sheet.lines(paper.head, STYLES.running);
    const [foot] = sheet.lines(paper.foot, STYLES.running);
    if (brand) sheet.write(brand, PAGE.left + 21, HEAD_Y);
    if (head) sheet.write(head, PAGE.left, HEAD_Y, { endsAt: right });
    sheet.rule(HEAD_Y + 24);
    if (foot) sheet.write(foot, PAGE.left, FOOT_Y);
    sheet.write({ text: `${page + 1} / ${count}`, style: STYLES.running }, PAGE.left, FOOT_Y, { endsAt: right });
    await sheet.breathe();
  }
}

/** The pages of a letter are numbered where there are several. */
function drawNumbers(sheet: Sheet, count: number): void {
  for (let page = 0; page < count && count > 1; page += 1) {
    sheet.document.switchToPage(page);
    const line = { text: `${page + 1} / ${count}`, style: STYLES.running };
    sheet.write(line, (PAGE.width - sheet.width(line.text, line.style)) / 2, FOOT_Y);
  }
}

function drawMark({ document }: Sheet): void {
  document
    .save()
    .translate(PAGE.left - 2, HEAD_Y - 1.5)
    .scale(0.7);
  for (const { path, opacity } of MARK) {
    document.path(path).lineWidth(1.8).lineCap("round").strokeColor(COLOURS.accent, opacity).stroke();
  }
  document.restore();
}
