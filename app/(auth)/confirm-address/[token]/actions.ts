"use server";

import type { Route } from "next";
import { z } from "zod";
import { publicFormAction } from "@/lib/actions/form-action";
import { noteEvent } from "@/lib/auth/events";
import { confirmAddress } from "@/lib/data/mail/confirmed-addresses";
import { addressToken } from "@/lib/schemas/mail";

/** Confirms the e-mail address of whoever holds the secret of the message. */
export const confirmAddressAction = publicFormAction(z.object({ token: addressToken }), async ({ input }) => {
  const userId = await confirmAddress(input.token, new Date());
  if (userId === null) return { refused: "not_found" };
  await noteEvent(userId, "address_confirmed");
  return { redirectTo: `/confirm-address/${encodeURIComponent(input.token)}?done=1` as Route };
});
