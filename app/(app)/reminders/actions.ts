"use server";

import type { Route } from "next";
import { sayToStep } from "@/app/(app)/dashboard/step/say-to-step";
import { formAction } from "@/lib/actions/form-action";
import { undoReminder } from "@/lib/data/order/reminders";
import { stepChoiceSchema, undoStepSchema } from "@/lib/schemas/step";

/** "Done" and "later" as on the first page; afterwards the list shows them with the way back. */
export const chooseReminderAction = formAction(stepChoiceSchema, async ({ user, input: { step, choice } }) => {
  const closed = await sayToStep(user, step, choice);
  return { redirectTo: closed ?? (`/reminders?said=${choice === "done" ? "done" : "later"}` as Route) };
});

/** Takes back what was said to a reminder. */
export const undoReminderAction = formAction(undoStepSchema, async ({ user, input: { step, what } }) => {
  await undoReminder(user.id, step, what);
  return { redirectTo: "/reminders?said=undone" };
});
