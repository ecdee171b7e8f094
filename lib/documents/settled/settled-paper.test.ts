import { PDFiumLibrary } from "@hyzyla/pdfium";
import { createTranslator } from "next-intl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProofView } from "@/lib/data/proofs/proof-view";
import type { SettlementView } from "@/lib/data/settlement/settlement-view";
import { listFiles } from "@/lib/documents/file-list";
import { setPdf } from "@/lib/documents/pdf/set-pdf";
import { DEBT, SETTLEMENT } from "@/lib/documents/testing/settled-debt";
import type { Words } from "@/lib/documents/words";
import { day } from "@/lib/domain/basics/day";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { settledPaper } from "./settled-paper";
import { recordUntilOf, settledRecord } from "./settled-record";

const TODAY = day("2026-11-21");
const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

const words = (locale: Locale): Words => ({
  locale,
  t: createTranslator({ locale, messages: MESSAGES[locale] }) as Words["t"],
});

const proof = (id: string, name: string, more: Partial<ProofView> = {}): ProofView => ({
  id,
  kind: "receipt",
  type: "application/pdf",
  family: "pdf",
  name,
  note: "",
  sizeBytes: 34_816,
  sha256: HASH,
  preview: "none",
  debtId: "debt",
  contactId: null,
  paymentId: null,
  checklist: null,
  isSample: false,
  version: 1,
  createdAt: new Date("2026-03-06T18:30:00Z"),
  removedAt: null,
  ...more,
});

const recordWith = (proofs: ProofView[], settlement: Partial<SettlementView> = {}) =>
  settledRecord({
    debt: DEBT,
    settlement: { ...SETTLEMENT, ...settlement },
    proofs,
    today: TODAY,
    timeZone: "Asia/Shanghai",
  });

async function printed(record: ReturnType<typeof recordWith>, locale: Locale): Promise<string> {
  const chunks: Buffer[] = [];
  const paper = settledPaper(
    record,
    listFiles(record.proofs, words(locale).t("settled_file.names.folder"), words(locale)),
    words(locale),
  );
  for await (const chunk of setPdf(paper)) chunks.push(chunk as Buffer);
  const document = await pdfium.loadDocument(Buffer.concat(chunks));
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  document.destroy();
  // Where a line ends is the paper's business.
  return text.replaceAll(/\s+/g, " ");
}

describe("settledPaper", () => {
  it("says how a debt ended, in Chinese", async () => {
    const text = await printed(recordWith([proof("p", "回单.pdf")]), "zh-CN");
    for (const part of [
      "结清记录：橡果月付",
      "枫桥消费金融有限公司",
      "HT-0091",
      "<b>周五</b>",
      "¥21,346.52 截至 2026年3月1日",
      "减免后结清",
      "¥15,000.00",
      "¥6,346.52",
      "不良信息预计保留到 2031年3月5日",
      "3月1日的书面方案",
      "****0091",
      "姓名 没有写",
      "怎么写的 全部结清",
      "电子回单",
      "2026年3月6日做好",
      "账户还要用",
      "不适用",
      "还没做",
      "凭证/01 回单.pdf",
      HASH,
      // The day where the person is: in Shanghai it was the 7th already.
      "2026年3月7日存入，34 KB",
      "没有变过",
      "不是法律意见",
    ])
      expect(text).toContain(part);
  });

  it("says it in English without a Chinese sentence", async () => {
    const text = await printed(recordWith([proof("p", "receipt.pdf")]), "en");
    for (const part of ["Settlement record: Acorn Monthly", "Settled 5 Mar 2026. Settled for less.", "Done 6 Mar 2026"])
      expect(text).toContain(part);
    for (const part of ["originals/01 receipt.pdf", "has not changed since it was uploaded", "5 Mar 2031"])
      expect(text).toContain(part);
  });

  it.each(LOCALES)("leaves nothing out silently where little is known: %s", async (locale) => {
    const unknown = { amount: null, waived: null, certificate: null, answers: [], terms: "" };
    const text = await printed(recordWith([], unknown), locale);
    const { money, settled_file: file } = MESSAGES[locale];
    for (const part of [money.unknown, file.certificate.none, file.files.none]) expect(text).toContain(part);
    expect(text).not.toMatch(/¥0|—|null|undefined/);
  });

  it("is short of a waiver where all was paid", async () => {
    const text = await printed(recordWith([], { outcome: "full", waived: null }), "zh-CN");
    expect(text).toContain("全部付清");
    expect(text).not.toContain("减免");
  });
});

describe("listFiles", () => {
  it("numbers the originals from the oldest on, safely and each once", () => {
    const at = (hour: number) => ({ createdAt: new Date(Date.UTC(2026, 2, 6, hour)) });
    const record = recordWith([
      proof("c", "../b.exe", at(3)),
      proof("a", "回单.pdf", at(1)),
      proof("b", "回单.pdf", at(2)),
      proof("d", "", { ...at(4), type: "image/jpeg", kind: "screenshot" }),
    ]);
    expect(listFiles(record.proofs, "凭证", words("zh-CN")).map(({ path }) => path)).toEqual([
      "凭证/01 回单.pdf",
      "凭证/02 回单.pdf",
      "凭证/03 .._b.exe.pdf",
      "凭证/04 截图.jpg",
    ]);
  });

  it("keeps its order with more than ninety-nine", () => {
    const many = Array.from({ length: 120 }, (_, place) => proof(String(place).padStart(3, "0"), "x.pdf"));
    const paths = listFiles(recordWith(many).proofs, "originals", words("en")).map(({ path }) => path);
    expect(paths.toSorted()).toEqual(paths);
    expect(paths[0]).toBe("originals/001 x.pdf");
  });
});

describe("recordUntilOf", () => {
  const items = recordWith([]).checklist.map(({ item }) => item);

  it("is five years after the settlement of what was overdue and is reported", () => {
    expect(recordUntilOf(DEBT, SETTLEMENT, items)).toBe("2031-03-05");
    expect(recordUntilOf({ overdueSince: null }, SETTLEMENT, items)).toBe("2031-03-05");
  });

  it("is not said of what was never overdue, or is on no report", () => {
    expect(recordUntilOf({ overdueSince: null }, { ...SETTLEMENT, stageBefore: "current" }, items)).toBeNull();
    const unreported = items.filter(({ code }) => code !== "credit_report");
    expect(recordUntilOf(DEBT, SETTLEMENT, unreported)).toBeNull();
  });
});
