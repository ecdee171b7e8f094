import AxeBuilder from "@axe-core/playwright";
import type { Page, Request } from "@playwright/test";
import { recordSample } from "./fixtures/debts";
import { furnish } from "./fixtures/furnished";
import { NOT_FOUND_LINE } from "./fixtures/guard";
import { overflow } from "./fixtures/look";
import { PAGES } from "./fixtures/pages";
import { setCookie, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const OPEN = "我现在很难受";

/** The button that is in sight without scrolling: in the strip on top of a phone, under the side bar of a desktop. */
const opener = (page: Page) => page.getByRole("banner").getByRole("button", { name: OPEN });
const card = (page: Page) => page.getByRole("dialog", { name: "先缓一缓" });

/** Everything by which a page can tell somebody something, or remember it. */
async function tracesOf(page: Page): Promise<unknown> {
  const kept = await page.evaluate(() => ({
    address: location.href,
    entries: history.length,
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
  }));
  return { ...kept, cookies: await page.context().cookies() };
}

test("every page has it in sight and at its end, signed in or not", async ({ page, context, site, guard }) => {
  guard.tolerate(NOT_FOUND_LINE);
  const { person, ids } = await furnish("zh");
  for (const { path } of PAGES.filter(({ forNobody }) => forNobody)) {
    await page.goto(path(ids));
    await expect(opener(page), path(ids)).toBeInViewport();
  }
  await signIn(context, person, site);
  for (const { path } of PAGES.filter(({ forNobody }) => !forNobody)) {
    await page.goto(path(ids));
    await expect(opener(page), path(ids)).toBeInViewport();
    await expect(page.getByRole("contentinfo").getByRole("button", { name: OPEN }), path(ids)).toHaveCount(1);
  }
});

test("opening and closing it asks nobody, keeps nothing and changes no address", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  await recordSample(signedIn.id);
  await setCookie(context, site, "mask", "off");
  await page.goto("/dashboard");
  await page.waitForLoadState("networkidle");
  const before = await tracesOf(page);
  const requests: string[] = [];
  const note = (request: Request) => requests.push(`${request.method()} ${request.url()}`);
  context.on("request", note);
  for (let times = 0; times < 3; times += 1) {
    await opener(page).click();
    await expect(card(page)).toBeVisible();
    await card(page).getByRole("button", { name: "关上" }).click();
    await expect(card(page)).toBeHidden();
  }
  expect(requests).toEqual([]);
  expect(await tracesOf(page)).toEqual(before);

  // The same listener does hear a request when there is one.
  await page.reload();
  expect(requests.length).toBeGreaterThan(0);
});

test("it is alone: no amount and no other word is seen, read aloud or reached by a key", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  await recordSample(signedIn.id);
  await setCookie(context, site, "mask", "off");
  await page.goto("/debts");
  const amounts = page.getByText(/¥\s?\d/);
  await expect(amounts.first()).toBeVisible();
  const count = await amounts.count();

  await opener(page).click();
  await expect(card(page)).toBeVisible();
  for (let place = 0; place < count; place += 1) await expect(amounts.nth(place)).toBeHidden();
  await expect(page.getByRole("main")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveText([/12356/, /120/, /110/]);
  await expect(page.getByRole("button")).toHaveText(["关上"]);
  const heading = page.getByRole("heading");
  await expect(heading).toHaveText(["先缓一缓"]);

  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(amounts.first()).toBeVisible();
});

test("with the keyboard: the focus goes in, a second Enter closes and never dials, Escape gives the focus back", async ({
  page,
}) => {
  await page.goto("/");
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(card(page)).toBeVisible();
  await expect(card(page).getByRole("button", { name: "关上" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();

  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await expect(card(page).getByRole("link", { name: /12356/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test("its numbers are dialled by the person alone", async ({ page }) => {
  await page.goto("/guide");
  await opener(page).click();
  const hrefs = await card(page)
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(hrefs).toEqual(["tel:12356", "tel:120", "tel:110"]);
});

for (const [locale, colorScheme] of [
  ["zh-CN", "light"],
  ["en", "dark"],
] as const) {
  test(`open, it is accessible and in its bounds, ${locale}, ${colorScheme}`, async ({ page, context, site }) => {
    await setCookie(context, site, "locale", locale);
    await page.emulateMedia({ colorScheme });
    for (const width of [390, 320, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await page.goto("/");
      await page.getByRole("banner").getByRole("button").click();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect.soft(await overflow(page), String(width)).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("it opens, is alone, and closes", async ({ page, signedIn }) => {
    await recordSample(signedIn.id);
    await page.goto("/dashboard");
    await opener(page).click();
    await expect(card(page)).toBeVisible();
    await expect(page.getByRole("main")).toHaveCount(0);
    await card(page).getByRole("button", { name: "关上" }).click();
    await expect(card(page)).toBeHidden();
    await expect(page.getByRole("main")).toBeVisible();
  });
});
