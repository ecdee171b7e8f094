import { beforeEach, describe, expect, it } from "vitest";
import { getDebt } from "@/lib/data/debts/debts";
import { openDebtOf } from "@/lib/data/debts/open-debts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { settleDebt } from "@/lib/data/settlement/settlements";
import { aUser } from "@/lib/data/testing/a-user";
import { aDebt, claims, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import { addDays } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { acceptOffer } from "./accept-offer";
import {
  getPayment,
  listPayments,
  type NewPayment,
  recordPayment,
  setPaymentRemoved,
  undoPaymentEdit,
  updatePayment,
} from "./debt-payments";

const paid = (yuan: number, known: Partial<NewPayment> = {}): NewPayment => ({
  on: TODAY,
  amount: yuanToFen(yuan),
  payee: "海棠清算账户",
  note: "",
  agreementId: null,
  ...known,
});

let user: UserId;
let debt: string;
let agreement: string;
beforeEach(async () => {
  user = await aUser();
  debt = await aDebt(user, { balance: claims(26_000) });
  const schedule = sums([-2, 750], [-1, 750], [0, 750], [1, 750]);
  const offer = (await addOffer(user, debt, anOffer({ kind: "instalments", schedule }), once())) ?? "";
  const gate = { points: {}, payee: "official_app", isTransferConfirmed: null, checkedOn: TODAY } as const;
  const accepted = await acceptOffer(user, offer, { version: 1, acceptedOn: TODAY, gate, note: "" }, once());
  agreement = (accepted as { id: string }).id;
});

async function record(payment: NewPayment): Promise<string> {
  const outcome = await recordPayment(user, debt, payment, once());
  if (typeof outcome === "string") throw new Error(outcome);
  return outcome.id;
}
const nextOf = async () => openDebtOf((await getDebt(user, debt)) as never, TODAY)?.agreement?.next;

describe("payments of a debt", () => {
  it("are kept as they were said, the latest first", async () => {
    const first = await record(paid(1, { on: addDays(TODAY, -3), note: "柜台" }));
    const second = await record(paid(2, { agreementId: agreement }));
    expect(await listPayments(user, debt)).toEqual([
      {
        ...paid(2, { agreementId: agreement }),
        id: second,
        debtId: debt,
        version: 1,
        settlementId: null,
        isRemoved: false,
      },
      {
        ...paid(1, { on: addDays(TODAY, -3), note: "柜台" }),
        id: first,
        debtId: debt,
        version: 1,
        settlementId: null,
        isRemoved: false,
      },
    ]);
  });

  it("tick off the instalments of their agreement, and only those", async () => {
    await record(paid(750));
    expect(await nextOf()).toMatchObject({ n: 1, amount: yuanToFen(750) });
    const id = await record(paid(1_000, { agreementId: agreement }));
    expect(await nextOf()).toMatchObject({ n: 2, amount: yuanToFen(500) });
    await setPaymentRemoved(user, id, true);
    expect(await nextOf()).toMatchObject({ n: 1, amount: yuanToFen(750) });
    await setPaymentRemoved(user, id, false);
    await record(paid(9_000, { agreementId: agreement }));
    expect(openDebtOf((await getDebt(user, debt)) as never, TODAY)?.agreement).toMatchObject({ isPaid: true });
  });

  it("once per form, however often it is sent", async () => {
    const form = once();
    const all = await Promise.all(Array.from({ length: 10 }, () => recordPayment(user, debt, paid(5), form)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await listPayments(user, debt)).toHaveLength(1);
  });

  it("are corrected by the first of two tabs, and that can be undone", async () => {
    const id = await record(paid(100));
    expect(await updatePayment(user, id, 1, paid(200, { agreementId: agreement }))).toBe("saved");
    expect(await updatePayment(user, id, 1, paid(300))).toBe("stale");
    expect(await getPayment(user, id)).toMatchObject({ amount: yuanToFen(200), agreementId: agreement, version: 2 });
    expect(await undoPaymentEdit(user, id)).toBe("saved");
    expect(await getPayment(user, id)).toMatchObject({ amount: yuanToFen(100), agreementId: null, version: 3 });
  });

  it("that came with a settlement are corrected there", async () => {
    const facts = {
      settledOn: TODAY,
      outcome: "reduced",
      amount: yuanToFen(9),
      waived: null,
      terms: "",
      note: "",
    } as const;
    await settleDebt(user, debt, { facts, withPayment: true }, once());
    const [one] = await listPayments(user, debt);
    expect(one?.settlementId).toEqual(expect.any(String));
    expect(await updatePayment(user, one?.id ?? "", 1, paid(8))).toBe("payment_of_settlement");
    expect(await setPaymentRemoved(user, one?.id ?? "", true)).toBe("payment_of_settlement");
  });

  it("are no one else's, and go under no agreement of another debt", async () => {
    const id = await record(paid(100));
    const stranger = await aUser();
    const own = await aDebt(stranger);
    expect(await listPayments(stranger, debt)).toEqual([]);
    expect(await getPayment(stranger, id)).toBeNull();
    expect(await recordPayment(stranger, debt, paid(1), once())).toBe("not_found");
    expect(await recordPayment(stranger, own, paid(1, { agreementId: agreement }), once())).toBe("not_found");
    expect(await updatePayment(stranger, id, 1, paid(1))).toBe("not_found");
    expect(await undoPaymentEdit(stranger, id)).toBe("not_found");
    expect(await setPaymentRemoved(stranger, id, true)).toBe("not_found");
    const other = await aDebt(user);
    expect(await recordPayment(user, other, paid(1, { agreementId: agreement }), once())).toBe("not_found");
    expect(await getPayment(user, id)).toMatchObject({ version: 1, isRemoved: false });
  });
});
