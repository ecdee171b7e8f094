import type { Route } from "next";
import { checklistPage } from "@/app/(app)/debts/[debtId]/checklist/checklist-page";
import { answerItem, FIRST_VERSION } from "@/lib/data/settlement/checklist";
import { getSettlement } from "@/lib/data/settlement/settlements";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { CHECKLIST_CODES } from "@/lib/domain/settlement/checklist";

/**
 * Marks the closing item that a step is about as done on a day, and says where that is shown and can be undone. Null for
 * any other step, and where the item is no longer there to be done.
 */
export async function closeItem(userId: UserId, step: string, on: Day): Promise<Route | null> {
  const [kind, settlementId = "", name] = step.split(":");
  const code = CHECKLIST_CODES.find((one) => one === name);
  const settlement = kind === "checklist" && code ? await getSettlement(userId, settlementId) : null;
  if (!settlement || !code) return null;
  const version = settlement.answers.find((answer) => answer.code === code)?.version ?? FIRST_VERSION;
  const answer = { doneOn: on, notApplicable: false, note: "", reason: "" };
  const outcome = await answerItem(userId, settlementId, code, { version, answer, today: on });
  if (outcome !== "saved" && outcome !== "closed") return null;
  const params = new URLSearchParams({ note: outcome === "closed" ? "closed" : "done", item: code });
  return `${checklistPage(settlement.debtId)}?${params}` as Route;
}
