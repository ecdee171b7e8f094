import "server-only";
import { randomUUID } from "node:crypto";
import { userForJob } from "@/lib/auth/job-user";
import { getEmail } from "@/lib/data/accounts/profiles";
import { makeResetToken, RESET_MINUTES } from "@/lib/data/mail/password-resets";
import type { MailSettings } from "@/lib/env";
import { deliver } from "./deliver";
import { makeMessage } from "./message";
import { unsubscribeLink } from "./unsubscribe-link";
import { mailWords } from "./words";

/** Sends the message that shows whether messages arrive. */
export async function sendTest(id: string, now: Date, mail: MailSettings): Promise<void> {
  const user = await userForJob(id);
  if (!user) return;
  const { t } = mailWords(user.locale);
  const { page, headers } = await unsubscribeLink(user.id, mail.site);
  const message = await makeMessage(mail, {
    to: await getEmail(user.id),
    subject: t("test.subject"),
    paragraphs: [t("test.text"), t("discreet"), t("end", { link: page })],
    id: `test.${randomUUID()}`,
    at: now,
    headers,
  });
  await deliver(mail.server, message);
}

/** Sends the address at which a new password can be set. The secret in it is made here: no queue and no log ever has it. */
export async function sendReset(id: string, now: Date, mail: MailSettings): Promise<void> {
  const user = await userForJob(id);
  if (!user) return;
  const { t } = mailWords(user.locale);
  const link = new URL(`/reset-password/${await makeResetToken(user.id, now)}`, mail.site).href;
  const message = await makeMessage(mail, {
    to: await getEmail(user.id),
    subject: t("reset.subject"),
    paragraphs: [t("reset.text", { site: mail.site.host, minutes: RESET_MINUTES }), link, t("reset.not_you")],
    id: `reset.${randomUUID()}`,
    at: now,
  });
  await deliver(mail.server, message);
}
