import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { getDebt } from "@/lib/data/debts/debts";
import { getOffer, updateOffer } from "@/lib/data/negotiation/offers";
import { addDays, addMonths } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { agreementState } from "@/lib/domain/negotiation/agreement";
import { formatMoney } from "@/lib/format/money";
import { accept, pay } from "./fixtures/agreements";
import { recordComplaint } from "./fixtures/complaints";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { anOffer, monthly, recordOffer } from "./fixtures/offers";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const CLAIM = { claimed: yuan(26_000), principal: yuan(20_000), fees: yuan(6_000) };
const POINTS = ["creditor", "written", "no_residual", "certificate", "reporting", "collection_court", "late", "record"];
const CONFIRMED = { ...Object.fromEntries(POINTS.map((point) => [point, "on"])), payee: "official_app", no_fee: "yes" };

const acceptForm = (page: Page, debtId: string, offerId: string) => formNamed(page, `debt:${debtId}:accept:${offerId}`);
const acceptPage = (debtId: string, offerId: string) => `/debts/${debtId}/offers/accept?offer=${offerId}`;
const paymentForm = (page: Page, debtId: string) => formNamed(page, `debt:${debtId}:payment`);

/** What the rules say of the agreement of a debt as it is recorded. */
async function stateOf(user: UserId, debtId: string) {
  const agreement = (await getDebt(user, debtId))?.agreement;
  if (!agreement) throw new Error("There is no agreement.");
  return agreementState(agreement.schedule, agreement.payments, today(), agreement.terms);
}

async function payOnPage(page: Page, debtId: string, values: Record<string, string>): Promise<void> {
  await page.goto(`/debts/${debtId}/payments/record`);
  await fillIn(paymentForm(page, debtId), values);
  await send(paymentForm(page, debtId));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("three offers, one accepted, two instalments paid, one late: the page says what the rules say", async ({
      page,
      context,
      site,
      signedIn,
    }) => {
      await setCookie(context, site, "mask", "off");
      const debtId = await recordDebt(signedIn.id, { stage: "in_collection", balance: CLAIM });
      const firstDueOn = addDays(addMonths(today(), -2), -3);
      const plan = { kind: "instalments", schedule: monthly(24, 750) } as const;
      await recordOffer(signedIn.id, debtId);
      const offerId = await recordOffer(signedIn.id, debtId, plan);
      await recordOffer(signedIn.id, debtId, {
        kind: "deferral",
        schedule: [{ dueOn: addMonths(today(), 12), amount: yuan(18_000) }],
      });
      await page.goto(`/debts/${debtId}/offers`);
      for (const cost of ["¥15,000.00", "¥16,949.52", "¥16,981.13"])
        await expect(page.getByRole("table")).toContainText(cost);
      const begun = plan.schedule.map(({ amount }, index) => ({ dueOn: addMonths(firstDueOn, index), amount }));
      await updateOffer(signedIn.id, offerId, 1, anOffer({ ...plan, schedule: begun }));

      await page.reload();
      await page.locator(`#offer-${offerId}`).getByRole("link", { name: "接受" }).click();
      await fillIn(acceptForm(page, debtId, offerId), { ...CONFIRMED, acceptedOn: addDays(firstDueOn, -5) });
      await send(acceptForm(page, debtId, offerId));
      await expect(page.getByText("已接受，写成协议。")).toBeVisible();
      for (const index of [0, 1]) {
        await payOnPage(page, debtId, { amount: "750", on: addMonths(firstDueOn, index) });
        await expect(page.getByText("已记下这笔还款。", { exact: false })).toBeVisible();
      }
      const state = await stateOf(signedIn.id, debtId);
      expect(state).toMatchObject({ standing: "ask", next: { n: 3 }, lateAmount: yuan(750), paid: yuan(1_500) });
      const main = page.locator("main");
      for (const amount of [state.paid, state.remaining, state.total])
        await expect(main).toContainText(formatMoney(amount));
      await expect(main).toContainText("2/24 期已付清");
      await expect(main).toContainText("晚了 3 天");
      await expect(main).toContainText("问清协议是否还有效、怎样补付，答复请写成书面。");

      await page.goto("/dashboard");
      await expect(page.locator("section.next-card")).toContainText("第 3 期已晚 3 天");
      await page.locator("section.next-card").getByRole("link", { name: "看怎么做" }).click();
      await payOnPage(page, debtId, { amount: "300", on: today() });
      await expect(main).toContainText("晚了 3 天，还差 ¥450");
    });
  });

  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("what is not confirmed is accepted only when that is said, and taken back as a whole", async ({
      page,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id, { stage: "in_collection", balance: CLAIM });
      const offerId = await recordOffer(signedIn.id, debtId, { inWriting: false });
      await page.goto(acceptPage(debtId, offerId));
      await expect(page.getByText("这个方案还只是口头的。", { exact: false })).toBeVisible();
      const form = acceptForm(page, debtId, offerId);
      await fillIn(form, { ...CONFIRMED, payee: "private_qr", note: "先记着" });
      await send(form);
      await expectRefused(form, ["anyway"]);
      await expectHeld(form, { payee: "private_qr", note: "先记着", written: "on" });
      await form.getByRole("button", { name: "只存核对" }).click();
      await expect(page.getByText("核对已保存。")).toBeVisible();
      await expect(page.locator("[data-gate=stop]")).toContainText("96110");
      await fillIn(form, { anyway: "on" });
      await send(form);
      await expect(page.getByText("协议还没有书面。", { exact: false })).toBeVisible();
      expect((await getDebt(signedIn.id, debtId))?.stage).toBe("agreed");
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已撤销，方案重新列为待定。")).toBeVisible();
      expect(await getDebt(signedIn.id, debtId)).toMatchObject({ stage: "in_collection", agreement: null });
      expect((await getOffer(signedIn.id, offerId))?.status).toBe("open");
      await page.getByRole("button", { name: "恢复协议" }).click();
      await expect(page.getByText("已恢复协议。")).toBeVisible();
    });
  });
}

