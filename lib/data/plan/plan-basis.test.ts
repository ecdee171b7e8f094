import { beforeEach, describe, expect, it } from "vitest";
import { getProfile, type ProfileFacts, updateProfile } from "@/lib/data/accounts/profiles";
import { acceptOffer } from "@/lib/data/agreements/accept-offer";
import { recordPayment } from "@/lib/data/agreements/debt-payments";
import { getDebt, listDebts, undoDebtEdit, updateDebt } from "@/lib/data/debts/debts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { getDayRecord } from "@/lib/data/order/day-records";
import { saveCustomOrder, setPinned } from "@/lib/data/order/order-preferences";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, facts, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import { addMonths } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { OfferFacts } from "@/lib/domain/negotiation/offer-record";
import { planUnder } from "@/lib/domain/plan/compare-strategies";
import type { PlanDebt } from "@/lib/domain/plan/plan-debt";
import { planBasisOf } from "./plan-basis";
import { planDebtsOf } from "./plan-debts";

let user: UserId;
beforeEach(async () => {
  user = await aUser();
});

async function say(known: Partial<ProfileFacts>): Promise<void> {
  const { version, strategy: _strategy, ownLpr: _ownLpr, ...profile } = await getProfile(user);
  expect(await updateProfile(user, version, { ...profile, ...known })).toBe("saved");
}

const debtsOf = async (of = user) => planDebtsOf(await listDebts(of, { archived: false }), TODAY);
const basisOf = async () => {
  return planBasisOf(await listDebts(user, { archived: false }), await getProfile(user), TODAY);
};

describe("living costs by kind", () => {
  it("are summed, replaced as a whole, and leave the total that was typed beside them", async () => {
    await say({ essentials: yuanToFen(3_000), costs: { food: yuanToFen(1_200), housing: yuanToFen(0) } });
    expect(await getProfile(user)).toMatchObject({
      essentials: yuanToFen(1_200),
      costs: { food: yuanToFen(1_200), housing: 0 },
    });
    await say({ costs: { medicine: yuanToFen(90) }, essentials: yuanToFen(3_000) });
    expect((await getProfile(user)).costs).toEqual({ medicine: yuanToFen(90) });
    await say({ costs: {}, essentials: yuanToFen(3_000) });
    expect(await getProfile(user)).toMatchObject({ essentials: yuanToFen(3_000), costs: {} });
  });

  it("belong to nobody else, and a stale save changes none of them", async () => {
    const other = await aUser();
    await say({ costs: { food: yuanToFen(1_200) }, withheld: yuanToFen(10) });
    const profile = await getProfile(user);
    expect(await updateProfile(user, profile.version - 1, { ...profile, costs: {}, withheld: null })).toBe("stale");
    expect(await getProfile(user)).toEqual(profile);
    expect(await getProfile(other)).toMatchObject({ costs: {}, essentials: null, withheld: null });
    expect((await getDayRecord(user, TODAY)).profile).toEqual(profile);
  });
});

describe("planDebtsOf", () => {
  const PLANNED = {
    target: yuanToFen(5_000),
    allocation: "principal_first",
    courtInstalment: yuanToFen(300),
    isRateAgreed: false,
  } as const;

  it("hands on what was given, and null where nothing was", async () => {
    const id = await aDebt(user, { balance: claims(9_000) });
    const unknown = { target: null, allocation: null, courtInstalment: null, isRateAgreed: null, instalment: null };
    expect(await debtsOf()).toEqual([expect.objectContaining({ ...unknown, id, asOf: TODAY, principal: null })]);
    await updateDebt(user, id, 1, facts({ ...PLANNED, minimumPayment: yuanToFen(80), stage: "judged" }), TODAY);
    expect(await debtsOf()).toEqual([expect.objectContaining({ ...PLANNED, minimumPayment: yuanToFen(80) })]);
    expect(await debtsOf(await aUser())).toEqual([]);
  });

  it("what the plan alone needs is undone with the edit that gave it", async () => {
    const id = await aDebt(user);
    await updateDebt(user, id, 1, facts(PLANNED), TODAY);
    expect(await undoDebtEdit(user, id, TODAY)).toBe("saved");
    expect(await getDebt(user, id)).toMatchObject({ target: null, allocation: null, isRateAgreed: null });
    expect(await undoDebtEdit(user, id, TODAY)).toBe("saved");
    expect(await getDebt(user, id)).toMatchObject(PLANNED);
  });

  it("a settled or archived debt is no part of it", async () => {
    await aDebt(user, { facts: facts({ stage: "settled" }) });
    expect(await debtsOf()).toEqual([]);
  });
});

