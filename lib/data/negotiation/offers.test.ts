import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { acceptOffer } from "@/lib/data/agreements/accept-offer";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { getDebt, listDebts } from "@/lib/data/debts/debts";
import { openDebtsOf } from "@/lib/data/debts/open-debts";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import { addDays } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { rankDebts } from "@/lib/domain/order/rank-debts";
import { withConnection } from "@/server/database/connect";
import { addOffer, getOffer, listOffers, setOfferRemoved, setOfferStatus, undoOfferEdit, updateOffer } from "./offers";

const WORDS = { conditions: "海上写明付清即止", waived: "罚息都免", saidBy: "苏工号八八", note: "周五前回话" };

let user: UserId;
let debt: string;
beforeEach(async () => {
  user = await aUser();
  debt = await aDebt(user, { balance: claims(26_000) });
});

async function add(known: Parameters<typeof anOffer>[0] = {}): Promise<string> {
  const id = await addOffer(user, debt, anOffer(known), once());
  if (id === null) throw new Error("The debt is not there.");
  return id;
}

describe("recording an offer", () => {
  it("keeps every fact, word and sum, and stores no word in the clear", async () => {
    const known = {
      ...WORDS,
      kind: "instalments",
      from: "me",
      expiresOn: addDays(TODAY, 9),
      claim: yuanToFen(26_000),
      statedTotal: yuanToFen(18_000),
      schedule: sums([1, 9_000], [2, 9_000]),
      verified: null,
      interestRuns: false,
      oneLateVoids: true,
      graceDays: 3,
      reportEffect: "settled_with_mark",
      hasEndSource: false,
      isCardPlan: true,
    } as const;
    const id = await add(known);
    expect(await getOffer(user, id)).toEqual({
      ...anOffer(known),
      id,
      debtId: debt,
      status: "open",
      version: 1,
      isRemoved: false,
      gate: null,
    });
    const [row] = await db().$queryRaw<{ row: string }[]>`SELECT o::text AS row FROM "Offer" o WHERE id = ${id}::uuid`;
    for (const word of ["海上", "罚息都免", "八八", "周五"]) {
      expect(row?.row).not.toContain(word);
      expect(row?.row).not.toContain(Buffer.from(word).toString("hex"));
    }
  });

  it("happens once per form, also of two at the same time", async () => {
    const idempotency = once();
    const twice = () => addOffer(user, debt, anOffer(), idempotency);
    const [one, other] = await Promise.all([twice(), twice()]);
    expect(other).toBe(one);
    expect(await listOffers(user, debt)).toHaveLength(1);
  });

  it("takes six hundred instalments", async () => {
    const schedule = sums(...Array.from({ length: 600 }, (_, month) => [month, 1] as const));
    const id = await add({ kind: "instalments", schedule });
    expect((await getOffer(user, id))?.schedule).toEqual(schedule);
  });
});

describe("an edit", () => {
  it("replaces facts and schedule, keeps what it corrected, and can be undone and redone", async () => {
    const id = await add(WORDS);
    const facts = anOffer({ ...WORDS, note: "改了", schedule: sums([0, 1_000], [1, 500]) });
    expect(await updateOffer(user, id, 1, facts)).toBe("saved");
    expect(await getOffer(user, id)).toMatchObject({ ...facts, version: 2 });
    expect(await undoOfferEdit(user, id)).toBe("saved");
    expect(await getOffer(user, id)).toMatchObject({ ...anOffer(WORDS), version: 3 });
    expect(await undoOfferEdit(user, id)).toBe("saved");
    expect(await getOffer(user, id)).toMatchObject({ ...facts, version: 4 });
  });

  it("from an older version changes nothing", async () => {
    const id = await add();
    await updateOffer(user, id, 1, anOffer({ note: "第一份" }));
    expect(await updateOffer(user, id, 1, anOffer({ note: "第二份", schedule: sums([3, 1]) }))).toBe("stale");
    expect(await getOffer(user, id)).toMatchObject({ note: "第一份", schedule: anOffer().schedule });
  });

  it("does not lose what else the seal of the row holds", async () => {
    const id = await add();
    const seal = await sealFor(user);
    const sealed = seal.seal("Offer", id, { ...WORDS, gate: { written: true } });
    await db().offer.updateMany({ where: { id, userId: user }, data: { sealed } });
    await updateOffer(user, id, 1, anOffer({ note: "改了" }));
    const row = await db().offer.findFirstOrThrow({ where: { id, userId: user } });
    expect(seal.open("Offer", id, row.sealed)).toMatchObject({ note: "改了", gate: { written: true } });
  });
});

