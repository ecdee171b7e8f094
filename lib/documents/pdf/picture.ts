import { COLOURS, MEASURE, PAGE, STYLES } from "./look";
import type { Block, Picture } from "./paper";
import type { Sheet } from "./sheet";

type PictureBlock = Extract<Block, { kind: "picture" }>;

/** A picture on a page of its own, under its name, as large as the page allows. It is fetched only now, one at a time. */
export async function drawPicture(sheet: Sheet, { caption, note, open, missing }: PictureBlock): Promise<void> {
  const picture = await open();
  sheet.newPage();
  for (const line of sheet.lines(caption, STYLES.heading)) {
    sheet.write(line, PAGE.left, sheet.y);
    sheet.y += line.style.leading;
  }
  for (const line of sheet.lines(note, STYLES.small)) {
    sheet.write(line, PAGE.left, sheet.y);
    sheet.y += line.style.leading;
  }
  sheet.y += 10;
  if (picture === null) return writeMissing(sheet, missing);
  drawFitted(sheet, picture);
  await sheet.breathe();
}

function drawFitted(sheet: Sheet, picture: Picture): void {
  const scale = Math.min(MEASURE / picture.width, sheet.room() / picture.height, 1);
  const [width, height] = [picture.width * scale, picture.height * scale];
  sheet.document.image(picture.jpeg, PAGE.left, sheet.y, { width, height });
  sheet.document.rect(PAGE.left, sheet.y, width, height).lineWidth(0.6).strokeColor(COLOURS.line).stroke();
  sheet.y += height;
}

function writeMissing(sheet: Sheet, text: string): void {
  for (const line of sheet.lines(text, STYLES.text)) {
    sheet.write(line, PAGE.left, sheet.y);
    sheet.y += line.style.leading;
  }
}
