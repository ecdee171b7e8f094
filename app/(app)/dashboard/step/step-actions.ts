"use server";

import type { Route } from "next";
import { formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { markDone, putOff, undoReminder } from "@/lib/data/reminders";
import { addDays } from "@/lib/domain/basics/day";
import { stepChoiceSchema, undoStepSchema } from "@/lib/schemas/step";
import { closeItem } from "./closing-step";

/**
 * "Done" records the day; "later" puts the step off for so many days. Each can be undone. A closing item is done on its
 * list, where its proof belongs and its undo is.
 */
export const chooseStepAction = formAction(stepChoiceSchema, async ({ user, input: { step, choice } }) => {
  const on = today(user.timeZone);
  const closed = choice === "done" ? await closeItem(user.id, step, on) : null;
  if (closed !== null) return { redirectTo: closed };
  await (choice === "done" ? markDone(user.id, step, on) : putOff(user.id, step, addDays(on, Number(choice))));
  const params = new URLSearchParams({ [choice === "done" ? "done" : "later"]: step });
  return { redirectTo: `/dashboard?${params}` as Route };
});

/** Takes back what was said to a step. */
export const undoStepAction = formAction(undoStepSchema, async ({ user, input: { step, what } }) => {
  await undoReminder(user.id, step, what);
  return { redirectTo: "/dashboard" };
});