describe("declining, removing and bringing back", () => {
  it("declined offers stay in the list but out of the order; opened again they count", async () => {
    const id = await add();
    expect(await setOfferStatus(user, id, "declined", TODAY)).toBe("saved");
    expect((await listOffers(user, debt)).map(({ status }) => status)).toEqual(["declined"]);
    expect((await getDebt(user, debt))?.offers).toEqual([]);
    expect(await setOfferStatus(user, id, "open", TODAY)).toBe("saved");
    expect((await getDebt(user, debt))?.offers.map((offer) => offer.id)).toEqual([id]);
  });

  it("removed ones are in no list and come back as they were", async () => {
    const id = await add();
    expect(await setOfferRemoved(user, id, true)).toBe("saved");
    expect(await listOffers(user, debt)).toEqual([]);
    expect((await getDebt(user, debt))?.offers).toEqual([]);
    expect(await updateOffer(user, id, 1, anOffer())).toBe("not_found");
    expect(await setOfferStatus(user, id, "declined", TODAY)).toBe("not_found");
    expect(await setOfferRemoved(user, id, false)).toBe("saved");
    expect(await listOffers(user, debt)).toMatchObject([{ ...anOffer(), id, status: "open" }]);
  });

  it("an accepted one has an agreement: it is neither edited nor declined nor removed", async () => {
    const id = await add();
    const gate = { points: {}, payee: "unknown", isTransferConfirmed: null, checkedOn: TODAY } as const;
    await acceptOffer(user, id, { version: 1, acceptedOn: TODAY, gate, note: "" }, once());
    expect(await updateOffer(user, id, 1, anOffer())).toBe("offer_accepted");
    expect(await setOfferStatus(user, id, "declined", TODAY)).toBe("offer_accepted");
    expect(await setOfferRemoved(user, id, true)).toBe("offer_accepted");
    expect((await getDebt(user, debt))?.offers).toMatchObject([{ id, status: "accepted" }]);
  });
});

describe("someone else", () => {
  it("reads and changes nothing", async () => {
    const id = await add(WORDS);
    const before = await getOffer(user, id);
    const stranger = await aUser();
    expect(await listOffers(stranger, debt)).toEqual([]);
    expect(await getOffer(stranger, id)).toBeNull();
    expect(await addOffer(stranger, debt, anOffer(), once())).toBeNull();
    expect(await updateOffer(stranger, id, 1, anOffer())).toBe("not_found");
    expect(await undoOfferEdit(stranger, id)).toBe("not_found");
    expect(await setOfferStatus(stranger, id, "declined", TODAY)).toBe("not_found");
    expect(await setOfferRemoved(stranger, id, true)).toBe("not_found");
    expect(await getOffer(user, id)).toEqual(before);
    expect(await getOffer(user, "x")).toBeNull();
  });

  it("is refused by the database itself", async () => {
    const [id, stranger] = [await add(), await aUser()];
    await withConnection(inject("databaseUrl"), async (sql) => {
      const payment = `INSERT INTO "OfferPayment" ("id","userId","offerId","position","dueOn","amountFen") VALUES ($1,$2,$3,9,'2026-01-01',1)`;
      await expect(sql.query(payment, [randomUUID(), stranger, id])).rejects.toThrow(
        /OfferPayment_offerId_userId_fkey/,
      );
      const negative = sql.query(`UPDATE "OfferPayment" SET "amountFen" = -1 WHERE "offerId" = $1`, [id]);
      await expect(negative).rejects.toThrow(/OfferPayment_row/);
    });
  });
});

describe("the order", () => {
  const order = async (lumpSum: number) => {
    const debts = openDebtsOf(await listDebts(user, { archived: false }), TODAY);
    return rankDebts(debts, { today: TODAY, strategy: "best_offer", lumpSum: fen(lumpSum * 100) }).ranked;
  };

  it("prefers the debt whose written offer saves most, as far as the reserve carries it", async () => {
    const other = await aDebt(user, { balance: claims(1_000) });
    await add();
    await addOffer(user, other, anOffer({ inWriting: false, schedule: sums([0, 1]) }), once());
    expect((await order(20_000)).map(({ id }) => id)).toEqual([debt, other]);
    expect((await order(20_000))[0]?.reasons[0]?.code).toBe("reason.strategy_best_offer");
    expect((await order(14_999))[0]?.reasons[0]?.code).not.toBe("reason.strategy_best_offer");
  });
});
