import type { Page } from "@playwright/test";
import { setArchived } from "@/lib/data/debts/debts";
import type { UserId } from "@/lib/domain/basics/user";
import { recordDebt, yuan } from "./fixtures/debts";
import { setCookie, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const MANY = 65;

/** Debts that are called 欠 1 to 欠 65, the larger the number the larger the amount. */
async function recordMany(user: UserId): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 1; n <= MANY; n++)
    ids.push(await recordDebt(user, { label: `欠 ${n}`, balance: { claimed: yuan(n) }, note: n > 20 ? "网贷" : "" }));
  return ids;
}

const rowsOf = (page: Page) => page.getByRole("table", { name: "债务列表" }).getByRole("rowheader");

async function numbersOn(page: Page): Promise<number[]> {
  return (await rowsOf(page).allInnerTexts()).map((text) => Number(/欠 (\d+)/.exec(text)?.[1]));
}

const range = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);

test("many debts come by pages of thirty: each stands on one of them, in the order that was chosen", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const ids = await recordMany(signedIn.id);
  await setCookie(context, site, "mask", "off");
  await page.goto("/debts?sort=amount");
  await expect(page.getByText("65 笔，对方主张的金额合计 ¥2,145.00")).toBeVisible();
  await expect(page.getByText("第 1 页，共 3 页 · 65 笔")).toBeVisible();
  expect(await numbersOn(page)).toEqual(range(65, 36));
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page.getByText("第 2 页，共 3 页 · 65 笔")).toBeVisible();
  expect(await numbersOn(page)).toEqual(range(35, 6));
  await page.getByRole("link", { name: "下一页" }).click();
  await expect(page.getByText("第 3 页，共 3 页 · 65 笔")).toBeVisible();
  expect(await numbersOn(page)).toEqual(range(5, 1));
  await expect(page.getByRole("link", { name: "下一页" })).toHaveCount(0);
  await expect(page).toHaveURL(/\/debts\?sort=amount&page=3$/);

  for (const id of ids.slice(0, 31)) await setArchived(signedIn.id, id, true);
  await page.goto("/debts?archived=1&page=2");
  await expect(page.getByText("第 2 页，共 2 页 · 31 笔")).toBeVisible();
  expect(await numbersOn(page)).toEqual([1]);
  await page.getByRole("link", { name: "回到债务列表" }).click();
  await expect(page.getByText("第 1 页，共 2 页 · 34 笔")).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`a search looks through all pages, within the filters${javaScriptEnabled ? "" : ", also without JavaScript"}`, async ({
    openBrowser,
    signedIn,
    site,
  }) => {
    await recordMany(signedIn.id);
    const context = await openBrowser({ javaScriptEnabled });
    await signIn(context, signedIn, site);
    const page = await context.newPage();
    const find = async (words: string) => {
      await page.getByRole("searchbox").fill(words);
      await page.getByRole("button", { name: "查找" }).click();
    };
    await page.goto("/debts?sort=amount&page=2");
    await find("欠3");
    await expect(page.getByText("找到 11 笔")).toBeVisible();
    expect(await numbersOn(page)).toEqual([...range(39, 30), 3]);
    // Amounts are hidden until someone shows them, also in what a search sends.
    expect(await page.content()).not.toContain("39.00");
    await find("网贷");
    await expect(page.getByText("找到 45 笔，先列出前 30 笔")).toBeVisible();
    await expect(rowsOf(page)).toHaveCount(30);
    expect(decodeURIComponent(page.url())).not.toContain("网贷");
    await page.getByRole("button", { name: "清除", exact: true }).click();
    await expect(page.getByText("第 2 页，共 3 页")).toBeVisible();

    await page.goto("/debts?kind=bank");
    await expect(page.getByText("没有符合条件的债务")).toBeVisible();
  });

test("what a search found is hidden with everything else, and is not kept for the other list", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  await recordDebt(signedIn.id, { label: "装修", balance: { claimed: yuan(7777) } });
  await recordDebt(signedIn.id, { label: "手机", balance: { claimed: yuan(8888) } });
  const away = await recordDebt(signedIn.id, { label: "旧车", balance: { claimed: yuan(9999) } });
  await setArchived(signedIn.id, away, true);
  await setCookie(context, site, "mask", "off");
  await page.goto("/debts");
  await page.getByRole("searchbox").fill("装修");
  await expect(page.getByText("找到 1 笔")).toBeVisible();
  await expect(page.getByText("¥7,777.00")).toBeVisible();
  await page.getByRole("button", { name: "隐藏金额" }).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(page.getByText("¥7,777.00")).toHaveCount(0);
  await page.getByRole("searchbox").fill("装修");
  await expect(page.getByText("找到 1 笔")).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.getByText("¥7,777.00")).toHaveCount(0);

  await page.getByRole("link", { name: "看收起来的" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("收起来的债务");
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText("旧车");
});
