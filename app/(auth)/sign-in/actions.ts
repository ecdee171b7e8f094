"use server";

import type { Route } from "next";
import { keepLocaleOfAccount } from "@/app/_shell/keep-locale";
import { publicFormAction } from "@/lib/actions/form-action";
import { signIn } from "@/lib/auth/accounts";
import { ownPath } from "@/lib/auth/own-path";
import { forgetTypedEmail, keepTypedEmail } from "@/lib/auth/typed-email";
import { signInSchema } from "@/lib/schemas/account";

export const signInAction = publicFormAction(
  signInSchema,
  async ({ input }) => {
    const result = await signIn(input.email, input.password);
    if ("minutes" in result) return { refused: result.reason, params: { minutes: result.minutes } };
    if (!result.ok) return { refused: result.reason };
    await forgetTypedEmail();
    await keepLocaleOfAccount(result.value.locale);
    const next = ownPath(input.next);
    if (result.value.needsCode) return { redirectTo: `/sign-in/code?next=${encodeURIComponent(next)}` as Route };
    return { redirectTo: next };
  },
  async (typed) => keepTypedEmail(typed.email?.[0] ?? ""),
);
