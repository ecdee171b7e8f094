"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/actions/form-action";
import { ownSite } from "@/lib/actions/own-origin";
import { noteEvent } from "@/lib/auth/events";
import { confirmPath, isFresh } from "@/lib/auth/fresh";
import { makeFeed, revokeFeed, setFeedTitles } from "@/lib/data/calendar/feeds";
import { feedTitlesSchema, newFeedSchema, noFieldsSchema } from "@/lib/schemas/calendar";

/**
 * Makes a secret address and shows it once; the one before opens nothing from then on. Whoever has the address reads the days
 * without signing in, so that making one asks for the password.
 */
export const makeFeedAction = formAction(newFeedSchema, async ({ user, input: { titles } }) => {
  if (!isFresh(user)) return { redirectTo: confirmPath("/settings/calendar"), isUnfinished: true };
  const secret = await makeFeed(user.id, titles);
  await noteEvent(user.id, "calendar_made");
  const address = new URL(`/api/calendar/${secret}/days.ics`, await ownSite());
  refresh();
  return { done: true, message: (await getTranslations("calendar"))("made"), once: address.href };
});

/** Changes how the titles of the address in use speak. */
export const saveFeedTitlesAction = formAction(feedTitlesSchema, async ({ user, input: { feedId, titles } }) =>
  (await setFeedTitles(user.id, feedId, titles)) === "saved"
    ? { redirectTo: "/settings/calendar?note=titles_saved" as Route }
    : { refused: "not_found" },
);

/** Ends the address in use. */
export const revokeFeedAction = formAction(noFieldsSchema, async ({ user }) =>
  (await revokeFeed(user.id)) === "saved"
    ? { redirectTo: "/settings/calendar?note=revoked" as Route }
    : { refused: "not_found" },
);
