import "server-only";
import { findJobUser } from "@/lib/data/mail/jobs";
import type { UserId } from "@/lib/domain/basics/user";

/** `isConfirmed`: somebody who reads the account's e-mail said that messages may come. */
export type JobUser = { id: UserId; locale: string; timeZone: string; isConfirmed: boolean };

/** The user that a job of our own queue works for; null when the account is gone. */
export async function userForJob(id: string): Promise<JobUser | null> {
  const user = await findJobUser(id);
  if (!user) return null;
  const { userId, ...rest } = user;
  return { ...rest, id: userId as UserId };
}
