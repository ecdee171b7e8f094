import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/data/core/db";
import { newId } from "@/lib/data/core/new-id";
import { addSample } from "@/lib/data/samples/samples";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, once, TODAY } from "@/lib/data/testing/debt-builder";
import { dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { getDebt, listDebts, setArchived } from "./debts";

let user: UserId;
beforeEach(async () => {
  user = await aUser();
  await addSample(user, TODAY, once());
});

/** Every debt on the list says exactly what it says when it is read alone. */
async function expectSame(archived: boolean, count: number): Promise<void> {
  const listed = await listDebts(user, { archived });
  expect(listed).toHaveLength(count);
  expect(listed).toEqual(await Promise.all(listed.map(({ id }) => getDebt(user, id))));
}

it("says of every debt what reading it alone says, of everything that can hang on one", async () => {
  const listed = await listDebts(user, { archived: false });
  // The sample has some of each, or this would compare nothing.
  for (const has of ["demands", "flows", "courtPapers", "offers"] as const)
    expect(listed.filter((debt) => debt[has].length > 0).length, has).toBeGreaterThan(0);
  const agreed = listed.flatMap(({ agreement }) => agreement ?? []);
  expect(agreed.flatMap(({ schedule }) => schedule).length).toBeGreaterThan(1);
  expect(agreed.flatMap(({ payments }) => payments).length).toBeGreaterThan(0);
  expect(listed.map(({ id }) => id)).toEqual(listed.map(({ id }) => id).toSorted());
  await expectSame(false, listed.length);
});

it("leaves out what was removed, was corrected, is over or is put away", async () => {
  const where = { where: { userId: user } };
  const removed = { ...where, data: { removedAt: new Date() } };
  const all = await listDebts(user, { archived: false });
  await db().demand.updateMany(removed);
  await db().cashFlow.updateMany(removed);
  await db().courtPaper.updateMany(removed);
  await db().payment.updateMany(removed);
  await db().agreement.updateMany({ ...where, data: { endedOn: dayToDate(TODAY), endReason: "cancelled" } });
  await db().offer.updateMany({ where: { userId: user, status: "open" }, data: { status: "declined" } });
  const wrong = newId();
  const debtId = await aDebt(user, { balance: claims(100) });
  const balance = { userId: user, debtId, asOf: dayToDate(TODAY) };
  await db().balanceUpdate.create({ data: { id: wrong, ...balance, claimedFen: 2n } });
  await db().balanceUpdate.create({ data: { id: newId(), ...balance, claimedFen: 3n, correctsId: wrong } });
  await setArchived(user, all[0]?.id ?? "", true);
  await expectSame(false, all.length);
  await expectSame(true, 1);
  const [debt] = (await listDebts(user, { archived: false })).filter(({ id }) => id === debtId);
  expect(debt).toMatchObject({ balance: { claimed: 3 }, demands: [], agreement: null });
});

it("has nothing of anybody else, and nothing where nothing is", async () => {
  const other = await aUser();
  expect(await listDebts(other, { archived: false })).toEqual([]);
  expect(await listDebts(user, { archived: true })).toEqual([]);
  const theirs = await aDebt(other);
  expect((await listDebts(other, { archived: false })).map(({ id }) => id)).toEqual([theirs]);
});
