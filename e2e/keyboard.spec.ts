import type { Page } from "@playwright/test";
import { listPayments } from "@/lib/data/agreements/debt-payments";
import { getDebt } from "@/lib/data/debts/debts";
import { listContacts } from "@/lib/data/negotiation/contacts";
import { accept } from "./fixtures/agreements";
import { aLender, recordDebt, yuan } from "./fixtures/debts";
import { monthly, recordOffer } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";

/* Without a mouse: everything is reached with Tab and pressed with Enter, Space or the arrows, and one sees where one is. */

/** Presses Tab until the focus is on what the selector names; a page that never gets there fails. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (!isThere) continue;
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      // A box or a dot is drawn by its row.
      const shown = focused?.matches("[type=radio], [type=checkbox]") ? (focused.closest("label") ?? focused) : focused;
      return [focused, shown].some((node) => node && getComputedStyle(node).outlineStyle !== "none");
    });
    expect(outline, `the focus on ${selector} is seen`).toBe(true);
    return;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

test("a call is logged with the keyboard alone", async ({ page, signedIn }) => {
  const { id } = await aLender(signedIn.id, "weilidai");
  await page.goto("/debts");
  await tabTo(page, 'nav a[href="/contacts/new"]');
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/contacts\/new/);
  await tabTo(page, "[name=party]");
  await page.keyboard.press("Space");
  await tabTo(page, "[name=connected]");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "[name=lenderId]");
  await page.keyboard.press("Space");
  await tabTo(page, "main form button[type=submit]");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已记下。要补充，点开那一条。")).toBeVisible();
  const { contacts } = await listContacts(signedIn.id);
  expect(contacts.map(({ lender, connected }) => [lender.id, connected])).toEqual([[id, false]]);
});

test("a payment of an agreement is recorded with the keyboard alone", async ({ page, signedIn }) => {
  const balance = { claimed: yuan(26_000), principal: yuan(20_000), fees: yuan(6_000) };
  const debtId = await recordDebt(signedIn.id, { product: "credit_card", stage: "overdue", balance });
  const offerId = await recordOffer(signedIn.id, debtId, { kind: "instalments", schedule: monthly(24, 750) });
  await accept(signedIn.id, offerId);
  await page.goto(`/debts/${debtId}/payments/record`);
  await tabTo(page, "[name=amount]");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("750");
  await tabTo(page, "main form button[type=submit]");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已记下这笔还款。")).toBeVisible();
  expect((await listPayments(signedIn.id, debtId)).map(({ amount }) => amount)).toEqual([yuan(750)]);
  expect((await getDebt(signedIn.id, debtId))?.agreement?.payments).toHaveLength(1);
});
