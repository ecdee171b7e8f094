"use server";

import { getLocale } from "next-intl/server";
import { publicFormAction } from "@/lib/actions/form-action";
import { signUp } from "@/lib/auth/accounts";
import { keepTypedEmail } from "@/lib/auth/typed-email";
import { signUpSchema } from "@/lib/schemas/account";

/** Goes on to the sign-in page whether or not the address was new: only whoever knows the password learns more. */
export const signUpAction = publicFormAction(
  signUpSchema,
  async ({ input }) => {
    const result = await signUp(input.email, input.password, await getLocale());
    if ("minutes" in result) return { refused: result.reason, params: { minutes: result.minutes } };
    if (!result.ok) return { refused: result.reason };
    return { redirectTo: "/sign-in?from=sign-up" };
  },
  async (typed) => keepTypedEmail(typed.email?.[0] ?? ""),
);
