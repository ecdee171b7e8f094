"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { addCourtPaper, getCourtPaper, undoCourtPaperEdit, updateCourtPaper } from "@/lib/data/debts/court-papers";
import { type CourtPaper, problemsOfPaper } from "@/lib/domain/debts/court-paper";
import { courtPaperSchema, debtEntrySchema } from "@/lib/schemas/debt";
import type { NoticeName } from "./notices";

/** Records a paper, or saves a recorded one. */
export const saveCourtPaperAction = formAction(courtPaperSchema, async ({ user, input, idempotency }) => {
  const { debtId, paperId, version, ...paper } = input;
  const problems = problemsOfPaper(paper, today(user.timeZone));
  if (problems.length > 0) return refusalAt(problems);
  if (paperId === "") return shown(debtId, await addCourtPaper(user.id, debtId, paper, idempotency), "court_paper");
  const outcome = await updateCourtPaper(user.id, debtId, paperId, version ?? 0, paper);
  if (outcome !== "stale") return shown(debtId, outcome, "court_edit", paperId);
  const stored = await getCourtPaper(user.id, debtId, paperId);
  if (!stored) return { refused: "not_found" };
  return { refused: "stale", current: { ...(await differing(stored, paper)), version: String(stored.version) } };
});

/** Puts back what a paper said before its last edit. */
export const undoCourtPaperAction = formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await undoCourtPaperEdit(user.id, debtId, entryId), "undone_court", entryId),
);

function shown(
  debtId: string,
  outcome: "saved" | "stale" | "not_found",
  notice: NoticeName,
  paperId = "",
): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const entry = paperId === "" ? "" : `&entry=${encodeURIComponent(paperId)}`;
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}?note=${notice}${entry}#court` as Route };
}

/** The fields in which the stored paper differs from what was typed, as texts. */
async function differing(stored: CourtPaper, typed: CourtPaper): Promise<Record<string, string>> {
  const [t, tForm] = await Promise.all([getTranslations("debt_page.court"), getTranslations("debt_form")]);
  const textsOf = (paper: CourtPaper) => ({
    type: t(`types.${paper.type}`),
    procedure: paper.procedure && t(`procedures.${paper.procedure}`),
    verified: tForm(paper.verified ? "yes" : "no"),
    checkedOn: paper.checkedOn,
    checkedHow: paper.checkedHow && t(`checks.${paper.checkedHow}`),
    servedOn: paper.servedOn,
    answerBy: paper.answerBy,
    hearingOn: paper.hearingOn,
    appealBy: paper.appealBy,
    performBy: paper.performBy,
    objectBy: paper.objectBy,
    court: paper.court,
    caseNumber: paper.caseNumber,
    note: paper.note,
  });
  return currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
}
