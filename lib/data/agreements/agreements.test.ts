import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { db } from "@/lib/data/core/db";
import { getDebt, updateDebt } from "@/lib/data/debts/debts";
import { openDebtOf } from "@/lib/data/debts/open-debts";
import { addOffer, getOffer, updateOffer } from "@/lib/data/negotiation/offers";
import { settleDebt } from "@/lib/data/settlement/settlements";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, facts, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import { addDays, addMonths } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { SavedGate } from "@/lib/domain/negotiation/agreement-record";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { withConnection } from "@/server/database/connect";
import { acceptOffer, saveGate } from "./accept-offer";
import { endAgreement, getAgreement, listAgreements, reopenAgreement, setAcceptanceUndone } from "./agreements";
import { recordPayment } from "./debt-payments";

const GATE: SavedGate = {
  points: { creditor: true, written: true, no_fee: null },
  payee: "official_app",
  isTransferConfirmed: null,
  checkedOn: TODAY,
};
const PLAN = Array.from({ length: 24 }, (_, index) => [index + 1, 750] as const);
const accepting = (version = 1) => ({ version, acceptedOn: TODAY, gate: GATE, note: "海上回电确认" });

let user: UserId;
let debt: string;
let offer: string;
beforeEach(async () => {
  user = await aUser();
  debt = await aDebt(user, { balance: claims(26_000), facts: facts({ stage: "in_collection" }) });
  offer = (await addOffer(user, debt, anOffer({ kind: "instalments", schedule: sums(...PLAN) }), once())) ?? "";
});

async function accept(offerId = offer, version = 1): Promise<string> {
  const outcome = await acceptOffer(user, offerId, accepting(version), once());
  if (typeof outcome === "string") throw new Error(outcome);
  return outcome.id;
}
const stageOf = async () => (await getDebt(user, debt))?.stage;
const statusOf = async () => (await getOffer(user, offer))?.status;
const inForce = async () => (await getDebt(user, debt))?.agreement?.id ?? null;

describe("accepting an offer", () => {
  it("makes the agreement with every instalment, its state, its gate and the stage at once", async () => {
    const id = await accept();
    expect(await getAgreement(user, id)).toMatchObject({
      offerId: offer,
      debtId: debt,
      acceptedOn: TODAY,
      stageBefore: "in_collection",
      note: "海上回电确认",
      schedule: sums(...PLAN),
      endedOn: null,
      isWritten: true,
    });
    expect(await getOffer(user, offer)).toMatchObject({ status: "accepted", gate: GATE, version: 2 });
    expect(await stageOf()).toBe("agreed");
    const open = openDebtOf((await getDebt(user, debt)) as never, TODAY);
    expect(open?.agreement).toEqual({
      nextDueOn: addMonths(TODAY, 1),
      next: { n: 1, total: 24, amount: yuanToFen(750) },
      isPaid: false,
      isCardPlan: false,
    });
    expect(open?.offers).toEqual([]);
    const [ranked] = rankDebts(open ? [open] : [], { today: TODAY, strategy: "consequence" }).ranked;
    expect(ranked?.tier).toBe(2);
    expect(ranked?.reasons).toContainEqual({
      code: "reason.promise_next_due",
      params: { day: addMonths(TODAY, 1), n: 1, total: 24, amount: yuanToFen(750) },
      source: null,
    });
  });

  it("ten times at once with one form makes one agreement; with ten forms nine are refused", async () => {
    const form = once();
    const same = await Promise.all(Array.from({ length: 10 }, () => acceptOffer(user, offer, accepting(), form)));
    expect(new Set(same.map((one) => JSON.stringify(one))).size).toBe(1);
    await setAcceptanceUndone(user, (same[0] as { id: string }).id, true, TODAY);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => acceptOffer(user, offer, accepting(3), once())),
    );
    expect(outcomes.filter((one) => typeof one !== "string")).toHaveLength(1);
    expect(outcomes.filter((one) => one === "offer_not_open")).toHaveLength(9);
    expect(await db().agreement.count({ where: { userId: user, debtId: debt } })).toBe(1);
    expect(await db().instalment.count({ where: { userId: user } })).toBe(24);
  });

  it("refuses terms that were changed in another tab, and uses no key up", async () => {
    await updateOffer(user, offer, 1, anOffer());
    const form = once();
    expect(await acceptOffer(user, offer, accepting(), form)).toBe("stale");
    expect([await statusOf(), await stageOf(), await inForce()]).toEqual(["open", "in_collection", null]);
    expect(await acceptOffer(user, offer, accepting(2), form)).toHaveProperty("id");
  });

  it("refuses a second agreement while one is in force, also by the database itself", async () => {
    const other = (await addOffer(user, debt, anOffer(), once())) ?? "";
    await accept();
    expect(await acceptOffer(user, other, accepting(), once())).toBe("agreement_in_force");
    const insert = db().agreement.create({
      data: {
        id: randomUUID(),
        userId: user,
        debtId: debt,
        offerId: other,
        acceptedOn: new Date(),
        stageBefore: "current",
        sealed: new Uint8Array([1]),
      },
    });
    await expect(insert).rejects.toThrow();
  });

  it("refuses someone else's, a settled debt and an offer without sums", async () => {
    const stranger = await aUser();
    expect(await acceptOffer(stranger, offer, accepting(), once())).toBe("not_found");
    expect(await acceptOffer(user, "x", accepting(), once())).toBe("not_found");
    const empty = (await addOffer(user, debt, anOffer({ schedule: [] }), once())) ?? "";
    expect(await acceptOffer(user, empty, accepting(), once())).toBe("offer_without_sums");
    const settled = { settledOn: TODAY, outcome: "full", amount: null, waived: null, terms: "", note: "" } as const;
    await settleDebt(user, debt, { facts: settled, withPayment: false }, once());
    expect(await acceptOffer(user, offer, accepting(), once())).toBe("debt_over");
  });

  it("leaves a debt before a court in its stage", async () => {
    const now = await getDebt(user, debt);
    await updateDebt(user, debt, now?.version ?? 0, facts({ stage: "judged" }), TODAY);
    await accept();
    expect(await stageOf()).toBe("judged");
  });

  it("stores no word in the clear", async () => {
    await accept();
    await withConnection(inject("databaseUrl"), async (connection) => {
      const { rows } = await connection.query(`SELECT a::text AS text FROM "Agreement" a WHERE a."userId" = $1`, [
        user,
      ]);
      expect(rows).toHaveLength(1);
      expect(rows[0].text).not.toContain("海上");
    });
  });
});

