import type { Page } from "@playwright/test";
import { isAddressConfirmed } from "@/lib/data/mail/confirmed-addresses";
import { getMailChoice, saveMailChoice } from "@/lib/data/mail/mail-choices";
import { listAuditEvents } from "@/lib/data/security/audit-events";
import { fillIn, formNamed } from "./fixtures/forms";
import { type MailProgram, startMailProgram } from "./fixtures/mail-program";
import { growStale, newPerson, type Person, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

test.describe.configure({ mode: "serial" });
let program: MailProgram;
test.beforeAll(async () => {
  program = await startMailProgram();
});
test.afterAll(() => program.stop());

/** Opens what the message leads to, and presses the button: looking alone confirms nothing, and it works once. */
async function confirmFrom(reader: Page, person: Person): Promise<void> {
  const asked = await program.mail.arrival((one) => one.to.includes(person.email));
  const [confirming = ""] = /http:\/\/\S+\/confirm-address\/\S+/.exec(asked.text) ?? [];
  expect(new URL(confirming).origin).toBe(program.site);
  await reader.goto(confirming);
  expect(await isAddressConfirmed(person.id)).toBe(false);
  await reader.getByRole("button", { name: "确认，可以发" }).click();
  await expect(reader.getByText("确认好了，提醒会发到这个邮箱。")).toBeVisible();
  await expect(reader.getByRole("button", { name: "确认，可以发" })).toHaveCount(0);
  expect(await isAddressConfirmed(person.id)).toBe(true);
  await reader.goto(confirming);
  await expect(reader.getByText("这个链接已经用过")).toBeVisible();
  await expect
    .poll(async () => (await listAuditEvents(person.id, 5)).map(({ kind }) => kind).toSorted())
    .toEqual(["address_confirmed", "reminders_on"]);
}

test("reminders are chosen, tried, and ended from the message without signing in", async ({
  page,
  context,
  openBrowser,
}) => {
  const person = await newPerson({ typesPassword: true });
  await signIn(context, person, program.site);
  await growStale(person);
  await page.goto(`${program.site}/settings/mail`);
  await expect(page.getByText(person.email)).toBeVisible();
  await expect(page.getByRole("button", { name: "发一封测试邮件" })).toHaveCount(0);
  const form = formNamed(page, "mail");
  await fillIn(form, { isOn: "on", sendHour: "22" });
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("这个时间在免打扰里").last()).toBeVisible();
  await fillIn(form, { sendHour: "7", quietTo: "6" });
  await form.getByRole("button", { name: "保存" }).click();
  // Turning them on asks for the password; what was chosen waits meanwhile.
  await expect(page).toHaveURL(/\/settings\/confirm\?next=/);
  expect(await getMailChoice(person.id)).toMatchObject({ isOn: false });
  await page.getByLabel("密码", { exact: true }).fill(person.password);
  await page.getByRole("main").locator("form button[type=submit]").click();
  await expect(page).toHaveURL(/\/settings\/mail$/);
  await form.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  expect(await getMailChoice(person.id)).toMatchObject({ isOn: true, sendHour: 7, quietFrom: 21, quietTo: 6 });

  // Nothing but the question goes to an address that nobody confirmed, and whoever reads it answers by a button.
  await expect(page.getByText("还差一步：确认邮箱")).toBeVisible();
  await confirmFrom(await (await openBrowser({ javaScriptEnabled: false })).newPage(), person);
  await page.reload();

  // Meanwhile somebody saved from another device.
  await saveMailChoice(person.id, 2, { isOn: true, sendHour: 10, quietFrom: 21, quietTo: 8 });
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("现在存的是").first()).toBeVisible();
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form.getByText("现在存的是")).toHaveCount(0);
  await expect.poll(() => getMailChoice(person.id)).toMatchObject({ sendHour: 7, version: 4 });

  await page.getByRole("button", { name: "发一封测试邮件" }).click();
  await expect(page.getByText("已经交出去了")).toBeVisible();
  const { text, headers } = await program.mail.arrival(
    (one) => one.to.includes(person.email) && one.subject === "测试邮件",
  );
  const [link = ""] = /http:\/\/\S+\/unsubscribe\/\S+/.exec(text) ?? [];
  const stranger = await (await openBrowser()).newPage();
  await stranger.goto(link);
  expect(await getMailChoice(person.id)).toMatchObject({ isOn: true });
  await stranger.getByRole("button", { name: "不再发给我" }).click();
  await expect(stranger.getByText("好，不再发了")).toBeVisible();
  await expect(stranger.getByRole("button", { name: "不再发给我" })).toHaveCount(0);
  expect(await getMailChoice(person.id)).toMatchObject({ isOn: false });

  await saveMailChoice(person.id, 5, { isOn: true, sendHour: 10, quietFrom: 21, quietTo: 8 });
  const oneClick = headers["list-unsubscribe"]?.slice(1, -1) ?? "";
  const followed = await fetch(oneClick, { redirect: "manual" });
  expect([followed.status, followed.headers.get("location")]).toEqual([303, new URL(link).pathname]);
  expect(await getMailChoice(person.id)).toMatchObject({ isOn: true });
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await fetch(oneClick, { method: "POST", body })).status).toBe(200);
  expect(await getMailChoice(person.id)).toMatchObject({ isOn: false });
});

test("a forgotten password is set anew by the message; every device is signed out", async ({
  page,
  context,
  openBrowser,
}) => {
  const person = await newPerson({ typesPassword: true });
  await signIn(context, person, program.site);
  const other = await (await openBrowser()).newPage();
  await other.goto(`${program.site}/sign-in`);
  await other.getByRole("link", { name: "忘了密码" }).click();
  await expect(other.getByRole("button", { name: "发邮件" })).toBeVisible();
  await other.getByLabel("邮箱").fill(person.email);
  await other.getByRole("button", { name: "发邮件" }).click();
  await expect(other.getByText("这个邮箱有账户的话")).toBeVisible();

  const { text } = await program.mail.arrival((one) => one.to.includes(person.email));
  const [link = ""] = /http:\/\/\S+\/reset-password\/\S+/.exec(text) ?? [];
  expect(new URL(link).origin).toBe(program.site);
  await other.goto(link);
  await other.getByLabel("密码", { exact: true }).fill("short");
  await other.getByRole("button", { name: "存下新密码" }).click();
  // Label and hint together read like the refusal; only the summary says that it has arrived, and the field was emptied.
  await expect(other.getByText("密码要再输一次")).toBeVisible();
  await other.getByLabel("密码", { exact: true }).fill("一句新的、记得住的话就好");
  await other.getByRole("button", { name: "存下新密码" }).click();
  await expect(other.getByText("新密码已经设好")).toBeVisible();

  await page.goto(`${program.site}/dashboard`);
  await expect(page).toHaveURL(/\/sign-in/);
  await other.getByLabel("邮箱").fill(person.email);
  await other.getByLabel("密码", { exact: true }).fill("一句新的、记得住的话就好");
  await other.getByRole("button", { name: "登录", exact: true }).click();
  await expect(other).toHaveURL(/\/dashboard/);
  await other.goto(link);
  await expect(other.getByText("这个链接已经用过")).toBeVisible();
});
