import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { addDays, day } from "@/lib/domain/basics/day";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/* Money that came (above zero) and went (below), by days after the first. */
type Flows = readonly (readonly [days: number, yuan: number])[];

const inWorld = (javaScriptEnabled: boolean) => (javaScriptEnabled ? "with JavaScript" : "without JavaScript");
const ago = (days: number) => addDays(today(), -days);
const rate = (page: Page) => page.locator("#rate");

/** A debt's page of rates, shown with its amounts. */
async function openRates(page: Page, id: string): Promise<void> {
  await page.goto(`/debts/${id}/rates`);
}

async function fillLoan(page: Page, id: string, typed: Record<string, string>): Promise<void> {
  const form = formNamed(page, `debt:${id}:loan`);
  await fillIn(form, typed);
  await send(form);
}

async function recordFlows(page: Page, id: string, flows: Flows): Promise<void> {
  for (const [days, amount] of flows) {
    const form = formNamed(page, `debt:${id}:flow`);
    const direction = amount >= 0 ? "received" : "paid";
    await fillIn(form, { direction, on: addDays(day("2026-01-15"), days), amount: String(Math.abs(amount)) });
    await send(form);
    await expect(page.getByText("这笔收付已记下。")).toBeVisible();
    await expect(form.locator("[name=amount]")).toHaveValue("");
  }
}

const FLOWS: readonly (readonly [name: string, flows: Flows, said: RegExp])[] = [
  [
    "700 received, 1,000 due in 7 days",
    [
      [0, 700],
      [7, -1000],
    ],
    /单利\s*2,234\.69%/,
  ],
  ["one flow", [[0, 1000]], /只有收到，或者只有付出/],
  [
    "only zeros",
    [
      [0, 0],
      [31, 0],
    ],
    /都是 0/,
  ],
  [
    "less paid than received",
    [
      [0, 1000],
      [31, -300],
    ],
    /还款比到手的少/,
  ],
  [
    "paid back without interest",
    [
      [0, 1000],
      [31, -1000],
    ],
    /单利\s*0%/,
  ],
  [
    "two changes of sign that fit two rates",
    [
      [0, 1000],
      [31, -2300],
      [59, 1320],
    ],
    /来回了好几次/,
  ],
  [
    "a rate beyond all measure",
    [
      [0, 1],
      [7, -5],
    ],
    /单利\s*超过 10,000%/,
  ],
  [
    "sums too far apart",
    [
      [0, 1],
      [1, -9_000_000],
    ],
    /数字相差太大/,
  ],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ context, site }) => setCookie(context, site, "mask", "off"));

    const loan = { contracted: "10000", instalment: "908.33", instalmentCount: "12" };
    for (const [name, typed, simple, compound] of [
      ["10,000 over 12 × 908.33", loan, "16.22%", "17.48%"],
      ["the same with 1,000 withheld", { ...loan, received: "9,000" }, "36.93%", "43.86%"],
      ["12,000 over 12 × 1,166.19", { ...loan, contracted: "1.2万", instalment: "1166.19" }, "29.38%", "33.68%"],
      ["paid back as it came", { ...loan, instalment: "1000", instalmentCount: "１０" }, "0%", "0%"],
    ] as const) {
      test(`the short form gives both rates: ${name}`, async ({ page, signedIn }) => {
        const id = await recordDebt(signedIn.id);
        await openRates(page, id);
        await expect(rate(page)).toContainText("还缺");
        await fillLoan(page, id, typed);
        await expect(rate(page).getByText("单利", { exact: true }).locator("..")).toContainText(simple);
        await expect(rate(page).getByText("复利", { exact: true }).locator("..")).toContainText(compound);
        await page.goto(`/debts/${id}`);
        await expect(page.getByText("真实年化（单利）").locator("..")).toContainText(simple);
      });
    }
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ context, site }) => setCookie(context, site, "mask", "off"));

    for (const [name, flows, said] of FLOWS) {
      test(`flows say clearly what comes of them: ${name}`, async ({ page, signedIn }) => {
        const id = await recordDebt(signedIn.id);
        await openRates(page, id);
        await recordFlows(page, id, flows);
        await expect(rate(page)).toHaveText(said);
        await expect(page.locator("main")).not.toContainText(/NaN|Infinity|undefined/);
      });
    }
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ context, site }) => setCookie(context, site, "mask", "off"));

    test("bad entries are refused at their fields and kept", async ({ page, signedIn }) => {
      const id = await recordDebt(signedIn.id, { overdueSince: ago(400) });
      await openRates(page, id);
      const typed = { contracted: "-5", instalmentCount: "601", extraFees: "1e3", contractOn: "2026-02-30" };
      await fillLoan(page, id, typed);
      const form = formNamed(page, `debt:${id}:loan`);
      await expectRefused(form, Object.keys(typed));
      await expectHeld(form, typed);

      await fillLoan(page, id, {
        contracted: "5",
        received: "9",
        instalmentCount: "",
        extraFees: "",
        contractOn: ago(9),
      });
      await expectRefused(form, ["received", "contractOn"]);
    });

    test("what was saved or taken out can be undone", async ({ page, signedIn }) => {
      const id = await recordDebt(signedIn.id, { contracted: yuan(10_000), instalment: yuan(908.33) });
      await openRates(page, id);
      await fillLoan(page, id, { instalmentCount: "12" });
      await expect(rate(page)).toContainText("16.22%");
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(rate(page)).toContainText("一共多少期");
      await page.getByRole("button", { name: "换回来" }).click();
      await expect(rate(page)).toContainText("16.22%");

      await recordFlows(page, id, [
        [0, 1000],
        [31, -1020],
      ]);
      await expect(rate(page)).toContainText("24%");
      await page.getByRole("button", { name: "移除" }).last().click();
      // One flow alone gives no rate: the loan as filled in above is used again, and the page says so.
      await expect(rate(page)).toContainText("逐笔记的收付还定不出利率");
      await expect(rate(page)).toContainText("16.22%");
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(rate(page)).toContainText("24%");
    });
  });
}
