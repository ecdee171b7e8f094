"use server";

import type { Route } from "next";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { answerItem } from "@/lib/data/settlement/checklist";
import { getSettlement } from "@/lib/data/settlement/settlements";
import { problemsOfAnswer } from "@/lib/domain/settlement/checklist";
import { checklistAnswerSchema } from "@/lib/schemas/settlement";
import { checklistPage } from "./checklist-page";

/** An item is done on a day, or not needed for a reason, or open again. The last one closes the debt. */
export const answerItemAction = formAction(checklistAnswerSchema, async ({ user, input }) => {
  const { debtId, settlementId, code, version, answer: said, note = "", reason = "" } = input;
  const settlement = await getSettlement(user.id, settlementId);
  if (settlement?.debtId !== debtId) return { refused: "not_found" };
  const on = today(user.timeZone);
  const answer = {
    doneOn: said === "done" ? (input.doneOn ?? on) : null,
    notApplicable: said === "not_applicable",
    note: said === "done" ? note : "",
    reason: said === "not_applicable" ? reason : "",
  };
  const problems = problemsOfAnswer({ code, ...answer }, settlement.settledOn, on);
  if (problems.length > 0) return refusalAt(problems);
  const outcome = await answerItem(user.id, settlementId, code, { version, answer, today: on });
  if (outcome === "stale" || outcome === "not_found") return { refused: outcome };
  const happened = outcome === "closed" ? "closed" : said === "open" ? "opened" : said;
  const params = new URLSearchParams({ note: happened, item: code });
  return { redirectTo: `${checklistPage(debtId)}?${params}` as Route };
});
