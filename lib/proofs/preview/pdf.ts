import { type PDFiumDocument, PDFiumLibrary, PDFiumModule } from "@hyzyla/pdfium";
import type { Refusal } from "./answer";
import { LARGE_EDGE, type Pixels } from "./limits";
import { installChineseFont } from "./pdf-fonts";

const MAX_PAGES = 20;
/** Far more than any certificate or statement holds on its first pages. */
const MAX_CHARACTERS = 500_000;

/** Draws the first page. PDFium is built without JavaScript, and forms are not initialised: nothing in the file runs. */
export function drawFirstPage(bytes: Uint8Array): Promise<Pixels | { refused: Refusal }> {
  return withDocument(bytes, async (document) => {
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = LARGE_EDGE / Math.max(originalWidth, originalHeight);
    const width = Math.max(1, Math.round(originalWidth * scale));
    const height = Math.max(1, Math.round(originalHeight * scale));
    return page.render({ width, height, scale: 1, render: "bitmap" });
  });
}

/** The text of the first pages, a form feed between them. Works without the fonts: codes are mapped by PDFium's own tables. */
export function readText(bytes: Uint8Array): Promise<{ text: string } | { refused: Refusal }> {
  return withDocument(bytes, async (document) => {
    const pages: string[] = [];
    const count = Math.min(document.getPageCount(), MAX_PAGES);
    for (let index = 0; index < count; index++) pages.push(document.getPage(index).getText());
    const text = pages.join("\f").slice(0, MAX_CHARACTERS);
    return text.trim() === "" ? { refused: "no_text" } : { text };
  });
}

async function withDocument<T>(
  bytes: Uint8Array,
  work: (document: PDFiumDocument) => Promise<T | { refused: Refusal }>,
): Promise<T | { refused: Refusal }> {
  const library = await start();
  try {
    return await work(await library.loadDocument(bytes));
  } catch (error) {
    // The library has no codes; this is its sentence for a document that does not open without a password.
    const isLocked = error instanceof Error && /^Password required|^Unsupported security/.test(error.message);
    return { refused: isLocked ? "encrypted" : "unreadable" };
  }
}

/** PDFium, with a font for the Chinese that a document does not embed. */
async function start(): Promise<PDFiumLibrary> {
  let module: object = {};
  const library = await PDFiumLibrary.initBase({
    vendor: async (options) => {
      const loaded = await PDFiumModule(options);
      module = loaded;
      return loaded;
    },
  });
  installChineseFont(module);
  return library;
}
