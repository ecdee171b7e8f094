import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { db } from "@/lib/data/core/db";
import { getOffer, listOffers } from "@/lib/data/negotiation/offers";
import { addDays, addMonths } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectHeld, fillIn, formNamed, send } from "./fixtures/forms";
import { monthly, recordOffer } from "./fixtures/offers";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const CLAIM = { claimed: yuan(26_000), principal: yuan(20_000), fees: yuan(6_000) };
const newForm = (page: Page, debtId: string) => formNamed(page, `debt:${debtId}:offer`);
const recordPage = (debtId: string) => `/debts/${debtId}/offers/record`;

/** The row of the comparison that begins with this kind of offer. */
const rowOf = (page: Page, kind: string) => page.getByRole("table").getByRole("row", { name: new RegExp(`^${kind}`) });

async function haveSavings(user: UserId, savings: number, reserve: number): Promise<void> {
  const data = { savingsFen: BigInt(yuan(savings)), reserveFen: BigInt(yuan(reserve)) };
  await db().profile.update({ where: { userId: user }, data });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("three offers, typed in a few words, cost what they cost in today’s money", async ({
      page,
      context,
      site,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
      await haveSavings(signedIn.id, 50_000, 10_000);
      await setCookie(context, site, "mask", "off");
      const trusted = { inWriting: "on", verified: "yes", payee: "official_app" };
      for (const typed of [
        { kind: "lump_sum", each: "15000", firstDueOn: today(), ...trusted },
        { kind: "instalments", each: "750", count: "24", firstDueOn: addMonths(today(), 1), ...trusted },
        { kind: "deferral", each: "18000", firstDueOn: addMonths(today(), 12) },
      ]) {
        await page.goto(recordPage(debtId));
        await fillIn(newForm(page, debtId), typed);
        await send(newForm(page, debtId));
        await expect(page.getByText("已记下这个方案。")).toBeVisible();
      }
      await expect(rowOf(page, "一次性结清")).toContainText("6% 你的¥15,000.00");
      await expect(rowOf(page, "分期")).toContainText("6% 你的¥16,949.52");
      await expect(rowOf(page, "延期")).toContainText("6% 你的¥16,981.13");
      await expect(rowOf(page, "分期")).toContainText("¥8,000.00");
      await expect(rowOf(page, "一次性结清")).toContainText("最省");
      await expect(rowOf(page, "一次性结清")).toContainText("¥35,000.00");
      await expect(page.getByText("按你的 6%，折算到今天比下一个少 ¥1,949.52。")).toBeVisible();
      await expect(page.getByText("年化到 19.75% 时，最省的变成另一个", { exact: false })).toBeVisible();
      await expect(page.getByText("请官方客服核实，并写成书面")).toBeVisible();

      await page.goto("/offers");
      await expect(page.getByText("¥16,949.52")).toBeVisible();
    });
  });

  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("declined, opened again, removed and brought back", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
      await recordOffer(signedIn.id, debtId);
      const statuses = async () => (await listOffers(signedIn.id, debtId)).map(({ status }) => status);
      await page.goto(`/debts/${debtId}/offers`);
      await page.getByRole("button", { name: "没有谈成" }).click();
      await expect(page.getByText("已记为没有谈成。")).toBeVisible();
      expect(await statuses()).toEqual(["declined"]);
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已重新列为待定。")).toBeVisible();
      expect(await statuses()).toEqual(["open"]);
      await page.getByRole("button", { name: "移除" }).click();
      await expect(page.getByText("已移除。")).toBeVisible();
      expect(await statuses()).toEqual([]);
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已恢复。")).toBeVisible();
      expect(await statuses()).toEqual(["open"]);
    });
  });

  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a schedule changed in another tab is shown beside what was typed", async ({ context, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
      const id = await recordOffer(signedIn.id, debtId);
      const [one, other] = [await context.newPage(), await context.newPage()];
      const path = `${recordPage(debtId)}?edit=${id}`;
      for (const tab of [one, other]) await tab.goto(path);
      const formIn = (tab: Page) => formNamed(tab, `debt:${debtId}:offer:${id}`);
      await fillIn(formIn(one), { each: "14000" });
      await send(formIn(one));
      await expect(one.getByText("已保存修改。")).toBeVisible();
      await fillIn(formIn(other), { each: "13000", note: "别丢" });
      await send(formIn(other));
      await expect(formIn(other).getByText("1 次，共 ¥14,000", { exact: false })).toBeVisible();
      await expectHeld(formIn(other), { each: "13000", note: "别丢" });
      await send(formIn(other));
      await expect(other.getByText("已保存修改。")).toBeVisible();
      expect(await getOffer(signedIn.id, id)).toMatchObject({ version: 3, note: "别丢" });
    });
  });
}

test("a written, verified offer that ends within five days is the next step; one below the reserve is not", async ({
  page,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id, { stage: "in_collection", balance: CLAIM });
  await recordOffer(signedIn.id, debtId, { expiresOn: addDays(today(), 4) });
  await haveSavings(signedIn.id, 50_000, 10_000);
  await page.goto("/dashboard");
  const next = page.locator("section.next-card");
  await expect(next).toContainText("方案");
  const said = (await next.textContent()) ?? "";
  await haveSavings(signedIn.id, 20_000, 10_000);
  await page.reload();
  await expect(next).not.toHaveText(said);
  await page.goto(`/debts/${debtId}/offers`);
  await expect(rowOf(page, "一次性结清")).toContainText("付完会低于生活备用金，所以不排第一。");
});

test("while amounts are hidden, none is on the page", async ({ page, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
  await recordOffer(signedIn.id, debtId, { kind: "instalments", schedule: monthly(24, 750) });
  for (const path of [`/debts/${debtId}/offers`, "/offers", `/debts/${debtId}`]) {
    await page.goto(path);
    await expect(page.getByText("••••").first()).toBeVisible();
    expect(await page.content()).not.toMatch(/18,000|16,949|26,000|¥750|75000/);
  }
});
