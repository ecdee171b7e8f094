import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { getProfile } from "@/lib/data/accounts/profiles";
import { listDebts } from "@/lib/data/debts/debts";
import { planBasisOf } from "@/lib/data/plan/plan-basis";
import { addDays, addMonths, type Day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import type { PlanChange } from "@/lib/domain/plan/changes";
import { compareStrategies, planUnder, type StrategyComparison } from "@/lib/domain/plan/compare-strategies";
import type { Infeasible, Plan } from "@/lib/domain/plan/plan";
import { differenceOf } from "@/lib/domain/plan/plan-difference";
import { formatMonth } from "@/lib/format/day";
import { formatMoney } from "@/lib/format/money";
import { recordDebt, yuan } from "./fixtures/debts";
import { expectHeld, expectRefused, fillIn, formNamed, send } from "./fixtures/forms";
import { recordMeans, recordWhatIf } from "./fixtures/means";
import { recordOffer } from "./fixtures/offers";
import { cookieOf, setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const worksheet = (page: Page) => formNamed(page, "profile");
const question = (page: Page) => formNamed(page, "plan:what-if:refused");
const card = (page: Page, title: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: title }) });

/** Two overdue loans, one with an offer that would settle it for less, and a home loan that is kept current. */
async function threeDebts(user: UserId): Promise<{ offerId: string }> {
  const overdueSince = addDays(today(), -40);
  const late = { stage: "overdue", overdueSince, statedRateBasisPoints: 1800 } as const;
  await recordDebt(user, { ...late, label: "装修那笔", balance: { claimed: yuan(8_000), principal: yuan(7_600) } });
  const big = await recordDebt(user, {
    ...late,
    label: "周转那笔",
    balance: { claimed: yuan(26_000), principal: yuan(24_000) },
  });
  const home = { product: "secured_loan", collateral: "home", instalment: yuan(2_150), dueDayOfMonth: 5 } as const;
  await recordDebt(user, { ...home, label: "房贷", balance: { claimed: yuan(300_000), principal: yuan(300_000) } });
  const schedule = [{ dueOn: addMonths(today(), 4), amount: yuan(17_000) }];
  return { offerId: await recordOffer(user, big, { kind: "lump_sum", schedule, inWriting: false, expiresOn: null }) };
}

/** The plans as the domain works them out from what is recorded. */
async function plansOf(user: UserId, changes: readonly PlanChange[] = []) {
  const basis = planBasisOf(await listDebts(user, { archived: false }), await getProfile(user), today());
  if (basis.input === null) throw new Error("Income and needs are known.");
  const input = { ...basis.input, changes };
  return { ...basis, plan: planUnder(input, basis.strategy).plan, comparison: compareStrategies(input) };
}

function finished(plan: Plan | Infeasible): Plan & { freeOn: Day } {
  if (plan.infeasible || plan.freeOn === null) throw new Error("The plan ends.");
  return { ...plan, freeOn: plan.freeOn };
}

const STRATEGY = { consequence: "按轻重缓急", snowball: "先还小额", avalanche: "先还利率高", best_offer: "看方案" };

/** Every strategy with its sum, and the mark on the cheapest where there is one. */
async function expectStrategies(page: Page, { rows, cheapest }: StrategyComparison): Promise<void> {
  const table = page.getByRole("table", { name: "换一种顺序会怎样" });
  for (const { strategy, plan } of rows) {
    if (strategy === "custom") continue;
    const row = table.getByRole("row", { name: new RegExp(`^${STRATEGY[strategy]}`) });
    await expect(row).toContainText(formatMoney(finished(plan).totalPaid));
    const isMarked = cheapest !== null && cheapest.code !== "all_equal" && cheapest.strategies.includes(strategy);
    await expect(row.getByText("付得最少")).toHaveCount(isMarked ? 1 : 0);
  }
}

const inWorld = (javaScriptEnabled: boolean) => (javaScriptEnabled ? "with JavaScript" : "without JavaScript");
const monthOf = (plan: Plan & { freeOn: Day }) => formatMonth(plan.freeOn, "zh-CN");

