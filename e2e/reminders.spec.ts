import type { Locator, Page } from "@playwright/test";
import { recordDebt, yuan } from "./fixtures/debts";
import { inDays, recordPaper } from "./fixtures/papers";
import { expect, test } from "./fixtures/test";

const card = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the list of reminders ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("what is due can be put off and done, and both taken back; a court's day can't be put off", async ({
      page,
      signedIn: { id },
    }) => {
      await recordDebt(id, { label: "车位月供", stage: "current", dueDayOfMonth: Number(inDays(2).slice(8)) });
      const sued = await recordDebt(id, { label: "起诉那笔", stage: "sued", balance: { claimed: yuan(9000) } });
      await recordPaper(id, sued, { hearingOn: inDays(12) });
      await page.goto("/dashboard");
      await page.getByRole("link", { name: "全部提醒" }).click();

      const ahead = card(page, "接下来").getByRole("listitem");
      await expect(ahead).toHaveCount(2);
      await expect(ahead.first()).toContainText("车位月供");
      await expect(ahead.nth(1).getByText("晚点提醒我")).toHaveCount(0);
      await ahead.first().getByText("晚点提醒我").click();
      await ahead.first().getByRole("button", { name: "明天" }).click();
      await expect(page.getByText("先放一放，到那天再提醒。")).toBeVisible();
      await expect(ahead).toHaveCount(1);
      await card(page, "先放一放").getByRole("button", { name: "撤销" }).click();
      await expect(ahead).toHaveCount(2);

      await ahead.first().getByRole("button", { name: "做好了" }).click();
      await expect(card(page, "做好了（近两周）")).toContainText("车位月供");
      await card(page, "做好了（近两周）").getByRole("button", { name: "撤销" }).click();
      await expect(ahead).toHaveCount(2);
    });
  });
}

test("where e-mail is not set up, the settings name the calendar and the sign-in page the operator", async ({
  page,
  signedIn: _person,
  openBrowser,
}) => {
  await page.goto("/settings");
  await page.getByRole("link", { name: "邮件提醒" }).click();
  await expect(page.getByText("这里还没有设置发邮件")).toBeVisible();
  await expect(page.getByRole("link", { name: "放进手机日历" })).toHaveAttribute("href", "/settings/calendar");
  const nobody = await (await openBrowser()).newPage();
  await nobody.goto("/sign-in");
  await nobody.getByRole("link", { name: "忘了密码" }).click();
  await expect(nobody.getByText("npm run reset-password")).toBeVisible();
});
