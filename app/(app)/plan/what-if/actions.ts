"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { dropDraft, saveDraft } from "@/lib/data/core/drafts";
import { problemsOfWhatIf } from "@/lib/domain/plan/what-if";
import { whatIfSchema } from "@/lib/schemas/plan";
import { WHAT_IF, WHAT_IF_REFUSED, whatIfDraft } from "./what-if-draft";

/**
 * Asks the plan a question. It is posted and kept, sealed, like everything half-typed: somebody's expected money stays out of
 * addresses, histories and logs, and the answer is there after a reload, without JavaScript too. No fact changes.
 */
export const askWhatIfAction = formAction(whatIfSchema, async ({ user, input }) => {
  const problems = problemsOfWhatIf(input, today(user.timeZone));
  if (problems.length > 0) return refusalAt(problems);
  await saveDraft(user.id, WHAT_IF, whatIfDraft(input));
  refresh();
  return { done: true };
});

/** Back to things as they are. */
export const clearWhatIfAction = formAction(z.object({}), async ({ user }) => {
  await Promise.all([WHAT_IF, WHAT_IF_REFUSED].map((form) => dropDraft(user.id, form)));
  return { redirectTo: "/plan" };
});
