import type { Page } from "@playwright/test";
import { newPerson, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/** A word that lives as long as the page is not loaded anew. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isSamePage: true }));
const isMarked = (page: Page) => page.evaluate(() => "isSamePage" in window);

test.beforeEach(async ({ page, context, site }) => {
  await signIn(context, await newPerson(), site);
  await page.goto("/debts");
  // The script is there once a link is followed within the page.
  await expect(async () => {
    await mark(page);
    await page.locator('nav a[href="/dashboard"]:visible').last().click();
    await expect(page).toHaveURL(/\/dashboard$/);
    expect(await isMarked(page)).toBe(true);
    await page.goBack();
    await expect(page).toHaveURL(/\/debts$/);
  }).toPass();
});

test("a link is followed within the page, and Back and Forward go along it", async ({ page }) => {
  await mark(page);
  await page.locator('nav a[href="/proofs"]:visible').click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("凭证");
  expect(new URL(page.url()).pathname).toBe("/proofs");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("债务");
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("凭证");
  expect(await isMarked(page)).toBe(true);
});

test("with a key held the press is left to the browser, and this page stays", async ({ page }) => {
  await mark(page);
  // Whether a tab or a window then opens is the browser's part, and a headless one sometimes opens none.
  await page.evaluate(() => {
    const taken: boolean[] = [];
    window.addEventListener("click", (press) => taken.push(press.defaultPrevented));
    Object.assign(window, { taken });
  });
  const link = page.locator('nav a[href="/proofs"]:visible');
  await link.click({ modifiers: ["Control"] });
  await link.click({ modifiers: ["Shift"] });
  expect(await page.evaluate(() => "taken" in window && window.taken)).toEqual([false, false]);
  expect(new URL(page.url()).pathname).toBe("/debts");
  expect(await isMarked(page)).toBe(true);
});

test("a place on the same page, a file and a link that wants a full load are left to the browser", async ({ page }) => {
  await mark(page);
  await page.getByRole("link", { name: "跳到正文" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  expect(await isMarked(page)).toBe(true);

  await page.goto("/import/csv/debts");
  await mark(page);
  const file = page.locator('a[href^="/api/imports/template/"]').first();
  await file.evaluate((link) => {
    // Its fold is closed; what matters is who follows the link.
    for (let at = link.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
  });
  const arrived = page.waitForEvent("download");
  await file.click();
  await (await arrived).cancel();
  expect(await isMarked(page)).toBe(true);

  await page.locator('nav a[href="/debts"]:visible').evaluate((link) => link.setAttribute("target", "_self"));
  await page.locator('nav a[href="/debts"]:visible').click();
  await expect(page).toHaveURL(/\/debts$/);
  expect(await isMarked(page)).toBe(false);
});
