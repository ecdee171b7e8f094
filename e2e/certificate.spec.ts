import type { Page } from "@playwright/test";
import { pdfWithoutFonts } from "@/lib/proofs/preview/testing/pdf-file";
import { CERTIFICATE, CERTIFICATE_LINES, certificatePdf } from "./fixtures/certificate";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectHeld, fillIn, formNamed, send } from "./fixtures/forms";
import type { Person } from "./fixtures/people";
import { choose, picture } from "./fixtures/proofs";
import { expect, test } from "./fixtures/test";

const FILES: Record<string, () => Promise<Buffer>> = {
  "whose font is embedded": certificatePdf,
  "whose font is not embedded": async () => pdfWithoutFonts(CERTIFICATE_LINES.join(" ")),
};

/** A settled card, and the page on which its certificate is checked. */
async function openCheck(page: Page, person: Person): Promise<string> {
  const debtId = await recordDebt(person.id, {
    lender: { directoryKey: "cmb" },
    product: "credit_card",
    stage: "overdue",
    contractNumber: CERTIFICATE.number,
    balance: { claimed: yuan(21_346.52) },
  });
  await page.goto(`/debts/${debtId}/settle`);
  const form = formNamed(page, `debt:${debtId}:settle`);
  await fillIn(form, { settledOn: CERTIFICATE.settledOn, amount: "21346.52" });
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
      lender: CERTIFICATE.lender,
      number: CERTIFICATE.number,
      on: CERTIFICATE.settledOn,
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
