import "server-only";
import { dayAt, hourAt } from "@/lib/clock";
import { listSubscribers } from "@/lib/data/mail/jobs";
import { maySendAt } from "@/lib/domain/mail/send-time";

const TWO_DAYS_MS = 2 * 86_400_000;

/** The ids of those whose message of the day may go out now and did not. */
export async function dueDigests(now: Date): Promise<string[]> {
  const subscribers = await listSubscribers(new Date(now.getTime() - TWO_DAYS_MS));
  return subscribers
    .filter((one) => maySendAt(one, hourAt(now, one.timeZone)) && !one.sentOn.includes(dayAt(now, one.timeZone)))
    .map(({ userId }) => userId);
}
