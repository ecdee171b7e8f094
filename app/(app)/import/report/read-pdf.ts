"use client";

/** The text of a PDF, or why there is none. Nothing of it leaves the browser. */
export type PdfReading = { text: string } | { problem: "unreadable" | "encrypted" | "too_large" };

/** A brief report has a few hundred KB. Beyond this something else was chosen. */
export const MAX_PDF_BYTES = 20 * 1024 * 1024;
const MAX_PAGES = 200;
const TIMEOUT_MS = 45_000;
/** A scan has a page number or a stamp in letters, and nothing else. */
const LEAST_LETTERS = 40;

/**
 * Takes the text out of a PDF, page by page, in a worker. The reader is fetched when the first file is chosen, so that no other page
 * carries it; it evaluates no code, and asks only this site for the tables of Chinese fonts.
 */
export async function readPdf(file: File): Promise<PdfReading> {
  if (file.size > MAX_PDF_BYTES) return { problem: "too_large" };
  try {
    const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
    pdfjs.GlobalWorkerOptions.workerSrc = new URL(
      "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
      import.meta.url,
    ).toString();
    const task = pdfjs.getDocument({
      data: new Uint8Array(await file.arrayBuffer()),
      cMapUrl: new URL("/api/cmaps/", window.location.href).href,
      cMapPacked: true,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    const timer = setTimeout(() => void task.destroy(), TIMEOUT_MS);
    try {
      const text = await textOf(await task.promise);
      return text.replace(/\s/g, "").length < LEAST_LETTERS ? { problem: "unreadable" } : { text };
    } finally {
      clearTimeout(timer);
      await task.destroy();
    }
  } catch (error) {
    // Whatever else a broken file does to its reader: the person needs the other way, not the reason.
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { problem: isLocked ? "encrypted" : "unreadable" };
  }
}

type Document = Awaited<ReturnType<typeof import("pdfjs-dist/legacy/build/pdf.mjs").getDocument>["promise"]>;

async function textOf(document: Document): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES); number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
    page.cleanup();
  }
  return pages.join("\n");
}
