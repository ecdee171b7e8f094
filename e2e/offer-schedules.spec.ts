import type { Page } from "@playwright/test";
import { getOffer, listOffers } from "@/lib/data/negotiation/offers";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { monthly, recordOffer } from "./fixtures/offers";
import { expect, test } from "./fixtures/test";

const CLAIM = { claimed: yuan(26_000) };
const newForm = (page: Page, debtId: string) => formNamed(page, `debt:${debtId}:offer`);
const recordPage = (debtId: string) => `/debts/${debtId}/offers/record`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("an uneven schedule is typed row by row, and its problems stand at their rows", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
      await page.goto(recordPage(debtId));
      const form = newForm(page, debtId);
      await fillIn(form, { kind: "instalments", statedTotal: "3000" });
      const row = async (index: number, on: string, amount: string) => {
        await form.locator("[name=rowOn]").nth(index).fill(on);
        await form.locator("[name=rowAmount]").nth(index).fill(amount);
      };
      await row(0, "2027-01-05", "1000");
      await row(1, "2027-01-05", "500");
      await send(form);
      await expectRefused(form, ["rowOn", "statedTotal"]);
      await expect(form.getByText("第 2 期和前一期是同一天，请合成一期。").first()).toBeVisible();
      await expect(form.getByText("各期相加和总额差 ¥1,500，请核对。").first()).toBeVisible();

      await row(1, "2027-03-09", "2000");
      await send(form);
      await expect(page.getByText("已记下这个方案。")).toBeVisible();
      const [offer] = await listOffers(signedIn.id, debtId);
      expect(offer?.schedule).toEqual([
        { dueOn: "2027-01-05", amount: 100_000 },
        { dueOn: "2027-03-09", amount: 200_000 },
      ]);
    });

    test("an even schedule opens row by row, to change one of them", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
      const schedule = monthly(3, 500);
      const id = await recordOffer(signedIn.id, debtId, { kind: "instalments", schedule });
      await page.goto(`${recordPage(debtId)}?edit=${id}`);
      const form = formNamed(page, `debt:${debtId}:offer:${id}`);
      await expectHeld(form, { each: "500", count: "3" });
      await page.getByText("每次金额或日期不一样，逐次写").click();
      await page.getByRole("link", { name: "改成逐次写" }).click();
      await expectHeld(form, { each: "" });
      await form.locator("[name=rowAmount]").nth(2).fill("800");
      await send(form);
      await expect(page.getByText("已保存修改。")).toBeVisible();
      expect((await getOffer(signedIn.id, id))?.schedule.map(({ amount }) => amount)).toEqual([50_000, 50_000, 80_000]);

      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已撤销修改。")).toBeVisible();
      expect((await getOffer(signedIn.id, id))?.schedule).toEqual(schedule);
    });
  });

  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("what cannot be is refused: 601 instalments, a lump sum in parts, an end in the past", async ({
      page,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
      await page.goto(recordPage(debtId));
      const form = newForm(page, debtId);
      const typed = { kind: "lump_sum", each: "10", count: "601", firstDueOn: "2027-01-01", expiresOn: "2026-01-01" };
      await fillIn(form, typed);
      await send(form);
      await expectRefused(form, ["count"]);
      await expectHeld(form, typed);
      await fillIn(form, { count: "600" });
      await send(form);
      await expectRefused(form, ["count", "expiresOn"]);
      await expect(form.getByText("一次性结清只有一期。").first()).toBeVisible();

      await fillIn(form, { kind: "instalments", expiresOn: "" });
      await send(form);
      await expect(page.getByText("已记下这个方案。")).toBeVisible();
      expect((await listOffers(signedIn.id, debtId))[0]?.schedule).toHaveLength(600);
    });
  });
}
