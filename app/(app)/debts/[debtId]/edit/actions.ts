"use server";

import type { Route } from "next";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { getDebt, updateDebt } from "@/lib/data/debts/debts";
import type { UserId } from "@/lib/domain/basics/user";
import { type DebtFacts, problemsOf } from "@/lib/domain/debts/debt-facts";
import { debtFactsSchema } from "@/lib/schemas/debt";
import { differingFacts } from "./fact-texts";

/** Saves the facts of a debt. When it changed meanwhile, both versions are shown and nothing typed is lost. */
export const saveDebtAction = formAction(debtFactsSchema, async ({ user, input }) => {
  const { debtId, version, ...facts } = input;
  const on = today(user.timeZone);
  const problems = [...problemsOf(facts, on), ...(await stageProblems(user.id, debtId, facts))];
  if (problems.length > 0) return refusalAt(problems);

  const outcome = await updateDebt(user.id, debtId, version, facts, on);
  if (outcome === "saved") return { redirectTo: `/debts/${encodeURIComponent(debtId)}?note=saved` as Route };
  const stored = outcome === "stale" ? await getDebt(user.id, debtId) : null;
  if (!stored) return { refused: "not_found" };
  return {
    refused: "stale",
    current: { ...(await differingFacts(stored, facts)), version: String(stored.version) },
  };
});

/** Nothing is closed by hand: a settled debt is closed once its closing items are done. */
async function stageProblems(userId: UserId, debtId: string, { stage }: DebtFacts) {
  if (stage !== "closed" || (await getDebt(userId, debtId))?.stage === "closed") return [];
  return [{ field: "stage", reason: "closed_by_checklist" } as const];
}
