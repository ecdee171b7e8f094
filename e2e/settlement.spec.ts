import type { Locator, Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { getDebt } from "@/lib/data/debts/debts";
import { addDays, type Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { recordDebt } from "./fixtures/debts";
import { expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { expect, test } from "./fixtures/test";

const inWorld = (javaScriptEnabled: boolean) => (javaScriptEnabled ? "with JavaScript" : "without JavaScript");
const SETTLED_ON = addDays(today(), -10);
const shown = (on: Day) => formatDay(on, "zh-CN", today());

/** A bank card with everything on record that a certificate states; its checklist has five items to answer. */
const CARD = {
  lender: { directoryKey: "cmb" },
  product: "credit_card",
  stage: "in_collection",
  contractNumber: "HT-2024-8812",
  balance: { claimed: 2_134_652 as never, asOf: addDays(today(), -20) },
} as const;

async function settle(page: Page, debtId: string, typed: Record<string, string>): Promise<void> {
  await page.goto(`/debts/${debtId}/settle`);
  const form = formNamed(page, `debt:${debtId}:settle`);
  await fillIn(form, { settledOn: SETTLED_ON, ...typed });
  await send(form);
}

const item = (page: Page, code: string): Locator => page.locator(`section#${code}`);
const doneForm = (page: Page, debtId: string, code: string) => formNamed(page, `debt:${debtId}:item:${code}:done`);

for (const javaScriptEnabled of [true, false]) {
  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("a debt is settled for less, leaves the order, and comes back when that is undone", async ({
      page,
      context,
      site,
      signedIn,
    }) => {
      await context.addCookies([{ name: "mask", value: "off", url: site }]);
      const debtId = await recordDebt(signedIn.id, CARD);
      await page.goto(`/debts/${debtId}`);
      await page.locator("#settlement").getByRole("link", { name: "记下结清" }).click();
      await expect(page.getByText("对方主张 ¥21,346.52")).toBeVisible();
      await settle(page, debtId, { outcome: "reduced", amount: "15000", waived: "6000", terms: "付清即结清全部" });
      await expect(page.getByText("结清已记下。下面是收尾清单。")).toBeVisible();
      await expect(page.getByText("款项到账、对方确认之前，先不注销")).toBeVisible();

      await page.goto(`/debts/${debtId}`);
      const card = page.locator("#settlement");
      await expect(card).toContainText(`${shown(SETTLED_ON)}结清`);
      await expect(card).toContainText("¥15,000.00");
      await expect(card).toContainText("比对方最近一次主张的少 ¥346.52");
      await expect(card).toContainText("付清即结清全部");
      await page.goto("/dashboard");
      await expect(page.getByRole("heading", { name: "结清后的收尾" })).toBeVisible();
      await expect(page.locator("#order")).not.toContainText("招商银行");

      await page.goto(`/debts/${debtId}`);
      await page.locator("#settlement").getByRole("button", { name: "撤销结清" }).click();
      await expect(page.getByText("结清已撤销，这笔回到原来的阶段。")).toBeVisible();
      expect((await getDebt(signedIn.id, debtId))?.stage).toBe("in_collection");
      await page.getByRole("button", { name: "放回结清" }).click();
      await expect(page.getByText("结清已放回。")).toBeVisible();
      expect((await getDebt(signedIn.id, debtId))?.stage).toBe("settled");
    });

    test("a part payment and a dispute are recorded, said, and leave the debt open", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, CARD);
      await settle(page, debtId, { outcome: "partial", amount: "3000" });
      await expect(page.getByText("已记下。这笔还没有结清，留在排序里。")).toBeVisible();
      await expect(page.locator("#settlement")).toContainText("付了一部分，这笔还没有结清。");
      await settle(page, debtId, { outcome: "disputed", amount: "3000" });
      await expect(page.locator("#settlement")).toContainText("付过，对方说没有结清。");
      expect((await getDebt(signedIn.id, debtId))?.stage).toBe("in_collection");
      await page.goto("/dashboard");
      await expect(page.locator("#order")).toContainText("招商银行");
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("what cannot be is refused at its field, and a second settlement with a sentence", async ({
      page,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id, { ...CARD, contractOn: addDays(today(), -5) });
      await settle(page, debtId, { outcome: "full", waived: "1" });
      await expectRefused(formNamed(page, `debt:${debtId}:settle`), ["settledOn", "waived"]);
      await settle(page, debtId, { settledOn: today(), waived: "" });
      await expect(page.getByText("结清已记下。下面是收尾清单。")).toBeVisible();
      await settle(page, debtId, { settledOn: today() });
      await expect(page.getByText("这笔已经记过结清。")).toBeVisible();
    });

    test("every item is done or not needed, then the debt is over, and not before", async ({ page, signedIn }) => {
      const debtId = await recordDebt(signedIn.id, CARD);
      await settle(page, debtId, { outcome: "full", amount: "21346.52" });
      await send(doneForm(page, debtId, "receipt"));
      await expect(page.getByText("“保存付款回单”记为做好了。")).toBeVisible();
      await fillIn(doneForm(page, debtId, "certificate"), { doneOn: addDays(today(), -3), note: "工单 5561" });
      await send(doneForm(page, debtId, "certificate"));
      await expect(item(page, "certificate")).toContainText(`${shown(addDays(today(), -3))}做好`);

      const notNeeded = formNamed(page, `debt:${debtId}:item:close_brand:not_applicable`);
      await fillIn(notNeeded, {});
      await send(notNeeded);
      await expectRefused(notNeeded, ["reason"]);
      await fillIn(notNeeded, { reason: "卡留着用" });
      await send(notNeeded);
      await expect(page.getByText("“注销账户和额度”记为不适用。")).toBeVisible();

      for (const code of ["revoke_debit", "collection_stopped"]) {
        await send(doneForm(page, debtId, code));
        await expect(item(page, code)).toContainText(`${shown(today())}做好`);
      }
      expect((await getDebt(signedIn.id, debtId))?.stage).toBe("settled");
      await send(doneForm(page, debtId, "credit_report"));
      await expect(page.getByText("是最后一项，收尾都做好了。")).toBeVisible();
      expect((await getDebt(signedIn.id, debtId))?.stage).toBe("closed");
      await page.goto("/dashboard");
      await expect(page.getByRole("heading", { name: "结清后的收尾" })).toBeHidden();

      await page.goto(`/debts/${debtId}/checklist`);
      await item(page, "receipt").getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("“保存付款回单”已放回清单。")).toBeVisible();
      expect((await getDebt(signedIn.id, debtId))?.stage).toBe("settled");
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("a certificate typed by hand: contradictions with what to ask for, then agreement", async ({
      page,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id, CARD);
      await settle(page, debtId, { outcome: "full", amount: "21346.52" });
      await page.getByRole("link", { name: "核对结清证明" }).click();
      await expect(page).toHaveURL(/certificate$/);
      const form = formNamed(page, `debt:${debtId}:certificate`);
      const typed = {
        lender: "招行",
        number: "****8812",
        on: SETTLED_ON,
        amount: "21,346.52",
        says: "part",
        seal: "yes",
      };
      await fillIn(form, typed);
      await send(form);
      const result = page.locator("#result");
      await expect(result).toContainText("写的是部分结清，不算结清。");
      await expect(result.getByRole("button", { name: "做好了" })).toBeHidden();

      await fillIn(form, { lender: "招商银行股份有限公司", says: "all" });
      await send(form);
      await expect(result).toContainText("没有发现不一致");
      await result.getByRole("button", { name: "做好了" }).click();
      await expect(page.getByText("“拿到结清证明”记为做好了。")).toBeVisible();
    });
  });
}

test("an overdue item is the next step; done there, it is done on the list", async ({ page, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, { ...CARD, stage: "overdue" });
  await settle(page, debtId, { outcome: "full", amount: "21346.52" });
  await expect(page).toHaveURL(/note=settled/);
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { name: "收尾：保存付款回单" })).toBeVisible();
  await page.getByRole("button", { name: "做好了" }).first().click();
  await expect(page).toHaveURL(/\/checklist\?note=done&item=receipt/);
  await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
  await expect(item(page, "receipt")).toContainText("过了日子");
});

test("nothing is closed by hand: the stage follows from the list", async ({ page, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, CARD);
  await page.goto(`/debts/${debtId}/edit`);
  const form = formNamed(page, `debt:${debtId}:edit`);
  await fillIn(form, { stage: "closed" });
  await send(form);
  await expectRefused(form, ["stage"]);
});
