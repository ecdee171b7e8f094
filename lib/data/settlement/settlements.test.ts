import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/core/db";
import { getDebtRecord } from "@/lib/data/debts/debt-records";
import { getDebt, undoDebtEdit, updateDebt } from "@/lib/data/debts/debts";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, facts, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { SettlementFacts } from "@/lib/domain/settlement/settlement";
import { setSettlementRemoved } from "./settlement-undo";
import { getSettlement, listSettlements, settleDebt, undoSettlementEdit, updateSettlement } from "./settlements";

const settled = (known: Partial<SettlementFacts> = {}): SettlementFacts => ({
  settledOn: TODAY,
  outcome: "full",
  amount: yuanToFen(800),
  waived: null,
  terms: "付清即结清全部",
  note: "客服工号 1203",
  ...known,
});

let user: UserId;
let debt: string;
beforeEach(async () => {
  user = await aUser();
  debt = await aDebt(user, { facts: facts({ stage: "overdue" }), balance: claims(1_000) });
});

async function settle(known: Partial<SettlementFacts> = {}, withPayment = true): Promise<string> {
  const outcome = await settleDebt(user, debt, { facts: settled(known), withPayment }, once());
  if (typeof outcome === "string") throw new Error(outcome);
  return outcome.id;
}
const stageNow = async () => (await getDebt(user, debt))?.stage;
const payments = () => db().payment.findMany({ where: { userId: user, debtId: debt, removedAt: null } });
const stages = async () =>
  (await db().stageChange.findMany({ where: { userId: user, debtId: debt }, orderBy: { createdAt: "asc" } })).map(
    ({ stage }) => stage,
  );

describe("settling a debt", () => {
  it("records settlement, payment, stage and history together, and keeps the words", async () => {
    const id = await settle();
    expect(await getSettlement(user, id)).toMatchObject({
      ...settled(),
      stageBefore: "overdue",
      isClosed: false,
      answers: [],
    });
    expect(await stageNow()).toBe("settled");
    expect(await stages()).toEqual(["overdue", "settled"]);
    expect((await payments()).map(({ amountFen }) => amountFen)).toEqual([80_000n]);
    expect((await listSettlements(user)).map((one) => one.id)).toEqual([id]);
    expect((await getDebtRecord(user, debt)).settlements.map((one) => one.id)).toEqual([id]);
  });

  it.each(["partial", "disputed"] as const)(
    "that is %s leaves the debt open, as often as it happens",
    async (outcome) => {
      await settle({ outcome });
      await settle({ outcome });
      expect(await stageNow()).toBe("overdue");
      expect(await stages()).toEqual(["overdue"]);
      expect(await listSettlements(user)).toEqual([]);
      expect((await getDebtRecord(user, debt)).settlements).toHaveLength(2);
      await settle();
      expect(await stageNow()).toBe("settled");
    },
  );

  it("pays nothing where no payment is wanted or no amount is known", async () => {
    await settle({ outcome: "partial" }, false);
    await settle({ outcome: "partial", amount: null });
    expect(await payments()).toEqual([]);
  });

  it("ten times with the same form is once, and two forms at once settle once", async () => {
    const form = once();
    const ten = await Promise.all(
      Array.from({ length: 10 }, () => settleDebt(user, debt, { facts: settled(), withPayment: true }, form)),
    );
    expect(new Set(ten.map((one) => JSON.stringify(one))).size).toBe(1);
    const again = await Promise.all(
      [1, 2].map(() => settleDebt(user, debt, { facts: settled(), withPayment: true }, once())),
    );
    expect(again).toEqual(["already_settled", "already_settled"]);
    expect(await payments()).toHaveLength(1);

    const other = await aDebt(user);
    const both = await Promise.all(
      [1, 2].map(() => settleDebt(user, other, { facts: settled(), withPayment: false }, once())),
    );
    expect(both.filter((one) => one === "already_settled")).toHaveLength(1);
  });

  it("is refused without using the form up: once the other is undone, the same form settles", async () => {
    const first = await settle();
    const form = once();
    const again = () => settleDebt(user, debt, { facts: settled(), withPayment: true }, form);
    expect(await again()).toBe("already_settled");
    await setSettlementRemoved(user, first, true, TODAY);
    expect(await again()).toEqual({ id: expect.any(String) });
  });

  it("makes an edit that began before it stale, so that nothing opens the debt again by accident", async () => {
    const version = (await getDebt(user, debt))?.version ?? 0;
    await settle();
    expect(await updateDebt(user, debt, version, facts({ stage: "overdue" }), TODAY)).toBe("stale");
    expect(await stageNow()).toBe("settled");
  });

  it("leaves the facts' last edit to be undone, which never touches the stage", async () => {
    await updateDebt(user, debt, 1, facts({ stage: "overdue", note: "edited" }), TODAY);
    const id = await settle();
    expect(await undoDebtEdit(user, debt, TODAY)).toBe("saved");
    expect(await getDebt(user, debt)).toMatchObject({ stage: "settled", note: "" });
    await setSettlementRemoved(user, id, true, TODAY);
    expect(await undoDebtEdit(user, debt, TODAY)).toBe("saved");
    expect(await getDebt(user, debt)).toMatchObject({ stage: "overdue", note: "edited" });
  });

  it("is possible for a debt that was called settled before", async () => {
    await updateDebt(user, debt, 1, facts({ stage: "settled" }), TODAY);
    const id = await settle();
    expect((await getSettlement(user, id))?.stageBefore).toBe("overdue");
    await setSettlementRemoved(user, id, true, TODAY);
    expect(await stageNow()).toBe("overdue");
  });

  it("is someone else's affair", async () => {
    const stranger = await aUser();
    const id = await settle();
    expect(await settleDebt(stranger, debt, { facts: settled(), withPayment: true }, once())).toBe("not_found");
    expect(await getSettlement(stranger, id)).toBeNull();
    expect(await updateSettlement(stranger, id, 1, settled(), TODAY)).toBe("not_found");
    expect(await undoSettlementEdit(stranger, id, TODAY)).toBe("not_found");
    expect(await setSettlementRemoved(stranger, id, true, TODAY)).toBe("not_found");
    expect(await listSettlements(stranger)).toEqual([]);
    expect(await stageNow()).toBe("settled");
    expect(await settleDebt(user, "no id", { facts: settled(), withPayment: true }, once())).toBe("not_found");
  });
});

