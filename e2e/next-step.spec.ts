import type { Page } from "@playwright/test";
import { getDebt } from "@/lib/data/debts/debts";
import { getDayRecord } from "@/lib/data/order/day-records";
import { formatDay } from "@/lib/format/day";
import { recordDebt, yuan } from "./fixtures/debts";
import { inDays, recordPaper } from "./fixtures/papers";
import { expect, test } from "./fixtures/test";

const nextCard = (page: Page) => page.getByRole("region").filter({ hasText: "下一步" });
const title = (page: Page) => nextCard(page).getByRole("heading");
const undo = (page: Page) => page.getByRole("status").getByRole("button", { name: "撤销" }).click();
const day = (count: number) => formatDay(inDays(count), "zh-CN", inDays(0));

async function putOff(page: Page, until: string): Promise<void> {
  await nextCard(page).getByText("晚点提醒我").click();
  await nextCard(page).getByRole("button", { name: until }).click();
}

test("no more than two questions stand on the page, the next step's own counted", async ({
  page,
  signedIn: { id },
}) => {
  const debt = await recordDebt(id, { product: "instalment_loan", stage: "overdue" });
  await recordDebt(id, { product: "instalment_loan", stage: "overdue" });
  const questions = page.getByRole("region", { name: "补一个数，会更准" }).getByRole("button", { name: "保存" });
  await page.goto("/dashboard");
  await expect(title(page)).toHaveText("补一个数：到手多少");
  await expect(questions).toHaveCount(1);
  await recordPaper(id, debt, { answerBy: inDays(11) });
  await page.goto("/dashboard");
  await expect(title(page)).toHaveText(`${day(11)}前，提交答辩意见`);
  await expect(questions).toHaveCount(2);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a court's paper ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a summons with an answer day 11 days ahead comes first; later does not silence it, done can be undone", async ({
      page,
      signedIn: { id },
    }) => {
      const sued = await recordDebt(id, { stage: "sued", balance: { claimed: yuan(9000) } });
      await recordPaper(id, sued, { answerBy: inDays(11) });
      await recordDebt(id, { product: "credit_card", stage: "agreed", dueDayOfMonth: Number(inDays(2).slice(8)) });
      await page.goto("/dashboard");
      const court = `${day(11)}前，提交答辩意见`;
      await expect(title(page)).toHaveText(court);
      await expect(nextCard(page)).toContainText("还有 11 天");
      await expect(nextCard(page)).toContainText("为什么先做这件");
      await expect(nextCard(page).getByRole("link", { name: "看怎么做" })).toHaveAttribute(
        "href",
        `/debts/${sued}#court`,
      );

      await putOff(page, "3 天后");
      await expect(page.getByText("不会因为晚点而隐藏")).toBeVisible();
      await expect(title(page)).toHaveText(court);

      await nextCard(page).getByRole("button", { name: "做好了" }).click();
      await expect(page.getByText(`“${court}”记为做好了。`)).toBeVisible();
      await expect(title(page)).toHaveText(`${day(2)}前，付这一期`);
      await undo(page);
      await expect(title(page)).toHaveText(court);
      expect((await getDayRecord(id, inDays(0))).reminders.done).toEqual([]);
    });

    test("a paper that may be forged is checked with 12368 before its day is believed", async ({
      page,
      signedIn: { id },
    }) => {
      const debt = await recordDebt(id, { stage: "in_collection" });
      await recordPaper(id, debt, { verified: false, hearingOn: inDays(3), note: "短信：点链接缴费" });
      await page.goto("/dashboard");
      await expect(title(page)).toHaveText("先核实这份法院文书");
      await expect(nextCard(page)).toContainText("拨 12368 核对案号");
      await expect(nextCard(page).getByRole("button", { name: "做好了" })).toHaveCount(0);
      await expect(page.getByRole("region", { name: "这一周" })).toContainText("开庭");
    });
  });

  test.describe(`an ordinary day ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("an instalment is put off, comes back by undo, and is nothing today once it is done", async ({
      page,
      signedIn: { id },
    }) => {
      const known = { received: yuan(1), contractOn: inDays(-90), balance: { claimed: yuan(1) }, funder: "云杉银行" };
      await recordDebt(id, { ...known, stage: "agreed", dueDayOfMonth: Number(inDays(5).slice(8)) });
      await page.goto("/dashboard");
      await expect(title(page)).toHaveText(`${day(5)}前，付这一期`);
      await putOff(page, "明天");
      await expect(page.getByRole("heading", { name: "其他的先放到晚点" })).toBeVisible();
      await undo(page);
      await nextCard(page).getByRole("button", { name: "做好了" }).click();
      await expect(page.getByRole("heading", { name: "今天没有到期的事" })).toBeVisible();
      await expect(page.getByRole("region", { name: "这一周" })).toContainText("今后七天没有记下的日期。");
    });

    test("one missing number after another is filled in on the dashboard, each refused or undone like any form", async ({
      page,
      signedIn: { id },
    }) => {
      const debt = await recordDebt(id, { product: "instalment_loan", stage: "overdue" });
      await page.goto("/dashboard");
      await expect(title(page)).toHaveText("补一个数：到手多少");
      const save = () => nextCard(page).getByRole("button", { name: "保存" }).click();
      await nextCard(page).getByLabel("实际到手多少？").fill("很多");
      await save();
      await expect(nextCard(page).locator("[aria-invalid=true]")).toHaveValue("很多");
      await nextCard(page).getByLabel("实际到手多少？").fill("1.8万");
      await save();
      await expect(page.getByText("补好了一项")).toBeVisible();
      expect((await getDebt(id, debt))?.received).toBe(yuan(18_000));

      await undo(page);
      await expect(title(page)).toHaveText("补一个数：到手多少");
      expect((await getDebt(id, debt))?.received).toBeNull();
      await nextCard(page).getByRole("button", { name: "问过了，还不清楚" }).click();

      await expect(title(page)).toHaveText("问清欠款由什么组成");
      await nextCard(page).getByLabel("对方说一共欠多少？").fill("9000");
      await save();
      await expect(page.getByText("补好了一项")).toBeVisible();
      expect((await getDebt(id, debt))?.balance?.claimed).toBe(yuan(9000));
      await undo(page);
      await expect(title(page)).toHaveText("问清欠款由什么组成");
      expect((await getDebt(id, debt))?.balance?.claimed).toBeNull();
    });
  });
}

test("a number that another tab filled in meanwhile is shown, and not written over unseen", async ({
  context,
  signedIn: { id },
}) => {
  const debt = await recordDebt(id, { product: "instalment_loan", stage: "overdue" });
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const page of [one, other]) await page.goto("/dashboard");
  const typeIn = async (page: Page, amount: string) => {
    await nextCard(page).getByLabel("实际到手多少？").fill(amount);
    await nextCard(page).getByRole("button", { name: "保存" }).click();
  };
  await typeIn(one, "1000");
  await expect(one.getByText("补好了一项")).toBeVisible();
  await typeIn(other, "2000");
  await expect(nextCard(other).getByText("¥1,000")).toBeVisible();
  expect((await getDebt(id, debt))?.received).toBe(yuan(1000));
  await nextCard(other).getByRole("button", { name: "保存" }).click();
  await expect(other.getByText("补好了一项")).toBeVisible();
  expect((await getDebt(id, debt))?.received).toBe(yuan(2000));
});
