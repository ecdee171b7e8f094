import { today } from "@/lib/clock";
import { getLetter, listLetters } from "@/lib/data/letters/letters";
import { addDays } from "@/lib/domain/basics/day";
import { NO_STORY } from "@/lib/domain/letters/hardship";
import { formatFullDay } from "@/lib/format/day";
import { recordDebt, yuan } from "./fixtures/debts";
import { download } from "./fixtures/downloads";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { recordLetter, recordStory } from "./fixtures/letters";
import { setCookie } from "./fixtures/people";
import { keepProof, picture } from "./fixtures/proofs";
import { wordsOf } from "./fixtures/settled";
import { expect, test } from "./fixtures/test";

const BALANCE = { claimed: yuan(21_346.52), principal: yuan(18_000), interest: null, penalty: null, fees: null };
const card = { directoryKey: "cmb" };

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a hardship is written once, a card letter is filled from it with its gaps, edited, and taken along", async ({
      page,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id, {
        lender: card,
        product: "credit_card",
        stage: "in_collection",
        accountTail: "6621",
        balance: BALANCE,
      });
      await page.goto("/letters/story");
      const story = formNamed(page, "hardship");
      await fillIn(story, { name: "林秋", idTail: "001X", cause: "因公司裁员，失业。", since: "2026-06-01" });
      await fillIn(story, { income: "3200", monthly: "3300" });
      await send(story);
      await expectRefused(story, ["monthly"]);
      await fillIn(story, { monthly: "600", startOn: "2027-01-05" });
      await send(story);
      await expect(page.getByText("已保存。新写的信会用上。")).toBeVisible();

      await page.goto(`/debts/${debtId}`);
      await page.getByRole("link", { name: "信用卡个性化分期申请" }).click();
      await expect(page.getByText("请求分期或延期，会使诉讼时效重新计算。")).toBeVisible();
      await expect(page.getByText("还有 3 处要补")).toBeVisible();
      const form = formNamed(page, "letter:new");
      const text = await form.locator("[name=text]").inputValue();
      for (const part of [
        "本人林秋",
        "信用卡尾号 6621",
        "欠款合计 ¥21,346.52，其中本金 ¥18,000.00",
        "分 36 期",
        "每期 ¥600.00",
      ])
        expect(text).toContain(part);
      expect(text).toContain("因公司裁员，失业，欠款");
      for (const gap of ["利息和费用", "证明材料", "联系方式"]) expect(text).toContain(`［待填：${gap}］`);
      await fillIn(form, {
        text: text.replace("［待填：证明材料］", "失业登记，见 <b>附件</b>"),
        sentOn: "2126-01-01",
      });
      await send(form);
      await expectRefused(form, ["sentOn"]);
      await fillIn(form, { sentOn: "" });
      await send(form);
      await expect(page.getByText("已保存。")).toBeVisible();
      await expect(page.getByText("还有 2 处要补")).toBeVisible();

      const { name, bytes } = await download(page, () => page.getByRole("link", { name: "下载 PDF" }).click());
      expect(name).toBe(`信用卡个性化分期申请 ${today()}.pdf`);
      const printed = (await wordsOf(bytes)).replaceAll(" ", "");
      for (const part of ["信用卡个性化分期还款申请", "<b>附件</b>", "［待填：利息和费用］", "第七十条", "林秋"])
        expect(printed).toContain(part);
      expect(printed).toContain(formatFullDay(today(), "zh-CN"));
      expect(printed).not.toContain("上岸");
      await page.goto("/letters");
      await expect(page.getByRole("listitem").filter({ hasText: "2 处待填" })).toContainText("招商银行");
    });
  });
}

test("while amounts are hidden the letter is, and can still be taken along; shown, it is copied as it stands", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const text = "致海棠银行：\n本金 ¥18,000.00。\n林秋\n2026年11月22日";
  const id = await recordLetter(signedIn.id, await recordDebt(signedIn.id), { text });
  await page.goto(`/letters/${id}`);
  await expect(page.getByText("金额已隐藏，信的内容先不显示。")).toBeVisible();
  await expect(page.locator("[data-paper]")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "复制全文" })).toHaveCount(0);
  await setCookie(context, site, "mask", "off");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.reload();
  await expect(page.locator("[data-paper]")).toContainText("¥18,000.00");
  await page.getByRole("button", { name: "复制全文" }).click();
  await expect(page.getByText("已复制。")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("[data-paper]")).toHaveCSS("visibility", "visible");
  await expect(page.getByRole("heading", { level: 1, includeHidden: true })).toHaveCSS("visibility", "hidden");
});

test("two tabs on one letter: the second is told, nothing typed is lost, and an edit can be undone", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  await setCookie(context, site, "mask", "off");
  const id = await recordLetter(signedIn.id, await recordDebt(signedIn.id));
  await page.goto(`/letters/${id}`);
  const second = await context.newPage();
  await second.goto(`/letters/${id}`);
  await fillIn(formNamed(page, `letter:${id}`), { text: "先写的" });
  await send(formNamed(page, `letter:${id}`));
  await expect(page.getByText("已保存。")).toBeVisible();
  const form = formNamed(second, `letter:${id}`);
  await fillIn(form, { text: "后写的" });
  await send(form);
  await expect(form.getByText("先写的")).toBeVisible();
  await expectHeld(form, { text: "后写的" });
  await send(form);
  await expect(second.getByText("已保存。")).toBeVisible();
  expect((await getLetter(signedIn.id, id))?.text).toBe("后写的");
  await second.getByRole("button", { name: "撤销" }).click();
  await expect(second.getByText("已撤销修改。")).toBeVisible();
  await second.getByRole("button", { name: "移除这封信" }).click();
  await expect(second.getByText("已移除。")).toBeVisible();
  await second.getByRole("button", { name: "撤销" }).click();
  await expect(second.getByText("已放回来。")).toBeVisible();
  expect(await listLetters(signedIn.id)).toMatchObject([{ text: "先写的" }]);
});

test("before a letter on a debt whose limitation day may have passed stands the word to ask first", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  const proofId = await keepProof(signedIn.id, await picture("工资流水.png"));
  await recordStory(signedIn.id, { papers: { ...NO_STORY.papers, income: { proofId } } });
  const debtId = await recordDebt(signedIn.id, {
    lender: card,
    product: "credit_card",
    stage: "overdue",
    overdueSince: addDays(today(), -1_500),
  });
  for (const code of ["hardship", "statement"]) {
    await page.goto(`/letters/new?code=${code}&debt=${debtId}`);
    await expect(page.locator('[data-gate="limitation"]')).toContainText("12348");
  }
  await page.goto(`/letters/new?code=family_note&reader=guarantor&debt=${debtId}`);
  await expect(page.locator('[data-gate="limitation"]')).toHaveCount(0);
  await expect(page.locator("[name=text]")).not.toHaveValue(/没有义务/);
  // The letter is Chinese, whatever the screen is.
  await setCookie(context, site, "locale", "en");
  await page.goto(`/letters/new?code=hardship&debt=${debtId}`);
  await expect(page.getByRole("heading", { name: "Statement of hardship" })).toBeVisible();
  await expect(page.locator("[name=text]")).toHaveValue(/致招商银行：[\s\S]*证明材料附后：收入证明。/);
  await setCookie(context, site, "locale", "zh-CN");
  const loan = await recordDebt(signedIn.id, { lender: card, product: "revolving_loan" });
  await page.goto(`/letters/new?code=card_instalment&debt=${loan}`);
  await expect(page.getByText("个性化分期只适用于信用卡。")).toBeVisible();
});
