import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { addAuditEvent } from "@/lib/data/security/audit-events";
import { getSecondFactor, turnOnSecondFactor } from "@/lib/data/security/second-factor";
import { actionNamed, callAction } from "./fixtures/actions";
import { fillIn, send } from "./fixtures/forms";
import { cookieOf, growStale, newPerson, type Person, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const SECRET = Buffer.from("12345678901234567890");

/** What an app shows now for a secret as it was copied from the page. */
function codeNow(secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate();
}

const formOf = (page: Page, field: string) => page.locator(`form:has([name=${field}])`);

async function givePassword(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/sign-in?next=%2Fdebts");
  await fillIn(formOf(page, "password"), { email, password });
  await send(formOf(page, "password"));
}

async function giveCode(page: Page, oneTimeCode: string): Promise<void> {
  await fillIn(formOf(page, "oneTimeCode"), { oneTimeCode });
  await send(formOf(page, "oneTimeCode"));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("turned on with the app's code; then the password alone opens nothing, a recovery code opens once", async ({
      page,
    }) => {
      const person = await newPerson({ typesPassword: true });
      await givePassword(page, person);
      await expect(page).toHaveURL(/\/debts$/);
      await page.goto("/settings/security");
      await page.getByRole("link", { name: "开启两步验证" }).click();
      await giveCode(page, "000000");
      await expect(page.getByText("这个码不对，或已经用过。").first()).toBeVisible();
      const secret = await page.locator("main code").textContent();
      const code = codeNow(secret ?? "");
      await giveCode(page, code);
      await expect(page.getByRole("heading", { name: "抄下备用码" })).toBeVisible();
      const codes = await page.locator("main code").allTextContents();
      expect(codes).toHaveLength(10);
      // A reload loses nothing that was not written down.
      await page.goto("/settings/security/second-factor");
      expect(await page.locator("main code").allTextContents()).toEqual(codes);
      await page.getByRole("button", { name: "抄好了" }).click();
      await expect(page).toHaveURL(/\/settings\/security$/);
      await expect(page.getByText("备用码还剩 10 个")).toBeVisible();
      await page.goto("/settings/security/second-factor");
      await expect(page.locator("main code")).toHaveCount(0);

      await page.context().clearCookies({ name: /session/ });
      await givePassword(page, person);
      await expect(page).toHaveURL(/\/sign-in\/code\?next=%2Fdebts$/);
      await page.goto("/debts");
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      await page.goto("/sign-in/code?next=%2Fdebts");
      // The step of the code that turned it on is used up; its next one, half a minute later, would be good.
      await giveCode(page, code);
      await expect(page.getByText("这个码不对，或已经用过。").first()).toBeVisible();
      await giveCode(page, ` ${codes[0]?.toLowerCase()} `);
      await expect(page).toHaveURL(/\/debts$/);

      await page.context().clearCookies({ name: /session/ });
      await givePassword(page, person);
      await giveCode(page, codes[0] ?? "");
      await expect(page.getByText("这个码不对，或已经用过。").first()).toBeVisible();
      await giveCode(page, codes[1] ?? "");
      await expect(page).toHaveURL(/\/debts$/);
      await page.goto("/settings/security");
      await expect(page.getByText("用备用码登录").first()).toBeVisible();
      await expect(page.getByText("登录时验证码不对").first()).toBeVisible();
      await expect(page.getByText("备用码还剩 8 个")).toBeVisible();
    });
  });
}

test("many wrong codes are stopped, whoever asks; a password alone never becomes a session", async ({ page }) => {
  const person = await newPerson({ typesPassword: true });
  await turnOnSecondFactor(person.id, { secret: SECRET, step: 1, codes: ["A2345A2345"] });
  await givePassword(page, person);
  for (let count = 0; count < 8; count++) {
    await giveCode(page, `00000${count}`);
    await expect(page.getByText("这个码不对，或已经用过。").first()).toBeVisible();
  }
  await giveCode(page, "A2345A2345");
  await expect(page.getByText(/试的次数多了/)).toBeVisible();
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ name, value }) => /session/.test(name) && value !== "")).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("without the password typed just now nothing of it changes, and the secret is not shown", async ({ site }) => {
  const [without, person] = [await newPerson(), await newPerson()];
  await turnOnSecondFactor(person.id, { secret: SECRET, step: 1, codes: ["A2345A2345"] });
  for (const [who, names] of [
    [without, ["turnOnSecondFactorAction"]],
    [person, ["turnOffSecondFactorAction", "renewRecoveryCodesAction"]],
  ] as const) {
    const [cookie, before] = [await cookieOf(who), await getSecondFactor(who.id)];
    await growStale(who);
    for (const name of names) {
      const form = { oneTimeCode: codeNow(Secret.fromLatin1("12345678901234567890").base32) };
      const { headers } = await callAction(site, actionNamed(name), form, { cookie, origin: site });
      expect(headers.get("x-action-redirect"), name).toContain("/settings/confirm?next=");
    }
    expect(await getSecondFactor(who.id)).toEqual(before);
    const page = await fetch(`${site}/settings/security/second-factor`, { headers: { cookie }, redirect: "manual" });
    expect(page.headers.get("location")).toContain("/settings/confirm");
  }
});

test("another device is signed out from here, and both see it", async ({ page, context, openBrowser, site }) => {
  const person = await newPerson();
  await addAuditEvent(person.id, "sign_in_failed", "Firefox · Linux", new Date());
  await signIn(context, person, site);
  const elsewhere = await openBrowser();
  await signIn(elsewhere, person, site);
  await page.goto("/settings/security");
  await expect(page.getByText("登录时密码不对")).toBeVisible();
  await page.getByRole("button", { name: "退出这台" }).click();
  await expect(page.getByText("那台设备已退出登录。")).toBeVisible();
  await expect(page.getByRole("button", { name: "退出这台" })).toHaveCount(0);
  const other = await elsewhere.newPage();
  await other.goto("/settings/security");
  await expect(other).toHaveURL(/\/sign-in/);
});
