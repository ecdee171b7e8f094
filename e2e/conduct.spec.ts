import { day } from "@/lib/domain/basics/day";
import { logCall } from "./fixtures/contacts";
import { recordDebt } from "./fixtures/debts";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const ON = day("2026-11-02");
const at = (hour: number, minute = 0) => ({ on: ON, minute: hour * 60 + minute });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a call at 22:00 is found with its rules, and leads to its record", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
      await logCall(signedIn.id, debtId, at(21, 59));
      const late = await logCall(signedIn.id, debtId, at(22));
      await page.goto("/contacts");
      await page.getByRole("link", { name: "核对催收方式" }).click();

      await expect(page.getByRole("heading", { name: "要核对的有 1 处" })).toBeVisible();
      await expect(page.getByText("11月2日 22:00 的来电在 22:00 到次日 8:00 之间")).toBeVisible();
      await expect(page.getByText("可能不符合行业规范")).toBeVisible();
      await expect(page.getByText("依据：GB/T 45251-2025")).toContainText("不应／严禁");
      await expect(page.locator("main")).not.toContainText(/违法|违规/);
      await page.getByRole("link", { name: "11月2日 22:00" }).click();
      await expect(page).toHaveURL(`/contacts/${late}`);
    });
  });
}

test("21:59 and 8:00 are neutral, and so is a friend at any hour", async ({ page, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
  await logCall(signedIn.id, debtId, at(21, 59));
  await logCall(signedIn.id, debtId, at(8));
  const own = { brand: "阿海", kind: "friend", creditReporting: "does_not_report" } as const;
  const words = { legalName: "", hotline: "", hotlineSource: "", note: "" };
  const unknown = { reportingSource: null, reportingAsOf: null, negotiability: "unknown" } as const;
  const friend = await recordDebt(signedIn.id, {
    product: "personal_loan",
    lender: { own: { ...own, ...words, ...unknown } },
  });
  for (const minute of [1, 2, 3, 4, 5]) await logCall(signedIn.id, friend, { ...at(23, minute) });
  await page.goto("/conduct");
  await expect(page.getByText("没有需要核对的地方。")).toBeVisible();
});

test("the fourth connected call of a day and the seventh unanswered try are found, each with what it counts", async ({
  page,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
  const other = await recordDebt(signedIn.id, { lender: { directoryKey: "weilidai" } });
  for (const minute of [1, 2, 3, 4]) await logCall(signedIn.id, debtId, at(9, minute));
  for (const minute of [1, 2, 3]) await logCall(signedIn.id, other, at(9, minute));
  for (const minute of [1, 2, 3, 4, 5, 6, 7]) {
    await logCall(signedIn.id, debtId, { ...at(10, minute), connected: false, number: "0571 8866 2031" });
  }
  await page.goto("/conduct");
  await expect(page.getByRole("heading", { name: "要核对的有 2 处" })).toBeVisible();
  await expect(page.getByText("11月2日接通了 4 次催收来电，多于 3 次")).toBeVisible();
  await expect(page.getByText("11月2日打给同一号码、没接通的有 7 次，多于 6 次")).toBeVisible();
  await expect(page.getByText("按你只有一个号码来数。")).toBeVisible();
  const numbers = page.getByRole("table", { name: "按对方号码" });
  await expect(numbers.getByRole("row", { name: /057188662031/ })).toContainText("7");
  const week = page.getByRole("table", { name: "全部来电：按星期和钟点" }).first();
  await expect(week.getByRole("row", { name: /^9:00/ })).toContainText("7");
});

test("the words that were used stay hidden while amounts are", async ({ page, context, site, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
  await logCall(signedIn.id, debtId, { ...at(9), tags: ["threat"], words: "今晚不还 3,000 就上门" });
  await page.goto("/conduct");
  await expect(page.getByText("对方说的话或做的事被你标为威胁、辱骂或恐吓")).toBeVisible();
  expect(await page.content()).not.toContain("3,000");
  await setCookie(context, site, "mask", "off");
  await page.goto("/conduct");
  await expect(page.getByText("原话“今晚不还 3,000 就上门”被你标为")).toBeVisible();
});
