"use server";

import type { Route } from "next";
import { z } from "zod";
import { formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { answerFirstDay, finishFirstDay, getFirstDay, saveChannel, setReportAsked } from "@/lib/data/order/first-days";
import { needsHelp } from "@/lib/domain/order/first-day";
import { channelSchema, finishSchema, tapSchema } from "@/lib/schemas/first-day";
import { helpPage, screenAfter, screenPage } from "./screens";

/** Stores one tap. An answer that asks for help leads there first, the others to the next question. */
export const tapAction = formAction(tapSchema, async ({ user, input: { tap } }) => {
  await answerFirstDay(user.id, tap, today(user.timeZone));
  return { redirectTo: needsHelp(tap) ? helpPage(tap.question) : screenPage(screenAfter(tap.question)) };
});

/** Saves the one contact channel. When another one was saved meanwhile, both are shown. */
export const saveChannelAction = formAction(channelSchema, async ({ user, input: { version, channel } }) => {
  if ((await saveChannel(user.id, version, channel)) === "saved") return { redirectTo: screenPage("report") };
  const stored = await getFirstDay(user.id);
  return { refused: "stale", current: { channel: stored.channel, version: String(stored.version) } };
});

/** Records that the free credit report was asked for today. */
export const reportAskedAction = formAction(z.object({}), async ({ user }) => {
  await setReportAsked(user.id, today(user.timeZone));
  return { redirectTo: screenPage("lenders") };
});

/** Ends the first day: on to the first debt, or to the dashboard. */
export const finishAction = formAction(finishSchema, async ({ user, input: { to } }) => {
  await finishFirstDay(user.id);
  return { redirectTo: (to === "debt" ? "/debts/new" : "/dashboard") as Route };
});
