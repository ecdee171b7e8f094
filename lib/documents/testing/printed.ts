import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Paper } from "@/lib/documents/pdf/paper";
import { setPdf } from "@/lib/documents/pdf/set-pdf";

/** The bytes of a paper. */
export async function bytesOf(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of setPdf(paper)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The text of each page, one space between words: where a line ends is the paper's business. */
export async function pagesOf(paper: Paper): Promise<string[]> {
  const pdfium = await PDFiumLibrary.init();
  const document = await pdfium.loadDocument(await bytesOf(paper));
  const texts = [...document.pages()].map((page) => page.getText().replaceAll(/\s+/g, " "));
  document.destroy();
  pdfium.destroy();
  return texts;
}
