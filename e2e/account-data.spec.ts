import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { db, everyonesDb } from "@/lib/data/core/db";
import { checksums, filesOf } from "@/lib/documents/testing/unzip";
import { recordSample } from "./fixtures/debts";
import { spendLimit } from "./fixtures/limits";
import { cookieOf, newEmail, newPerson, type Person, personOf, setCookie, signIn } from "./fixtures/people";
import { keepProof, picture } from "./fixtures/proofs";
import { expect, test } from "./fixtures/test";

const PASSPHRASE = "海边 有船 有灯 有人等你";

async function download(page: Page, press: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const [got] = await Promise.all([page.waitForEvent("download"), press()]);
  return { download: got, bytes: await readFile(await got.path()) };
}

/** What the first page says of the debts: names, sums and places, without a word of the ids behind them. */
const dashboardOf = (page: Page) => page.locator("main").textContent();

test("everything is taken along sealed, comes back into a new account as it was, and is gone after leaving", async ({
  page,
  context,
  site,
  openBrowser,
}) => {
  test.slow();
  const owner = await newPerson({ typesPassword: true });
  await recordSample(owner.id);
  await keepProof(owner.id, await picture("回单.png"));
  await signIn(context, owner, site);
  await setCookie(context, site, "mask", "off");
  await page.goto("/dashboard?all=1");
  const before = await dashboardOf(page);
  await openExport(page, owner);
  const sealed = await takeBoth(page);

  const account: Account = { email: newEmail(), password: "a long enough password" };
  const other = await (await openBrowser()).newPage();
  await setCookie(other.context(), site, "mask", "off");
  await signUp(other, account);
  await bringBack(other, sealed);
  await other.goto("/dashboard?all=1");
  expect(await dashboardOf(other)).toBe(before);
  await leave(other, account);
  await page.goto("/dashboard?all=1");
  expect(await dashboardOf(page)).toBe(before);
});

/** A session in which the password was typed long ago has to type it again. */
async function openExport(page: Page, owner: Person): Promise<void> {
  await db().session.updateMany({ where: { userId: owner.id }, data: { authenticatedAt: new Date(0) } });
  await page.goto("/settings/data");
  await page.getByRole("link", { name: "导出全部" }).click();
  await expect(page).toHaveURL(/\/settings\/confirm\?next=/);
  await page.getByLabel("密码", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "确认" }).click();
  await expect(page.getByText("现在的密码不对。").first()).toBeVisible();
  await page.getByLabel("密码", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "确认" }).click();
  await expect(page.getByRole("heading", { name: "导出全部" })).toBeVisible();
}

/** The export as it is, and the one with a passphrase, which is returned. */
async function takeBoth(page: Page): Promise<Buffer> {
  const plain = await download(page, () => page.getByRole("button", { name: "下载" }).click());
  expect(plain.download.suggestedFilename()).toMatch(/^上岸 全部数据 \d{4}-\d\d-\d\d\.zip$/);
  const files = await filesOf(plain.bytes);
  expect([...files.keys()]).toContain("originals/0001 回单.png");
  expect(await checksums(files)).toMatchObject({ isGood: true });
  await page.getByLabel("加一个口令（可选）").fill(PASSPHRASE);
  await page.getByRole("button", { name: "下载" }).click();
  await expect(page.getByText("两次写的口令不一样")).toBeVisible();
  await page.getByLabel("加一个口令（可选）").fill(PASSPHRASE);
  await page.getByLabel("再写一次口令").fill(PASSPHRASE);
  const sealed = await download(page, () => page.getByRole("button", { name: "下载" }).click());
  expect(sealed.bytes.subarray(0, 22).toString()).toBe("age-encryption.org/v1\n");
  return sealed.bytes;
}

type Account = { email: string; password: string };

async function signUp(other: Page, { email, password }: Account): Promise<void> {
  await other.goto("/sign-up");
  await other.getByLabel("邮箱").fill(email);
  await other.getByLabel("密码", { exact: true }).fill(password);
  await other.getByRole("button", { name: "建账户" }).click();
  await other.waitForURL("**/sign-in*");
  await other.getByLabel("邮箱").fill(email);
  await other.getByLabel("密码", { exact: true }).fill(password);
  await other.getByRole("button", { name: "登录" }).click();
  await other.waitForURL("**/dashboard");
}

async function bringBack(other: Page, buffer: Buffer): Promise<void> {
  await other.goto("/settings/data/import");
  const file = { name: "export.zip.age", mimeType: "application/octet-stream", buffer };
  await other.getByLabel("导出的文件").setInputFiles(file);
  await other.getByRole("button", { name: "导入" }).click();
  await expect(other.getByText("这份导出加了口令")).toBeVisible();
  await other.getByLabel("口令（加过才填）").fill(PASSPHRASE);
  await other.getByLabel("导出的文件").setInputFiles(file);
  await other.getByRole("button", { name: "导入" }).click();
  await expect(other.getByText("都带回来了")).toBeVisible();
}

async function leave(other: Page, { email, password }: Account): Promise<void> {
  const { id } = await personOf(email, password);
  await other.goto("/settings/data/leave");
  await expect(other.getByText("最多 30 天后读不出")).toBeVisible();
  await other.getByRole("button", { name: "删除账户" }).click();
  await expect(other.getByText("勾上这一项再删除。").first()).toBeVisible();
  await other.getByLabel("我已经看清楚").check();
  await other.getByRole("button", { name: "删除账户" }).click();
  await expect(other.getByText("账户已删除")).toBeVisible();
  await other.goto("/dashboard");
  await expect(other).toHaveURL(/\/sign-in/);
  await other.getByLabel("邮箱").fill(email);
  await other.getByLabel("密码", { exact: true }).fill(password);
  await other.getByRole("button", { name: "登录" }).click();
  await expect(other.getByText("邮箱或密码不对。").first()).toBeVisible();
  await expect.poll(() => everyonesDb().user.count({ where: { id } })).toBe(0);
}

test("an export needs a fresh password, this site's own form, and is not for a GET", async ({ site }) => {
  const person = await newPerson();
  const cookie = await cookieOf(person);
  const url = `${site}/api/account/export`;
  const ask = (init: RequestInit) => fetch(url, { redirect: "manual", ...init });
  const form = { method: "POST", body: new URLSearchParams({ passphrase: "" }) };
  expect((await ask({ headers: { cookie } })).status).toBe(405);
  expect((await ask({ ...form, headers: { cookie, origin: "https://evil.example" } })).status).toBe(403);
  expect((await ask({ ...form, headers: { origin: site } })).headers.get("location")).toContain("/sign-in");
  await db().session.updateMany({ where: { userId: person.id }, data: { authenticatedAt: new Date(0) } });
  const stale = await ask({ ...form, headers: { cookie, origin: site } });
  expect(stale.headers.get("location")).toContain("/settings/confirm");
  await db().session.updateMany({ where: { userId: person.id }, data: { authenticatedAt: new Date() } });
  const exported = await ask({ ...form, headers: { cookie, origin: site } });
  expect(exported.status).toBe(200);
  await exported.arrayBuffer();
  await spendLimit(person.id, "export");
  const refused = await ask({ ...form, headers: { cookie, origin: site } });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});
