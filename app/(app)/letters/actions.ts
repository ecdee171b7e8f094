"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import {
  addLetter,
  getLetter,
  type LetterEntry,
  setLetterRemoved,
  undoLetterEdit,
  updateLetter,
} from "@/lib/data/letters/letters";
import type { UserId } from "@/lib/domain/basics/user";
import { letterIdSchema, letterSchema } from "@/lib/schemas/letter";
import type { LetterNotice } from "./letter-notices";

/** Keeps a letter as it was edited. It is never sent from here: `sentOn` is the day on which the user sent it. */
export const saveLetterAction = formAction(letterSchema, async ({ user, input, idempotency }) => {
  const { letterId, version = 0, letter: code, debtId, text, sentOn } = input;
  if (sentOn !== null && sentOn > today(user.timeZone)) {
    return refusalAt([{ field: "sentOn", reason: "day_in_future" }]);
  }
  const entry: LetterEntry = { text, sentOn };
  if (letterId === "") {
    const id = await addLetter(user.id, { code, debtId: debtId === "" ? null : debtId, ...entry }, idempotency);
    return id === null ? { refused: "not_found" } : shown(id, "added");
  }
  const outcome = await updateLetter(user.id, letterId, version, entry);
  if (outcome === "stale") return staleOf(user.id, letterId, entry);
  return outcome === "saved" ? shown(letterId, "saved") : { refused: "not_found" };
});

/** Puts back what a letter said before its last edit. */
export const undoLetterEditAction = formAction(letterIdSchema, async ({ user, input: { letterId } }) => {
  const outcome = await undoLetterEdit(user.id, letterId);
  return outcome === "saved" ? shown(letterId, "undone") : { refused: outcome };
});

/** Takes a letter out of the list; it can be brought back. */
export const removeLetterAction = formAction(letterIdSchema, async ({ user, input: { letterId } }) => {
  if ((await setLetterRemoved(user.id, letterId, true)) !== "saved") return { refused: "not_found" };
  return { redirectTo: `/letters?note=removed&entry=${encodeURIComponent(letterId)}` as Route };
});

export const restoreLetterAction = formAction(letterIdSchema, async ({ user, input: { letterId } }) =>
  (await setLetterRemoved(user.id, letterId, false)) === "saved"
    ? shown(letterId, "restored")
    : { refused: "not_found" },
);

function shown(letterId: string, note: LetterNotice): FormOutcome {
  return { redirectTo: `/letters/${encodeURIComponent(letterId)}?note=${note}` as Route };
}

/** What is stored now beside what was typed. */
async function staleOf(userId: UserId, letterId: string, typed: LetterEntry): Promise<FormOutcome> {
  const stored = await getLetter(userId, letterId);
  if (!stored) return { refused: "not_found" };
  const textsOf = ({ text, sentOn }: LetterEntry) => ({ text, sentOn });
  const t = await getTranslations("debt_form");
  const differing = currentTexts(textsOf(stored), textsOf(typed), t("stored_empty"));
  return { refused: "stale", current: { ...differing, version: String(stored.version) } };
}