describe("taking it back", () => {
  it("puts offer and debt where they stood, keeps the payments, and can be taken back itself", async () => {
    const id = await accept();
    const payment = { on: TODAY, amount: yuanToFen(750), payee: "", note: "", agreementId: id };
    await recordPayment(user, debt, payment, once());
    expect(await setAcceptanceUndone(user, id, true, TODAY)).toBe("saved");
    expect([await statusOf(), await stageOf(), await inForce()]).toEqual(["open", "in_collection", null]);
    expect(await listAgreements(user, debt)).toEqual([]);
    expect(await setAcceptanceUndone(user, id, false, TODAY)).toBe("saved");
    expect([await statusOf(), await stageOf(), await inForce()]).toEqual(["accepted", "agreed", id]);
    expect((await getAgreement(user, id))?.payments).toHaveLength(1);
  });

  it("does not bring terms back that the offer has no longer; accepting again takes the new ones", async () => {
    const id = await accept();
    await setAcceptanceUndone(user, id, true, TODAY);
    await updateOffer(user, offer, 3, anOffer({ schedule: sums([0, 14_000]) }));
    expect(await setAcceptanceUndone(user, id, false, TODAY)).toBe("offer_changed");
    expect(await accept(offer, 4)).toBe(id);
    expect((await getAgreement(user, id))?.schedule).toEqual(sums([0, 14_000]));
  });

  it("is refused to anybody else", async () => {
    const id = await accept();
    const stranger = await aUser();
    const ending = { endedOn: TODAY, reason: "broken", note: "" } as const;
    expect(await setAcceptanceUndone(stranger, id, true, TODAY)).toBe("not_found");
    expect(await endAgreement(stranger, id, 1, ending)).toBe("not_found");
    expect(await reopenAgreement(stranger, id, TODAY)).toBe("not_found");
    expect(await saveGate(stranger, offer, 2, GATE)).toBe("not_found");
    expect(await getAgreement(stranger, id)).toBeNull();
    expect(await listAgreements(stranger, debt)).toEqual([]);
    expect(await stageOf()).toBe("agreed");
  });
});

describe("the end of an agreement", () => {
  it.each([
    ["broken", "in_collection"],
    ["replaced", "negotiating"],
    ["finished", "current"],
  ] as const)("%s: the debt is %s, and its offer is over with it", async (reason, stage) => {
    const id = await accept();
    expect(await endAgreement(user, id, 1, { endedOn: TODAY, reason, note: "对方来信" })).toBe("saved");
    expect(await stageOf()).toBe(stage);
    expect((await getDebt(user, debt))?.offers).toEqual([]);
    expect(await inForce()).toBeNull();
    expect(await getAgreement(user, id)).toMatchObject({ endedOn: TODAY, endReason: reason, endNote: "对方来信" });
    expect(await reopenAgreement(user, id, TODAY)).toBe("saved");
    expect([await stageOf(), await inForce()]).toEqual(["agreed", id]);
  });

  it("tells the second of two tabs, and makes room for another one", async () => {
    const id = await accept();
    const ending = { endedOn: TODAY, reason: "replaced", note: "" } as const;
    expect(await endAgreement(user, id, 1, ending)).toBe("saved");
    expect(await endAgreement(user, id, 1, ending)).toBe("stale");
    const other = (await addOffer(user, debt, anOffer(), once())) ?? "";
    await accept(other);
    expect(await reopenAgreement(user, id, TODAY)).toBe("agreement_in_force");
  });
});

describe("the answers of the gate", () => {
  it("are kept before and after the offer is accepted, and survive an edit of the offer", async () => {
    expect(await saveGate(user, offer, 1, GATE)).toBe("saved");
    expect(await saveGate(user, offer, 1, GATE)).toBe("stale");
    await updateOffer(user, offer, 2, anOffer({ schedule: sums([1, 9_000]) }));
    expect((await getOffer(user, offer))?.gate).toEqual(GATE);
    await accept(offer, 3);
    const later = { ...GATE, payee: "private_qr" as const, checkedOn: addDays(TODAY, 2) };
    expect(await saveGate(user, offer, 4, later)).toBe("saved");
    expect((await getOffer(user, offer))?.gate).toEqual(later);
  });
});
