"use server";

import type { Route } from "next";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { addBalance } from "@/lib/data/debts/balances";
import { addDemand, type EntryKind, setRemoved } from "@/lib/data/debts/debt-entries";
import { getDebt, setArchived, undoDebtEdit } from "@/lib/data/debts/debts";
import { undoLenderEdit } from "@/lib/data/debts/lenders";
import { openCaseOf } from "@/lib/domain/clocks/open-case";
import { checkBalance, isBalanceKnown } from "@/lib/domain/debts/balance";
import { CLOCKS } from "@/lib/reference/clocks";
import { archiveDebtSchema, balanceSchema, debtEntrySchema, debtIdSchema, demandSchema } from "@/lib/schemas/debt";
import type { NoticeName } from "./notices";

/** Back to the debt's page with a quiet word about what happened, or a refusal where the debt is not there. */
function shown(
  debtId: string,
  outcome: "saved" | "stale" | "not_found",
  notice: NoticeName,
  entryId = "",
): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const entry = entryId === "" ? "" : `&entry=${encodeURIComponent(entryId)}`;
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}?note=${notice}${entry}` as Route };
}

/** Appends a balance, or a correction of an earlier one. */
export const addBalanceAction = formAction(balanceSchema, async ({ user, input, idempotency }) => {
  const { debtId, correctsId, ...typed } = input;
  const balance = checkBalance(typed, today(user.timeZone));
  if (!balance.ok) {
    return refusalAt([{ field: balance.reason === "day_in_future" ? "asOf" : "claimed", reason: balance.reason }]);
  }
  if (!isBalanceKnown(balance.value)) return refusalAt([{ field: "claimed", reason: "balance_empty" }]);
  const outcome = await addBalance(user.id, debtId, balance.value, correctsId || null, idempotency);
  return shown(debtId, outcome, "balance");
});

/** Records a written demand. */
export const addDemandAction = formAction(demandSchema, async ({ user, input, idempotency }) => {
  const { debtId, on, possiblyEffective } = input;
  if (on > today(user.timeZone)) return refusalAt([{ field: "on", reason: "day_in_future" }]);
  return shown(debtId, await addDemand(user.id, debtId, { on, possiblyEffective }, idempotency), "demand");
});

/** Cash flows have a page of their own, and so their own actions. */
const REMOVED = {
  demand: "removed_demand",
  court_paper: "removed_court_paper",
  clock_event: "removed_clock_event",
} as const satisfies Record<Exclude<EntryKind, "cash_flow">, NoticeName>;

function removing(kind: keyof typeof REMOVED, isRemoved: boolean) {
  return formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) => {
    const outcome = await setRemoved(user.id, kind, debtId, entryId, isRemoved);
    return isRemoved ? shown(debtId, outcome, REMOVED[kind], entryId) : shown(debtId, outcome, "restored");
  });
}

export const removeDemandAction = removing("demand", true);
export const restoreDemandAction = removing("demand", false);
export const removeCourtPaperAction = removing("court_paper", true);
export const restoreCourtPaperAction = removing("court_paper", false);
export const removeClockEventAction = removing("clock_event", true);
export const restoreClockEventAction = removing("clock_event", false);

/**
 * Takes the debt out of lists, order and totals; nothing of it is lost. Its days fall silent, so where a court is waiting it is
 * asked first, with the day: missing a hearing by tidying up must not happen.
 */
export const archiveDebtAction = formAction(archiveDebtSchema, async ({ user, input: { debtId, knowsCourt } }) => {
  const debt = knowsCourt === undefined ? await getDebt(user.id, debtId) : null;
  if (debt && openCaseOf(debt, CLOCKS, today(user.timeZone))) {
    return { redirectTo: `/debts/${encodeURIComponent(debt.id)}?archive=court#archive` as Route };
  }
  return shown(debtId, await setArchived(user.id, debtId, true), "archived");
});

export const restoreDebtAction = formAction(debtIdSchema, async ({ user, input: { debtId } }) =>
  shown(debtId, await setArchived(user.id, debtId, false), "restored"),
);

/** Puts back what the debt said before its last edit. */
export const undoDebtEditAction = formAction(debtIdSchema, async ({ user, input: { debtId } }) =>
  shown(debtId, await undoDebtEdit(user.id, debtId, today(user.timeZone)), "undone"),
);

/** Puts back what its lender said before the last edit. */
export const undoLenderEditAction = formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await undoLenderEdit(user.id, entryId), "undone_lender", entryId),
);
