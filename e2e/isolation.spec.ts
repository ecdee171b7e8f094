import { today } from "@/lib/clock";
import { addDays } from "@/lib/domain/basics/day";
import { callAction, listActions, listRoutes } from "./fixtures/actions";
import { ADDRESSES, DISGUISES } from "./fixtures/addresses";
import { recordDebt } from "./fixtures/debts";
import { cookieOf, newPerson } from "./fixtures/people";
import { type Planted, plantEverything } from "./fixtures/planted";
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
        expect(answer.status, path).toBeLessThan(500);
        for (const word of planted.words)
          expect(body, `${disguised(path)} ${JSON.stringify(headers)}`).not.toContain(word);
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
    `/lenders/${ids.lenderId}/edit`,
    `/proofs/${ids.proofId}`,
    "/settings",
  ];
  const bodies = await Promise.all(
    paths.map(async (path) => (await fetch(site + path, { headers: { cookie } })).text()),
  );
  expect(words.filter((word) => word !== "7312345" && !bodies.join().includes(word))).toEqual([]);
});

/* What each action is sent, in an order in which each has something to do for the owner. `own` is what changes for them. */
const facts = { role: "borrower", product: "credit_card", stage: "overdue", label: "别人改的" };
const lender = { kind: "bank", creditReporting: "reports", negotiability: "hard", brand: "别人改的" };
const ACTIONS: Record<string, (ids: Planted["ids"]) => Record<string, string>> = {
  saveDebtAction: ({ debtId }) => ({ debtId, version: "1", ...words(), ...facts }),
  undoDebtEditAction: ({ debtId }) => ({ debtId }),
  saveLoanAction: ({ debtId }) => ({ debtId, version: "3", instalmentCount: "12" }),
  undoLoanAction: ({ debtId }) => ({ debtId }),
  saveLenderAction: ({ debtId, lenderId }) => ({ debtId, lenderId, version: "1", ...words(), ...lender }),
  undoLenderEditAction: ({ debtId, lenderId }) => ({ debtId, entryId: lenderId }),
  saveCourtPaperAction: ({ debtId, paperId }) => ({ debtId, paperId, version: "1", type: "judgment", ...words() }),
  undoCourtPaperAction: ({ debtId, paperId }) => ({ debtId, entryId: paperId }),
  addBalanceAction: ({ debtId, balanceId }) => ({
    debtId,
    correctsId: balanceId,
    asOf: addDays(today(), -1),
    claimed: "1",
  }),
  addDemandAction: ({ debtId }) => ({ debtId, on: today() }),
  addCashFlowAction: ({ debtId }) => ({ debtId, on: today(), amount: "1", direction: "paid" }),
  addDebtAction: ({ lenderId }) => ({ lenderId, directoryKey: "", lenderName: "", accountTail: "" }),
  removeDemandAction: ({ debtId, demandId }) => ({ debtId, entryId: demandId }),
  restoreDemandAction: ({ debtId, demandId }) => ({ debtId, entryId: demandId }),
  removeCashFlowAction: ({ debtId, flowId }) => ({ debtId, entryId: flowId }),
  restoreCashFlowAction: ({ debtId, flowId }) => ({ debtId, entryId: flowId }),
  removeCourtPaperAction: ({ debtId, paperId }) => ({ debtId, entryId: paperId }),
  restoreCourtPaperAction: ({ debtId, paperId }) => ({ debtId, entryId: paperId }),
  addClockEventAction: ({ debtId }) => ({ debtId, kind: "suit", on: today() }),
  removeClockEventAction: ({ debtId, eventId }) => ({ debtId, entryId: eventId }),
  restoreClockEventAction: ({ debtId, eventId }) => ({ debtId, entryId: eventId }),
  addLprAction: () => ({ on: "2026-10-20", basisPoints: "3" }),
  removeLprAction: () => ({ on: "2026-10-20" }),
  changeOrderAction: ({ debtId }) => ({ change: `pin:${debtId}` }),
  saveProofAction: ({ proofId }) => ({ proofId, version: "1", name: "别人改的", kind: "receipt", note: "" }),
  moveProofAction: ({ proofId }) => ({ proofId, version: "2", place: "inbox" }),
  removeProofAction: ({ proofId }) => ({ proofId }),
  restoreProofAction: ({ proofId }) => ({ proofId }),
  archiveDebtAction: ({ debtId }) => ({ debtId }),
  restoreDebtAction: ({ debtId }) => ({ debtId }),
  chooseStepAction: ({ debtId }) => ({ step: `fact:${debtId}:received`, choice: "done" }),
  undoStepAction: ({ debtId }) => ({ step: `fact:${debtId}:received`, what: "done" }),
  fillFactAction: ({ debtId }) => ({ debtId, version: "1", fact: "received", received: "5" }),
  undoFactAction: ({ debtId }) => ({ debtId, fact: "received" }),
  tapAction: () => ({ tap: "safe:yes" }),
  saveChannelAction: () => ({ version: "1", channel: "别人改的" }),
  reportAskedAction: () => ({}),
  finishAction: () => ({ to: "dashboard" }),
  setStrategyAction: () => ({ strategy: "snowball" }),
  saveProfileAction: () => ({ version: "1", income: "1" }),
  savePreferencesAction: () => ({ locale: "en", timeZone: "Asia/Tokyo" }),
  signOutEverywhereAction: () => ({}),
};
/* Actions that name no row, or change nothing for whoever has debts already. */
const WITHOUT_IDS: Record<string, Record<string, string>> = {
  addSampleAction: {},
  changePasswordAction: { currentPassword: "x", newPassword: "a password of somebody else" },
  choosePreferenceAction: { theme: "dark" },
  findDebtsAction: { words: "阿海" },
  findProofsAction: { words: "阿海" },
  removeSampleAction: {},
  signInAction: { email: "nobody@example.com", password: "x" },
  signOutAction: {},
  signUpAction: { email: "nobody", password: "x" },
};

function words(): Record<string, string> {
  const names = ["accountTail", "contractNumber", "funder", "guarantor", "holder", "jointDebtor", "autoDebit", "note"];
  return Object.fromEntries(
    [...names, "legalName", "hotline", "hotlineSource", "court", "caseNumber"].map((name) => [name, ""]),
  );
}

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
      expect(status, name).toBeLessThan(500);
      for (const word of planted) expect(body, name).not.toContain(word);
      expect(body, name).not.toContain(`/debts/${ids.debtId}?`);
    }
    expect(await rowsOf(database, owner.id), name).toEqual(before);

    if (!(name in ACTIONS)) continue;
    await callAction(site, action, form, own);
    expect(await rowsOf(database, owner.id), `${name} by the owner`).not.toEqual(before);
  }
});
