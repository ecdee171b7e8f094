import PDFDocument from "pdfkit";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readCertificate } from "@/lib/domain/settlement/read-certificate";
import { preparePreviewProgram } from "@/server/testing/preview-program";
import { runProgram } from "./run-program";
import { inPieces } from "./testing/files";
import { pdfWithoutFonts } from "./testing/pdf-file";

// Every look starts a program, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let program: { remove(): void };
beforeAll(async () => {
  program = await preparePreviewProgram();
});
afterAll(() => program.remove());

const FONT = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
const LINES = [
  "贷款结清证明",
  "贷款人：橡果消费金融有限公司",
  "合同编号：HT-2024-8812",
  "结清日期：2026年11月3日",
  "结清金额：人民币21,346.52元",
  "上述贷款的本金、利息、罚息、费用已全部结清，无其他未了债务。",
];
const READ = {
  lender: "橡果消费金融有限公司",
  number: "HT-2024-8812",
  on: "2026-11-03",
  amount: 2_134_652,
  says: "all",
};

async function textOf(bytes: Uint8Array): Promise<string> {
  const answer = await runProgram("text", "application/pdf", async () => inPieces(bytes));
  if ("refused" in answer) throw new Error(answer.refused);
  return Buffer.concat(answer.parts).toString("utf8");
}

/** `width` decides where lines break inside words. */
async function embedded(width: number): Promise<Buffer> {
  const document = new PDFDocument({ size: "A4" });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.font(FONT).fontSize(13).text(LINES.join("\n"), { width });
  document.end();
  await ended;
  return Buffer.concat(parts);
}

test("a certificate's fields are found in what is read of a PDF with its font", async () => {
  expect(readCertificate(await textOf(await embedded(460)))).toEqual(READ);
});

test("and of one in narrow columns, whose lines break inside words", async () => {
  expect(readCertificate(await textOf(await embedded(150)))).toEqual(READ);
});

test("and of one whose font is only named", async () => {
  expect(readCertificate(await textOf(pdfWithoutFonts(LINES.join(" "))))).toEqual(READ);
});
