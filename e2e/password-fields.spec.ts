import { fillIn, send, untilAnswered } from "./fixtures/forms";
import { cookieOf, newEmail } from "./fixtures/people";
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

test("a refused password is emptied, and one that was typed before the answer came stays", async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.goto("/sign-in");
  const field = page.locator("input[type=password]");
  const refused = page.getByText("邮箱或密码不对。").first();
  await fillIn(page.locator("form:has([name=password])"), { email: newEmail(), password: "not the one" });
  await send(page.locator("form:has([name=password])"));
  await expect(refused).toBeVisible();
  await expect(field).toHaveValue("");

  await page.route("**/sign-in", async (route) => {
    await held;
    await route.continue();
  });
  await field.fill("not this one either");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.locator("form[aria-busy=true]")).toHaveCount(1);
  await field.fill("but this one");
  answer();
  await untilAnswered(page);
  await expect(refused).toBeVisible();
  await expect(field).toHaveValue("but this one");
});

test("changing a password asks for the old one and the new one by name", async ({ site, signedIn }) => {
  const page = await fetch(`${site}/settings/security`, { headers: { cookie: await cookieOf(signedIn) } });
  const html = await page.text();
  expect(html.match(/<input[^>]*name="currentPassword"[^>]*>/)?.[0]).toContain('autoComplete="current-password"');
  expect(html.match(/<input[^>]*name="newPassword"[^>]*>/)?.[0]).toContain('autoComplete="new-password"');
});
