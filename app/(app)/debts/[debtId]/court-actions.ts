"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { addCourtPaper, getCourtPaper, updateCourtPaper } from "@/lib/data/court-papers";
import type { CourtPaper } from "@/lib/domain/debts/court-paper";
import { courtPaperSchema } from "@/lib/schemas/debt";

/** Records a paper, or saves a recorded one. */
export const saveCourtPaperAction = formAction(courtPaperSchema, async ({ user, input, idempotency }) => {
  const { debtId, paperId, version, ...paper } = input;
  if (paper.servedOn !== null && paper.servedOn > today(user.timeZone)) {
    return refusalAt([{ field: "servedOn", reason: "day_in_future" }]);
  }
  if (paperId === "") return shown(debtId, await addCourtPaper(user.id, debtId, paper, idempotency));
  const outcome = await updateCourtPaper(user.id, debtId, paperId, version ?? 0, paper);
  if (outcome !== "stale") return shown(debtId, outcome);
  const stored = await getCourtPaper(user.id, debtId, paperId);
  if (!stored) return { refused: "not_found" };
  return { refused: "stale", current: { ...(await differing(stored, paper)), version: String(stored.version) } };
});

function shown(debtId: string, outcome: "saved" | "not_found"): FormOutcome {
  if (outcome === "not_found") return { refused: "not_found" };
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}?note=court_paper` as Route };
}

/** The fields in which the stored paper differs from what was typed, as texts. */
async function differing(stored: CourtPaper, typed: CourtPaper): Promise<Record<string, string>> {
  const [t, tForm] = await Promise.all([getTranslations("debt_page.court"), getTranslations("debt_form")]);
  const textsOf = (paper: CourtPaper) => ({
    type: t(`types.${paper.type}`),
    procedure: paper.procedure && t(`procedures.${paper.procedure}`),
    verified: tForm(paper.verified ? "yes" : "no"),
    servedOn: paper.servedOn,
    answerBy: paper.answerBy,
    hearingOn: paper.hearingOn,
    appealBy: paper.appealBy,
    performBy: paper.performBy,
    court: paper.court,
    caseNumber: paper.caseNumber,
    note: paper.note,
  });
  return currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
}
