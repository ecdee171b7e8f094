import { cookieOf } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/* What a password manager needs: fields that say which password they want, and that take what is pasted. */

const LONG = "四舍五入 9 pounds of 桂花! ".repeat(4).trim();

test("a password can be pasted, and a browser knows which one a field wants", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  for (const [path, wanted] of [
    ["/sign-in", "current-password"],
    ["/sign-up", "new-password"],
  ] as const) {
    await page.goto(path);
    const field = page.locator("input[type=password]");
    await expect(field).toHaveAttribute("autocomplete", wanted);
    await page.evaluate((text) => navigator.clipboard.writeText(text), LONG);
    await field.focus();
    await page.keyboard.press("ControlOrMeta+v");
    await expect(field).toHaveValue(LONG);
    await expect(page.locator("input[name=email]")).toHaveAttribute("autocomplete", "username");
  }
});

test("changing a password asks for the old one and the new one by name", async ({ site, signedIn }) => {
  const page = await fetch(`${site}/settings/security`, { headers: { cookie: await cookieOf(signedIn) } });
  const html = await page.text();
  expect(html.match(/<input[^>]*name="currentPassword"[^>]*>/)?.[0]).toContain('autoComplete="current-password"');
  expect(html.match(/<input[^>]*name="newPassword"[^>]*>/)?.[0]).toContain('autoComplete="new-password"');
});
