import "server-only";
import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { closeSession, openSession } from "@/lib/data/accounts/accounts";
import { deviceName } from "./device";
import { makeToken, readToken, sessionCookie } from "./session-token";

/** The sid in the request's cookie, when its token is genuine and not expired. Says nothing about the Session row. */
export async function readSid(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return token ? readToken(token) : null;
}

/** Opens a session for a user whose password was just checked, and gives the browser its cookie. */
export async function startSession(userId: string): Promise<void> {
  const sid = randomBytes(32).toString("base64url");
  await openSession(userId, sid, deviceName((await headers()).get("user-agent") ?? ""));
  (await cookies()).set({ ...sessionCookie(), value: await makeToken(sid) });
}

/** Ends the request's session, if it has one, and takes the cookie back. */
export async function endSession(): Promise<void> {
  const sid = await readSid();
  if (sid) await closeSession(sid);
  (await cookies()).set({ ...sessionCookie(), value: "", maxAge: 0 });
}
