import { today } from "@/lib/clock";
import { db } from "@/lib/data/core/db";
import { newId } from "@/lib/data/core/new-id";
import { day, dayToDate } from "@/lib/domain/basics/day";
import { recordComplaint } from "./fixtures/complaints";
import { logCall } from "./fixtures/contacts";
import { recordDebt, yuan } from "./fixtures/debts";
import { recordLookUp } from "./fixtures/look-ups";
import { monthly, recordOffer } from "./fixtures/offers";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

test("the timeline of a debt has calls and the rest in one stream, filtered and page by page", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const user = signedIn.id;
  const debtId = await recordDebt(user, { stage: "overdue", balance: { claimed: yuan(4321) } });
  await logCall(user, debtId, { summary: "最近的一通" });
  await db().stageChange.createMany({
    data: Array.from({ length: 120 }, (_, index) => ({
      id: newId(),
      userId: user,
      debtId,
      stage: "in_collection",
      on: dayToDate(day(`2025-0${(index % 9) + 1}-15`)),
    })),
  });
  await setCookie(context, site, "mask", "off");
  await page.goto(`/debts/${debtId}`);
  await page.getByRole("link", { name: "看时间线" }).click();
  const entries = page.getByRole("list", { name: "时间线" }).locator("li li");
  await expect(entries).toHaveCount(50);
  await expect(entries.first()).toContainText(/来电，接通|对方说欠|阶段/);
  await expect(page.getByText("最近的一通")).toBeVisible();
  await expect(page.getByText("¥4,321")).toBeVisible();

  for (let earlier = 0; earlier < 2; earlier++) {
    const before = page.url();
    await page.getByRole("link", { name: "看更早的" }).click();
    await expect(page).not.toHaveURL(before);
  }
  await expect(entries).toHaveCount(23);
  await expect(page.getByRole("link", { name: "看更早的" })).toHaveCount(0);

  await page.getByText("筛选").click();
  await expect(page.getByRole("checkbox")).toHaveCount(12);
  await page.getByRole("checkbox", { name: "沟通" }).check();
  await page.getByRole("button", { name: "应用" }).click();
  await expect(entries).toHaveCount(1);
  await page.getByRole("link", { name: /来电，接通/ }).click();
  await expect(page).toHaveURL(/\/contacts\//);
});

test("offers, look-ups and complaints stand in the timeline and lead to where they are", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id, { stage: "overdue" });
  const offerId = await recordOffer(signedIn.id, debtId, { schedule: monthly(3, 400), inWriting: false });
  await recordLookUp(signedIn.id, debtId, { kind: "credit_report", found: "余额对得上" });
  await recordComplaint(signedIn.id, debtId, { filedOn: today(), ticketNumber: "K-9", isConfirmedTrue: true });
  await setCookie(context, site, "mask", "off");
  const entry = (text: string) => page.getByRole("list", { name: "时间线" }).locator("li li").filter({ hasText: text });

  await page.goto(`/debts/${debtId}/timeline`);
  await expect(entry("对方提出：一次性结清")).toContainText("分 3 期，一共 ¥1,200");
  await expect(entry("对方提出：一次性结清")).toContainText("待书面");
  await expect(entry("征信报告")).toContainText("余额对得上");
  await expect(entry("投诉：")).toContainText("编号 K-9");
  await entry("对方提出").getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`/offers#offer-${offerId}`));
  await page.goto(`/debts/${debtId}/timeline?kind=look_up`);
  await entry("征信报告").getByRole("link").click();
  await expect(page).toHaveURL(/\/look-ups/);
});