describe("taking a settlement back", () => {
  it("puts the debt back where it stood, with the payment, and brings both back again", async () => {
    const id = await settle();
    expect(await setSettlementRemoved(user, id, true, addDays(TODAY, 1))).toBe("saved");
    expect([await stageNow(), (await payments()).length, await getSettlement(user, id)]).toEqual(["overdue", 0, null]);
    expect(await setSettlementRemoved(user, id, true, TODAY)).toBe("saved");
    expect(await stages()).toEqual(["overdue", "settled", "overdue"]);

    expect(await setSettlementRemoved(user, id, false, TODAY)).toBe("saved");
    expect([await stageNow(), (await payments()).length]).toEqual(["settled", 1]);
    expect(await getSettlement(user, id)).toMatchObject(settled());
  });

  it("is not brought back beside another one that stands", async () => {
    const first = await settle();
    await setSettlementRemoved(user, first, true, TODAY);
    await settle();
    expect(await setSettlementRemoved(user, first, false, TODAY)).toBe("already_settled");
  });

  it("counts as taken back once the debt was opened by hand", async () => {
    const first = await settle();
    const version = (await getDebt(user, debt))?.version ?? 0;
    await updateDebt(user, debt, version, facts({ stage: "in_collection" }), TODAY);
    expect(await listSettlements(user)).toEqual([]);
    const second = await settle();
    expect(await getSettlement(user, first)).toBeNull();
    expect((await getSettlement(user, second))?.stageBefore).toBe("in_collection");
  });

  it("of a part leaves the debt as it is", async () => {
    const id = await settle({ outcome: "partial" });
    expect(await setSettlementRemoved(user, id, true, TODAY)).toBe("saved");
    expect([await stageNow(), (await payments()).length]).toEqual(["overdue", 0]);
  });
});

describe("correcting a settlement", () => {
  it("moves its payment along, keeps what it said, and can be undone", async () => {
    const id = await settle();
    const corrected = settled({ amount: yuanToFen(750), settledOn: addDays(TODAY, -2) });
    expect(await updateSettlement(user, id, 1, corrected, TODAY)).toBe("saved");
    expect(await updateSettlement(user, id, 1, settled(), TODAY)).toBe("stale");
    expect((await payments()).map(({ amountFen }) => amountFen)).toEqual([75_000n]);
    expect(await undoSettlementEdit(user, id, TODAY)).toBe("saved");
    expect(await getSettlement(user, id)).toMatchObject({ ...settled(), version: 3 });
    expect((await payments()).map(({ amountFen }) => amountFen)).toEqual([80_000n]);
  });

  it("takes the payment out with its amount", async () => {
    const id = await settle();
    await updateSettlement(user, id, 1, settled({ amount: null }), TODAY);
    expect(await payments()).toEqual([]);
    await undoSettlementEdit(user, id, TODAY);
    expect(await payments()).toHaveLength(1);
  });

  it("to a part opens the debt again, and to the whole settles it from where it stood then", async () => {
    const id = await settle();
    expect(await updateSettlement(user, id, 1, settled({ outcome: "disputed" }), TODAY)).toBe("saved");
    expect(await stageNow()).toBe("overdue");
    const version = (await getDebt(user, debt))?.version ?? 0;
    await updateDebt(user, debt, version, facts({ stage: "negotiating" }), TODAY);
    expect(await updateSettlement(user, id, 2, settled({ outcome: "reduced" }), TODAY)).toBe("saved");
    expect(await stageNow()).toBe("settled");
    expect((await getSettlement(user, id))?.stageBefore).toBe("negotiating");
    const part = await settleDebt(user, debt, { facts: settled({ outcome: "partial" }), withPayment: false }, once());
    const partId = typeof part === "string" ? "" : part.id;
    expect(await updateSettlement(user, partId, 1, settled(), TODAY)).toBe("already_settled");
  });
});
