import { replacePassword } from "@/lib/data/accounts/accounts";
import { getProfile, updateProfile } from "@/lib/data/accounts/profiles";
import { acceptOffer } from "@/lib/data/agreements/accept-offer";
import { recordPayment } from "@/lib/data/agreements/debt-payments";
import type { Idempotency } from "@/lib/data/core/idempotency";
import { addDebt, updateDebt } from "@/lib/data/debts/debts";
import { logContact } from "@/lib/data/negotiation/contacts";
import { addOffer } from "@/lib/data/negotiation/offers";
import { saveCustomOrder } from "@/lib/data/order/order-preferences";
import { addSample } from "@/lib/data/samples/samples";
import { settleDebt } from "@/lib/data/settlement/settlements";
import { aDebt, claims, facts, friend, once, TODAY, yuanToFen } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import type { UserId } from "@/lib/domain/basics/user";
import { plainContact } from "@/lib/domain/negotiation/testing/plain-contact";

/** A mutation of several statements. What it needs is prepared before; `form` is the same when it is sent again. */
export type Mutation = {
  prepare(user: UserId): Promise<string[]>;
  run(user: UserId, ids: readonly string[], form: Idempotency): Promise<unknown>;
};

const debtOf = async (user: UserId) => aDebt(user, { balance: claims(9000), facts: facts({ stage: "in_collection" }) });
const GATE = {
  points: { creditor: true, written: true, no_fee: null },
  payee: "official_app",
  isTransferConfirmed: null,
  checkedOn: TODAY,
} as const;
const SETTLED = {
  settledOn: TODAY,
  outcome: "full",
  amount: yuanToFen(800),
  waived: null,
  terms: "",
  note: "",
} as const;
const PAYMENT = { on: TODAY, amount: yuanToFen(100), payee: "", note: "手机银行", agreementId: null } as const;

/** One of every kind: what makes rows in several tables, what replaces rows, what keeps what was before. */
export const MUTATIONS: Record<string, Mutation> = {
  "a debt with its lender": {
    prepare: async () => [],
    run: (user, _ids, form) =>
      addDebt(user, { lender: friend("阿海"), facts: facts(), balance: claims(500), on: TODAY }, form),
  },
  "the facts and the stage of a debt": {
    prepare: async (user) => [await debtOf(user)],
    run: (user, [debt = ""]) => updateDebt(user, debt, 1, facts({ stage: "negotiating", note: "周五" }), TODAY),
  },
  "a contact with its lender": {
    prepare: async () => [],
    run: (user, _ids, form) =>
      logContact(
        user,
        { lender: friend("阿海"), debtId: null, facts: plainContact({ number: "0571-8866 2031" }) },
        form,
      ),
  },
  "an offer that is accepted": {
    prepare: async (user) => {
      const schedule = sums([1, 500], [2, 500], [3, 500]);
      const offer = anOffer({ kind: "instalments", schedule });
      return [(await addOffer(user, await debtOf(user), offer, once())) ?? ""];
    },
    run: (user, [offer = ""], form) =>
      acceptOffer(user, offer, { version: 1, acceptedOn: TODAY, gate: GATE, note: "" }, form),
  },
  "a payment": {
    prepare: async (user) => [await debtOf(user)],
    run: (user, [debt = ""], form) => recordPayment(user, debt, PAYMENT, form),
  },
  "a settlement with its payment": {
    prepare: async (user) => [await debtOf(user)],
    run: (user, [debt = ""], form) => settleDebt(user, debt, { facts: SETTLED, withPayment: true }, form),
  },
  "the own order of three debts": {
    prepare: async (user) => [await debtOf(user), await debtOf(user), await debtOf(user)],
    run: (user, ids) => saveCustomOrder(user, ids.toReversed()),
  },
  "living costs by kind": {
    prepare: async (user) => {
      await saveCosts(user, 1, 900);
      return [];
    },
    run: (user) => saveCosts(user, 2, 1200),
  },
  "a new password, which ends all sessions": {
    prepare: async () => [],
    run: (user) => replacePassword(user, "another hash", null),
  },
  "the sample": {
    prepare: async () => [],
    run: (user, _ids, form) => addSample(user, TODAY, form),
  },
};

async function saveCosts(user: UserId, version: number, yuan: number): Promise<unknown> {
  const { version: _version, strategy: _strategy, ownLpr: _ownLpr, ...profile } = await getProfile(user);
  return updateProfile(user, version, { ...profile, costs: { food: yuanToFen(yuan), housing: yuanToFen(yuan * 2) } });
}
