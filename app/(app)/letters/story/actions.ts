"use server";

import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { currentTexts } from "@/app/(app)/debts/current-texts";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { getHardshipStory, saveHardshipStory, undoHardshipEdit } from "@/lib/data/letters/hardship-story";
import { fenToInput } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { type HardshipStory, problemsOfStory } from "@/lib/domain/letters/hardship";
import { hardshipSchema, undoHardshipSchema } from "@/lib/schemas/letter";

/** Saves the one account of the hardship. */
export const saveHardshipAction = formAction(hardshipSchema, async ({ user, input: { version, story } }) => {
  const on = today(user.timeZone);
  const problems = problemsOfStory(story, on);
  if (problems.length > 0) return refusalAt(problems);
  const outcome = await saveHardshipStory(user.id, version, story, on);
  return outcome === "stale" ? staleOf(user.id, story) : { redirectTo: "/letters/story?note=saved" as Route };
});

/** Puts back what the account said before its last edit. */
export const undoHardshipAction = formAction(undoHardshipSchema, async ({ user }) => {
  const outcome = await undoHardshipEdit(user.id, today(user.timeZone));
  if (outcome === "saved") return { redirectTo: "/letters/story?note=undone" as Route };
  return { refused: outcome === "stale" ? "stale" : "nothing_to_undo" };
});

/** What is stored now beside what was typed. */
async function staleOf(userId: UserId, typed: HardshipStory): Promise<FormOutcome> {
  const [stored, t] = await Promise.all([getHardshipStory(userId), getTranslations("debt_form")]);
  const differing = currentTexts(textsOf(stored), textsOf(typed), t("stored_empty"));
  return { refused: "stale", current: { ...differing, version: String(stored.version) } };
}

function textsOf(story: HardshipStory): Record<string, string | null> {
  const { name, idTail, phone, contact, cause, since, account, startOn, request, dependants } = story;
  return {
    name,
    idTail,
    phone,
    contact,
    cause,
    since,
    account,
    startOn,
    request,
    dependants: dependants === null ? null : String(dependants),
    income: fenToInput(story.income),
    essentials: fenToInput(story.essentials),
    monthly: fenToInput(story.monthly),
  };
}
