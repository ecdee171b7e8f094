import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { getFeed, makeFeed } from "@/lib/data/calendar/feeds";
import { listAuditEvents } from "@/lib/data/security/audit-events";
import { addDays } from "@/lib/domain/basics/day";
import { daysIn } from "./fixtures/calendar";
import { logCall } from "./fixtures/contacts";
import { recordDebt } from "./fixtures/debts";
import { growStale, newPerson, signIn } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const ON = addDays(today(), 5);
const makeForm = (page: Page) => page.getByRole("form", { name: "日历地址" });
const addressOn = async (page: Page) => page.getByLabel("日历地址").and(page.locator("input")).inputValue();

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("an address is made, read, renamed, replaced and stopped", async ({ page, signedIn, request }) => {
      const debtId = await recordDebt(signedIn.id, { lender: { directoryKey: "cmb" } });
      await logCall(signedIn.id, debtId, { followUpOn: ON, summary: "说还 3,210 元" });
      await page.goto("/settings");
      await page.getByRole("link", { name: "日历订阅" }).click();
      await makeForm(page).getByRole("button", { name: "做一个地址" }).click();
      await expect(page.getByText("只在这里显示这一次")).toBeVisible();
      const first = await addressOn(page);
      const answer = await request.get(first);
      expect(answer.headers()).toMatchObject({
        "content-type": "text/calendar; charset=utf-8",
        "cache-control": "private, no-store",
      });
      const file = await answer.text();
      expect(daysIn(file)).toMatchObject([{ on: ON, title: "一件事要办" }]);
      expect(file).not.toMatch(/招商|3,210/);

      await page.goto("/settings/calendar");
      await expect(page.getByText(/被读取过/)).toBeVisible();
      expect(await page.content()).not.toContain(first.split("/").at(-2));
      const titles = page.getByRole("form", { name: "日历里怎么写" });
      await titles.getByRole("radio", { name: "写明什么事" }).check();
      await titles.getByRole("button", { name: "保存" }).click();
      await expect(page.getByText("下次来取时换上")).toBeVisible();
      const [plain] = daysIn(await (await request.get(first)).text());
      expect(plain).toEqual({ ...daysIn(file)[0], title: "跟进：招商银行" });

      await makeForm(page).getByRole("button", { name: "换一个新地址" }).click();
      await expect(page.getByText("只在这里显示这一次")).toBeVisible();
      const second = await addressOn(page);
      expect((await request.get(first)).status()).toBe(404);
      expect((await request.get(second)).status()).toBe(200);
      await page.getByRole("button", { name: "停用这个地址" }).click();
      await expect(page.getByText("已停用，地址打不开了")).toBeVisible();
      const stopped = await request.get(second);
      expect([stopped.status(), await stopped.text()]).toEqual([404, ""]);
    });
  });
}

test("making an address asks for the password, keeps what was chosen meanwhile, and is told to the owner", async ({
  page,
  context,
  site,
}) => {
  const person = await newPerson({ typesPassword: true });
  await signIn(context, person, site);
  await growStale(person);
  await page.goto("/settings/calendar");
  await makeForm(page).getByRole("radio", { name: "写明什么事" }).check();
  await makeForm(page).getByRole("button", { name: "做一个地址" }).click();
  await expect(page).toHaveURL(/\/settings\/confirm\?next=%2Fsettings%2Fcalendar$/);
  expect(await getFeed(person.id)).toBeNull();
  await page.getByLabel("密码", { exact: true }).fill(person.password);
  await page.getByRole("main").locator("form button[type=submit]").click();
  await expect(makeForm(page).getByRole("radio", { name: "写明什么事" })).toBeChecked();
  await makeForm(page).getByRole("button", { name: "做一个地址" }).click();
  await expect(page.getByText("只在这里显示这一次")).toBeVisible();
  expect(await getFeed(person.id)).toMatchObject({ titles: "plain" });
  await expect
    .poll(async () => (await listAuditEvents(person.id, 5)).map(({ kind }) => kind))
    .toEqual(["calendar_made"]);
  await page.goto("/settings/security");
  await expect(page.getByText("做了一个日历地址")).toBeVisible();
});

test("an address that nobody has is not there, and one that is read too often has to wait", async ({
  site,
  request,
}) => {
  const person = await newPerson();
  const address = (secret: string) => `${site}/api/calendar/${secret}/days.ics`;
  const secret = await makeFeed(person.id, "discreet");
  for (const wrong of ["x", "%00", secret.toLowerCase(), `${secret}x`, "..%2f..%2fetc"]) {
    expect((await request.get(address(wrong))).status(), wrong).toBe(404);
  }
  const statuses: number[] = [];
  for (let reads = 0; reads < 61; reads++) statuses.push((await request.get(address(secret))).status());
  expect(statuses).toEqual([...Array<number>(60).fill(200), 429]);
});
