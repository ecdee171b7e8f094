"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { getDebt } from "@/lib/data/debts/debts";
import { setSettlementRemoved } from "@/lib/data/settlement/settlement-undo";
import { getSettlement, settleDebt, undoSettlementEdit, updateSettlement } from "@/lib/data/settlement/settlements";
import { fenToInput } from "@/lib/domain/basics/money";
import { endsDebt, problemsOfSettlement, type SettlementFacts } from "@/lib/domain/settlement/settlement";
import { settlementIdSchema, settlementSchema } from "@/lib/schemas/settlement";
import type { SettlementNotice } from "./notices";

/** Records how a debt was settled, or corrects it. One that ends the debt leads on to its closing items. */
export const settleDebtAction = formAction(settlementSchema, async ({ user, input, idempotency }) => {
  const { debtId, settlementId, version, withPayment, ...facts } = input;
  const on = today(user.timeZone);
  const debt = await getDebt(user.id, debtId);
  if (!debt) return { refused: "not_found" };
  const problems = problemsOfSettlement(facts, debt, on);
  if (problems.length > 0) return refusalAt(problems);
  if (settlementId !== "") return correct({ userId: user.id, debtId, settlementId, version: version ?? 0, on }, facts);
  const outcome = await settleDebt(user.id, debtId, { facts, withPayment }, idempotency);
  if (typeof outcome === "string") return { refused: outcome };
  return endsDebt(facts.outcome)
    ? { redirectTo: `/debts/${encodeURIComponent(debtId)}/checklist?note=settled` as Route }
    : shown(debtId, "saved", "part", outcome.id);
});

type Correction = {
  userId: Parameters<typeof getSettlement>[0];
  debtId: string;
  settlementId: string;
  version: number;
};

async function correct(
  { userId, debtId, settlementId, version, on }: Correction & { on: Parameters<typeof updateSettlement>[4] },
  facts: SettlementFacts,
): Promise<FormOutcome> {
  const stored = await getSettlement(userId, settlementId);
  if (stored?.debtId !== debtId) return { refused: "not_found" };
  const outcome = await updateSettlement(userId, settlementId, version, facts, on);
  if (outcome !== "stale") return shown(debtId, outcome, "edited", settlementId);
  return { refused: "stale", current: { ...(await differing(stored, facts)), version: String(stored.version) } };
}

/** Takes a settlement back: the debt is where it stood before. */
export const undoSettlementAction = formAction(settlementIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setSettlementRemoved(user.id, entryId, true, today(user.timeZone)), "undone", entryId),
);

/** Brings it back as far as it was. */
export const redoSettlementAction = formAction(settlementIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setSettlementRemoved(user.id, entryId, false, today(user.timeZone)), "redone", entryId),
);

/** Puts back what it said before its last edit. */
export const undoSettlementEditAction = formAction(settlementIdSchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await undoSettlementEdit(user.id, entryId, today(user.timeZone)), "undone_edit", entryId),
);

/** Back to the debt's page with a quiet word about what happened. */
function shown(
  debtId: string,
  outcome: "saved" | "not_found" | "already_settled" | "stale",
  notice: SettlementNotice,
  entryId: string,
): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const params = new URLSearchParams({ settled: notice, entry: entryId });
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}?${params}` as Route };
}

/** The fields in which the stored settlement differs from what was typed, as texts. */
async function differing(stored: SettlementFacts, typed: SettlementFacts): Promise<Record<string, string>> {
  const [t, tForm] = await Promise.all([getTranslations("settle.outcomes"), getTranslations("debt_form")]);
  const textsOf = ({ settledOn, outcome, amount, waived, terms, note }: SettlementFacts) => ({
    settledOn,
    outcome: t(outcome),
    amount: fenToInput(amount),
    waived: fenToInput(waived),
    terms,
    note,
  });
  return currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
}
