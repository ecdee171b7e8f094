import type { Page } from "@playwright/test";
import { getContact, listContacts } from "@/lib/data/negotiation/contacts";
import type { UserId } from "@/lib/domain/basics/user";
import { aLender } from "./fixtures/debts";
import { expectHeld, fillIn, formNamed, send } from "./fixtures/forms";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const NEW = "/contacts/new";
const newForm = (page: Page) => formNamed(page, "contact:new");
const contactsOf = async (user: UserId) => (await listContacts(user)).contacts;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a call is logged from anywhere in one tap and four", async ({ page, signedIn }) => {
      const { name, id } = await aLender(signedIn.id, "weilidai");
      await aLender(signedIn.id, "cmb");
      await page.goto("/debts");
      await page.getByRole("navigation").getByRole("link", { name: "记沟通" }).click();
      await expect(page).toHaveURL(/\/contacts\/new/);

      await page.getByRole("radio", { name: "委外机构" }).check();
      await page.getByRole("radio", { name: "没接通" }).check();
      await page.getByRole("radio", { name }).check();
      await page.getByRole("button", { name: "记下" }).click();
      await expect(page.getByText("已记下。要补充，点开那一条。")).toBeVisible();
      await expect(page.getByRole("link", { name: `${name} 来电，没接通` })).toBeVisible();

      const [contact] = await contactsOf(signedIn.id);
      expect(contact).toMatchObject({ party: "agency", connected: false, channel: "phone", direction: "in" });
      expect(contact?.lender.id).toBe(id);
      expect(Math.abs(Date.now() - (contact?.at.getTime() ?? 0))).toBeLessThan(5 * 60_000);

      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已移除。")).toBeVisible();
      expect(await contactsOf(signedIn.id)).toEqual([]);
    });

    test("the second call of a number knows its lender", async ({ page, signedIn }) => {
      const { id } = await aLender(signedIn.id, "weilidai");
      await aLender(signedIn.id, "cmb");
      await page.goto(NEW);
      await fillIn(newForm(page), { party: "law_firm", connected: "yes", lenderId: id, number: "0571 8866 2031" });
      await send(newForm(page));
      await expect(page).toHaveURL(/note=logged/);

      await page.goto(NEW);
      await fillIn(newForm(page), { number: "+86 0571-88662031" });
      await fillIn(newForm(page), { number: "057188662031" });
      if (javaScriptEnabled) await expectHeld(newForm(page), { lenderId: id, party: "law_firm" });
      await send(newForm(page));
      await expect(page).toHaveURL(/note=logged/);
      expect((await contactsOf(signedIn.id)).map(({ lender }) => lender.id)).toEqual([id, id]);
    });
  });

  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("nothing picked and a new number: the lender is asked for, and one can be named", async ({
      page,
      signedIn,
    }) => {
      await aLender(signedIn.id, "weilidai");
      await page.goto(NEW);
      await fillIn(newForm(page), { number: "95588", summary: "没说是哪家" });
      await send(newForm(page));
      await expect(newForm(page).getByText("选一下是哪家债权人。").first()).toBeVisible();
      await expectHeld(newForm(page), { number: "95588", summary: "没说是哪家" });

      await fillIn(newForm(page), { lenderName: "还不清楚的一家" });
      await send(newForm(page));
      await expect(page.getByRole("link", { name: /还不清楚的一家/ })).toBeVisible();
    });

    test("the ten questions become notes, and a correction keeps what it corrected", async ({ page, signedIn }) => {
      const { id } = await aLender(signedIn.id, "weilidai");
      await page.goto(NEW);
      const asked = { asked_company: "on", answer_company: "海风服务有限公司", answer_staff_no: "工号 1203" };
      await fillIn(newForm(page), { party: "agency", lenderId: id, summary: "先记的", ...asked });
      await send(newForm(page));
      await expect(page).toHaveURL(/note=logged/);

      const [contact] = await contactsOf(signedIn.id);
      expect(contact?.answers).toEqual([
        { question: "company", asked: true, answer: "海风服务有限公司" },
        { question: "staff_no", asked: false, answer: "工号 1203" },
      ]);
      await setCookie(page.context(), new URL(page.url()).origin, "mask", "off");
      await page.goto(`/contacts/${contact?.id}`);
      const form = formNamed(page, `contact:${contact?.id}`);
      await expectHeld(form, { ...asked, summary: "先记的" });
      await fillIn(form, { summary: "后来改的" });
      await send(form);
      await expect(page).toHaveURL(/note=saved/);
      expect(await getContact(signedIn.id, contact?.id ?? "")).toMatchObject({ summary: "后来改的", version: 2 });
      await page.getByText("改之前（1 次）").click();
      await expect(page.getByText("先记的")).toBeVisible();
    });
  });
}

test("the timer counts while talking and goes with the call", async ({ page, signedIn }) => {
  const { id } = await aLender(signedIn.id, "weilidai");
  await page.goto(NEW);
  await fillIn(newForm(page), { party: "unknown", lenderId: id });
  await page.getByRole("button", { name: "开始计时" }).click();
  // Each second is shown for a second: whoever looks less often sees a later one.
  await expect(page.getByText(/^已通话 0:(?!0[01])/)).toBeVisible();
  await page.getByRole("button", { name: "停", exact: true }).click();
  await send(newForm(page));
  await expect(page).toHaveURL(/note=logged/);
  const [contact] = await contactsOf(signedIn.id);
  expect(contact?.seconds).toBeGreaterThanOrEqual(2);
});

test("each card is one tap from the form", async ({ page, signedIn }) => {
  await aLender(signedIn.id, "weilidai");
  await page.goto(NEW);
  for (const [card, line] of [
    ["可以这样回答", "请把委托书发给我，我会打官方客服核实，再回复。"],
    ["有人说能帮你办，要收费", "先要钱，或要手机卡、身份证、银行卡。"],
  ] as const) {
    await page.getByText(card).click();
    await expect(page.getByText(line)).toBeVisible();
  }
  await page.getByRole("link", { name: "上门", exact: true }).click();
  await expect(page.getByText("不付现金，不扫码，不签看不懂的东西。")).toBeVisible();
});
