import { today } from "@/lib/clock";
import { getDebt } from "@/lib/data/debts/debts";
import { listLookUps } from "@/lib/data/look-ups/look-ups";
import { recordDebt } from "./fixtures/debts";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { recordPaper } from "./fixtures/papers";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("a look-up is recorded, corrected, put back, taken out and brought back", async ({
      page,
      context,
      site,
      signedIn,
    }) => {
      await setCookie(context, site, "mask", "off");
      const debtId = await recordDebt(signedIn.id);
      const form = formNamed(page, `debt:${debtId}:look_up`);
      await page.goto(`/debts/${debtId}`);
      await page.getByRole("link", { name: "查询记录" }).click();
      await fillIn(form, { kind: "enforcement_site", found: "没有" });
      await send(form);
      await expect(page.getByText("这次查询已记下。")).toBeVisible();
      const line = page.getByRole("list", { name: "查过的" }).getByRole("listitem");
      await expect(line).toContainText("中国执行信息公开网");

      await line.getByRole("link", { name: "修改" }).click();
      await expect(page).toHaveURL(/edit=/);
      const [stored] = await listLookUps(signedIn.id, debtId);
      const editing = formNamed(page, `look_up:${stored?.id}`);
      await expectHeld(editing, { kind: "enforcement_site", on: today(), found: "没有", about: "debt" });
      await fillIn(editing, { found: "有一件", about: "all" });
      await send(editing);
      await expect(line).toContainText("有一件");
      await expect(line).toContainText("改过");
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已回到修改前的样子。")).toBeVisible();
      await expect(line).toContainText("没有");

      await line.getByRole("button", { name: "移除" }).click();
      await expect(page.getByText("已移除这次查询。")).toBeVisible();
      await expect(line).toHaveCount(0);
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(line).toHaveCount(1);
      expect(await listLookUps(signedIn.id, debtId)).toMatchObject([{ found: "没有", debtId, version: 3 }]);
    });
  });

  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("is this court paper real: not found keeps it unchecked, then the court says yes", async ({
      page,
      signedIn,
    }) => {
      const debtId = await recordDebt(signedIn.id);
      await recordPaper(signedIn.id, debtId, { verified: false, court: "青枫区人民法院" });
      const paperId = (await getDebt(signedIn.id, debtId))?.courtPapers[0]?.id ?? "";
      const form = formNamed(page, `check:${paperId}`);
      await page.goto(`/debts/${debtId}`);
      await page.getByRole("link", { name: "核对这份文书" }).click();
      await expect(page.getByRole("link", { name: "12368" })).toHaveAttribute("href", "tel:12368");
      await expect(page.getByText("不用文书上印的号码")).toBeVisible();
      await send(form);
      await expectRefused(form, ["result", "result", "result"]);
      await fillIn(form, { result: "not_there", found: "说没有这个案号" });
      await send(form);
      await expect(page.getByText("没有查到不等于一定是假的")).toBeVisible();

      await fillIn(form, { result: "real", how: "court_phone" });
      await send(form);
      await expect(page.getByText("文书标为已核实")).toBeVisible();
      await expect(form).toHaveCount(0);
      const [paper] = (await getDebt(signedIn.id, debtId))?.courtPapers ?? [];
      expect(paper).toMatchObject({ verified: true, checkedOn: today(), checkedHow: "court_phone" });
      const kinds = (await listLookUps(signedIn.id, debtId)).map(({ kind }) => kind);
      expect(kinds).toEqual(["court_phone", "line_12368"]);
    });
  });
}
