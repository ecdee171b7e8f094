import type { Page } from "@playwright/test";
import { findCredentials } from "@/lib/data/accounts/accounts";
import { startProgram } from "@/server/testing/program";
import { actionNamed, callAction } from "./fixtures/actions";
import { fillIn, send } from "./fixtures/forms";
import { cookieOf, newEmail, newPerson, type Person, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const PASSWORD = "海边的风吹过旧船和灯塔，夜里听潮";
const WRONG = "邮箱或密码不对。";

/** What the page says to whoever looks at it or has it read out, without the address that was typed. */
async function said(page: Page, email: string): Promise<string> {
  return (await page.locator("main").ariaSnapshot()).replaceAll(email, "…");
}

async function enter(page: Page, path: string, email: string, password: string): Promise<void> {
  await page.goto(path);
  const form = page.locator("form:has([name=password])");
  await fillIn(form, { email, password });
  await send(form);
}

async function isSignedIn(site: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${site}/dashboard`, { headers: { cookie }, redirect: "manual" });
  expect(answer.status).toBeLessThan(400);
  return answer.status === 200;
}

test("signing in says the same to a known and to an unknown address", async ({ page }) => {
  const known = await newPerson({ typesPassword: true });
  const answers: string[] = [];
  for (const email of [known.email, newEmail()]) {
    await enter(page, "/sign-in", email, "not the password at all");
    await expect(page.getByText(WRONG)).toBeVisible();
    answers.push(await said(page, email));
  }
  expect(answers[1]).toBe(answers[0]);
});

test("signing up says the same to a known and to a new address, and the known one keeps its password", async ({
  page,
}) => {
  const known = await newPerson({ typesPassword: true });
  const answers: string[] = [];
  for (const email of [known.email, newEmail()]) {
    await enter(page, "/sign-up", email, PASSWORD);
    await expect(page).toHaveURL(/\/sign-in\?from=sign-up$/);
    answers.push(await said(page, email));
  }
  expect(answers[1]).toBe(answers[0]);

  await enter(page, "/sign-in", known.email, PASSWORD);
  await expect(page.getByText(WRONG)).toBeVisible();
  await enter(page, "/sign-in", known.email, known.password);
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("the eleventh wrong try is blocked, even with the right password; others still get in", async ({ page, site }) => {
  const [victim, other] = [await newPerson({ typesPassword: true }), await newPerson({ typesPassword: true })];
  const action = actionNamed("signInAction");
  const attempt = (password: string) => callAction(site, action, { email: victim.email, password }, { origin: site });
  for (let count = 1; count <= 10; count++) expect((await attempt("wrong")).body, `try ${count}`).toContain(WRONG);
  expect((await attempt("wrong")).body).toContain("试的次数多了");

  await enter(page, "/sign-in", victim.email.toUpperCase(), victim.password);
  await expect(page.getByText(/试的次数多了，请 1[45] 分钟后再试。/)).toBeVisible();
  await enter(page, "/sign-in", other.email, other.password);
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("signing out ends the session for whoever kept the cookie, and Back shows nothing", async ({
  page,
  site,
  context,
  signedIn,
}) => {
  await page.goto("/settings");
  await expect(page.getByText(signedIn.email)).toBeVisible();
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  expect(await isSignedIn(site, cookie)).toBe(true);

  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByText("已退出登录。")).toBeVisible();
  expect(await isSignedIn(site, cookie)).toBe(false);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText(signedIn.email)).toHaveCount(0);
});

test("signing in again gives a new session and ends the one before", async ({ site }) => {
  const person = await newPerson({ typesPassword: true });
  const before = await cookieOf(person);
  const { email, password } = person;
  const { headers } = await callAction(
    site,
    actionNamed("signInAction"),
    { email, password },
    { cookie: before, origin: site },
  );
  const [set = ""] = headers.getSetCookie().filter((one) => one.startsWith("ashore-session="));
  expect(set).toMatch(/; Path=\/; .*HttpOnly; SameSite=lax$/);
  expect(set.length).toBeLessThan(4096);
  const after = set.split(";")[0] ?? "";
  expect(after).not.toBe(before);
  expect(await isSignedIn(site, after)).toBe(true);
  expect(await isSignedIn(site, before)).toBe(false);
});

async function changePassword(page: Page, { password }: Person, current = password): Promise<void> {
  await page.goto("/settings/security");
  const form = page.locator("form:has([name=newPassword])");
  await fillIn(form, { currentPassword: current, newPassword: PASSWORD });
  await send(form);
}

test("a new password ends all other sessions and keeps this one; without the old password nothing changes", async ({
  page,
  context,
  site,
}) => {
  const person = await newPerson({ typesPassword: true });
  await signIn(context, person, site);
  const elsewhere = await cookieOf(person);

  await changePassword(page, person, "not the current one");
  await expect(page.getByText("现在的密码不对。").first()).toBeVisible();
  expect(await isSignedIn(site, elsewhere)).toBe(true);

  await changePassword(page, person);
  await expect(page.getByText("密码已改。")).toBeVisible();
  expect(await isSignedIn(site, elsewhere)).toBe(false);
  await page.goto("/settings");
  await expect(page.getByText(person.email)).toBeVisible();
});

test("signing out everywhere ends every session", async ({ page, signedIn, site }) => {
  const elsewhere = await cookieOf(signedIn);
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "退出所有设备" }).click();
  await expect(page.getByText("所有设备都已退出登录。")).toBeVisible();
  expect(await isSignedIn(site, elsewhere)).toBe(false);
});

test("with SIGNUPS=closed nobody signs up and everybody else signs in", async ({ openBrowser }) => {
  const person = await newPerson({ typesPassword: true });
  const { site, stop } = await startProgram({ DATA_DIR: process.env.E2E_DATA_DIR ?? "", SIGNUPS: "closed" });
  try {
    const page = await (await openBrowser({ baseURL: site })).newPage();
    await page.goto("/");
    await expect(page.getByRole("link", { name: "登录" })).toBeVisible();
    await expect(page.getByRole("link", { name: "注册" })).toHaveCount(0);
    await page.goto("/sign-up");
    await expect(page.getByText("这里暂时不开放注册。")).toBeVisible();

    const email = newEmail();
    const { body } = await callAction(
      site,
      actionNamed("signUpAction"),
      { email, password: PASSWORD },
      { origin: site },
    );
    expect(body).toContain("这里暂时不开放注册。");
    expect(await findCredentials(email)).toBeNull();
    await enter(page, "/sign-in", person.email, person.password);
    await expect(page).toHaveURL(/\/dashboard$/);
  } finally {
    await stop();
  }
});
