import { recordDebt, yuan } from "./fixtures/debts";
import { inDays, recordPaper } from "./fixtures/papers";
import { cookieOf, newPerson, type Person } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

const MARK = /<span role="img" aria-label="金额已隐藏" class="whitespace-nowrap">••••<\/span>/g;
const AMOUNT = /<span class="num whitespace-nowrap">([−¥\d,.]+)<\/span>/g;

/** Sizes from one yuan to hundreds of millions, so that a mark that gave one away would show. */
async function recordSizes({ id }: Person): Promise<string> {
  const sums = { claimed: yuan(345_678_912.34), principal: yuan(300_000_000), interest: yuan(45_678_912.34) };
  await recordDebt(id, { stage: "agreed", instalment: yuan(1_234.56), dueDayOfMonth: Number(inDays(3).slice(8)) });
  await recordDebt(id, { product: "credit_card", stage: "overdue", balance: { claimed: yuan(1) } });
  const card = await recordDebt(id, { product: "credit_card", stage: "overdue", balance: sums, received: yuan(7) });
  await recordPaper(id, await recordDebt(id, { stage: "sued" }), { answerBy: inDays(11) });
  return card;
}

/** The words that a page says, from tag to tag, without the scripts that carry them a second time. */
function wordsOf(html: string): string[] {
  const body = html.replace(/<(script|style)[^>]*>.*?<\/\1>/gs, "").replace(/<option[^>]*>.*?<\/option>/gs, "");
  return body.split(/<[^>]*>/).filter((text) => text.trim() !== "");
}

test("hidden and shown, a page differs in its amounts and in words that give away a size, and in nothing else", async ({
  site,
}) => {
  const person = await newPerson();
  const card = await recordSizes(person);
  const cookie = await cookieOf(person);
  const pages = ["/dashboard?all=1", "/debts", `/debts/${card}`, "/first-day", "/first-day?help=promise"];
  for (const path of pages) {
    const read = async (mask: string) =>
      (await fetch(site + path, { headers: { cookie: `${cookie}; mask=${mask}` } })).text();
    const [hidden, shown] = [await read("on"), await read("off")];
    const amounts = [...shown.matchAll(AMOUNT)].flatMap(([, amount]) => amount ?? []);
    expect([...hidden.matchAll(AMOUNT)], path).toEqual([]);
    for (const amount of amounts) expect(wordsOf(hidden).join("|"), path).not.toContain(amount);
    expect(hidden.split("<title>")[1]?.split("</title>")[0], path).not.toMatch(/[¥\d]/);
    // Whatever hides an amount is that one mark, with its words.
    expect([...hidden.matchAll(MARK)].length, path).toBe(
      wordsOf(hidden).filter((text) => text.includes("••••")).length,
    );
    if (path === "/dashboard?all=1") {
      // The two claims that are known, and their sum.
      expect(amounts).toHaveLength(3);
      expect([...hidden.matchAll(MARK)]).toHaveLength(amounts.length);
      expect(wordsOf(shown)).toContain("本金 ≥ 5 万");
      expect(wordsOf(hidden)).toContain("按本金先排");
      expect(wordsOf(hidden).join("|")).not.toContain("≥ 5 万");
    }
  }
});

test("hidden at first, shown by one tap, and hidden again; the next step is read as words", async ({
  page,
  signedIn: { id },
}) => {
  const known = { received: yuan(1), contractOn: inDays(-90), balance: { claimed: yuan(1) }, funder: "云杉银行" };
  const due = { instalment: yuan(1234.56), dueDayOfMonth: Number(inDays(3).slice(8)) };
  await recordDebt(id, { ...known, ...due, stage: "agreed" });
  await page.goto("/dashboard");
  const card = page.getByRole("region").filter({ hasText: "下一步" });
  await expect(card.getByRole("img", { name: "金额已隐藏" })).toHaveText("••••");
  await page.getByRole("button", { name: "显示金额" }).click();
  await expect(card).toContainText("¥1,234.56");
  await page.reload();
  await expect(card).toContainText("¥1,234.56");
  await page.getByRole("button", { name: "隐藏金额" }).click();
  await expect(card).not.toContainText("1,234");
});
