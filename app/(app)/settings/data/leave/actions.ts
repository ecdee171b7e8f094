"use server";

import { after } from "next/server";
import { formAction } from "@/lib/actions/form-action";
import { signOut } from "@/lib/auth/accounts";
import { logEvent } from "@/lib/auth/events";
import { confirmPath, isFresh } from "@/lib/auth/fresh";
import { beginLeaving } from "@/lib/data/leaving/leave";
import { finishLeaving } from "@/lib/proofs/leaving";
import { leaveSchema } from "@/lib/schemas/account";

export const leaveAction = formAction(leaveSchema, async ({ user, input }) => {
  if (input.understood === undefined) return { refused: "leave_not_understood" };
  if (!isFresh(user)) return { redirectTo: confirmPath("/settings/data/leave") };
  await beginLeaving(user.id, new Date());
  await signOut();
  // From here on nothing can be read any more. What is left is removed now, or by the next sweep.
  await logEvent(user.id, "left");
  after(finishLeaving);
  return { redirectTo: "/sign-in?from=left" };
});
