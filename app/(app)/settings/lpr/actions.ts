"use server";

import type { Route } from "next";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { addLprValue, removeLprValue } from "@/lib/data/debts/lpr-values";
import { LPR_1Y } from "@/lib/reference/lpr";
import { lprDaySchema, lprValueSchema } from "@/lib/schemas/lpr";

const back = (query: string): FormOutcome => ({ redirectTo: `/settings/lpr?${query}` as Route });

/** Adds a value that the user looked up. The same day can't hold two of them. */
export const addLprAction = formAction(lprValueSchema, async ({ user, input: { on, basisPoints, note } }) => {
  const first = LPR_1Y[0]?.publishedOn;
  if (first !== undefined && on < first) return refusalAt([{ field: "on", reason: "lpr_too_early" }]);
  if (on > today(user.timeZone)) return refusalAt([{ field: "on", reason: "day_in_future" }]);
  const outcome = await addLprValue(user.id, on, basisPoints);
  return outcome === "exists" ? refusalAt([{ field: "on", reason: "lpr_exists" }]) : back(`note=${note || "added"}`);
});

/** Takes one out; what it was stands in the address, so that one tap puts it back. */
export const removeLprAction = formAction(lprDaySchema, async ({ user, input: { on } }) => {
  const basisPoints = await removeLprValue(user.id, on);
  return basisPoints === null ? { refused: "not_found" } : back(`note=removed&on=${on}&percent=${basisPoints / 100}`);
});
