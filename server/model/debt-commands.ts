import { expect } from "vitest";
import { recordPayment, setPaymentRemoved, updatePayment } from "@/lib/data/agreements/debt-payments";
import { addBalance, listBalances } from "@/lib/data/debts/balances";
import { addDebt, setArchived, undoDebtEdit, updateDebt } from "@/lib/data/debts/debts";
import { setProofRemoved } from "@/lib/data/proofs/proofs";
import { claims, facts, friend, TODAY } from "@/lib/data/testing/debt-builder";
import { addDays } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { upload } from "@/lib/proofs/testing/people";
import { sampleFile } from "@/lib/proofs/testing/sample-files";
import { type Command, next, onDebt, onRow, pick, sent, turned } from "./command";
import * as model from "./reference";

const STAGES = ["overdue", "in_collection", "negotiating", "sued", "settled"] as const;

/** What somebody does with debts, balances, payments and proofs. */
export const DEBT_COMMANDS: Record<string, Command> = {
  create: async ({ account, user }, told) => {
    const [note, stage] = [`第 ${next()} 笔`, STAGES[told.other % 3] ?? "overdue"];
    const balance = told.yes ? claims(next()) : null;
    const debt = { lender: friend(note), facts: facts({ note, stage }), balance, on: TODAY };
    const made = model.newDebt((await sent(told, (form) => addDebt(user, debt, form))) ?? "", note, stage);
    if (balance) made.balances.push({ claimed: balance.claimed ?? 0, asOf: TODAY, isCorrected: false });
    account.debts.push(made);
  },
  edit: onDebt(async ({ user }, debt, { other }) => {
    const [note, stage] = [`改 ${next()}`, STAGES[other % STAGES.length] ?? "overdue"];
    const version = other > 1 ? debt.version : debt.version - 1;
    const outcome = await updateDebt(user, debt.id, version, facts({ note, stage }), TODAY);
    expect(outcome).toBe(model.edit(debt, version, note, stage));
  }),
  "undo the edit": onDebt(async ({ user }, debt) => {
    expect(await undoDebtEdit(user, debt.id, TODAY)).toBe(model.undoEdit(debt));
  }),
  balance: onDebt(async ({ user }, debt, told) => {
    const asOf = addDays(TODAY, -(told.other % 3));
    const corrected = told.yes ? pick(await listBalances(user, debt.id), told.amount) : null;
    const entry = { claimed: next() * 100, asOf, isCorrected: false };
    await sent(told, (form) =>
      addBalance(user, debt.id, claims(entry.claimed / 100, asOf), corrected?.id ?? null, form),
    );
    const before = debt.balances.find(({ claimed }) => claimed === corrected?.claimed);
    if (before) before.isCorrected = true;
    debt.balances.push(entry);
    debt.wasTouched = true;
  }),
  archive: onDebt(async ({ user }, debt, told) => {
    const isArchived = turned(debt.isArchived, told);
    expect(await setArchived(user, debt.id, isArchived)).toBe("saved");
    debt.isArchived = isArchived;
  }),
  pay: onDebt(async ({ account, user }, debt, told) => {
    const under = told.yes
      ? pick(
          account.agreements.filter(({ debtId }) => debtId === debt.id),
          told.other,
        )
      : null;
    const [amount, agreementId] = [fen(told.amount * 100), under?.id ?? null];
    const payment = { on: TODAY, amount, payee: "", note: "", agreementId };
    const made = await sent(told, (form) => recordPayment(user, debt.id, payment, form));
    if (made === "not_found") expect.fail(made);
    model.pay(account, { id: made.id, debtId: debt.id, amount, agreementId });
  }),
  "correct a payment": onRow(
    ({ payments }) => payments,
    async ({ account, user }, row, _debt, { amount, other }) => {
      const { id, agreementId } = row;
      const version = other > 0 ? row.version : row.version + 1;
      const payment = { on: TODAY, amount: fen(amount), payee: "", note: "", agreementId };
      const outcome = await updatePayment(user, id, version, payment);
      expect(outcome).toBe(model.correctPayment(account, row, version, amount));
    },
  ),
  "remove a payment": onRow(
    ({ payments }) => payments,
    async ({ account, user }, row, _debt, told) => {
      const isRemoved = turned(row.isRemoved, told);
      expect(await setPaymentRemoved(user, row.id, isRemoved)).toBe(model.removePayment(account, row, isRemoved));
    },
  ),
  proof: async ({ account, user }, told) => {
    const debt = pick(account.debts, told.pick);
    const payment = told.yes
      ? pick(
          account.payments.filter(({ debtId }) => debtId === debt?.id),
          told.other,
        )
      : null;
    const place = payment ? { paymentId: payment.id } : debt ? { debtId: debt.id } : {};
    const file = sampleFile("application/pdf", 200 + told.amount);
    const kept = await upload(user, file, { place });
    if (payment?.isRemoved) return void expect(kept).toEqual({ refused: "not_found" });
    if ("refused" in kept) return expect.fail(kept.refused);
    const [size, debtId, paymentId] = [file.bytes.length, debt?.id ?? null, payment?.id ?? null];
    account.proofs.push({ id: kept.id, debtId, paymentId, size, isRemoved: false });
  },
  "remove a proof": async ({ account, user }, told) => {
    const proof = pick(account.proofs, told.pick);
    if (!proof) return;
    proof.isRemoved = turned(proof.isRemoved, told);
    expect(await setProofRemoved(user, proof.id, proof.isRemoved)).toBe("saved");
  },
};
