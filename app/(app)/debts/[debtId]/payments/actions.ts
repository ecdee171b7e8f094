"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import {
  type DebtPayment,
  getPayment,
  type NewPayment,
  type PaymentOutcome,
  recordPayment,
  setPaymentRemoved,
  undoPaymentEdit,
  updatePayment,
} from "@/lib/data/agreements/debt-payments";
import { getDebt } from "@/lib/data/debts/debts";
import { fenToInput } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { problemsOfPayment } from "@/lib/domain/negotiation/payment-record";
import { paymentIdSchema, paymentSchema } from "@/lib/schemas/agreement";
import type { PaymentNotice } from "./notices";

/** Records a payment, or corrects a recorded one. More than what is owed is recorded, and shown as "ask it back". */
export const savePaymentAction = formAction(paymentSchema, async ({ user, input, idempotency }) => {
  const { debtId, paymentId, version, isUnderAgreement, ...typed } = input;
  const debt = await getDebt(user.id, debtId);
  const stored = paymentId === "" ? null : await getPayment(user.id, paymentId);
  if (!debt || (paymentId !== "" && stored?.debtId !== debtId)) return { refused: "not_found" };
  const problems = problemsOfPayment(typed, today(user.timeZone));
  if (problems.length > 0) return refusalAt(problems);
  // A payment under an agreement that has ended stays with that one.
  const agreementId = isUnderAgreement ? (stored?.agreementId ?? debt.agreement?.id ?? null) : null;
  const payment = { ...typed, agreementId };
  if (stored) return correct(user.id, stored, version ?? 0, payment);
  const outcome = await recordPayment(user.id, debtId, payment, idempotency);
  if (outcome === "not_found") return { refused: outcome };
  return shown(debtId, "saved", "added", outcome.id, agreementId !== null);
});

async function correct(
  userId: UserId,
  { id, debtId }: DebtPayment,
  version: number,
  payment: NewPayment,
): Promise<FormOutcome> {
  const outcome = await updatePayment(userId, id, version, payment);
  if (outcome !== "stale") return shown(debtId, outcome, "edited", id);
  const now = await getPayment(userId, id);
  if (!now) return { refused: "not_found" };
  return { refused: "stale", current: { ...(await differing(now, payment)), version: String(now.version) } };
}

/** Puts back what a payment said before its last edit. */
export const undoPaymentEditAction = formAction(paymentIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await undoPaymentEdit(user.id, entryId), "undone_edit", entryId),
);

/** Takes a payment out of its debt; it can be brought back. */
export const removePaymentAction = formAction(paymentIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setPaymentRemoved(user.id, entryId, true), "removed", entryId),
);

export const restorePaymentAction = formAction(paymentIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setPaymentRemoved(user.id, entryId, false), "restored", entryId),
);

/** Back to the payments with a quiet word; a new one under an agreement leads to the instalments that it ticks off. */
function shown(
  debtId: string,
  outcome: PaymentOutcome,
  paid: PaymentNotice,
  entryId: string,
  toAgreement = false,
): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const params = new URLSearchParams({ paid, entry: entryId });
  const page = toAgreement ? "agreement" : "payments";
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}/${page}?${params}` as Route };
}

/** The fields in which the stored payment differs from what was typed, as texts. */
async function differing(stored: NewPayment, typed: NewPayment): Promise<Record<string, string>> {
  const [t, tForm] = await Promise.all([getTranslations("payments.form"), getTranslations("debt_form")]);
  const textsOf = ({ on, amount, payee, note, agreementId }: NewPayment) => ({
    on,
    amount: fenToInput(amount),
    isUnderAgreement: t(agreementId === null ? "no" : "yes"),
    payee,
    note,
  });
  return currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
}
