import type { Page } from "@playwright/test";
import { listDebts } from "@/lib/data/debts/debts";
import type { UserId } from "@/lib/domain/basics/user";
import { type EditedForm, EVERY_FORM } from "./fixtures/every-form";
import { expectHeld, fieldsOf, fillIn, formNamed, post, send } from "./fixtures/forms";
import { OFFLINE_LINE } from "./fixtures/guard";
import { rowsOf } from "./fixtures/rows";
import { expect, test } from "./fixtures/test";

const NEW_DEBT = "/debts/new?own=1&kind=friend";
const TYPED = { lenderName: "小林", claimed: "5000", stage: "overdue" };

/* What each form that edits a row is given in the first tab, in the second, and how the first is shown in the second. */
const EDITS: Record<string, { first: Record<string, string>; second: Record<string, string>; field: string }> = {
  "the facts of a debt": { first: { label: "第一份" }, second: { label: "第二份", note: "别丢" }, field: "label" },
  "a logged contact": {
    first: { summary: "第一份" },
    second: { summary: "第二份", organisation: "别丢" },
    field: "summary",
  },
  "a complaint that was recorded": {
    first: { request: "第一份" },
    second: { request: "第二份", note: "别丢" },
    field: "request",
  },
  "a lender": { first: { note: "第一份" }, second: { note: "第二份", hotline: "95555" }, field: "note" },
  "what a proof is called": { first: { name: "第一份" }, second: { name: "第二份", note: "别丢" }, field: "name" },
  "a settlement, corrected": { first: { note: "第一份" }, second: { note: "第二份", terms: "别丢" }, field: "note" },
  "a certificate": { first: { lender: "第一份" }, second: { lender: "第二份", number: "别丢" }, field: "lender" },
  "an offer, corrected": { first: { note: "第一份" }, second: { note: "第二份", conditions: "别丢" }, field: "note" },
  "income and needs": { first: { income: "4321" }, second: { income: "8765", savings: "10" }, field: "income" },
};

/* What each form that makes a row is given. Whatever else it asks for may stay as the page has it. */
const CREATED: Record<string, Record<string, string>> = {
  "a balance": { claimed: "5000" },
  "a demand": { on: "2026-11-01" },
  "an event of a clock": { on: "2026-11-01" },
  "an LPR value": { on: "2026-10-20", basisPoints: "3" },
  "money that came or went": { on: "2026-11-01", amount: "300", direction: "paid" },
  "a settlement": { outcome: "full", amount: "5000" },
  "a court paper": { type: "judgment", court: "海棠区法院" },
  "an offer": { each: "5000", firstDueOn: "2026-12-01" },
  "a contact": { party: "agency", connected: "no", summary: "没接到" },
};

/** How many rows a person has in each table, without what is only remembered about forms. */
async function countRows(database: string, user: UserId): Promise<Record<string, number>> {
  const { Draft: _typed, IdempotencyKey: _keys, ...rows } = await rowsOf(database, user);
  return Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]));
}

