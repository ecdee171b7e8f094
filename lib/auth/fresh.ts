import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { findPasswordHash, renewAuthentication } from "@/lib/data/accounts/accounts";
import { type AttemptLimit, forgetAttempts } from "@/lib/data/core/attempts";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import { type Blocked, overLimit } from "./limits";
import { passwordFits } from "./password";
import type { SignedInUser } from "./session";

/** So long after the password was typed it is not asked for again, in milliseconds. */
const FRESH_MS = 5 * 60_000;
const TRIES: AttemptLimit = { attempts: 10, minutes: 15 };

/** Whether the password was typed in this session within the last five minutes. */
export function isFresh(user: SignedInUser, now: Date = new Date()): boolean {
  return now.getTime() - user.authenticatedAt.getTime() <= FRESH_MS;
}

/** Where the password is asked for again, and what comes after it: a page of our own. */
export function confirmPath(next: string): Route {
  return `/settings/confirm?next=${encodeURIComponent(next)}` as Route;
}

/**
 * For pages that show or begin what a stolen phone must not do: export, leaving, changes of how one signs in. Goes to the
 * screen that asks for the password again unless it was typed just now; from there back to `path`.
 */
export function requireFresh(user: SignedInUser, path: string): void {
  if (!isFresh(user)) redirect(confirmPath(path));
}

/** Checks the password again and notes in this session that it was. Ten wrong tries in 15 minutes block further ones. */
export async function confirmPassword(
  user: SignedInUser,
  password: string,
): Promise<Result<null, "wrong_password"> | Blocked> {
  const subject = `confirm_password:${user.id}`;
  const blocked = await overLimit([{ subject, limit: TRIES }]);
  if (blocked) return blocked;
  if (!(await passwordFits(await findPasswordHash(user.id), password))) return refuse("wrong_password");
  await forgetAttempts([subject]);
  await renewAuthentication(user.sid, new Date());
  return ok(null);
}
