import { listComplaints } from "@/lib/data/conduct/complaints";
import { day } from "@/lib/domain/basics/day";
import { recordComplaint } from "./fixtures/complaints";
import { logCall } from "./fixtures/contacts";
import { recordDebt } from "./fixtures/debts";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { setCookie } from "./fixtures/people";
import { keepProof, recording } from "./fixtures/proofs";
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
  await expect(numbers.getByRole("row", { name: /0571 8866 2031/ })).toContainText("7");
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

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a complaint goes from a finding to a filed one: true, with proof, one request", async ({
      page,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
      const late = await logCall(signedIn.id, debtId, at(22));
      await keepProof(signedIn.id, recording("夜里来电.wav"), { kind: "recording", place: { contactId: late } });
      await page.goto("/conduct");
      await page.getByRole("link", { name: "用这条写投诉" }).click();
      const form = formNamed(page, "complaint:new");
      await expect(form.locator(`[name="contactIds"][value="${late}"]`)).toBeChecked();
      await expect(form.getByRole("radio", { name: "12378 金融监管" })).toBeVisible();
      await expect(form.getByRole("radio", { name: /12345/ })).toHaveCount(0);
      await fillIn(form, { channel: "lender_line", filedOn: "2026-11-02", ticketNumber: "K-7" });
      await send(form);
      await expectRefused(form, ["filedOn", "isConfirmedTrue", "request"]);

      await fillIn(form, { request: "停止夜里来电，书面答复", isConfirmedTrue: "on" });
      await form.getByRole("checkbox", { name: "夜里来电.wav" }).check();
      await send(form);
      await expect(page.getByText("11月17日前答复")).toBeVisible();

      await page.goto("/conduct/complaints");
      const line = page.getByRole("list", { name: "投诉" }).getByRole("listitem");
      await expect(line).toContainText("11月17日前答复");
      await expect(line).toContainText("K-7");
      await page.getByRole("link", { name: "招商银行" }).click();
      await page.getByRole("button", { name: "移除这条投诉" }).click();
      await expect(page.getByText("已移除。")).toBeVisible();
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已恢复。")).toBeVisible();
      expect(await listComplaints(signedIn.id)).toHaveLength(1);
    });
  });
}

test("two tabs on one complaint: the second is told, and nothing typed is lost", async ({ page, signedIn }) => {
  const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
  const id = await recordComplaint(signedIn.id, debtId);
  await page.goto(`/conduct/complaints/${id}`);
  const second = await page.context().newPage();
  await second.goto(`/conduct/complaints/${id}`);
  await fillIn(formNamed(page, `complaint:${id}`), { request: "先写的" });
  await send(formNamed(page, `complaint:${id}`));
  await expect(page.getByText("已保存。")).toBeVisible();
  const form = formNamed(second, `complaint:${id}`);
  await fillIn(form, { request: "后写的" });
  await send(form);
  await expect(form.getByText("先写的")).toBeVisible();
  await expectHeld(form, { request: "后写的" });
  await send(form);
  await expect(second.getByText("已保存。")).toBeVisible();
  await expect(form.getByText("先写的")).toHaveCount(0);
  await expectHeld(form, { request: "后写的" });
  expect((await listComplaints(signedIn.id)).map(({ request }) => request)).toEqual(["后写的"]);
});
