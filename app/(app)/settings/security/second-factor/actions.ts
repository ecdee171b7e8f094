"use server";

import type { Route } from "next";
import { z } from "zod";
import { formAction } from "@/lib/actions/form-action";
import { confirmPath, isFresh } from "@/lib/auth/fresh";
import { confirmSecondFactor, endSecondFactor, renewRecoveryCodes } from "@/lib/auth/second-factor";
import { dropDraft, saveDraft } from "@/lib/data/core/drafts";
import { codeSchema } from "@/lib/schemas/account";
import { CODES_DRAFT, SECOND_FACTOR } from "./place";

const nothing = z.object({});
const again = { redirectTo: confirmPath(SECOND_FACTOR) };

/** The codes wait, sealed, until somebody says that they are written down: a reload must not lose them. */
export const turnOnSecondFactorAction = formAction(codeSchema, async ({ user, input }) => {
  if (!isFresh(user)) return again;
  const result = await confirmSecondFactor(user, input.oneTimeCode);
  if ("minutes" in result) return { refused: result.reason, params: { minutes: result.minutes } };
  if ("codes" in result) {
    await saveDraft(user.id, CODES_DRAFT, { codes: [...result.codes] });
    return { redirectTo: SECOND_FACTOR as Route };
  }
  return { refused: result.refused };
});

export const renewRecoveryCodesAction = formAction(nothing, async ({ user }) => {
  if (!isFresh(user)) return again;
  const codes = await renewRecoveryCodes(user);
  if (codes) await saveDraft(user.id, CODES_DRAFT, { codes: [...codes] });
  return { redirectTo: SECOND_FACTOR as Route };
});

export const codesWrittenDownAction = formAction(nothing, async ({ user }) => {
  await dropDraft(user.id, CODES_DRAFT);
  return { redirectTo: "/settings/security" };
});

export const turnOffSecondFactorAction = formAction(nothing, async ({ user }) => {
  if (!isFresh(user)) return again;
  await endSecondFactor(user);
  await dropDraft(user.id, CODES_DRAFT);
  return { redirectTo: "/settings/security" };
});
