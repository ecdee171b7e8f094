"use server";

import { publicFormAction } from "@/lib/actions/form-action";
import { ownPath } from "@/lib/auth/own-path";
import { signInWithCode } from "@/lib/auth/second-factor";
import { codeSchema } from "@/lib/schemas/account";

export const signInWithCodeAction = publicFormAction(codeSchema, async ({ input }) => {
  const result = await signInWithCode(input.oneTimeCode);
  if ("minutes" in result) return { refused: result.reason, params: { minutes: result.minutes } };
  if ("ok" in result) return { redirectTo: ownPath(input.next) };
  return { refused: result.refused };
});
