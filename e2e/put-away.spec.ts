import { today } from "@/lib/clock";
import { addCourtPaper } from "@/lib/data/debts/court-papers";
import { getDebt } from "@/lib/data/debts/debts";
import { addDays } from "@/lib/domain/basics/day";
import { NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { formatDay } from "@/lib/format/day";
import { once, recordDebt } from "./fixtures/debts";
import { fillIn, formNamed, send } from "./fixtures/forms";
import { expect, test } from "./fixtures/test";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a debt whose hearing is near is put away only by who was shown the day, and says then that nobody is reminded", async ({
      page,
      signedIn,
    }) => {
      const id = await recordDebt(signedIn.id);
      const on = addDays(today(), 9);
      const shown = formatDay(on, "zh-CN", today());
      await addCourtPaper(signedIn.id, id, { ...NOTHING_ON_PAPER, hearingOn: on }, once());
      await page.goto(`/debts/${id}`);
      await page.getByRole("button", { name: "收起这笔" }).click();
      await expect(page.getByText(`${shown}开庭。收起以后，这一笔的日子都不再提醒`)).toBeVisible();
      expect((await getDebt(signedIn.id, id))?.isArchived).toBe(false);
      await page.getByRole("link", { name: "留在列表里" }).click();
      await page.getByRole("button", { name: "收起这笔" }).click();
      await page.getByRole("button", { name: "仍然收起" }).click();
      await expect(page.getByText("已收起。")).toBeVisible();
      expect((await getDebt(signedIn.id, id))?.isArchived).toBe(true);

      await page.goto(`/debts/${id}`);
      await expect(page.getByText(`${shown}开庭。这笔已收起，所以不会提醒`)).toBeVisible();
      await page.getByRole("button", { name: "放回列表" }).first().click();
      await expect(page.getByText("已放回来。")).toBeVisible();
      await expect(page.getByText("所以不会提醒")).toHaveCount(0);
    });
  });

test("a debt without any court is put away at once; a paper that comes later says on it that nobody is reminded", async ({
  page,
  signedIn,
}) => {
  const id = await recordDebt(signedIn.id);
  await page.goto(`/debts/${id}`);
  await page.getByRole("button", { name: "收起这笔" }).click();
  await expect(page.getByText("已收起。")).toBeVisible();
  const form = formNamed(page, `debt:${id}:court`);
  await fillIn(form, { type: "summons", hearingOn: addDays(today(), 5) });
  await send(form);
  await expect(page.getByText("这份文书已记下。")).toBeVisible();
  await expect(page.getByText("这笔已收起，所以不会提醒")).toBeVisible();
});