const countDebts = async (user: UserId) => (await listDebts(user, { archived: false })).length;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    for (const edited of EVERY_FORM.filter(({ name }) => name in EDITS)) {
      test(`${edited.name} in two tabs: the second sees both versions and loses nothing`, async ({
        context,
        signedIn,
      }) => {
        const path = await edited.open(signedIn);
        const [one, other] = [await context.newPage(), await context.newPage()];
        await editInTwoTabs(edited, path, one, other);
      });
    }

    for (const created of EVERY_FORM.filter(({ name }) => name in CREATED)) {
      test(`${created.name}: Back and once more makes one row`, async ({ page, database, signedIn }) => {
        const path = await created.open(signedIn);
        await page.goto(path);
        await fillIn(created.form(page, path), CREATED[created.name] ?? {});
        const before = await countRows(database, signedIn.id);
        await send(created.form(page, path));
        await expect(page).toHaveURL(/note=/);
        const once = await countRows(database, signedIn.id);
        expect(once).not.toEqual(before);

        await page.goBack();
        await expect(page).not.toHaveURL(/note=/);
        const form = created.form(page, path);
        await fillIn(form, {});
        await send(form);
        // What the browser brings back is the same entry; a form that it empties is refused.
        const answer = form.locator("[data-form-error]").or(page.locator("[role=status]"));
        await expect(answer.filter({ visible: true }).first()).toBeVisible();
        expect(await countRows(database, signedIn.id)).toEqual(once);
      });
    }
  });

  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a double click records one debt", async ({ page, signedIn }) => {
      await page.goto(NEW_DEBT);
      const form = formNamed(page, "debt:new");
      await fillIn(form, TYPED);
      await form.getByRole("button", { name: "存下这一笔" }).dblclick();
      await expect(page).toHaveURL(/note=added/);
      expect(await countDebts(signedIn.id)).toBe(1);
    });

    test("a lender of the directory and nothing else: Back and once more records one debt", async ({
      page,
      signedIn,
    }) => {
      await page.goto("/debts/new");
      await page.getByRole("searchbox").fill("jiebei");
      await page.getByRole("button", { name: "查找" }).click();
      await expect(page.getByRole("heading", { name: "名录里的" })).toBeVisible();
      await page.getByRole("link", { name: /借呗/ }).first().click();
      const form = formNamed(page, "debt:new");
      await fillIn(form, { claimed: "5000" });
      await send(form);
      await expect(page).toHaveURL(/note=added/);

      await page.goBack();
      await expect(page).toHaveURL(/lender=jiebei/);
      await send(form);
      await expect(page).toHaveURL(/note=added/);
      expect(await countDebts(signedIn.id)).toBe(1);
    });

    test("Back and once more records one debt", async ({ page, signedIn }) => {
      await page.goto(NEW_DEBT);
      const form = formNamed(page, "debt:new");
      await fillIn(form, TYPED);
      await send(form);
      await expect(page).toHaveURL(/note=added/);

      await page.goBack();
      await send(form);
      // What the browser brings back is the same entry; an empty form is refused.
      await expect(page.locator("[data-form-error]").or(page.getByText("已记下。"))).toBeVisible();
      expect(await countDebts(signedIn.id)).toBe(1);
    });
  });
}

async function editInTwoTabs({ form: find, name }: EditedForm, path: string, one: Page, other: Page): Promise<void> {
  const edit = EDITS[name];
  if (!edit) throw new Error(`No edits for ${name}.`);
  await Promise.all([one.goto(path), other.goto(path)]);
  await fillIn(find(one, path), edit.first);
  await send(find(one, path));
  await expect(one).not.toHaveURL(path);

  const form = find(other, path);
  await fillIn(form, edit.second);
  await send(form);
  await expect(form.getByText("这条刚刚改过一次。")).toBeVisible();
  await expectHeld(form, edit.second);
  const typedFirst = edit.first[edit.field] ?? "";
  const shownFirst = /^\d+$/.test(typedFirst) ? /4,?321/ : typedFirst;
  await expect(form.locator(`[id$="${edit.field}-0-current"]`)).toContainText(shownFirst);

  await send(form);
  await expect(other).not.toHaveURL(path);
  await other.goto(path);
  await expectHeld(find(other, path), edit.second);
}

test("ten posts of one form at once record one debt", async ({ openBrowser, signedIn, context, site }) => {
  expect(signedIn).toBeTruthy();
  const plain = await openBrowser({ javaScriptEnabled: false });
  await plain.addCookies(await context.cookies());
  const page = await plain.newPage();
  await page.goto(NEW_DEBT);
  const form = formNamed(page, "debt:new");
  await fillIn(form, TYPED);
  const fields = await fieldsOf(form);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => post(plain.request, NEW_DEBT, fields, { origin: site })),
  );
  expect(answers.map((answer) => answer.status())).toEqual(Array(10).fill(303));
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
  expect(await countDebts(signedIn.id)).toBe(1);
});

test("a dropped connection costs a sentence, not the typing", async ({ page, context, guard, signedIn }) => {
  guard.tolerate(OFFLINE_LINE);
  await page.goto(NEW_DEBT);
  const form = formNamed(page, "debt:new");
  await fillIn(form, TYPED);
  await context.setOffline(true);
  await send(form);
  await expect(form.getByText("网断了，还没有保存。")).toBeVisible();
  await expectHeld(form, TYPED);

  await context.setOffline(false);
  await send(form);
  await expect(page).toHaveURL(/note=added/);
  expect(await countDebts(signedIn.id)).toBe(1);
});
