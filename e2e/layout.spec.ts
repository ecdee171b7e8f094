import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { listRoutes } from "./fixtures/actions";
import { enter, furnish } from "./fixtures/furnished";
import { NOT_FOUND_LINE } from "./fixtures/guard";
import { keptBy } from "./fixtures/kept";
import { chineseText, openFolds, overflow, smallTargets } from "./fixtures/look";
import { PAGES } from "./fixtures/pages";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/* Both languages and both themes, in two passes. */
const VIEWS = [
  { locale: "zh-CN", colorScheme: "light" },
  { locale: "en", colorScheme: "dark" },
] as const;
/* The phone and the narrowest one; the desktop, and the same at 200 % zoom, which halves the room. */
const WIDTHS = { phone: [390, 320], desktop: [1280, 640] };
/* Chinese that an English reader is to see: a lender's own name beside its translation, own words, how the language calls itself. */
const CHINESE_ON_PURPOSE = 'a[href*="lender="], option[value="zh-CN"], option[dir="auto"]';

test("every page is looked at", () => {
  // What lies under /api gives bytes, which nobody looks at.
  const isPage = (route: string) => !/^\/(?:api\/|app\.webmanifest$|robots\.txt$|_global-error$)/.test(route);
  const routes = listRoutes().filter(isPage);
  expect([...new Set(PAGES.map(({ route }) => route))].toSorted()).toEqual(routes);
});

for (const { name, path, forNobody, route } of PAGES) {
  test(`${name}: in its bounds, easy to hit, in one language, accessible, keeps nothing`, async ({
    page,
    context,
    site,
    guard,
  }, info) => {
    if (route === "/_not-found") guard.tolerate(NOT_FOUND_LINE);
    const furnished = await furnish("en");
    if (!forNobody) await enter(context, furnished, site);
    for (const view of VIEWS) {
      await setCookie(context, site, "locale", view.locale);
      await page.emulateMedia({ colorScheme: view.colorScheme });
      await page.goto(path(furnished.ids));
      await openFolds(page);
      await judge(page, view.locale, info.project.name === "phone" ? WIDTHS.phone : WIDTHS.desktop);
    }
    expect(await keptBy(page)).toEqual([]);
  });
}

async function judge(page: Page, locale: string, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await overflow(page), `overflow, ${locale}, ${width}`).toEqual([]);
    expect.soft(await smallTargets(page), `targets, ${locale}, ${width}`).toEqual([]);
  }
  if (locale === "en") expect.soft(await chineseText(page, CHINESE_ON_PURPOSE), "Chinese").toEqual([]);
  expect.soft(await axeViolations(page), `axe, ${locale}`).toEqual([]);
}

async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
