"use server";

import type { Route } from "next";
import { publicFormAction } from "@/lib/actions/form-action";
import { askForReset } from "@/lib/auth/password-reset";
import { keepTypedEmail } from "@/lib/auth/typed-email";
import { env } from "@/lib/env";
import { forgotPasswordSchema } from "@/lib/schemas/account";

/** The same answer whether or not the address has an account. */
export const forgotPasswordAction = publicFormAction(
  forgotPasswordSchema,
  async ({ input }) => {
    if (env.mail === null) return { refused: "mail_not_set_up" };
    const result = await askForReset(input.email);
    if ("reason" in result) return { refused: result.reason, params: { minutes: result.minutes } };
    return { redirectTo: "/forgot-password?sent=1" as Route };
  },
  async (typed) => keepTypedEmail(typed.email?.[0] ?? ""),
);
