import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { listDebts } from "@/lib/data/debts/debts";
import { getLatestReport } from "@/lib/data/imports/credit-reports";
import { day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { recordDebt, yuan } from "./fixtures/debts";
import { openFolds } from "./fixtures/look";
import { pdfOf, REPORT_TEXT, scannedPdf } from "./fixtures/report-files";
import { expect, test } from "./fixtures/test";

type File = Awaited<ReturnType<typeof pdfOf>>;

async function drop(page: Page, file: File): Promise<void> {
  await page.goto("/import/report");
  await page.getByLabel("选择 PDF").setInputFiles(file);
}

/** Everything that a browser sends: addresses and bodies. */
function watchSent(context: BrowserContext): { sent: string[] } {
  const watched = { sent: [] as string[] };
  context.on("request", (request) => {
    const body = request.postDataBuffer()?.toString("utf8") ?? "";
    watched.sent.push(`${decodeURIComponent(request.url())} ${body}`);
  });
  return watched;
}

/** The fields of one row: what its legend begins with, inside the card of its lender. */
const rowOf = (page: Page, lender: string, legend: string) =>
  page.getByRole("region", { name: lender, exact: true }).getByRole("group", { name: new RegExp(`^${legend}`) });

async function debtsOf(user: UserId) {
  const debts = await listDebts(user, { archived: false });
  return debts.map(({ lender, balance, stage, accountTail, contracted, contractOn }) => {
    return [lender.name, balance?.claimed ?? null, stage, accountTail, contracted, contractOn];
  });
}

const confirm = (page: Page) => page.getByRole("button", { name: /^确认导入/ }).click();

/** The review is drawn by the browser after the file was read, so no other test has seen it; every fold of it is open. */
async function expectAccessible(page: Page): Promise<void> {
  await openFolds(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect(found, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

test("a PDF is read in the browser: every row right, only what was confirmed is sent, and all of it taken back", async ({
  page,
  context,
  signedIn,
}) => {
  const watched = watchSent(context);
  await drop(page, await pdfOf(REPORT_TEXT));
  await expect(page.getByRole("heading", { name: "读到 12 行" })).toBeVisible();
  await expect(page.getByText("请核对这些")).toHaveCount(0);
  await expect(page.locator("main fieldset")).toHaveCount(12);
  await expectAccessible(page);
  // Until now nothing of the report has left: neither its letters nor its numbers.
  const words = ["示例", "样例", "张三", "李四", "11010519491231002X", "2026090100001234567890", "52318", "52,318"];
  expect(words.filter((word) => watched.sent.some((one) => one.includes(word)))).toEqual([]);

  await rowOf(page, "测试小额贷款有限公司", "3. 贷款").getByLabel("怎么处理").selectOption("skip");
  await rowOf(page, "示例消费金融有限公司", "1. 贷款").getByLabel("欠款总额").fill("1.9万");
  await expect(page.getByRole("button", { name: "确认导入 11 行" })).toBeVisible();
  await confirm(page);
  await expect(page.getByText("记下 7 · 更新 0 · 只留作对比 4 · 没有导入 1")).toBeVisible();
  // What was confirmed was sent, which shows that this watch can see; what was left out was not, nor anybody's identity.
  const told = watched.sent.join("\n");
  expect(told).toContain("示例消费金融有限公司");
  for (const word of ["测试小额贷款", "张三", "11010519491231002X", "2026090100001234567890", "处于逾期状态"])
    expect(told, word).not.toContain(word);
  expect(await debtsOf(signedIn.id)).toEqual([
    ["示例资产管理公司", 2_000_000, "overdue", "", null, null],
    ["示例银行信用卡中心", 5_231_800, "overdue", "1234", null, "2019-05-20"],
    ["样例银行", 1_290_000, "current", "2344", null, "2020-03-11"],
    ["示例消费金融有限公司", 1_900_000, "overdue", "", 3_000_000, "2024-01-02"],
    ["样例小额贷款有限公司", 980_000, "overdue", "", null, "2023-06-18"],
    ["示例银行股份有限公司", 6_120_000, "current", "", 8_000_000, "2025-03-05"],
    ["示例商业银行", 2_000_000, "current", "", 5_000_000, "2023-04-05"],
  ]);
  expect((await getLatestReport(signedIn.id))?.accounts).toHaveLength(11);

  const missing = page.getByRole("group", { name: /示例银行信用卡中心/ });
  await missing.getByLabel("每月还款日").fill("15");
  await page.getByRole("button", { name: "保存填了的" }).click();
  await expect(page.getByText("已保存。")).toBeVisible();
  await page.getByRole("button", { name: "撤销这次导入" }).click();
  await expect(page.getByText("下面这些留着没动")).toBeVisible();
  await expect(page.getByRole("link", { name: "债务：示例银行信用卡中心" })).toBeVisible();
  expect((await listDebts(signedIn.id, { archived: false })).map(({ dueDayOfMonth }) => dueDayOfMonth)).toEqual([15]);
});

test("pasted text is compared with the records and with the last report; a wrong amount is said at its row", async ({
  page,
  signedIn,
}) => {
  const lender = { accountTail: "2344", product: "credit_card" } as const;
  await recordDebt(signedIn.id, {
    lender: { directoryKey: "cmb" },
    ...lender,
    balance: { claimed: yuan(100), asOf: day("2026-07-01") },
  });
  const paste = async (text: string) => {
    await page.goto("/import/report");
    await page.getByText("改为粘贴文字").click();
    await page.getByLabel("报告的文字").fill(text);
    await page.getByRole("button", { name: "读这段文字" }).click();
  };
  const first = REPORT_TEXT.replaceAll("样例银行", "招商银行").replace(
    "账户数                 4 ",
    "账户数                 6 ",
  );
  await paste(first);
  await expect(page.getByText("信息概要里“信用卡”的“账户数”是 6，逐行数出来是 4")).toBeVisible();
  const card = page.getByRole("group", { name: /^2\. 信用卡 尾号 2344/ });
  await expect(card.getByText("欠款总额：你记的 ¥100，报告 ¥12,900")).toBeVisible();
  await card.getByLabel("欠款总额").fill("一万");
  await confirm(page);
  await expect(card.getByText("金额写成 1234")).toBeVisible();
  await card.getByLabel("欠款总额").fill("12,800");
  await confirm(page);
  await expect(page.getByText("记下 7 · 更新 1 · 只留作对比 4 · 没有导入 0")).toBeVisible();
  expect(await debtsOf(signedIn.id)).toContainEqual(["招商银行", 1_280_000, "current", "2344", null, "2020-03-11"]);

  await paste(
    first.replace("2026-09-01 10:20:30", "2026-11-01 10:20:30").replace("余额18,450，当前有逾期", "余额0，已结清"),
  );
  await expect(page.getByText("和 9月1日那份报告相比")).toBeVisible();
  await expect(page.getByText("已结清或销户")).toBeVisible();
  await expect(page.getByText("报告显示已经结束，你记的还没有")).toBeVisible();
});

test("what cannot be read says why and offers the text; without JavaScript the page says so", async ({
  page,
  signedIn: _,
  openBrowser,
  context,
}) => {
  test.slow();
  const junk = (bytes: Buffer): File => ({ name: "x.pdf", mimeType: "application/pdf", buffer: bytes });
  for (const [file, sentence] of [
    [await scannedPdf(), "没有读出文字。扫描件和加密文件读不了"],
    [await pdfOf(REPORT_TEXT, { userPassword: "1949" }), "这个 PDF 有密码"],
    [junk(Buffer.from("%PDF-1.7\nnothing of a document")), "没有读出文字"],
    [junk(Buffer.alloc(30 * 1024 * 1024)), "这个文件 30 MB，太大了"],
    [
      await pdfOf("今天买了三斤苹果，两斤梨，还有一些别的东西，一共花了四十二块五毛钱。".repeat(3)),
      "不像简版个人信用报告",
    ],
  ] as const) {
    await drop(page, file);
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    await expect(page.getByLabel("报告的文字")).toBeVisible();
  }
  const plain = await openBrowser({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
    locale: "zh-CN",
  });
  const noScript = await plain.newPage();
  await noScript.goto("/import/report");
  // Playwright finds no text inside of <noscript>, and everything else.
  await expect(noScript.locator("noscript p")).toHaveText(/需要打开 JavaScript/);
  await noScript.getByRole("link", { name: "用表格导入" }).click();
  await expect(noScript.getByRole("heading", { name: "导入债务表格" })).toBeVisible();
});
