import "server-only";
import { type JobUser, userForJob } from "@/lib/auth/job-user";
import { dayAt, hourAt } from "@/lib/clock";
import { getEmail } from "@/lib/data/accounts/profiles";
import { faultPoint } from "@/lib/data/core/fault-point";
import { keyRing } from "@/lib/data/core/keys";
import { getMailChoice } from "@/lib/data/mail/mail-choices";
import { claimMail, recordMailSent, releaseMail } from "@/lib/data/mail/mails-sent";
import { getRemindable } from "@/lib/data/mail/remindable";
import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { type DigestLine, digestOf } from "@/lib/domain/mail/digest";
import { maySendAt } from "@/lib/domain/mail/send-time";
import { reminderList } from "@/lib/domain/order/reminder-list";
import type { MailSettings } from "@/lib/env";
import { formatDay } from "@/lib/format/day";
import { keyedHash } from "@/lib/sealing/keyed-hash";
import { deliver, type Outgoing } from "./deliver";
import { makeMessage } from "./message";
import { unsubscribeLink } from "./unsubscribe-link";
import { type MailWords, mailWords } from "./words";

/**
 * Sends a user the message of their day, if they want one, their address is confirmed, its hour has come, and it was not sent. However many programs try,
 * and wherever one of them is killed, the mail server gets one whole message a day; the one moment in which a killed program
 * loses it lies between recording it and writing the last dot, and the next day says again what still holds. A server that
 * refuses, or goes away without an answer, gets it again: there, twice is better than not at all.
 */
export async function sendDigest(id: string, now: Date, mail: MailSettings): Promise<void> {
  const user = await userForJob(id);
  if (!user?.isConfirmed) return;
  const choice = await getMailChoice(user.id);
  if (!choice.isOn || !maySendAt(choice, hourAt(now, user.timeZone))) return;
  const on = dayAt(now, user.timeZone);
  const claim = await claimMail(user.id, { purpose: "digest", on }, now);
  if (!claim) return;
  faultPoint("mail_claimed");
  try {
    const message = await digestMessage(user, { on, now }, mail);
    faultPoint("mail_built");
    // A day without anything to say is done with, too: what is recorded later today was on the screen then.
    if (!message) return await recordMailSent(user.id, claim, now);
    await deliver(mail.server, message, async () => {
      faultPoint("mail_written");
      await recordMailSent(user.id, claim, now);
      faultPoint("mail_recorded");
    });
    faultPoint("mail_sent");
  } catch (error) {
    await releaseMail(user.id, claim);
    throw error;
  }
}

type Moment = { on: Day; now: Date };

async function digestMessage(user: JobUser, { on, now }: Moment, mail: MailSettings): Promise<Outgoing | null> {
  const { state } = await getRemindable(user.id, on);
  const lines = digestOf(reminderList(state, on), on);
  if (lines.length === 0) return null;
  const words = mailWords(user.locale);
  const { page, headers } = await unsubscribeLink(user.id, mail.site);
  return makeMessage(mail, {
    to: await getEmail(user.id),
    subject: words.t("digest.subject"),
    paragraphs: [
      lines.map((line) => sentenceOf(line, on, words)).join("\n"),
      words.t("digest.more", { link: new URL("/reminders", mail.site).href }),
      words.t("discreet"),
      words.t("end", { link: page }),
    ],
    id: `digest.${keyedHash(keyRing(), "mail", `digest:${user.id}:${on}`)}`,
    at: now,
    headers,
  });
}

/** "An instalment is due tomorrow." */
function sentenceOf({ kind, on, n }: DigestLine, today: Day, { t, locale }: MailWords): string {
  if (on === null) return t("digest.waiting", { n });
  const days = daysBetween(today, on);
  const when = days === 0 ? "today" : days === 1 ? "tomorrow" : "day";
  return t(`digest.${kind}`, { n, when, day: formatDay(on, locale, today) });
}
