import { listRoutes } from "./fixtures/actions";
import { ADDRESSES } from "./fixtures/addresses";
import { recordDebt } from "./fixtures/debts";
import { cookieOf, newPerson } from "./fixtures/people";
import { plantEverything } from "./fixtures/planted";
import { expect, test } from "./fixtures/test";
import { TRESPASSERS, trespass } from "./fixtures/trespass";
import { startWithoutProxy } from "./fixtures/without-proxy";

test("every page has its addresses here", () => {
  expect(listRoutes()).toEqual(Object.keys(ADDRESSES).toSorted());
});

for (const who of TRESPASSERS) {
  test(`${who} sees nothing of a person on any page, however it is asked for`, async ({ site, database }) => {
    test.setTimeout(300_000);
    await trespass(site, database, who);
  });

  test(`${who} sees nothing either where there is no proxy.ts`, async ({ database }) => {
    test.setTimeout(300_000);
    const program = await startWithoutProxy();
    try {
      const { headers } = await fetch(`${program.site}/sign-in`);
      expect(headers.get("content-security-policy")).toBeNull();
      await trespass(program.site, database, who);
    } finally {
      await program.stop();
    }
  });
}

test("of many who ask at once everybody sees their own", async ({ site }) => {
  const people = await Promise.all(
    Array.from({ length: 8 }, async (_, place) => {
      const person = await newPerson();
      const label = `只属于第${place + 1}个人的账`;
      await recordDebt(person.id, { label });
      return { label, cookie: await cookieOf(person) };
    }),
  );
  const labels = people.map(({ label }) => label);
  const rounds = [...people, ...people.toReversed(), ...people, ...people.toReversed()];
  const seen = await Promise.all(
    rounds.map(async ({ cookie }, place) => {
      const path = place % 2 === 0 ? "/dashboard" : "/debts";
      const page = await (await fetch(site + path, { headers: { cookie } })).text();
      return labels.filter((label) => page.includes(label));
    }),
  );
  expect(seen).toEqual(rounds.map(({ label }) => [label]));
});

test("the planted words are there for the person themselves", async ({ site }) => {
  const owner = await newPerson();
  const { ids, words } = await plantEverything(owner);
  const cookie = `mask=off; ${await cookieOf(owner)}`;
  const paths = [
    `/debts/${ids.debtId}`,
    `/debts/${ids.debtId}/edit`,
    `/debts/${ids.settledDebtId}`,
    `/debts/${ids.settledDebtId}/checklist`,
    `/debts/${ids.settledDebtId}/checklist/certificate`,
    `/lenders/${ids.lenderId}/edit`,
    `/proofs/${ids.proofId}`,
    `/debts/${ids.debtId}/offers`,
    `/debts/${ids.agreedDebtId}/agreement`,
    `/debts/${ids.agreedDebtId}/payments`,
    `/debts/${ids.debtId}/look-ups`,
    `/contacts/${ids.contactId}`,
    `/conduct/complaints/${ids.complaintId}`,
    `/import/${ids.importId}`,
    `/letters/${ids.letterId}`,
    "/letters/story",
    "/settings",
  ];
  const bodies = await Promise.all(
    paths.map(async (path) => (await fetch(site + path, { headers: { cookie } })).text()),
  );
  expect(words.filter((word) => word !== "7312345" && !bodies.join().includes(word))).toEqual([]);
});
