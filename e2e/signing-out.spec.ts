import { makeMailedSecret } from "@/lib/data/mail/mailed-secrets";
import { actionNamed, callAction } from "./fixtures/actions";
import { recordDebt } from "./fixtures/debts";
import { cookieOf, newPerson, setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/* What a browser still has of an account that it has left: nothing. */

const DROPPED = '"cache", "storage"';

test("every way out of an account tells the browser to drop what it keeps, and no other form does", async ({
  site,
}) => {
  const person = await newPerson({ typesPassword: true });
  const token = await makeMailedSecret(person.id, "password_reset", new Date());
  const ways: [string, Record<string, string>][] = [
    ["signOutAction", {}],
    ["signOutEverywhereAction", {}],
    ["resetPasswordAction", { token, newPassword: "海边的风吹过旧船和灯塔，夜里听潮" }],
    ["leaveAction", { understood: "on" }],
  ];
  const tell = async (name: string, form: Record<string, string>) => {
    const sender = { cookie: await cookieOf(person), origin: site };
    return (await callAction(site, actionNamed(name), form, sender)).headers.get("clear-site-data");
  };
  expect(await tell("signInAction", { email: person.email, password: person.password })).toBeNull();
  expect(await tell("choosePreferenceAction", { theme: "dark" })).toBeNull();
  for (const [name, form] of ways) expect.soft(await tell(name, form), name).toBe(DROPPED);
});

test("a browser that is signed out has nothing in its storage, and going back shows nothing at any step", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  await recordDebt(signedIn.id);
  await setCookie(context, site, "theme", "dark");
  // By links, so that the browser also has what the program itself keeps of a page that is left.
  await page.goto("/debts");
  await page.getByRole("link", { name: /借呗/ }).click();
  await expect(page).toHaveURL(/\/debts\/[0-9a-f-]{36}$/);
  for (const place of ["/dashboard", "/debts", "/settings"]) {
    await page.getByRole("navigation").locator(`a[href="${place}"]:visible`).first().click();
    await expect(page).toHaveURL(place);
  }
  await expect(page.getByText(signedIn.email)).toBeVisible();
  await page.evaluate(async () => {
    localStorage.setItem("left", "behind");
    sessionStorage.setItem("left", "behind");
    await (await caches.open("left")).put("/left", new Response("behind"));
  });

  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByText("已退出登录。")).toBeVisible();
  const left = () =>
    page.evaluate(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys())]);
  await expect.poll(left).not.toContain("left");
  expect((await context.cookies()).map(({ name }) => name)).toEqual(["theme"]);

  for (let step = 1; step <= 4; step++) {
    await page.goBack();
    await expect(page.getByRole("button", { name: "登录", exact: true })).toBeVisible();
    await expect(page.getByText(/借呗/)).toHaveCount(0);
    await expect(page.getByText(signedIn.email)).toHaveCount(0);
  }
});
