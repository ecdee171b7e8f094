import type { Locator, Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { addDays, addMonths, type Day } from "@/lib/domain/basics/day";
import { formatDay } from "@/lib/format/day";
import { recordDebt } from "./fixtures/debts";
import { expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { expect, test } from "./fixtures/test";

const inWorld = (javaScriptEnabled: boolean) => (javaScriptEnabled ? "with JavaScript" : "without JavaScript");
const shown = (on: Day) => formatDay(on, "zh-CN", today());

async function addPaper(page: Page, id: string, typed: Record<string, string>): Promise<void> {
  const form = formNamed(page, `debt:${id}:court`);
  await fillIn(form, typed);
  await send(form);
}

const day = (page: Page, event: string): Locator => page.locator(`#court [data-court-day="${event}"]`);

for (const javaScriptEnabled of [true, false]) {
  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("a summons served today: its answer day is estimated and says so", async ({ page, signedIn }) => {
      const id = await recordDebt(signedIn.id);
      await page.goto(`/debts/${id}`);
      await addPaper(page, id, { type: "summons", procedure: "ordinary", servedOn: today() });
      await expect(page.getByText("这份文书已记下。")).toBeVisible();
      await expect(day(page, "answer")).toContainText(shown(addDays(today(), 15)));
      await expect(day(page, "answer")).toContainText("还有 15 天");
      await expect(day(page, "answer")).toContainText("估算，以文书为准");
      await expect(day(page, "hearing")).toContainText("日期只写在文书上");
      await expect(page.locator("#court")).toContainText("待核实");

      await page.locator("#court").getByText("收到这份文书，做什么").click();
      await expect(page.locator("#court")).toContainText("先拨 12368 核对案号");
      await expect(page.locator("#court")).toContainText("先不要转移财产");
    });

    test("the day on the paper wins; an edit is undone and done again", async ({ page, signedIn }) => {
      const id = await recordDebt(signedIn.id);
      await page.goto(`/debts/${id}`);
      await addPaper(page, id, { type: "summons", procedure: "ordinary", servedOn: today() });
      await page.locator("#court").getByRole("link", { name: "修改" }).click();
      await expect(page).toHaveURL(/paper=/);
      await addPaper(page, id, {
        answerBy: addDays(today(), 11),
        verified: "on",
        checkedOn: today(),
        checkedHow: "line_12368",
      });
      await expect(page.getByText("文书已改好。")).toBeVisible();
      await expect(day(page, "answer")).toContainText("还有 11 天");
      await expect(day(page, "answer")).not.toContainText("估算");
      await expect(page.locator("#court")).toContainText(`${shown(today())}核实，拨 12368`);

      await page.getByRole("button", { name: "撤销" }).click();
      await expect(day(page, "answer")).toContainText("还有 15 天");
      await expect(page.locator("#court")).toContainText("待核实");
      await page.getByRole("button", { name: "换回来" }).click();
      await expect(day(page, "answer")).toContainText("还有 11 天");
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    for (const [type, typed, said] of [
      ["payment_order", () => ({ servedOn: today() }), [["objection", "估算，以文书为准"]]],
      ["payment_order", () => ({ servedOn: today(), objectBy: addDays(today(), 3) }), [["objection", "还有 3 天"]]],
      [
        "judgment",
        () => ({ servedOn: today(), performBy: addDays(today(), 30) }),
        [
          ["appeal", "还有 15 天"],
          ["perform", "还有 30 天"],
        ],
      ],
      ["judgment", () => ({ servedOn: today(), procedure: "small_claims" }), [["appeal", "小额诉讼一审终审"]]],
      ["summons", () => ({ servedOn: "1950-01-02" }), [["answer", "送达日早于现在的规则"]]],
      ["summons", () => ({ answerBy: "2199-12-31" }), [["answer", "2199年12月31日"]]],
      ["summons", () => ({ answerBy: addDays(today(), -1) }), [["answer", "已过，拨 12368"]]],
    ] as const) {
      test(`${type} with ${Object.keys(typed()).join(" and ")}: ${said.map(([, text]) => text).join(", ")}`, async ({
        page,
        signedIn,
      }) => {
        const id = await recordDebt(signedIn.id);
        await page.goto(`/debts/${id}`);
        await addPaper(page, id, { type, ...typed() });
        for (const [event, text] of said) await expect(day(page, event)).toContainText(text);
      });
    }

    test("days that cannot be are refused at their fields", async ({ page, signedIn }) => {
      const id = await recordDebt(signedIn.id);
      await page.goto(`/debts/${id}`);
      const form = formNamed(page, `debt:${id}:court`);
      await addPaper(page, id, { answerBy: "2200-01-01", hearingOn: "1899-12-31", objectBy: "2026-02-29" });
      await expectRefused(form, ["type", "answerBy", "hearingOn", "objectBy"]);
      // Each stands at its field and in the summary.
      await expect(form.getByText("这里只记 1900 到 2199 年的日期。")).toHaveCount(4);
      await expect(form.getByText("没有这一天。")).toHaveCount(2);
      const late = { type: "summons", answerBy: "", hearingOn: "", objectBy: "" };
      await addPaper(page, id, {
        ...late,
        servedOn: addDays(today(), 1),
        checkedOn: addDays(today(), 1),
        verified: "on",
      });
      await expectRefused(form, ["servedOn", "checkedOn"]);
      await addPaper(page, id, { servedOn: "", checkedOn: today(), verified: "" });
      await expectRefused(form, ["verified"]);
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("limitation is folded away, hangs on what is recorded, and its gate says to ask first", async ({
      page,
      signedIn,
    }) => {
      const overdueSince = addMonths(today(), -40);
      const id = await recordDebt(signedIn.id, { stage: "overdue", overdueSince });
      await page.goto(`/debts/${id}`);
      const gate = page.locator("[data-gate=limitation]");
      await expect(gate).toContainText("先拨 12348 问清楚，再决定；债务本身仍在。");
      const clocks = page.locator("#clocks");
      await expect(clocks.getByText(/^预计时效届满日 /)).toBeHidden();

      await clocks.getByText("诉讼时效（仅供参考）").click();
      await expect(clocks.getByText(`预计时效届满日 ${shown(addMonths(overdueSince, 36))}`)).toBeVisible();
      const on = addMonths(today(), -10);
      const form = formNamed(page, `debt:${id}:clock`);
      await fillIn(form, { kind: "acknowledgement", on });
      await send(form);
      await expect(page.getByText("这件事已记下")).toBeVisible();
      await expect(gate).toBeHidden();
      await clocks.getByText("诉讼时效（仅供参考）").click();
      await expect(clocks.getByText(`预计时效届满日 ${shown(addMonths(on, 36))}`)).toBeVisible();

      await clocks.getByRole("button", { name: "移除" }).click();
      await expect(gate).toBeVisible();
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(gate).toBeHidden();
    });

    test("a judgment's enforcement and a settled debt's record have their days", async ({ page, signedIn }) => {
      const judged = await recordDebt(signedIn.id, { stage: "judged" });
      await page.goto(`/debts/${judged}`);
      await expect(page.locator("#clocks")).toContainText("还没有填判决写的履行日期");
      const performBy = addMonths(today(), -1);
      await addPaper(page, judged, { type: "judgment", performBy });
      await expect(page.locator("#clocks")).toContainText(
        `对方可以在 ${shown(addMonths(performBy, 24))}前申请强制执行`,
      );

      const settled = await recordDebt(signedIn.id, { stage: "settled" });
      await page.goto(`/debts/${settled}`);
      const clocks = page.locator("#clocks");
      await expect(clocks).toContainText(`预计到 ${shown(addMonths(today(), 60))}`);
      await expect(clocks).toContainText(
        `${shown(addDays(today(), 30))}到 ${shown(addDays(today(), 45))}之间查一次征信`,
      );
      const form = formNamed(page, `debt:${settled}:credit`);
      await fillIn(form, { kind: "credit_objection", on: today() });
      await send(form);
      await expect(clocks).toContainText(`异议应在 ${shown(addDays(today(), 20))}前有书面答复`);
    });
  });
}
