import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { addDays, addMonths } from "@/lib/domain/basics/day";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { type Person, setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const inWorld = (javaScriptEnabled: boolean) => (javaScriptEnabled ? "with JavaScript" : "without JavaScript");
const ago = (days: number) => addDays(today(), -days);
const claim = (page: Page) => page.locator("#claim");
const openRates = (page: Page, id: string) => page.goto(`/debts/${id}/rates`);

for (const javaScriptEnabled of [true, false]) {
  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ context, site }) => setCookie(context, site, "mask", "off"));

    test("a bank’s claim is split at 24 % as a defence, and the contract counts", async ({ page, signedIn }) => {
      const bank = await overCeiling(signedIn);
      await openRates(page, bank);
      await expect(page.getByText("要由你提出，由法院决定，不会自动适用。")).toBeVisible();
      await expect(claim(page).getByText("对方主张的金额", { exact: true }).locator("..")).toContainText("¥20,000.00");
      await expect(claim(page).getByText("按参考上限估算", { exact: true }).locator("..")).toContainText("¥11,160.00");
      await expect(claim(page).getByText("可请对方说明", { exact: true }).locator("..")).toContainText("¥8,840.00");
      await expect(page.getByText("谈好或判决之前，合同照样算数。")).toBeVisible();
      await expect(page.locator("main")).not.toContainText("不用还");
    });

    test("hidden amounts leave no scale and no figure", async ({ page, context, site, signedIn }) => {
      await setCookie(context, site, "mask", "on");
      const id = await overCeiling(signedIn);
      await openRates(page, id);
      await expect(page.getByText("金额已隐藏，不显示刻度。")).toBeVisible();
      await expect(claim(page)).not.toContainText("¥");
      expect(await claim(page).innerHTML()).not.toMatch(/8,?840|11,?160/);
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ context, site }) => setCookie(context, site, "mask", "off"));

    test("an LPR value of one's own changes the ceiling, is taken out and put back", async ({ page, signedIn }) => {
      const on = ago(10);
      const person = { own: { ...NOBODY, kind: "friend" as const } };
      const id = await recordDebt(signedIn.id, { lender: person, contractOn: today() });
      await openRates(page, id);
      await expect(page.getByText("之后的数没有收录，先按没有变估算。")).toBeVisible();

      await page.goto("/settings/lpr");
      const form = formNamed(page, "lpr");
      await fillIn(form, { on: "2019-08-19", basisPoints: "0" });
      await send(form);
      await expectRefused(form, ["basisPoints"]);
      await fillIn(form, { on: "2019-08-19", basisPoints: "2.5" });
      await send(form);
      await expect(form.locator("[name=on]")).toHaveAttribute("aria-invalid", "true");
      await fillIn(form, { on, basisPoints: "2.5" });
      await send(form);
      await expect(page.getByText("已加进来，上限按新的数算。")).toBeVisible();
      await openRates(page, id);
      await expect(page.getByText("10%", { exact: true })).toBeVisible();

      await page.goto("/settings/lpr");
      await page.getByRole("button", { name: "移除" }).click();
      await expect(page.getByText("还没有加过。")).toBeVisible();
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已放回来。")).toBeVisible();
      await openRates(page, id);
      await expect(page.getByText("10%", { exact: true })).toBeVisible();
    });
  });
}

const NOBODY = {
  brand: "小林",
  legalName: "",
  hotline: "",
  hotlineSource: "",
  note: "",
  creditReporting: "does_not_report",
  reportingSource: null,
  reportingAsOf: null,
  negotiability: "unknown",
} as const;

/** A bank's loan on which more is claimed than lies inside the reference ceiling. */
function overCeiling({ id }: Person): Promise<string> {
  const balance = { claimed: yuan(20_000), principal: yuan(10_000), asOf: today() };
  const contractOn = addMonths(today(), -12);
  return recordDebt(id, { lender: { directoryKey: "cmb" }, contractOn, received: yuan(9_000), balance });
}
