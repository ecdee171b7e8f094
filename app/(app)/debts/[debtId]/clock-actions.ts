"use server";

import type { Route } from "next";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { addClockEvent } from "@/lib/data/debts/clock-events";
import { clockEventSchema } from "@/lib/schemas/debt";

/** Records what moves a clock of a debt. Only what has happened restarts anything. */
export const addClockEventAction = formAction(clockEventSchema, async ({ user, input, idempotency }) => {
  const { debtId, kind, on } = input;
  if (on > today(user.timeZone)) return refusalAt([{ field: "on", reason: "day_in_future" }]);
  const outcome = await addClockEvent(user.id, debtId, { kind, on }, idempotency);
  if (outcome === "not_found") return { refused: "not_found" };
  return { redirectTo: `/debts/${encodeURIComponent(debtId)}?note=clock_event` as Route };
});
