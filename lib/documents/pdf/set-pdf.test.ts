import { PDFiumLibrary } from "@hyzyla/pdfium";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { day } from "@/lib/domain/basics/day";
import type { Block, Paper } from "./paper";
import { isPdfBusy, setPdf } from "./set-pdf";

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

const paperOf = (blocks: readonly Block[]): Paper => ({
  language: "zh-CN",
  title: "结清记录",
  lead: "2026年3月5日结清",
  brand: "上岸",
  head: "2026年11月21日",
  foot: "自己的记录",
  day: day("2026-11-21"),
  blocks,
});

async function bytesOf(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of setPdf(paper)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await pdfium.loadDocument(bytes);
  const texts = [...document.pages()].map((page) => page.getText().replaceAll("\r\n", "\n"));
  document.destroy();
  return texts;
}

const row = (name: string) => [{ text: name, note: "f".repeat(64) }, { text: "¥1.00" }];
const columns = [
  { header: "文件", share: 4 },
  { header: "金额", share: 1, isNumber: true },
];

/** One of everything, with text that wants to be more than text. */
const EVERYTHING: readonly Block[] = [
  { kind: "figures", figures: [{ term: "已付", detail: "¥15,000.00", note: "一次付清" }] },
  { kind: "heading", text: "这笔债" },
  {
    kind: "facts",
    facts: [{ term: "备注", detail: "<script>alert(1)</script> /JavaScript (app.alert(1)) https://x.test" }],
  },
  { kind: "table", columns, rows: [row("回单.pdf")] },
  { kind: "note", text: "它证明上传以后没有变过。" },
  { kind: "paragraph", text: "以文书为准。", tone: "quiet" },
];

describe("setPdf", () => {
  it("sets real text, in Chinese too", async () => {
    const [page = ""] = await pagesOf(await bytesOf(paperOf(EVERYTHING)));
    for (const words of [
      "结清记录",
      "2026年3月5日结清",
      "已付",
      "¥15,000.00",
      "一次付清",
      "这笔债",
      "回单.pdf",
      "f".repeat(64),
    ])
      expect(page).toContain(words);
    expect(page).toContain("它证明上传以后没有变过。");
    expect(page).toContain("<script>alert(1)</script>");
    expect(page).toContain("1 / 1");
  });

  it("gives equal bytes for equal papers, and other bytes for another day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T00:00:00Z") });
    const first = await bytesOf(paperOf(EVERYTHING));
    vi.setSystemTime(new Date("2031-02-03T04:05:06Z"));
    const later = await bytesOf(paperOf(EVERYTHING));
    vi.useRealTimers();
    expect(later.equals(first)).toBe(true);
    expect((await bytesOf({ ...paperOf(EVERYTHING), day: day("2026-11-22") })).equals(first)).toBe(false);
  });

  it("carries nothing that acts", async () => {
    const source = (await bytesOf(paperOf(EVERYTHING))).toString("latin1");
    for (const name of [
      "/JS",
      "/JavaScript",
      "/OpenAction",
      "/AA",
      "/URI",
      "/Launch",
      "/Annots",
      "/EmbeddedFile",
      "/AcroForm",
    ])
      expect(source, name).not.toContain(name);
  });

  it("repeats the names of the columns over pages, numbers the pages and drops no row", async () => {
    const names = Array.from({ length: 60 }, (_, place) => `文件${place + 1}号`);
    const pages = await pagesOf(await bytesOf(paperOf([{ kind: "table", columns, rows: names.map(row) }])));
    expect(pages.length).toBeGreaterThan(2);
    for (const [place, page] of pages.entries()) {
      expect(page).toMatch(/文件\s+金额/);
      expect(page).toContain("上岸");
      expect(page).toContain(`${place + 1} / ${pages.length}`);
    }
    const text = pages.join("\n");
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it("runs over pages with whatever is longer than one", async () => {
    const sentences = Array.from({ length: 150 }, (_, place) => `第${place}句，写得长一点，让它占满一行。`);
    const long = sentences.join("\n");
    const shapes: readonly Block[] = [
      { kind: "paragraph", text: long },
      { kind: "note", text: long },
      { kind: "facts", facts: [{ term: "备注", detail: long }] },
      { kind: "table", columns, rows: [[{ text: "名", note: long }, { text: "¥1.00" }]] },
    ];
    for (const block of shapes) {
      const pages = await pagesOf(await bytesOf(paperOf([block, { kind: "heading", text: "末尾" }])));
      expect(pages.length, block.kind).toBeGreaterThan(2);
      const text = pages.join("\n");
      expect(
        sentences.filter((sentence) => !text.includes(sentence)),
        block.kind,
      ).toEqual([]);
      expect(pages.at(-1), block.kind).toContain("末尾");
    }
  });

  it("keeps within the margins, whatever is written", async () => {
    const wide = "W".repeat(400);
    const blocks: readonly Block[] = [
      { kind: "figures", figures: [1, 2, 3].map(() => ({ term: wide.slice(0, 60), detail: wide.slice(0, 90) })) },
      { kind: "facts", facts: [{ term: wide, detail: wide }] },
      { kind: "table", columns, rows: [[{ text: wide }, { text: "¥9,999,999,999.99" }]] },
      { kind: "paragraph", text: "汉".repeat(300) },
    ];
    const document = await pdfium.loadDocument(await bytesOf(paperOf(blocks)));
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: 1, render: "bitmap" });
      const margin = Math.floor(width * 0.08);
      let inked = 0;
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1)
          if ((x < margin || x >= width - margin) && (data[(y * width + x) * 4] ?? 255) < 250) inked += 1;
      expect(inked).toBe(0);
    }
    document.destroy();
  });

  it("sets a page without anything, too", async () => {
    const nothing: readonly Block[] = [
      { kind: "figures", figures: [] },
      { kind: "facts", facts: [] },
      { kind: "table", columns, rows: [] },
      { kind: "paragraph", text: "" },
    ];
    expect(await pagesOf(await bytesOf(paperOf(nothing)))).toHaveLength(1);
  });

  it("stops when nobody wants it, and makes room for the next", async () => {
    const long = paperOf(Array.from({ length: 1000 }, () => ({ kind: "paragraph", text: "句".repeat(200) })));
    const unwanted = [setPdf(long), setPdf(long)];
    for (const stream of unwanted) stream.on("error", () => {}).destroy();
    // Two are set at once: this one waits until the others have let go.
    await bytesOf(paperOf(EVERYTHING));
    for (const stream of unwanted) {
      const { start, count } = (stream as PDFKit.PDFDocument).bufferedPageRange();
      expect(start + count).toBeLessThan(30);
    }
  });

  it("says that it is busy behind a dozen that wait, and that it is free again once they are set", async () => {
    const papers = Array.from({ length: 13 }, () => setPdf(paperOf([])));
    expect(isPdfBusy()).toBe(false);
    papers.push(setPdf(paperOf([])));
    expect(isPdfBusy()).toBe(true);
    for (const paper of papers) for await (const _chunk of paper);
    await vi.waitFor(() => expect(isPdfBusy()).toBe(false));
  });
});
