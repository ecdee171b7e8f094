import type { Route } from "next";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { markDone, putOff } from "@/lib/data/order/reminders";
import { addDays } from "@/lib/domain/basics/day";
import type { LATER_DAYS } from "@/lib/schemas/step";
import { closeItem } from "./closing-step";

/**
 * "Done" records the day; "later" puts the step off for so many days. A closing item is done on its list, where its proof
 * belongs and its undo is: then that is where to go on, else null.
 */
export async function sayToStep(
  user: SignedInUser,
  step: string,
  choice: "done" | (typeof LATER_DAYS)[number],
): Promise<Route | null> {
  const on = today(user.timeZone);
  const closed = choice === "done" ? await closeItem(user.id, step, on) : null;
  if (closed !== null) return closed;
  await (choice === "done" ? markDone(user.id, step, on) : putOff(user.id, step, addDays(on, Number(choice))));
  return null;
}
