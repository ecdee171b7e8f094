import { listBalances } from "@/lib/data/debts/balances";
import { listCashFlows } from "@/lib/data/debts/debt-entries";
import { listDebts } from "@/lib/data/debts/debts";
import { listSettlements } from "@/lib/data/settlement/settlements";
import { formatMoney } from "@/lib/format/money";
import { furnish } from "./fixtures/furnished";
import { PAGES } from "./fixtures/pages";
import { cookieOf, newPerson, type Person } from "./fixtures/people";
import { plantEverything } from "./fixtures/planted";
import { expect, test } from "./fixtures/test";

/** Every amount of a person in every way in which a page could give it away: as shown, as typed, in fen. */
async function amountsOf({ id }: Person): Promise<string[]> {
  const debts = await listDebts(id, { archived: false });
  const balances = (await Promise.all(debts.map((debt) => listBalances(id, debt.id)))).flat();
  const flows = (await Promise.all(debts.map((debt) => listCashFlows(id, debt.id)))).flat();
  const parts = balances.flatMap(({ claimed, principal, interest, penalty, fees }) => [
    claimed,
    principal,
    interest,
    penalty,
    fees,
  ]);
  const facts = debts.flatMap(({ contracted, received, paidSoFar, arrears, instalment }) => [
    contracted,
    received,
    paidSoFar,
    arrears,
    instalment,
  ]);
  const settled = (await listSettlements(id)).flatMap(({ amount, waived }) => [amount, waived]);
  const moved = flows.map(({ amount }) => amount);
  const amounts = [...parts, ...facts, ...moved, ...settled].filter((amount) => amount !== null);
  // Small round figures occur in laws and dates too; whoever leaks amounts leaks the large ones with them.
  return [...new Set(amounts)]
    .filter((amount) => Math.abs(amount) >= 1_000_00)
    .flatMap((amount) => [formatMoney(amount, "table"), formatMoney(amount, "short"), String(Math.abs(amount))]);
}

test("while amounts are hidden none is in what any page sends, as a page and as data for one", async ({ site }) => {
  const { person, ids } = await furnish("zh");
  const amounts = await amountsOf(person);
  expect(amounts.length).toBeGreaterThan(30);
  const cookie = await cookieOf(person);
  for (const { path } of PAGES.filter(({ isEditing }) => !isEditing)) {
    for (const headers of [{ cookie }, { cookie, rsc: "1" }]) {
      const body = await (await fetch(site + path(ids), { headers })).text();
      expect(
        amounts.filter((amount) => body.includes(amount)),
        path(ids),
      ).toEqual([]);
    }
  }
  const shown = await (await fetch(`${site}/debts`, { headers: { cookie: `${cookie}; mask=off` } })).text();
  expect(amounts.filter((amount) => shown.includes(amount)).length).toBeGreaterThan(10);
});

test("while amounts are hidden no note is in what a page sends, as it may hold one; shown, each is there", async ({
  site,
}) => {
  const person = await newPerson();
  const { ids, notes } = await plantEverything(person);
  const cookie = await cookieOf(person);
  for (const { path } of PAGES.filter(({ isEditing }) => !isEditing)) {
    for (const headers of [{ cookie }, { cookie, rsc: "1" }]) {
      const body = await (await fetch(site + path(ids), { headers })).text();
      expect(
        notes.filter((note) => body.includes(note)),
        path(ids),
      ).toEqual([]);
    }
  }
  const debtPage = `${site}/debts/${ids.debtId}`;
  expect(await (await fetch(debtPage, { headers: { cookie } })).text()).toContain("备注已隐藏");
  const unseen = new Set(notes);
  for (const { path } of PAGES) {
    const shown = await (await fetch(site + path(ids), { headers: { cookie: `${cookie}; mask=off` } })).text();
    for (const note of unseen) if (shown.includes(note)) unseen.delete(note);
  }
  expect([...unseen]).toEqual([]);
});
