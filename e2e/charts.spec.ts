import type { Page } from "@playwright/test";
import { today } from "@/lib/clock";
import { getProfile } from "@/lib/data/accounts/profiles";
import { listDebts } from "@/lib/data/debts/debts";
import { planBasisOf } from "@/lib/data/plan/plan-basis";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import { balanceSeries } from "@/lib/domain/plan/chart/balance-series";
import { planUnder } from "@/lib/domain/plan/compare-strategies";
import type { Plan } from "@/lib/domain/plan/plan";
import { formatMonth } from "@/lib/format/day";
import { formatMoney } from "@/lib/format/money";
import { recordDebt, yuan } from "./fixtures/debts";
import { recordMeans } from "./fixtures/means";
import { cookieOf, newPerson, type Person, setCookie } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/** Ten thousand a month is left, nothing is saved yet. */
const MEANS = {
  income: yuan(14_000),
  essentials: yuan(4_000),
  savings: yuan(0),
  reserve: yuan(0),
  reserveMonths: null,
};

async function recordOverdue({ id }: Person, sums: readonly number[]): Promise<void> {
  for (const [index, sum] of sums.entries()) {
    const balance = { claimed: yuan(sum), principal: yuan(sum), interest: yuan(0), penalty: yuan(0), fees: yuan(0) };
    await recordDebt(id, { label: `第${index + 1}笔`, stage: "overdue", statedRateBasisPoints: 0, balance });
  }
  await recordMeans(id, MEANS);
}

/** The plan that the rules work out from what is recorded. */
async function planOf({ id }: Person): Promise<Plan> {
  const [debts, profile] = await Promise.all([listDebts(id, { archived: false }), getProfile(id)]);
  const { input, strategy } = planBasisOf(debts, profile, today());
  if (input === null) throw new Error("It isn't known what a month leaves.");
  const { plan } = planUnder(input, strategy);
  if (plan.infeasible) throw new Error("A plan was expected.");
  return plan;
}

/** The rows of the table under a chart, cell by cell. */
async function tableOf(page: Page, caption: string): Promise<string[][]> {
  const figure = page.locator("figure", { has: page.locator("caption", { hasText: caption }) });
  await figure.locator("summary").click();
  const rows = figure.locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  return Promise.all((await rows.all()).map((row) => row.locator("th, td").allInnerTexts()));
}

test("the table under the chart says what the rules work out, and a dot stands for each settlement", async ({
  page,
  context,
  site,
  signedIn,
}) => {
  await recordOverdue(signedIn, [20_000, 30_000]);
  await setCookie(context, site, "mask", "off");
  const plan = await planOf(signedIn);
  const series = balanceSeries(plan, [], { today: today(), named: 5, weight: "amount" });
  expect(series.milestones).toHaveLength(2);
  await page.goto("/plan");
  const told = await tableOf(page, "每笔还剩多少");
  const expected = series.points.flatMap(({ on, month, isAfter }, point) => {
    const isSettling = series.milestones.some((milestone) => milestone.on === on);
    if (!isAfter || !(month === 0 || isSettling)) return [];
    const values = series.bands.map((band) => band.values[point] as Fen);
    const when = month === 0 ? "今天" : formatMonth(on, "zh-CN");
    return [[when, ...[...values, sumFen(values)].map((value) => formatMoney(value, "table"))]];
  });
  expect(told).toEqual(expected);
  expect(told.at(-1)?.at(-1)).toBe("¥0.00");
  const picture = page.getByRole("img", { name: /2 笔债务按推算/ });
  await expect(picture.locator("circle:has(title)")).toHaveCount(2);
  await expect(picture.locator("path[stroke-dasharray]")).toHaveCount(1);
});

test("the first page says when the first debt is settled and when all are, as the rules do", async ({
  page,
  signedIn,
}) => {
  await recordOverdue(signedIn, [20_000, 30_000]);
  const { firstSettlement, freeOn } = await planOf(signedIn);
  if (!firstSettlement || !freeOn) throw new Error("The plan was to end.");
  await page.goto("/dashboard");
  const card = page.locator("section", { has: page.getByRole("heading", { name: "照这样走" }) });
  await expect(card).toContainText(formatMonth(firstSettlement.on, "zh-CN"));
  await expect(card).toContainText(`全部结清预计在 ${formatMonth(freeOn, "zh-CN")}`);
});

test("a debt that this pace never pays is named and not drawn as a flat line", async ({ page, signedIn }) => {
  await recordOverdue(signedIn, [20_000]);
  const balance = { claimed: yuan(9_000_000), principal: yuan(9_000_000) };
  await recordDebt(signedIn.id, { label: "太大的一笔", stage: "overdue", statedRateBasisPoints: 2_400, balance });
  await page.goto("/plan");
  const figure = page.locator("figure").first();
  await expect(figure).toContainText("照这个进度还付不清，没有画进去：太大的一笔。");
  await expect(figure.getByRole("img", { name: /1 笔债务按推算/ })).toBeVisible();
});

test("while amounts are hidden charts have no scale and no figures, and the same shapes for other amounts", async ({
  site,
}) => {
  const people = [await newPerson(), await newPerson()];
  // The larger one after three months, the other after five; smallest first, after two and five: only the amounts differ.
  await recordOverdue(people[0] as Person, [20_000, 30_000]);
  await recordOverdue(people[1] as Person, [17_000, 29_000]);
  for (const path of ["/plan", "/dashboard", "/debts/totals"]) {
    const figures = async (person: Person, mask: string) => {
      const cookie = `${await cookieOf(person)}; mask=${mask}`;
      const html = await (await fetch(site + path, { headers: { cookie } })).text();
      return [...html.matchAll(/<figure.*?<\/figure>/gs)].map(([figure]) => figure);
    };
    const shapes = (all: string[]) => all.flatMap((figure) => figure.match(/ (?:d|cy|width|x)="[^"]*"/g) ?? []);
    const [one = [], other = []] = await Promise.all(people.map((person) => figures(person, "on")));
    for (const figure of one) {
      const words = figure.replaceAll(/<[^>]*>/g, " ");
      expect(words, path).not.toMatch(/¥|\d万|\d[,.]\d{2}/);
    }
    expect(shapes(one), path).toEqual(shapes(other));
    const [shown = [], otherShown = []] = await Promise.all(people.map((person) => figures(person, "off")));
    if (path !== "/debts/totals") expect(shapes(shown), path).not.toEqual(shapes(otherShown));
  }
});
