import "server-only";
import { randomUUID } from "node:crypto";
import { userForJob } from "@/lib/auth/job-user";
import { getEmail } from "@/lib/data/accounts/profiles";
import { MAILED_SECRETS, makeMailedSecret } from "@/lib/data/mail/mailed-secrets";
import type { MailSettings } from "@/lib/env";
import { deliver } from "./deliver";
import { makeMessage } from "./message";
import { unsubscribeLink } from "./unsubscribe-link";
import { mailWords } from "./words";

/** Sends the message that shows whether messages arrive, to an address that is confirmed. */
export async function sendTest(id: string, now: Date, mail: MailSettings): Promise<void> {
  const user = await userForJob(id);
  if (!user?.isConfirmed) return;
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
  const link = new URL(`/reset-password/${await makeMailedSecret(user.id, "password_reset", now)}`, mail.site).href;
  const message = await makeMessage(mail, {
    to: await getEmail(user.id),
    subject: t("reset.subject"),
    paragraphs: [
      t("reset.text", { site: mail.site.host, minutes: MAILED_SECRETS.password_reset }),
      link,
      t("reset.not_you"),
    ],
    id: `reset.${randomUUID()}`,
    at: now,
  });
  await deliver(mail.server, message);
}

/**
 * Sends the address at which somebody who reads this e-mail says that reminders may come. The one message that an address gets
 * unasked, so that it says who may have typed it, and that nothing else follows.
 */
export async function sendConfirmation(id: string, now: Date, mail: MailSettings): Promise<void> {
  const user = await userForJob(id);
  if (!user || user.isConfirmed) return;
  const { t } = mailWords(user.locale);
  const link = new URL(`/confirm-address/${await makeMailedSecret(user.id, "email_confirmation", now)}`, mail.site)
    .href;
  const hours = MAILED_SECRETS.email_confirmation / 60;
  const message = await makeMessage(mail, {
    to: await getEmail(user.id),
    subject: t("confirm.subject"),
    paragraphs: [t("confirm.text", { site: mail.site.host, hours }), link, t("confirm.not_you")],
    id: `confirm.${randomUUID()}`,
    at: now,
  });
  await deliver(mail.server, message);
}
