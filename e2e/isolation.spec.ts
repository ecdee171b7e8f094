import { callAction, listActions, listRoutes } from "./fixtures/actions";
import { WITHOUT_IDS } from "./fixtures/actions-without-ids";
import { ADDRESSES } from "./fixtures/addresses";
import { recordDebt } from "./fixtures/debts";
import { DISGUISES } from "./fixtures/disguises";
import { ACTIONS } from "./fixtures/every-action";
import { cookieOf, newPerson } from "./fixtures/people";
import { plantEverything } from "./fixtures/planted";
import { rowsOf } from "./fixtures/rows";
import { expect, test } from "./fixtures/test";

test("every page has its addresses here", () => {
  expect(listRoutes()).toEqual(Object.keys(ADDRESSES).toSorted());
});

for (const who of ["another person", "nobody"] as const) {
  test(`${who} sees nothing of a person on any page, however it is asked for`, async ({ site }) => {
    test.slow();
    const [owner, other] = [await newPerson(), await newPerson()];
    const [planted, ownDebtId] = [await plantEverything(owner), await recordDebt(other.id)];
    const cookie = who === "nobody" ? "mask=off" : `mask=off; ${await cookieOf(other)}`;
    const addresses = Object.values(ADDRESSES).map((addressesOf) => addressesOf(planted.ids, ownDebtId));

    for (const path of addresses.flatMap(({ missing = [], shown = [] }) => [...missing, ...shown])) {
      for (const { path: disguised = (plain: string) => plain, headers = {} } of DISGUISES) {
        const answer = await fetch(site + disguised(path), { headers: { ...headers, cookie }, redirect: "manual" });
        const body = await answer.text();
        const asked = `${disguised(path)} ${JSON.stringify(headers)}`;
        // One expectation for all words: each costs more than its request.
        const seen = planted.words.filter((word) => body.includes(word));
        expect({ seen, isError: answer.status >= 500 }, asked).toEqual({ seen: [], isError: false });
      }
    }
    for (const path of addresses.flatMap(({ missing = [] }) => missing)) {
      const { status, headers } = await fetch(site + path, { headers: { cookie }, redirect: "manual" });
      if (who === "nobody" && path.startsWith("/api/")) expect(status, path).toBe(401);
      else if (who === "nobody") expect(headers.get("location"), path).toContain("/sign-in");
      else expect(status, path).toBe(404);
    }
  });
}

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

test("every action has its case here", () => {
  const known = [...Object.keys(ACTIONS), ...Object.keys(WITHOUT_IDS)];
  expect(
    listActions()
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(known.toSorted());
});

test("no action changes or tells anything of another person, and each does its work for the owner", async ({
  site,
  database,
}) => {
  test.slow();
  const [owner, other] = [await newPerson(), await newPerson()];
  const { ids, words: planted } = await plantEverything(owner);
  await recordDebt(other.id);
  const actions = new Map(listActions().map((action) => [action.name, action]));
  const all = {
    ...ACTIONS,
    ...Object.fromEntries(Object.entries(WITHOUT_IDS).map(([name, form]) => [name, () => form])),
  };

  for (const [name, formOf] of Object.entries(all)) {
    const action = actions.get(name);
    if (!action) throw new Error(`There is no ${name}.`);
    const form = formOf(ids);
    const own = { cookie: await cookieOf(owner), origin: site };
    const before = await rowsOf(database, owner.id);
    for (const cookie of [await cookieOf(other), ""]) {
      const { status, body } = await callAction(site, action, form, { cookie, origin: site });
      const seen = planted.filter((word) => body.includes(word));
      expect({ seen, isError: status >= 500 }, name).toEqual({ seen: [], isError: false });
      expect(body, name).not.toContain(`/debts/${ids.debtId}?`);
    }
    expect(await rowsOf(database, owner.id), name).toEqual(before);

    if (!(name in ACTIONS)) continue;
    await callAction(site, action, form, own);
    expect(await rowsOf(database, owner.id), `${name} by the owner`).not.toEqual(before);
  }
});
