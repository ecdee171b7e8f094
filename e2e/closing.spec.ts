import { getDebt } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { checksums } from "@/lib/documents/testing/unzip";
import { CERTIFICATE, certificatePdf } from "./fixtures/certificate";
import { recordDebt, yuan } from "./fixtures/debts";
import { fillIn, formNamed, send } from "./fixtures/forms";
import { choose, picture } from "./fixtures/proofs";
import { downloadZip } from "./fixtures/settled";
import { expect, test } from "./fixtures/test";

test("a debt from its last payment to its end: receipt, certificate, every item, and all of it in one ZIP", async ({
  page,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id, {
    lender: { directoryKey: "cmb" },
    product: "credit_card",
    stage: "overdue",
    contractNumber: CERTIFICATE.number,
    balance: { claimed: yuan(21_346.52) },
  });
  await page.goto(`/debts/${debtId}/settle`);
  const settle = formNamed(page, `debt:${debtId}:settle`);
  await fillIn(settle, { settledOn: CERTIFICATE.settledOn, amount: "21346.52" });
  await send(settle);
  await expect(page.getByRole("link", { name: "核对结清证明" })).toBeVisible();

  // The receipt goes with the payment, right where it was recorded.
  await page.goto(`/debts/${debtId}`);
  await page.getByText("存付款回单").click();
  const receipt = await picture("回单.png");
  await page.locator("#settlement input[type=file][multiple]").first().setInputFiles([receipt]);
  await expect(page.locator("#proofs").getByRole("link", { name: "回单.png" })).toBeVisible();
  const [kept] = await listProofs(signedIn.id, { debtId });
  expect(kept).toMatchObject({ kind: "receipt", debtId });
  expect(kept?.paymentId).not.toBeNull();

  await page.goto(`/debts/${debtId}/checklist/certificate`);
  await page.getByText("存凭证").click();
  const certificate = { name: "结清证明.pdf", mimeType: "application/pdf", buffer: await certificatePdf() };
  await choose(page, [certificate]);
  await page.getByRole("link", { name: "结清证明.pdf" }).click();
  const check = formNamed(page, `debt:${debtId}:certificate`);
  await expect(check.getByLabel("结清金额")).toHaveValue("21346.52");
  await expect(check.getByLabel("开具单位全称")).toHaveValue(CERTIFICATE.lender);
  await fillIn(check, { seal: "yes" });
  await send(check);
  await expect(page.locator("#result")).toContainText("没有发现不一致");

  await page.goto(`/debts/${debtId}/checklist`);
  for (const code of ["receipt", "certificate", "close_brand", "revoke_debit", "credit_report"]) {
    expect((await getDebt(signedIn.id, debtId))?.stage, code).toBe("settled");
    await send(formNamed(page, `debt:${debtId}:item:${code}:done`));
    await expect(page.locator(`section#${code}`)).toContainText("做好");
    await expect(page.locator(`section#${code}`).getByRole("button", { name: "撤销" })).toBeVisible();
  }
  expect((await getDebt(signedIn.id, debtId))?.stage).toBe("closed");

  await page.goto("/settled");
  const { files } = await downloadZip(page);
  for (const { name, buffer } of [receipt, certificate]) {
    const path = [...files.keys()].find((one) => one.endsWith(name)) ?? name;
    expect(files.get(path)?.equals(buffer), name).toBe(true);
  }
  expect(await checksums(files)).toMatchObject({ isGood: true });
});
