import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import PDFDocument from "pdfkit";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/domain/basics/day";
import { pdfWithoutFonts } from "@/lib/proofs/preview/testing/pdf-file";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectHeld, fillIn, formNamed, send } from "./fixtures/forms";
import type { Person } from "./fixtures/people";
import { choose, picture } from "./fixtures/proofs";
import { expect, test } from "./fixtures/test";

const SETTLED_ON = addDays(today(), -5);
const [YEAR = "", MONTH = "", DATE = ""] = SETTLED_ON.split("-");
const FONT = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
);

/** A certificate as a lender writes one; the day and the sum are those of the settlement below. */
const LINES = [
  "贷款结清证明",
  "贷款人：招商银行股份有限公司",
  "合同编号：HT-2024-8812",
  `结清日期：${YEAR}年${Number(MONTH)}月${Number(DATE)}日`,
  "结清金额：人民币21,346.52元",
  "上述贷款本息及费用已全部结清，无其他未了债务。",
];
const FILES: Record<string, () => Promise<Buffer>> = {
  "whose font is embedded": embedded,
  "whose font is not embedded": async () => pdfWithoutFonts(LINES.join(" ")),
};

async function embedded(): Promise<Buffer> {
  const document = new PDFDocument({ size: "A4" });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.font(FONT).fontSize(13).text(LINES.join("\n"));
  document.end();
  await ended;
  return Buffer.concat(parts);
}

/** A settled card, and the page on which its certificate is checked. */
async function openCheck(page: Page, person: Person): Promise<string> {
  const debtId = await recordDebt(person.id, {
    lender: { directoryKey: "cmb" },
    product: "credit_card",
    stage: "overdue",
    contractNumber: "HT-2024-8812",
    balance: { claimed: yuan(21_346.52) },
  });
  await page.goto(`/debts/${debtId}/settle`);
  const form = formNamed(page, `debt:${debtId}:settle`);
  await fillIn(form, { settledOn: SETTLED_ON, amount: "21346.52" });
  await send(form);
  await page.getByRole("link", { name: "核对结清证明" }).click();
  await expect(page).toHaveURL(/certificate$/);
  await page.getByText("存凭证").click();
  return debtId;
}

for (const [name, fileOf] of Object.entries(FILES)) {
  test(`a PDF certificate ${name} is read, confirmed, and agrees`, async ({ page, signedIn }) => {
    const debtId = await openCheck(page, signedIn);
    await choose(page, [{ name: "结清证明.pdf", mimeType: "application/pdf", buffer: await fileOf() }]);
    await page.getByRole("link", { name: "结清证明.pdf" }).click();
    await expect(page.getByText("里读到的已填进表里")).toBeVisible();
    const form = formNamed(page, `debt:${debtId}:certificate`);
    await expectHeld(form, {
      lender: "招商银行股份有限公司",
      number: "HT-2024-8812",
      on: SETTLED_ON,
      amount: "21346.52",
      says: "all",
    });
    await fillIn(form, { seal: "yes" });
    await send(form);
    await expect(page.locator("#result")).toContainText("没有发现不一致");
    await page.locator("#result").getByRole("button", { name: "做好了" }).click();
    await expect(page.locator("section#certificate").getByRole("link", { name: "结清证明.pdf" })).toBeVisible();
  });
}

test("a PDF without text says so and leaves the form to be filled by hand; a photo is not offered to be read", async ({
  page,
  signedIn,
}) => {
  const debtId = await openCheck(page, signedIn);
  const scanned = { name: "扫描件.pdf", mimeType: "application/pdf", buffer: pdfWithoutFonts("") };
  await choose(page, [scanned, await picture("证明照片.png")]);
  await page.getByRole("link", { name: "扫描件.pdf" }).click();
  await expect(page.getByText("请照着原件填。")).toBeVisible();
  await expectHeld(formNamed(page, `debt:${debtId}:certificate`), {
    lender: "",
    number: "",
    on: "",
    amount: "",
    says: "",
  });
  await expect(page.getByRole("link", { name: "证明照片.png" })).toBeHidden();
});
