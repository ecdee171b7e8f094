"use server";

import { z } from "zod";
import { formAction, publicFormAction } from "@/lib/actions/form-action";
import { signOut, signOutEverywhere } from "@/lib/auth/accounts";

const nothing = z.object({});

/** Public, because whose session has already ended wants to leave all the same. */
export const signOutAction = publicFormAction(nothing, async () => {
  await signOut();
  return { redirectTo: "/sign-in?from=signed-out" };
});

export const signOutEverywhereAction = formAction(nothing, async ({ user }) => {
  await signOutEverywhere(user);
  return { redirectTo: "/sign-in?from=everywhere" };
});