for (const javaScriptEnabled of [true, false]) {
  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("from the worksheet to the plan, to what would change it, to another order", async ({
      page,
      context,
      site,
      signedIn: { id: user },
    }) => {
      const { offerId } = await threeDebts(user);
      await setCookie(context, site, "mask", "off");
      await page.goto("/plan");
      await page.getByRole("link", { name: "填收支" }).click();
      const needs = { cost_food: "1500", cost_housing: "1300", cost_medicine: "0" };
      await fillIn(worksheet(page), { income: "7000", ...needs, savings: "9000", reserveMonths: "2" });
      await send(worksheet(page));
      await expect(page.getByText("已保存。")).toBeVisible();
      const month = card(page, "一个月剩多少");
      await expect(month).toContainText("¥2,800.00");
      await expect(month).toContainText("¥2,050");
      await expect(month).toContainText("这些开支还没填，没有算进去：水电、话费、交通、");

      await month.getByRole("link", { name: "看计划" }).click();
      const { plan } = await plansOf(user);
      const now = finished(plan);
      await expect(card(page, "照现在的数字")).toContainText(monthOf(now));
      await expect(card(page, "照现在的数字")).toContainText(formatMoney(now.totalPaid));
      await expect(card(page, "照现在的数字")).toContainText(formatMoney(now.totalInterest));

      const debts = await listDebts(user, { archived: false });
      const debtId = debts.find(({ label }) => label === "周转那笔")?.id ?? "";
      const lumpOn = addDays(today(), 20);
      const changes: PlanChange[] = [
        { kind: "extra_per_month", amount: yuan(500) },
        { kind: "lump_sum", on: lumpOn, amount: yuan(3_000) },
        { kind: "offer_accepted", debtId, offerId },
      ];
      const form = question(page);
      await fillIn(form, { extra: "500", lump: "3000", lumpOn });
      await form.locator(`[name=offers][value="${offerId}"]`).check();
      // With JavaScript the answer comes by itself.
      if (!javaScriptEnabled) await send(form);
      const asked = await plansOf(user, changes);
      const then = finished(asked.plan);
      const { monthsEarlier, paid } = differenceOf(now, then);
      expect(monthsEarlier).toBeGreaterThan(0);
      const answer = card(page, "试一试：如果……");
      await expect(answer).toContainText(`早 ${monthsEarlier} 个月全部结清`);
      await expect(answer).toContainText(`一共少付 ${formatMoney(fen(-(paid ?? 0)))}`);
      await expect(answer).toContainText(monthOf(then));
      await expect(card(page, "哪一笔，什么时候")).toContainText("按方案");
      expect(page.url()).not.toMatch(/500|3000/u);

      await expectStrategies(page, asked.comparison);
      await expect(page.getByText("不建议停止还款")).toBeVisible();

      await page.reload();
      await expectHeld(question(page), { extra: "500", lump: "3000", lumpOn });
      await page.getByRole("button", { name: "不试了，回到现在" }).click();
      await expect(page.getByText("填一项，这里就会说早多少、少付多少。")).toBeVisible();
      await expectHeld(question(page), { extra: "", lump: "", lumpOn: "" });
    });
  });

  test.describe(inWorld(javaScriptEnabled), () => {
    test.use({ javaScriptEnabled });

    test("a month that doesn’t reach: to whom to talk, and what would close it", async ({
      page,
      context,
      site,
      signedIn: { id: user },
    }) => {
      await threeDebts(user);
      await recordMeans(user, { income: yuan(4_000), essentials: yuan(3_000) });
      await setCookie(context, site, "mask", "off");
      await page.goto("/plan");
      const short = card(page, "先谈，再还");
      await expect(short).toContainText("¥1,150");
      await expect(short).toContainText("到期前先联系对方重新谈");
      await expect(short.getByRole("link", { name: "房贷" })).toBeVisible();
      await fillIn(question(page), { extra: "1150.01" });
      await send(question(page));
      await expect(card(page, "试一试：如果……")).toContainText("这样能");
      await recordMeans(user, { income: yuan(5_150), essentials: yuan(3_000), savings: yuan(0) });
      await page.goto("/plan/capacity");
      await expect(page.getByText("这个月没有剩余，没关系", { exact: false })).toBeVisible();
    });

    test("half a question, a day that has passed and one after every plan are refused, and stay as typed", async ({
      page,
      signedIn: { id: user },
    }) => {
      await threeDebts(user);
      await recordMeans(user);
      await page.goto("/plan");
      const typed = { extra: "1.2万", lumpOn: "2199-12-31", income: "800", incomeFrom: addDays(today(), -1) };
      await fillIn(question(page), typed);
      await send(question(page));
      await expectRefused(question(page), ["lump", "lumpOn", "incomeFrom"]);
      await expect(page.getByText("计划最多算 30 年，请选早一点的日子。").first()).toBeVisible();
      await expectHeld(question(page), typed);
      await page.goto("/plan");
      await expectHeld(question(page), typed);
    });
  });
}

test("while amounts are hidden the plan tells when and not how much", async ({ site, signedIn }) => {
  await threeDebts(signedIn.id);
  await recordMeans(signedIn.id);
  await recordWhatIf(signedIn.id, { extra: "700" });
  const cookie = await cookieOf(signedIn);
  for (const path of ["/plan", "/plan?year=1", "/plan/capacity"]) {
    const hidden = await (await fetch(site + path, { headers: { cookie } })).text();
    expect(hidden.match(/¥\s?\d[\d,.]*/u), path).toBeNull();
    const shown = await (await fetch(site + path, { headers: { cookie: `${cookie}; mask=off` } })).text();
    expect(shown, path).toMatch(/¥\s?\d/u);
  }
});
