"use server";

import type { Route } from "next";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import type { SignedInUser } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { getDebt, listDebts } from "@/lib/data/debts/debts";
import { saveCustomOrder, setIncluded, setPinned, setStrategy } from "@/lib/data/order/order-preferences";
import { addSample, removeSample } from "@/lib/data/samples/samples";
import { movedBeside } from "@/lib/domain/order/custom-order";
import { type DebtChange, orderChangeSchema } from "@/lib/schemas/order";
import { boardOf } from "./board";
import { afterChange } from "./did";
import { keepSampleFiles } from "./sample-files";

/**
 * One change of the order by one button: sorts it by another strategy, which is remembered; pins, leaves out or moves a debt, each
 * of which can be undone.
 */
export const changeOrderAction = formAction(orderChangeSchema, async ({ user, input }): Promise<FormOutcome> => {
  const { change } = input;
  if (change.verb === "sort") {
    await setStrategy(user.id, change.strategy);
    return { redirectTo: "/dashboard#order" as Route };
  }
  const before = await getDebt(user.id, change.debtId);
  if (!before || (await applied(user, change)) === "not_found") return { refused: "not_found" };
  return { redirectTo: afterChange(change, { was: before.pinPosition, all: input.all === "1" }) };
});

/** Puts the invented person's debts, with two files, into an empty account. */
export const addSampleAction = formAction(z.object({}), async ({ user, idempotency }): Promise<FormOutcome> => {
  const language = (await getLocale()) === "en" ? "en" : "zh";
  const outcome = await addSample(user.id, today(user.timeZone), idempotency, language);
  if (outcome !== "saved") return { refused: outcome };
  await keepSampleFiles(user);
  return { redirectTo: "/dashboard" };
});

/** Takes them out again. */
export const removeSampleAction = formAction(z.object({}), async ({ user }): Promise<FormOutcome> => {
  await removeSample(user.id);
  return { redirectTo: "/dashboard" };
});

async function applied(user: SignedInUser, change: DebtChange): Promise<"saved" | "not_found"> {
  switch (change.verb) {
    case "pin":
      return setPinned(user.id, change.debtId, true, change.place);
    case "unpin":
      return setPinned(user.id, change.debtId, false);
    case "leave_out":
      return setIncluded(user.id, change.debtId, false);
    case "take_in":
      return setIncluded(user.id, change.debtId, true);
    case "before":
    case "after":
      return moved(user, change.debtId, change.verb, change.neighbourId);
  }
}

/** Moves a debt in the user's own order as it is now; every debt that is shown has a place in it from then on. */
async function moved(user: SignedInUser, debtId: string, side: "before" | "after", neighbourId: string) {
  const debts = await listDebts(user.id, { archived: false });
  // Pins stand outside this order: they would take their debts out of the places they come back to.
  const unpinned = debts.map((debt) => ({ ...debt, pinPosition: null }));
  const { ranked } = boardOf(unpinned, "custom", today(user.timeZone));
  const ids = ranked.map((row) => row.debt.id);
  return saveCustomOrder(user.id, movedBeside(ids, debtId, side, neighbourId));
}
