import type { Page } from "@playwright/test";
import { getFirstDay } from "@/lib/data/order/first-days";
import { expect, test } from "./fixtures/test";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const tap = (page: Page, answer: string) => page.getByRole("button", { name: answer, exact: true }).click();
const goOn = (page: Page) => page.getByRole("link", { name: "接着往下" }).click();
const nextCard = (page: Page) => page.getByRole("region").filter({ hasText: "下一步" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the first day ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("five taps lead to help at once, then to the first debt", async ({ page, signedIn }) => {
      await page.goto("/dashboard");
      await page.getByRole("link", { name: "从第一天开始" }).click();
      await expect(heading(page, "你现在安全吗？")).toBeVisible();
      await tap(page, "有人威胁我");
      await expect(page.getByRole("link", { name: "报警 110" })).toHaveAttribute("href", "tel:110");
      await goOn(page);
      await tap(page, "收到过，不知真假");
      await expect(page.getByRole("link", { name: "法院 12368" })).toHaveAttribute("href", "tel:12368");
      await goOn(page);
      await tap(page, "有");
      await expect(heading(page, "先守住这周的约定")).toBeVisible();
      await goOn(page);
      await tap(page, "住处");
      await expect(heading(page, "先保住住处")).toBeVisible();
      await goOn(page);
      await tap(page, "有");
      await expect(page.getByRole("link", { name: "反诈 96110" }).first()).toHaveAttribute("href", "tel:96110");
      await goOn(page);
      await followTheRest(page);

      const { answers, channel, isFinished, reportAskedOn } = await getFirstDay(signedIn.id);
      expect(Object.values(answers).map((answered) => answered?.answer)).toEqual([
        "threatened",
        "unsure",
        "yes",
        "home",
        "yes",
      ]);
      expect([channel, isFinished, reportAskedOn !== null]).toEqual(["只用一个邮箱", true, true]);
      await doEachStep(page);
    });
  });

  test.describe(`skipping and changing the mind ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("all of it can be skipped, one by one or as a whole", async ({ page, signedIn }) => {
      await page.goto("/first-day");
      for (const n of [1, 2, 3, 4, 5]) {
        await expect(page.getByText(`第 ${n} 题，共 5 题`)).toBeVisible();
        await page.getByRole("link", { name: "跳过这一题" }).click();
      }
      await page.getByRole("link", { name: "知道了" }).click();
      await page.getByRole("link", { name: "以后再定" }).click();
      await page.getByRole("link", { name: "以后再申请" }).click();
      await expect(heading(page, "最后，列一列欠谁的")).toBeVisible();
      await page.getByRole("link", { name: "上一步" }).click();
      await page.getByRole("link", { name: "先不做，去总览" }).click();
      await expect(page).toHaveURL(/\/dashboard$/);
      await expect(page.getByRole("link", { name: "从第一天开始" })).toBeVisible();
      expect((await getFirstDay(signedIn.id)).version).toBe(0);
    });

    test("good answers go straight on, back finds what was chosen, and another tap changes it", async ({
      page,
      signedIn,
    }) => {
      await page.goto("/first-day");
      await tap(page, "安全");
      await expect(heading(page, "收到过法院的文书或短信吗？")).toBeVisible();
      await page.getByRole("link", { name: "上一步" }).click();
      await expect(page.getByRole("button", { name: /^安全/ })).toHaveAttribute("aria-pressed", "true");
      await tap(page, "我很难受，怕自己出事");
      await expect(heading(page, "先缓一缓")).toBeVisible();
      await expect(page.getByRole("link", { name: "心理援助 12356" }).first()).toHaveAttribute("href", "tel:12356");
      expect((await getFirstDay(signedIn.id)).answers.safe?.answer).toBe("despairing");

      await page.goto("/dashboard");
      await expect(nextCard(page).getByRole("heading")).toHaveText("先缓一缓");
      await nextCard(page).getByRole("button", { name: "现在安全了" }).click();
      await expect(nextCard(page).getByRole("heading")).not.toHaveText("先缓一缓");
    });
  });
}

/** The screens that follow from no answer. */
async function followTheRest(page: Page): Promise<void> {
  await expect(heading(page, "有三件事，先停下")).toBeVisible();
  await page.getByRole("link", { name: "知道了" }).click();
  await page.getByRole("button", { name: "记下，接着往下" }).click();
  await expect(page.locator("[aria-invalid=true]")).toHaveAttribute("name", "channel");
  await page.getByLabel("用哪一个？").fill("只用一个邮箱");
  await page.getByRole("button", { name: "记下，接着往下" }).click();
  await expect(page.getByText("pbccrc.org.cn")).toBeVisible();
  await page.getByRole("button", { name: "已经申请了" }).click();
  await page.getByRole("button", { name: "记第一笔" }).click();
  await expect(page).toHaveURL(/\/debts\/new$/);
}

/** Every bad answer stands on the dashboard, in the order of the clocks, until it is done. */
async function doEachStep(page: Page): Promise<void> {
  await page.goto("/dashboard");
  const titles = ["有人威胁，先顾安全", "先停一下，别转账", "核实并记下法院文书", "先保住住处", "这周的约定，先记下来"];
  for (const title of titles) {
    await expect(nextCard(page).getByRole("heading")).toHaveText(title);
    await nextCard(page)
      .getByRole("button", { name: /^(做好了|现在安全了)$/ })
      .click();
  }
  await expect(page.getByText("“这周的约定，先记下来”记为做好了。")).toBeVisible();
  await expect(nextCard(page)).toHaveCount(0);
}
