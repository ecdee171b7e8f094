import type { Page } from "@playwright/test";
import { listContacts } from "@/lib/data/negotiation/contacts";
import type { UserId } from "@/lib/domain/basics/user";
import { aLender } from "./fixtures/debts";
import { expectHeld, fillIn, formNamed, send } from "./fixtures/forms";
import { OFFLINE_LINE } from "./fixtures/guard";
import { expect, test } from "./fixtures/test";

const NEW = "/contacts/new";
const newForm = (page: Page) => formNamed(page, "contact:new");
const contactsOf = async (user: UserId) => (await listContacts(user)).contacts;

test("a dropped connection: it says so, keeps what was typed, and sends itself once", async ({
  page,
  context,
  guard,
  signedIn,
}) => {
  guard.tolerate(OFFLINE_LINE);
  const { id } = await aLender(signedIn.id, "weilidai");
  await page.goto(NEW);
  const typed = { party: "agency", connected: "yes", lenderId: id, summary: "电梯里接的" };
  await fillIn(newForm(page), typed);
  // A running timer must not make another contact of it.
  await page.getByRole("button", { name: "开始计时" }).click();
  await expect(page.getByText(/^已通话 0:/)).toBeVisible();
  await context.setOffline(true);
  await send(newForm(page));
  await expect(newForm(page).getByText(/^还没发出。/)).toBeVisible();
  await expect(page.getByRole("button", { name: "还没发出，连上后自己发" })).toBeVisible();
  await expectHeld(newForm(page), typed);
  expect(await contactsOf(signedIn.id)).toEqual([]);

  await context.setOffline(false);
  await expect(page).toHaveURL(/note=logged/);
  await expect(page.getByRole("link", { name: /来电，接通/ })).toHaveCount(1);
  expect((await contactsOf(signedIn.id)).map(({ summary }) => summary)).toEqual(["电梯里接的"]);
});

test("six contacts of two lenders, four taps each, on a slow line that drops once: six rows", async ({
  page,
  context,
  guard,
  signedIn,
}) => {
  test.slow();
  guard.tolerate(OFFLINE_LINE);
  const lenders = [await aLender(signedIn.id, "weilidai"), await aLender(signedIn.id, "cmb")];
  const line = await context.newCDPSession(page);
  const slow = { latency: 400, downloadThroughput: 60_000, uploadThroughput: 30_000 };
  const setOffline = (offline: boolean) => line.send("Network.emulateNetworkConditions", { ...slow, offline });
  await setOffline(false);

  for (const [at, party] of ["委外机构", "贷后部门", "官方客服", "委外机构", "律师事务所", "不清楚"].entries()) {
    await page.goto(NEW);
    const isDropping = at === 3;
    const { id, name } = lenders[at % 2] ?? { id: "", name: "" };
    for (const tile of [party, at % 3 === 0 ? "没接通" : "接通了", name]) {
      await newForm(page).getByRole("radio", { name: tile, exact: true }).tap();
    }
    await expectHeld(newForm(page), { lenderId: id });
    if (isDropping) {
      // On a slow line the form is there before the script that waits for a connection.
      await expect(page.locator("button", { hasText: "开始计时" })).toHaveCount(1);
      await setOffline(true);
    }
    await page.getByRole("button", { name: "记下" }).tap();
    if (isDropping) {
      await expect(newForm(page).getByText(/^还没发出。/)).toBeVisible();
      await setOffline(false);
    }
    await expect(page).toHaveURL(/note=logged/, { timeout: 20_000 });
  }
  const logged = (await contactsOf(signedIn.id)).toReversed();
  expect(logged.map(({ party, connected }) => `${party} ${connected}`)).toEqual([
    "agency false",
    "after_loan true",
    "official_service true",
    "agency false",
    "law_firm true",
    "unknown true",
  ]);
  expect(logged.map(({ lender }) => lender.id)).toEqual([0, 1, 0, 1, 0, 1].map((at) => lenders[at]?.id));
});
