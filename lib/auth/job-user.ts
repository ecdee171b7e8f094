import "server-only";
import { findJobUser } from "@/lib/data/mail/jobs";
import type { UserId } from "@/lib/domain/basics/user";

export type JobUser = { id: UserId; locale: string; timeZone: string };

/** The user that a job of our own queue works for; null when the account is gone. */
export async function userForJob(id: string): Promise<JobUser | null> {
  const user = await findJobUser(id);
  return user && { id: user.userId as UserId, locale: user.locale, timeZone: user.timeZone };
}
