import type { Page } from "@playwright/test";
import { listDebts } from "@/lib/data/debts/debts";
import { listImports } from "@/lib/data/imports/import-record";
import { listContacts } from "@/lib/data/negotiation/contacts";
import { expect, test } from "./fixtures/test";

const DEBTS = [
  "债权人,类型,欠款总额,借款日期,尾号,备注",
  '示例银行,信用卡,"¥1,234.50",2026/1/5,7777,=1+2',
  "阿海,私人借款,1.2万,46027,,",
  "样例小额贷款有限公司,,5,2026年1月5日,9999,",
].join("\r\n");

/** 债权人,金额 as a spreadsheet in Chinese saves it, and a row. */
const GB18030 = Buffer.concat([
  Buffer.from([0xd5, 0xae, 0xc8, 0xa8, 0xc8, 0xcb, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]),
  Buffer.from("\nAcme,12.5\n"),
]);

const entry = (page: Page) => page.locator("form[action='/api/imports/table']");
const read = (page: Page) => entry(page).locator("button").click();
const csv = (name: string, buffer: Buffer) => ({ name, mimeType: "text/csv", buffer });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a table is mended where it says, shown, imported whole, found again and taken back", async ({
      page,
      signedIn,
    }) => {
      await page.goto("/import/csv/debts");
      const bad = DEBTS.replace("1.2万", "一万二").replace("2026年1月5日", "2026年13月5日");
      await page.getByLabel("或者把表格粘贴在这里").fill(bad);
      await read(page);
      await expect(page.getByRole("alert").getByText("第 3 行，“欠款总额”")).toBeVisible();
      await expect(page.getByRole("alert").getByText("第 4 行，“借款日期”")).toBeVisible();
      await expect(page.getByLabel("或者把表格粘贴在这里")).toHaveValue(bad.replaceAll("\r\n", "\n"));
      expect(await listDebts(signedIn.id, { archived: false })).toEqual([]);

      await page.getByLabel("或者把表格粘贴在这里").fill(DEBTS);
      await read(page);
      await expect(page.getByRole("heading", { name: "读到 3 行，都读懂了" })).toBeVisible();
      await page.getByRole("button", { name: "确认导入" }).click();
      await expect(page.getByText("记下 3 · 更新 0")).toBeVisible();
      const debts = await listDebts(signedIn.id, { archived: false });
      expect(
        debts.map(({ lender, balance, contractOn, note }) => [lender.name, balance?.claimed, contractOn, note]),
      ).toEqual([
        ["示例银行", 123_450, "2026-01-05", "=1+2"],
        ["阿海", 1_200_000, "2026-01-05", ""],
        ["样例小额贷款有限公司", 500, "2026-01-05", ""],
      ]);
      const made = page.url();

      await page.goto("/import/csv/debts");
      await entry(page)
        .locator("[type=file]")
        .setInputFiles(csv("again.csv", Buffer.from(`\uFEFF${DEBTS}\n新的,,1,,,`)));
      await read(page);
      await expect(page.getByText("3 行好像已经有了")).toBeVisible();
      await page.getByRole("button", { name: "确认导入" }).click();
      await expect(page.getByText("记下 1 · 更新 0 · 只留作对比 0 · 没有导入 3")).toBeVisible();

      await page.goto(made);
      await page.getByRole("button", { name: "撤销这次导入" }).click();
      await expect(page.getByText("这次导入已撤销。")).toBeVisible();
      expect((await listDebts(signedIn.id, { archived: false })).map(({ lender }) => lender.name)).toEqual(["新的"]);
    });

    test("a file in GB18030 is read; a workbook and a table of 200,000 rows are not, and nothing is recorded", async ({
      page,
      signedIn,
    }) => {
      const rows = (count: number) => Buffer.from(`债权人,欠款\n${"银行,1\r".repeat(count)}`);
      for (const [file, sentence, isRefusedHere] of [
        [csv("a.csv", GB18030), "读到 1 行，都读懂了", false],
        [csv("a.csv", Buffer.from("PK\u0003\u0004\u0000\u0006\u0000workbook")), "这个文件不是文字表格", true],
        [csv("a.csv", rows(200_000)), "已经超过 5,000 行", false],
        [csv("a.csv", rows(1_100_000)), "表格太大了", true],
      ] as const) {
        await page.goto("/import/csv/debts");
        await entry(page).locator("[type=file]").setInputFiles(file);
        // With script what is no table is refused before it is sent.
        if (!(javaScriptEnabled && isRefusedHere)) await read(page);
        await expect(page.getByText(sentence).first()).toBeVisible();
      }
      expect(await listImports(signedIn.id)).toEqual([]);
    });
  });
}

test("contacts and payments come in by English headers, each to its lender and debt", async ({ page, signedIn }) => {
  const importText = async (kind: string, text: string, button = "确认导入") => {
    await page.goto(`/import/csv/${kind}`);
    await page.getByLabel("或者把表格粘贴在这里").fill(text);
    await read(page);
    await page.getByRole("button", { name: button }).click();
  };
  await importText("debts", "Lender,Type,Account tail\n示例银行,credit card,1111\n示例银行,loan,2222\n");
  await expect(page.getByText("记下 2")).toBeVisible();
  await importText(
    "contacts",
    "Lender,Date,Time,Direction,Channel,Summary\n示例银行,2026-01-05,9:30,incoming,call,问还款\n",
  );
  await expect(page.getByText("记下 1")).toBeVisible();
  expect((await listContacts(signedIn.id)).contacts).toMatchObject([{ minute: 570, summary: "问还款" }]);

  await page.goto("/import/csv/payments");
  await page.getByLabel("或者把表格粘贴在这里").fill("Lender,Date,Amount\n示例银行,2026-01-06,100\n");
  await read(page);
  await expect(page.getByText("这家有几笔债务")).toBeVisible();
  await importText("payments", "Lender,Account tail,Date,Amount\n示例银行,2222,2026-01-06,100\n");
  await expect(page.getByText("记下 1")).toBeVisible();
  await expect(page.getByRole("link", { name: "看债务" })).toBeVisible();
});
