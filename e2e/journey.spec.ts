import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { listDebts } from "@/lib/data/debts/debts";
import { listProofs } from "@/lib/data/proofs/proofs";
import { addDays } from "@/lib/domain/basics/day";
import { untilAnswered } from "./fixtures/forms";
import { keptBy } from "./fixtures/kept";
import { newEmail } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const ago = (days: number) => addDays(today(), -days);

/* What is typed into the short form, by the names of the fields; stage and everything else stay as offered. */
type Typed = { claimed?: string; received?: string; principal?: string; overdueSince?: string; stage?: string };

const LABELS = {
  claimed: "对方说欠多少",
  received: "实际到手多少",
  principal: "其中本金",
  overdueSince: "从哪天起逾期",
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a new user ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("signs up, records six debts and sees whom to deal with first, and why", async ({ page }) => {
      await signUp(page);
      await recordSixDebts(page);
      await readTheOrder(page);
      if (javaScriptEnabled) expect(await keptBy(page)).toEqual([]);
    });
  });
}

async function signUp(page: Page): Promise<void> {
  const [email, password] = [newEmail(), "海边的风吹过旧船和灯塔，夜里听潮"];
  await page.goto("/");
  await page.getByRole("link", { name: "注册" }).click();
  await page.getByLabel("邮箱").fill(email);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "建账户" }).click();

  await expect(page.getByText("账户已经建好")).toBeVisible();
  await expect(page.getByLabel("邮箱")).toHaveValue(email);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.getByRole("link", { name: "记第一笔" }).click();
}

/** Recorded in another order than they are to come out in. */
async function recordSixDebts(page: Page): Promise<void> {
  await page.getByRole("link", { name: "朋友" }).click();
  await page.getByLabel("对方叫什么").fill("小林");
  await save(page, { claimed: "5000" });

  await addAnother(page);
  await page.getByRole("link", { name: "未查到牌照" }).click();
  await page.getByLabel("对方叫什么").fill("七天速贷");
  await save(page, { claimed: "２０００", received: "1,400", stage: "已逾期" });

  await addAnother(page);
  await page.getByRole("link", { name: /^微粒贷/ }).click();
  await save(page, { claimed: "9000", principal: "9000", stage: "已逾期" });

  await addAnother(page);
  await search(page, "jiebei");
  await page.getByRole("link", { name: /^借呗/ }).click();
  await save(page, { claimed: "1.8万", principal: "18000", stage: "已逾期" });

  await addAnother(page);
  await search(page, "招商");
  await page.getByRole("link", { name: /^招商银行/ }).click();
  await page.getByLabel("是什么债").selectOption({ label: "信用卡" });
  await save(page, { principal: "¥62,000", overdueSince: ago(100), stage: "已逾期" });
  await addDemand(page, ago(70));
  await addDemand(page, ago(40));

  await addAnother(page);
  await page.getByRole("link", { name: "房贷" }).click();
  await expect(page.getByText("房贷是哪家的？")).toBeVisible();
  await page.getByRole("link", { name: /^建设银行/ }).click();
  await expect(page.getByLabel("抵押物是什么")).toHaveValue("home");
  await save(page, { claimed: "86万" });
}

async function addAnother(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "债务" }).click();
  await page.getByRole("link", { name: "记一笔", exact: true }).click();
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel("欠谁的？找债权人或平台").fill(words);
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByRole("button", { name: "清除" })).toBeVisible();
}

async function save(page: Page, { stage, ...typed }: Typed): Promise<void> {
  if (stage) await page.getByRole("radio", { name: stage }).check();
  for (const name of ["claimed", "received", "principal", "overdueSince"] as const) {
    const text = typed[name];
    if (text === undefined) continue;
    const field = page.getByLabel(LABELS[name], { exact: true });
    if (!(await field.isVisible())) await page.getByText("知道的话，再填几项").click();
    await field.fill(text);
  }
  await page.getByRole("button", { name: "存下这一笔" }).click();
  await expect(page.getByText("已记下。知道更多时再补。")).toBeVisible();
}

async function addDemand(page: Page, on: string): Promise<void> {
  await page.getByText("记一次催收").click();
  const form = page.getByRole("form", { name: "记一次催收" });
  await form.getByLabel("哪一天", { exact: true }).fill(on);
  await form.getByLabel(/^可能算有效催收/).check();
  await form.getByRole("button", { name: "记下这次催收" }).click();
  // The sentence stands there from the one before.
  await untilAnswered(page);
  await expect(page.getByText("这次催收已记下。")).toBeVisible();
}

async function readTheOrder(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "总览" }).click();
  await page.getByRole("button", { name: "显示金额" }).click();
  await expect(page.getByRole("button", { name: "隐藏金额" })).toBeVisible();
  await page.getByRole("link", { name: "还有 1 笔，全部展开" }).click();
  const rows = page.locator("li[id^=debt-]");
  await expect(rows).toHaveText([/建设银行/, /招商银行/, /借呗/, /微粒贷/, /七天速贷/, /小林/]);

  const reasons = [
    ["有抵押，或还有别人承担，所以排在信用卡之前。", "抵押物是住房。"],
    ["信用卡另有法律规定，排在其他贷款之前。", "透支本金不低于 5 万元，不含利息和费用，排在其他信用卡之前。"],
    ["会记入征信报告，排在不上征信的贷款之前。", "由资金方上报，还不知道是哪一家。", "同类里，本金大的先排。"],
    ["会记入征信报告，排在不上征信的贷款之前。", "上征信（"],
    ["没有查到放贷资质。实际到手的本金要还；利息和费用先核对。", "本金按实际到手的 ¥1,400 核对"],
    ["按轻重缓急排在机构之后。可以先把你的安排告诉对方。"],
  ];
  for (const [index, sentences] of reasons.entries()) {
    const row = rows.nth(index);
    await row.locator("summary").first().click();
    for (const sentence of sentences) await expect(row.getByText(sentence)).toBeVisible();
  }
  await expect(page.getByText("按公开规则自动排序")).toBeVisible();
}

test("the sample shows something real on every screen, and leaves in one step", async ({ page, signedIn }) => {
  test.slow();
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "看看示例" }).click();
  // A certificate is set as a PDF meanwhile.
  await expect(page.getByText("这是虚构的示例数据", { exact: false })).toBeVisible({ timeout: 30_000 });
  for (const [path, text] of [
    ["/dashboard", "第 3/24 期"],
    ["/conduct", "要核对的有 5 处"],
    ["/conduct/complaints", "编号 示例-07"],
    ["/offers", "海棠花钱"],
    ["/settled", "橡果月付"],
    ["/proofs", "夜里来电录音（示例）.wav"],
    ["/contacts", "收到短信"],
  ] as const) {
    await page.goto(path);
    await expect(page.locator("main").getByText(text).first(), path).toBeVisible();
  }
  expect((await listProofs(signedIn.id)).map(({ kind }) => kind).toSorted()).toEqual(["certificate", "recording"]);

  await page.goto("/dashboard");
  await page.getByRole("button", { name: "移除示例，记自己的" }).click();
  await expect(page.getByText("这是虚构的示例数据", { exact: false })).toHaveCount(0, { timeout: 30_000 });
  expect(await listDebts(signedIn.id, { archived: false })).toEqual([]);
  expect(await listProofs(signedIn.id)).toEqual([]);
});