describe("an agreement in force", () => {
  const GATE = {
    points: { creditor: true, written: true, no_fee: null },
    payee: "official_app",
    isTransferConfirmed: null,
    checkedOn: TODAY,
  } as const;

  async function agreed(offer: Partial<OfferFacts>): Promise<{ debtId: string; agreementId: string; offerId: string }> {
    const debtId = await aDebt(user, { balance: claims(26_000), facts: facts({ stage: "in_collection" }) });
    const offerId = (await addOffer(user, debtId, anOffer(offer), once())) ?? "";
    const accepted = await acceptOffer(user, offerId, { version: 1, acceptedOn: TODAY, gate: GATE, note: "" }, once());
    if (typeof accepted === "string") throw new Error(accepted);
    return { debtId, agreementId: accepted.id, offerId };
  }

  async function pay(debtId: string, agreementId: string, yuan: number): Promise<void> {
    const payment = { on: TODAY, amount: yuanToFen(yuan), payee: "", note: "" };
    const outcome = await recordPayment(user, debtId, { ...payment, agreementId }, once());
    expect(typeof outcome).toBe("object");
  }

  const only = async (): Promise<PlanDebt | undefined> => (await debtsOf())[0];

  it("of many sums is an instalment that ends with what is left of it", async () => {
    const schedule = sums(...Array.from({ length: 24 }, (_, index) => [index + 1, 750] as const));
    const { offerId } = await agreed({ kind: "instalments", schedule });
    const left = { id: offerId, total: yuanToFen(18_000), status: "accepted" };
    expect(await only()).toMatchObject({ instalment: yuanToFen(750), stage: "agreed", offers: [left] });
    await say({ income: yuanToFen(5_000), essentials: yuanToFen(4_000) });
    const { capacity, input } = await basisOf();
    expect(capacity).toMatchObject({ left: yuanToFen(250), instalmentsTotal: yuanToFen(750), missing: [{}, {}] });
    const plan = input && planUnder(input, "consequence").plan;
    expect(plan).toMatchObject({ freeOn: addMonths(TODAY, 24), totalPaid: yuanToFen(18_000) });
  });

  it("of a single sum is the target of the fund, by its day", async () => {
    const { offerId } = await agreed({ kind: "lump_sum", schedule: sums([3, 15_000]) });
    const target = { id: offerId, total: yuanToFen(15_000), status: "accepted", expiresOn: addMonths(TODAY, 3) };
    expect(await only()).toMatchObject({ agreement: null, stage: "in_collection", offers: [target] });
    await say({ income: yuanToFen(9_000), essentials: yuanToFen(4_000) });
    const { input } = await basisOf();
    const plan = input && planUnder(input, "consequence").plan;
    expect(plan).toMatchObject({ freeOn: addMonths(TODAY, 3), totalPaid: yuanToFen(15_000) });
  });

  it("counts what was paid, and is over when all is", async () => {
    const { debtId, agreementId } = await agreed({ kind: "instalments", schedule: sums([1, 400], [2, 400]) });
    await pay(debtId, agreementId, 400);
    expect(await only()).toMatchObject({ offers: [{ total: yuanToFen(400) }] });
    await pay(debtId, agreementId, 400);
    expect(await only()).toMatchObject({ claimed: 0, principal: 0, offers: [] });
  });
});

describe("planBasisOf", () => {
  it("has no plan before income and living costs are known", async () => {
    await aDebt(user, { balance: claims(1_000) });
    expect((await basisOf()).input).toBeNull();
    await say({ income: yuanToFen(5_000) });
    expect((await basisOf()).input).toBeNull();
    await say({ essentials: yuanToFen(6_000) });
    expect((await basisOf()).input).toMatchObject({ capacity: yuanToFen(-1_000) });
  });

  it("plans with nothing of savings while the reserve is not known", async () => {
    await say({ income: yuanToFen(5_000), essentials: yuanToFen(4_000), savings: yuanToFen(9_000) });
    expect((await basisOf()).input).toMatchObject({ savings: 0, reserve: 0 });
    await say({ reserveMonths: 2 });
    expect((await basisOf()).input).toMatchObject({ savings: yuanToFen(9_000), reserve: yuanToFen(8_000) });
  });

  it("asks a court's sum only while a debt is being enforced", async () => {
    await say({ income: yuanToFen(5_000), essentials: yuanToFen(4_000) });
    const id = await aDebt(user, { facts: facts({ stage: "enforcing" }), balance: claims(1_000) });
    expect(await basisOf()).toMatchObject({ input: null, capacity: { missing: [{ fact: "withheld" }, {}, {}] } });
    await say({ withheld: yuanToFen(700) });
    expect((await basisOf()).input).toMatchObject({ capacity: yuanToFen(300) });
    expect((await debtsOf()).map((debt) => debt.id)).toEqual([id]);
  });

  it("takes pins and the own order along; without one there is none to compare", async () => {
    await say({ income: yuanToFen(5_000), essentials: yuanToFen(4_000) });
    const [one, two] = [await aDebt(user), await aDebt(user)];
    expect((await basisOf()).input).not.toHaveProperty("customOrder");
    await setPinned(user, two, true);
    await saveCustomOrder(user, [two, one]);
    expect((await basisOf()).input).toMatchObject({ pins: [two], customOrder: [two, one] });
  });
});
