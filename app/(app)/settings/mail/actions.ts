"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { savedAddress } from "@/app/_ui/forms/saves";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { noteEvent } from "@/lib/auth/events";
import { confirmPath, isFresh } from "@/lib/auth/fresh";
import { overUserLimit } from "@/lib/auth/limits";
import type { SignedInUser } from "@/lib/auth/session";
import { isAddressConfirmed } from "@/lib/data/mail/confirmed-addresses";
import { queueMail } from "@/lib/data/mail/jobs";
import { getMailChoice, saveMailChoice } from "@/lib/data/mail/mail-choices";
import { env } from "@/lib/env";
import { mailChoiceSchema } from "@/lib/schemas/mail";
import { otherChoice } from "./choice-texts";

const PAGE = "/settings/mail";

/**
 * Remembers whether and when messages are wanted. Turning them on lets something leave the account, so that it asks for the
 * password; and an address that nobody confirmed is asked first.
 */
export const saveMailAction = formAction(mailChoiceSchema, async ({ user, input: { version, ...choice } }) => {
  const before = await getMailChoice(user.id);
  const turnsOn = choice.isOn && !before.isOn;
  if (turnsOn && !isFresh(user)) return { redirectTo: confirmPath(PAGE), isUnfinished: true };
  if ((await saveMailChoice(user.id, version, choice)) === "stale") {
    const [stored, t] = await Promise.all([getMailChoice(user.id), getTranslations("reminders.mail")]);
    return { refused: "stale", current: otherChoice(stored, choice, t) };
  }
  if (turnsOn) {
    await noteEvent(user.id, "reminders_on");
    await askToConfirm(user);
  }
  return { redirectTo: savedAddress(PAGE, "saved", version) };
});

/** Sends one message to the account's own address, three in an hour at most: to one that is not confirmed, the one that asks. */
export const sendTestAction = formAction(z.object({}), async ({ user }): Promise<FormOutcome> => {
  if (env.mail === null) return { refused: "mail_not_set_up" };
  const blocked = await overUserLimit(user.id, "mail_to_self");
  if (blocked) return { refused: blocked.reason, params: { minutes: blocked.minutes } };
  await queueMail((await isAddressConfirmed(user.id)) ? "send_test" : "send_confirmation", user.id);
  return { done: true, message: (await getTranslations("reminders.mail"))("test_sent") };
});

/** Sends the address that confirms the e-mail address, unless it is confirmed or too many were sent: the page has a button, too. */
async function askToConfirm(user: SignedInUser): Promise<void> {
  if (env.mail === null || (await isAddressConfirmed(user.id)) || (await overUserLimit(user.id, "mail_to_self")))
    return;
  await queueMail("send_confirmation", user.id);
}
