import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { env } from "@/lib/env";
import { sendDigest } from "@/lib/mail/digest";
import { dueDigests } from "@/lib/mail/due-digests";
import { sendConfirmation, sendReset, sendTest } from "@/lib/mail/other-mails";

/** A job names a user and nothing else: the queue is not encrypted, and outlives what it speaks of. */
const payload = z.object({ userId: z.uuid() });

/** Tries within a planned message; the next plan begins anew. */
const DIGEST_ATTEMPTS = 3;

/** What the queue's jobs do. `now` says what time it is: tests let days pass in seconds. */
export function mailTasks(now: () => Date): TaskList {
  return {
    plan_digests: async (_payload, { addJob }) => {
      for (const userId of await dueDigests(now())) {
        // One job per user: a second plan before the first job was begun changes nothing.
        await addJob("send_digest", { userId }, { jobKey: `send_digest:${userId}`, maxAttempts: DIGEST_ATTEMPTS });
      }
    },
    send_digest: (job) => withMail((mail) => sendDigest(payload.parse(job).userId, now(), mail)),
    send_test: (job) => withMail((mail) => sendTest(payload.parse(job).userId, now(), mail)),
    send_reset: (job) => withMail((mail) => sendReset(payload.parse(job).userId, now(), mail)),
    send_confirmation: (job) => withMail((mail) => sendConfirmation(payload.parse(job).userId, now(), mail)),
  };
}

/** A job that was queued while messages were still set up is done with when they no longer are. */
async function withMail(send: (mail: NonNullable<typeof env.mail>) => Promise<void>): Promise<void> {
  if (env.mail) await send(env.mail);
}
