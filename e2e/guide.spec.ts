import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { GuideText } from "@/lib/i18n/guide-texts";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { GUIDE_PAGES } from "@/lib/reference/guide/guide";
import { GUIDE_TOPICS, type GuideTopic } from "@/lib/reference/guide/guide-page";
import { recordSample } from "./fixtures/debts";
import { NOT_FOUND_LINE } from "./fixtures/guard";
import { chineseText, openFolds, overflow, smallTargets } from "./fixtures/look";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/** A page's texts from the file itself: here no bundler reads JSON as a module. */
function guideText(locale: Locale, { slug, topic }: { slug: string; topic: GuideTopic }): GuideText {
  const texts = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/guide_${topic}.json`, "utf8"));
  return texts[slug.replaceAll("-", "_")];
}

const NARROWEST = { width: 320, height: 640 };

for (const locale of LOCALES) {
  for (const topic of GUIDE_TOPICS) {
    test(`pages on ${topic} in ${locale}: read without an account, complete, in their bounds, accessible`, async ({
      page,
      context,
      site,
    }, info) => {
      await setCookie(context, site, "locale", locale);
      if (info.project.name === "phone") await page.setViewportSize(NARROWEST);
      for (const guide of GUIDE_PAGES.filter((one) => one.topic === topic)) {
        await page.goto(`/guide/${guide.slug}`);
        const text = guideText(locale, guide);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(text.title);
        const shown = (await page.getByRole("main").textContent()) ?? "";
        for (const line of [text.answer, ...text.rule, ...text.steps, ...text.keep])
          expect.soft(shown, guide.slug).toContain(line);
        const links = await page
          .getByRole("main")
          .getByRole("link")
          .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("href")));
        const letters = (guide.letters ?? []).map((code) => `/letters/new?code=${code}`);
        const pages = guide.related.map((to) => `/guide/${to}`);
        const expected = [...guide.lines.map((line) => `tel:${line}`), ...letters, ...pages];
        expect.soft(links.toSorted(), guide.slug).toEqual(["/guide", ...expected].toSorted());
        await judge(page, locale, guide.slug);
      }
    });
  }
}

async function judge(page: Page, locale: Locale, name: string): Promise<void> {
  expect.soft(await overflow(page), `overflow, ${name}`).toEqual([]);
  expect.soft(await smallTargets(page), `targets, ${name}`).toEqual([]);
  if (locale === "en") expect.soft(await chineseText(page, "[lang=zh-CN]"), `Chinese, ${name}`).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      `axe, ${name}`,
    )
    .toEqual([]);
}

test("an address that names no page is not found", async ({ page, guard }) => {
  guard.tolerate(NOT_FOUND_LINE);
  for (const slug of ["nothing", "Order", "constructor", "..%2Forder"]) {
    const answer = await page.goto(`/guide/${slug}`);
    expect(answer?.status(), slug).toBe(404);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the list ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("names every page, finds by words of a title, and says so when there is none", async ({ page }) => {
      await page.goto("/guide");
      for (const { slug } of GUIDE_PAGES)
        await expect(page.locator(`main a[href="/guide/${slug}"]`), slug).toHaveCount(1);

      const search = page.getByRole("searchbox");
      await search.fill("传票");
      await search.press("Enter");
      await expect(page.getByRole("link", { name: /^收到传票/ })).toBeVisible();
      await expect(page.locator('main a[href="/guide/order"]')).toHaveCount(0);
      if (javaScriptEnabled) await judge(page, "zh-CN", "found");

      await search.fill("火星");
      await search.press("Enter");
      await expect(page.getByText("没有找到。换个词")).toBeVisible();
      if (javaScriptEnabled) await judge(page, "zh-CN", "none found");
      await page.getByRole("button", { name: "清除搜索" }).click();
      await expect(page.locator('main a[href="/guide/order"]')).toHaveCount(1);
    });
  });
}

test("each reason for a place in the order leads to a page that explains it", async ({ page, signedIn }) => {
  await recordSample(signedIn.id);
  await page.goto("/dashboard?all=1");
  const links = page.getByRole("main").getByRole("link", { name: "看这条规则", includeHidden: true });
  const hrefs = await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("href")));
  const slugs = new Set(GUIDE_PAGES.map(({ slug }) => `/guide/${slug}`));
  expect(hrefs.length).toBeGreaterThan(10);
  expect(hrefs.filter((href) => href === null || !slugs.has(href))).toEqual([]);

  await openFolds(page);
  await links.first().click();
  await expect(page).toHaveURL(new RegExp(`${hrefs[0]}$`));
  await expect(page.getByRole("heading", { name: "来源" })).toBeVisible();
});

test("what was replaced or is not true says so in the list and on its page", async ({ page }) => {
  for (const [slug, words] of [
    ["rate-24-36", "已不适用"],
    ["rate-15-4", "已不适用"],
    ["credit-repair-2025", "已不适用"],
    ["rumour-stop-collection", "不属实"],
  ] as const) {
    await page.goto("/guide");
    await expect(page.locator(`main a[href="/guide/${slug}"]`)).toContainText(words);
    await page.goto(`/guide/${slug}`);
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
    await expect(page.getByText("现行", { exact: true })).toHaveCount(0);
  }
});
