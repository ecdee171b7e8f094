import "server-only";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";
import type { SendTime } from "@/lib/domain/mail/send-time";

export type MailChoice = SendTime & { isOn: boolean };
export type MailChoiceView = MailChoice & { version: number };

/** What holds while nothing was chosen: no messages; nine in the morning once they are wanted. */
const NOTHING_CHOSEN: MailChoiceView = { isOn: false, sendHour: 9, quietFrom: 21, quietTo: 8, version: 1 };

/** Whether and when the user wants reminders by e-mail. */
export async function getMailChoice(userId: UserId): Promise<MailChoiceView> {
  const row = await db().mailChoice.findUnique({ where: { userId } });
  return row === null ? NOTHING_CHOSEN : mailChoice(row);
}

/** Saves the choice, if nobody saved since `version`. The first save makes the row. */
export async function saveMailChoice(userId: UserId, version: number, choice: MailChoice): Promise<"saved" | "stale"> {
  const { count } = await db().mailChoice.updateMany({
    where: { userId, version },
    data: { ...choice, version: { increment: 1 } },
  });
  if (count > 0) return "saved";
  if (version !== NOTHING_CHOSEN.version) return "stale";
  const first = { userId, ...choice, version: version + 1 };
  const made = await db().mailChoice.createMany({ data: [first], skipDuplicates: true });
  return made.count > 0 ? "saved" : "stale";
}

function mailChoice({ isOn, sendHour, quietFrom, quietTo, version }: MailChoiceView): MailChoiceView {
  return { isOn, sendHour, quietFrom, quietTo, version };
}