test("terms changed in another tab are shown beside what was typed, and accepted as they are now", async ({
  page,
  signedIn,
}) => {
  const debtId = await recordDebt(signedIn.id, { balance: CLAIM });
  const offerId = await recordOffer(signedIn.id, debtId);
  await page.goto(acceptPage(debtId, offerId));
  const form = acceptForm(page, debtId, offerId);
  await updateOffer(signedIn.id, offerId, 1, anOffer({ schedule: [{ dueOn: today(), amount: yuan(14_000) }] }));
  await fillIn(form, { anyway: "on", note: "别丢" });
  await send(form);
  await expect(form.getByText("1 次，共 ¥14,000", { exact: false })).toBeVisible();
  await expectHeld(form, { note: "别丢" });
  await send(form);
  await expect(page.getByText("已接受，写成协议。")).toBeVisible();
  expect((await stateOf(signedIn.id, debtId)).total).toBe(yuan(14_000));
});

test("a day to come and what is no amount are refused; more than is owed is kept and asked back", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  await setCookie(context, site, "mask", "off");
  const balance = { ...CLAIM, asOf: addDays(today(), -9), interest: yuan(0), penalty: yuan(0) };
  const debtId = await recordDebt(signedIn.id, { balance });
  await accept(signedIn.id, await recordOffer(signedIn.id, debtId));
  await payOnPage(page, debtId, { amount: "一万", on: addDays(today(), 1) });
  await expectRefused(paymentForm(page, debtId), ["amount"]);
  await fillIn(paymentForm(page, debtId), { amount: "30000" });
  await send(paymentForm(page, debtId));
  await expectRefused(paymentForm(page, debtId), ["on"]);
  await fillIn(paymentForm(page, debtId), { on: today() });
  await send(paymentForm(page, debtId));
  await expect(page.getByText("多付了 ¥15,000，可以请对方退回。")).toBeVisible();
  await page.goto(`/debts/${debtId}/payments`);
  await page.getByText("冲抵了什么").click();
  await expect(page.getByText("多付了 ¥4,000，可以请对方退回。")).toBeVisible();
  await page.getByRole("button", { name: "移除" }).click();
  await expect(page.getByText("已移除。")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("已恢复。")).toBeVisible();
  await page.goto("/dashboard");
  await expect(page.locator("section.next-card")).toContainText("各期付清了，记下结清");
});

test("an agreement that ended makes room for the next one, and can be brought back", async ({ page, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, { stage: "overdue", balance: CLAIM });
  const id = await accept(signedIn.id, await recordOffer(signedIn.id, debtId));
  await pay(signedIn.id, debtId, 100, { agreementId: id });
  await page.goto(`/debts/${debtId}/agreement`);
  const form = formNamed(page, `debt:${debtId}:end:${id}`);
  await fillIn(form, { reason: "broken", note: "对方来信" });
  await send(form);
  await expect(page.getByText("协议已结束。")).toBeVisible();
  expect(await getDebt(signedIn.id, debtId)).toMatchObject({ stage: "overdue", agreement: null, offers: [] });
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("协议已恢复。")).toBeVisible();
  expect((await getDebt(signedIn.id, debtId))?.agreement?.id).toBe(id);
});

test("the answer to a complaint has its day in the week and leads to the complaint", async ({ page, signedIn }) => {
  const debtId = await recordDebt(signedIn.id);
  const filed = { filedOn: addDays(today(), -10), dueOn: addDays(today(), 5) };
  const complaintId = await recordComplaint(signedIn.id, debtId, filed);
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "投诉答复到期" }).click();
  await expect(page).toHaveURL(new RegExp(`/conduct/complaints/${complaintId}`));
});
