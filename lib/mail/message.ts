import "server-only";
import MailComposer from "nodemailer/lib/mail-composer";
import type { MailSettings } from "@/lib/env";
import type { Outgoing } from "./deliver";

export type Message = {
  to: string;
  subject: string;
  /** One paragraph or list per entry. Plain text: nothing to load, nothing to click but what can be read. */
  paragraphs: readonly string[];
  /** The part of the message's name before the "@". The same message has the same name, however often it is tried. */
  id: string;
  at: Date;
  headers?: Record<string, string>;
};

/** Puts a message into the form in which mail servers take it. */
export async function makeMessage({ from, site }: MailSettings, message: Message): Promise<Outgoing> {
  const { to, subject, paragraphs, id, at, headers = {} } = message;
  const composer = new MailComposer({
    from,
    // As an object, so that nothing in an address is taken for a second one.
    to: { name: "", address: to },
    subject,
    text: `${paragraphs.join("\n\n")}\n`,
    date: at,
    messageId: `<${id}@${site.hostname}>`,
    headers: { "Auto-Submitted": "auto-generated", ...headers },
  });
  const mail = composer.compile();
  const { from: sender } = mail.getEnvelope();
  return { from: sender || "", to, bytes: await mail.build() };
}
