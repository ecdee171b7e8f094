import { expect } from "vitest";
import { acceptOffer } from "@/lib/data/agreements/accept-offer";
import { setAcceptanceUndone } from "@/lib/data/agreements/agreements";
import { getDebt } from "@/lib/data/debts/debts";
import { addOffer, setOfferRemoved } from "@/lib/data/negotiation/offers";
import { setSettlementRemoved } from "@/lib/data/settlement/settlement-undo";
import { getSettlement, settleDebt } from "@/lib/data/settlement/settlements";
import { TODAY } from "@/lib/data/testing/debt-builder";
import { anOffer, sums } from "@/lib/data/testing/offer-builder";
import { addDays } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { type Command, onDebt, onRow, sent, turned } from "./command";
import * as model from "./reference";

const GATE = { points: {}, payee: "official_app", isTransferConfirmed: null, checkedOn: TODAY } as const;

/** What somebody does to come to an end with a debt: offers, agreements, settlements. */
export const AGREEMENT_COMMANDS: Record<string, Command> = {
  settle: onDebt(async ({ account, user }, debt, told) => {
    const outcome = (["full", "reduced", "partial", "disputed"] as const)[told.other % 4] ?? "full";
    const ends = outcome === "full" || outcome === "reduced";
    const amount = fen(told.amount * 100);
    const words = { settledOn: TODAY, outcome, amount, waived: null, terms: "", note: "" } as const;
    const settlement = { facts: words, withPayment: told.yes };
    const made = await sent(told, (form) => settleDebt(user, debt.id, settlement, form));
    const id = typeof made === "string" ? null : made.id;
    const paymentId = id === null ? null : ((await getSettlement(user, id))?.paymentId ?? null);
    const said = model.settle(account, debt, { ends, paid: told.yes ? amount : null }, id ? { id, paymentId } : null);
    expect(typeof made === "string" ? made : "settled").toBe(said);
  }),
  "undo a settlement": onRow(
    ({ settlements }) => settlements,
    async ({ account, user }, row, debt, told) => {
      const isRemoved = turned(row.isRemoved, told);
      const outcome = await setSettlementRemoved(user, row.id, isRemoved, TODAY);
      expect(outcome).toBe(model.removeSettlement(account, debt, row, isRemoved));
    },
  ),
  offer: onDebt(async ({ account, user }, debt, told) => {
    const schedule = sums([1, told.amount], [2, told.amount], [3, 7]);
    const offer = anOffer({ kind: "instalments", schedule, expiresOn: addDays(TODAY, 30) });
    const id = await sent(told, (form) => addOffer(user, debt.id, offer, form));
    const amounts = schedule.map(({ amount }) => amount);
    account.offers.push({ id: id ?? "", version: 1, debtId: debt.id, sums: amounts, isAccepted: false, gone: false });
  }),
  "remove an offer": onRow(
    ({ offers }) => offers,
    async ({ user }, row, _debt, told) => {
      const gone = turned(row.gone, told);
      expect(await setOfferRemoved(user, row.id, gone)).toBe(row.isAccepted ? "offer_accepted" : "saved");
      if (!row.isAccepted) row.gone = gone;
    },
  ),
  accept: onRow(
    ({ offers }) => offers,
    async ({ account, user }, row, debt, told) => {
      const version = told.other === 0 ? row.version + 1 : row.version;
      const acceptance = { version, acceptedOn: TODAY, gate: GATE, note: "" };
      const made = await sent(told, (form) => acceptOffer(user, row.id, acceptance, form));
      expect(typeof made === "string" ? made : null).toBe(model.whyNotAccepted(account, debt, row, version));
      if (typeof made !== "string") model.accept(account, debt, row, made.id);
    },
  ),
  "undo an acceptance": onRow(
    ({ agreements }) => agreements,
    async ({ account, user }, row, debt, told) => {
      const isUndone = turned(row.isUndone, told);
      const outcome = await setAcceptanceUndone(user, row.id, isUndone, TODAY);
      expect(outcome).toBe(model.undoAcceptance(account, debt, row, isUndone));
      expect((await getDebt(user, debt.id))?.agreement?.id ?? null).toBe(model.agreementOf(account, debt)?.id ?? null);
    },
  ),
};
