"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { recordPaperCheck } from "@/lib/data/look-ups/court-checks";
import {
  addLookUp,
  getLookUp,
  type LookUpEntry,
  setLookUpRemoved,
  undoLookUpEdit,
  updateLookUp,
} from "@/lib/data/look-ups/look-ups";
import type { CheckResult } from "@/lib/domain/debts/look-up";
import { debtEntrySchema } from "@/lib/schemas/debt";
import { lookUpSchema, paperCheckSchema } from "@/lib/schemas/look-up";
import type { LookUpNotice } from "./notices";

/** Records a look-up, or corrects a recorded one. */
export const saveLookUpAction = formAction(lookUpSchema, async ({ user, input, idempotency }) => {
  const { debtId, lookUpId, version, about, ...facts } = input;
  if (facts.on > today(user.timeZone)) return refusalAt([{ field: "on", reason: "day_in_future" }]);
  const entry: LookUpEntry = { facts, debtId: about === "debt" ? debtId : null };
  if (lookUpId === "") return shown(debtId, await addLookUp(user.id, entry, idempotency), "added");
  const outcome = await updateLookUp(user.id, lookUpId, version ?? 0, entry);
  if (outcome !== "stale") return shown(debtId, outcome, "edited", lookUpId);
  const stored = await getLookUp(user.id, lookUpId);
  if (!stored) return { refused: "not_found" };
  const current = await differing({ facts: stored, debtId: stored.debtId }, entry);
  return { refused: "stale", current: { ...current, version: String(stored.version) } };
});

/** Puts back what a look-up said before its last edit. */
export const undoLookUpEditAction = formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await undoLookUpEdit(user.id, entryId), "undone_edit", entryId),
);

/** Takes a look-up out of every list; it can be brought back. */
export const removeLookUpAction = formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setLookUpRemoved(user.id, entryId, true), "removed", entryId),
);

export const restoreLookUpAction = formAction(debtEntrySchema, async ({ user, input: { debtId, entryId } }) =>
  shown(debtId, await setLookUpRemoved(user.id, entryId, false), "restored", entryId),
);

const NOTICE_OF: Readonly<Record<CheckResult, LookUpNotice>> = {
  real: "check_real",
  not_there: "check_not_there",
  unclear: "check_unclear",
};

/** Records what a court said about a paper. Only "the case is there" marks the paper as checked. */
export const checkPaperAction = formAction(paperCheckSchema, async ({ user, input, idempotency }) => {
  const { debtId, paperId, result, ...check } = input;
  if (check.on > today(user.timeZone)) return refusalAt([{ field: "on", reason: "day_in_future" }]);
  const outcome = await recordPaperCheck(
    user.id,
    debtId,
    paperId,
    { ...check, isReal: result === "real" },
    idempotency,
  );
  return shown(debtId, outcome, NOTICE_OF[result]);
});

/** Back to the look-ups of the debt with a quiet word about what happened. */
function shown(
  debtId: string,
  outcome: "saved" | "stale" | "not_found",
  note: LookUpNotice,
  entryId = "",
): FormOutcome {
  if (outcome !== "saved") return { refused: outcome };
  const params = new URLSearchParams({ note, ...(entryId === "" ? {} : { entry: entryId }) });
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}/look-ups?${params}` as Route };
}

/** The fields in which the stored look-up differs from what was typed, as texts. */
async function differing(stored: LookUpEntry, typed: LookUpEntry): Promise<Record<string, string>> {
  const [t, tForm] = await Promise.all([getTranslations("look_ups"), getTranslations("debt_form")]);
  const textsOf = ({ facts, debtId }: LookUpEntry) => ({
    kind: t(`kind.${facts.kind}`),
    on: facts.on,
    about: t(debtId === null ? "about.all" : "about.debt"),
    found: facts.found,
  });
  return currentTexts(textsOf(stored), textsOf(typed), tForm("stored_empty"));
}
