"use server";

import type { Route } from "next";
import { differingFacts } from "@/app/(app)/debts/[debtId]/edit/fact-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { addCashFlow, setRemoved } from "@/lib/data/debts/debt-entries";
import { getDebt, undoDebtEdit, updateDebt } from "@/lib/data/debts/debts";
import { fen } from "@/lib/domain/basics/money";
import { type FactProblem, problemsOf } from "@/lib/domain/debts/debt-facts";
import { cashFlowSchema, debtEntrySchema, debtIdSchema, loanSchema } from "@/lib/schemas/debt";
import type { RateNoticeName } from "./rate-notice";

function shown(
  debtId: string,
  outcome: "saved" | "stale" | "not_found",
  notice: RateNoticeName,
  entryId = "",
): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const entry = entryId === "" ? "" : `&entry=${encodeURIComponent(entryId)}`;
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}/rates?note=${notice}${entry}` as Route };
}

/** Saves the short form of a loan; every other fact of the debt stays as it is. */
export const saveLoanAction = formAction(loanSchema, async ({ user, input }) => {
  const { debtId, version, ...typed } = input;
  const debt = await getDebt(user.id, debtId);
  if (!debt) return { refused: "not_found" };
  const on = today(user.timeZone);
  const facts = { ...debt, ...typed };
  const problems = problemsOf(facts, on).flatMap((problem) => atOwnField(problem));
  if (problems.length > 0) return refusalAt(problems);
  const outcome = await updateDebt(user.id, debtId, version, facts, on);
  if (outcome !== "stale") return shown(debtId, outcome, "saved");
  return { refused: "stale", current: { ...(await differingFacts(debt, facts)), version: String(debt.version) } };
});

/** Only what this form can mend: a day before the contract's is a matter of the contract's day, which is the one typed here. */
function atOwnField({ field, reason }: FactProblem): FactProblem[] {
  if (reason === "before_contract") return [{ field: "contractOn", reason: "before_contract" }];
  return field === "contractOn" || field === "received" ? [{ field, reason }] : [];
}

export const undoLoanAction = formAction(debtIdSchema, async ({ user, input: { debtId } }) =>
  shown(debtId, await undoDebtEdit(user.id, debtId, today(user.timeZone)), "undone"),
);

/** Records money that came or went. A payment may be still to come: the rate wants every instalment of the contract. */
export const addCashFlowAction = formAction(cashFlowSchema, async ({ user, input, idempotency }) => {
  const { debtId, on, direction, amount } = input;
  if (direction === "received" && on > today(user.timeZone)) {
    return refusalAt([{ field: "on", reason: "day_in_future" }]);
  }
  const flow = { on, amount: direction === "received" ? amount : fen(-amount) };
  return shown(debtId, await addCashFlow(user.id, debtId, flow, idempotency), "cash_flow");
});

export const removeCashFlowAction = formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setRemoved(user.id, "cash_flow", debtId, entryId, true), "removed_cash_flow", entryId),
);

export const restoreCashFlowAction = formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setRemoved(user.id, "cash_flow", debtId, entryId, false), "restored"),
);
