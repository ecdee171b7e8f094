"use server";

import type { Route } from "next";
import { formAction } from "@/lib/actions/form-action";
import { undoReminder } from "@/lib/data/order/reminders";
import { stepChoiceSchema, undoStepSchema } from "@/lib/schemas/step";
import { sayToStep } from "./say-to-step";

/** Records what was said to the step by one of its buttons. Each can be undone. */
export const chooseStepAction = formAction(stepChoiceSchema, async ({ user, input: { step, choice } }) => {
  const closed = await sayToStep(user, step, choice);
  if (closed !== null) return { redirectTo: closed };
  const params = new URLSearchParams({ [choice === "done" ? "done" : "later"]: step });
  return { redirectTo: `/dashboard?${params}` as Route };
});

/** Takes back what was said to a step. */
export const undoStepAction = formAction(undoStepSchema, async ({ user, input: { step, what } }) => {
  await undoReminder(user.id, step, what);
  return { redirectTo: "/dashboard" };
});
