import type { Page } from "@playwright/test";
import sharp from "sharp";
import { recordDebt, yuan } from "./fixtures/debts";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

type Icon = { src: string; sizes: string; type: string; purpose: string };
type Manifest = { name: string; short_name: string; start_url: string; scope: string; display: string; icons: Icon[] };

/** The manifest that a page names, as the browser fetches it: without cookies. */
async function manifestOf(page: Page, site: string): Promise<Manifest> {
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const answer = await fetch(site + href);
  expect(answer.headers.get("content-type")).toContain("application/manifest+json");
  return answer.json();
}

test("it can be put on a home screen: a manifest with icons that are what it says", async ({ page, site }) => {
  await page.goto("/");
  const { icons, ...manifest } = await manifestOf(page, site);
  expect(manifest).toMatchObject({ name: "上岸", start_url: "/dashboard", scope: "/", display: "standalone" });
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  for (const { src, sizes } of [...icons, { src: apple ?? "", sizes: "180x180" }]) {
    const answer = await fetch(site + src);
    expect(answer.headers.get("content-type"), src).toBe("image/png");
    const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([format, `${width}x${height}`], src).toEqual(["png", sizes]);
  }
  // A picture that is cut to a circle must reach to the edges.
  const maskable = await fetch(site + (icons[2]?.src ?? ""));
  const { data } = await sharp(Buffer.from(await maskable.arrayBuffer()))
    .ensureAlpha()
    .raw()
    .toBuffer({
      resolveWithObject: true,
    });
  expect(data[3]).toBe(255);
  // Nothing is kept on the device by a service worker.
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("another name and icon by choice, on this device, in both languages", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  expect(signedIn.email).not.toBe("");
  await page.goto("/settings");
  await page.getByRole("button", { name: "备忘" }).click();
  await expect(page).toHaveTitle("设置 · 备忘");
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute("href", "/icons/notes.svg");
  expect(await manifestOf(page, site)).toMatchObject({ name: "备忘", short_name: "备忘" });
  await setCookie(context, site, "locale", "en");
  await page.reload();
  const manifest = await manifestOf(page, site);
  expect(manifest.name).toBe("Notes");
  expect(manifest.icons.every(({ src }) => src.startsWith("/icons/notes"))).toBe(true);
  expect(JSON.stringify(manifest)).not.toMatch(/debt|ashore|上岸/i);
});

test("what the browser draws around the page follows the chosen theme", async ({ page, context, site }) => {
  const colours = () => page.locator('meta[name="theme-color"]').evaluateAll((all) => all.map((one) => one.outerHTML));
  await page.goto("/");
  expect(await colours()).toHaveLength(2);
  await setCookie(context, site, "theme", "dark");
  await page.reload();
  expect(await colours()).toEqual([expect.stringContaining("#101413")]);
});

test("on paper: what is shown, in dark ink, without navigation and nothing to press", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const balance = { claimed: yuan(12_345.67) };
  const debtId = await recordDebt(signedIn.id, { stage: "overdue", balance });
  await setCookie(context, site, "theme", "dark");
  for (const path of ["/dashboard", `/debts/${debtId}`, `/debts/${debtId}/timeline`]) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(path);
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation").first(), path).toBeHidden();
    await expect(page.locator("main button:visible"), path).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCSS("color", "rgb(27, 33, 31)");
    // Hidden amounts stay hidden on paper.
    await expect(page.getByText("12,345.67"), path).toHaveCount(0);
  }
  await setCookie(context, site, "mask", "off");
  await page.goto("/dashboard");
  await expect(page.locator("main ol").getByText("¥12,345.67")).toBeVisible();
});
