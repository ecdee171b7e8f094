"use server";

import type { Route } from "next";
import { z } from "zod";
import { publicFormAction } from "@/lib/actions/form-action";
import { unsubscribe } from "@/lib/data/mail/unsubscribe-tokens";
import { addressToken } from "@/lib/schemas/mail";

/** Ends the messages of whoever holds the secret of the address. */
export const unsubscribeAction = publicFormAction(z.object({ token: addressToken }), async ({ input }) => {
  if ((await unsubscribe(input.token)) === "not_found") return { refused: "not_found" };
  return { redirectTo: `/unsubscribe/${encodeURIComponent(input.token)}?done=1` as Route };
});
