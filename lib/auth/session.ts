import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findLiveSession } from "@/lib/data/accounts/accounts";
import type { UserId } from "@/lib/domain/basics/user";
import { readSid } from "./session-cookie";

export type SignedInUser = { id: UserId; sid: string; locale: string; timeZone: string; authenticatedAt: Date };

/** Who is asking: the user of a live Session row, checked on every request. Null for everyone else. */
export const currentUser = cache(async (): Promise<SignedInUser | null> => {
  const sid = await readSid();
  const session = sid && (await findLiveSession(sid, new Date()));
  if (!session) return null;
  const { userId, ...rest } = session;
  return { id: userId as UserId, sid, ...rest };
});

/** The signed-in user; everyone else is sent to sign in and comes back to the page they wanted. */
export const requireUser = cache(async (): Promise<SignedInUser> => {
  const user = await currentUser();
  if (user) return user;
  const path = (await headers()).get("x-path");
  redirect(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
});
