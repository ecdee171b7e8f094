import "server-only";
import { createHash } from "node:crypto";
import { SESSION_IDLE_DAYS, SESSION_MAX_DAYS } from "@/lib/data/accounts/accounts";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";

const DAY_MS = 86_400_000;

/** A device that is signed in. `handle` names the session without being its secret. */
export type SessionView = { handle: string; device: string; openedAt: Date; seenAt: Date; isThis: boolean };

/** Where the account is signed in at this moment, this session first, then the one that was used last. */
export async function listSessions(userId: UserId, sid: string, now: Date): Promise<SessionView[]> {
  const rows = await db().session.findMany({
    where: {
      userId,
      seenAt: { gt: new Date(now.getTime() - SESSION_IDLE_DAYS * DAY_MS) },
      createdAt: { gt: new Date(now.getTime() - SESSION_MAX_DAYS * DAY_MS) },
    },
    orderBy: [{ seenAt: "desc" }, { sid: "asc" }],
  });
  const views = rows.map((row) => ({
    handle: handleOf(row.sid),
    device: row.device,
    openedAt: row.createdAt,
    seenAt: row.seenAt,
    isThis: row.sid === sid,
  }));
  return views.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one session of the account; false when there is none with this handle. */
export async function endSessionOf(userId: UserId, handle: string): Promise<boolean> {
  const rows = await db().session.findMany({ where: { userId }, select: { sid: true } });
  const row = rows.find(({ sid }) => handleOf(sid) === handle);
  if (!row) return false;
  const { count } = await db().session.deleteMany({ where: { sid: row.sid, userId } });
  return count === 1;
}

function handleOf(sid: string): string {
  return createHash("sha256").update(`session:${sid}`).digest("base64url").slice(0, 22);
}
