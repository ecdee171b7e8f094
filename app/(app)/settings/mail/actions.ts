"use server";

import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { savedAddress } from "@/app/_ui/forms/saves";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { type AttemptLimit, countAttempt } from "@/lib/data/core/attempts";
import { queueMail } from "@/lib/data/mail/jobs";
import { getMailChoice, saveMailChoice } from "@/lib/data/mail/mail-choices";
import { env } from "@/lib/env";
import { mailChoiceSchema } from "@/lib/schemas/mail";
import { otherChoice } from "./choice-texts";

const TESTS: AttemptLimit = { attempts: 3, minutes: 60 };

/** Remembers whether and when messages are wanted. */
export const saveMailAction = formAction(mailChoiceSchema, async ({ user, input: { version, ...choice } }) => {
  const outcome = await saveMailChoice(user.id, version, choice);
  if (outcome === "saved") return { redirectTo: savedAddress("/settings/mail", "saved", version) };
  const [stored, t] = await Promise.all([getMailChoice(user.id), getTranslations("reminders.mail")]);
  return { refused: "stale", current: otherChoice(stored, choice, t) };
});

/** Sends one message to the account's own address, three in an hour at most. */
export const sendTestAction = formAction(z.object({}), async ({ user }): Promise<FormOutcome> => {
  if (env.mail === null) return { refused: "mail_not_set_up" };
  const blocked = await countAttempt([{ subject: `mail_test:${user.id}`, limit: TESTS }], new Date());
  if (blocked) return { refused: "rate_limited", params: { minutes: blocked.blockedMinutes } };
  await queueMail("send_test", user.id);
  return { done: true, message: (await getTranslations("reminders.mail"))("test_sent") };
});
