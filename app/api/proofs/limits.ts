import "server-only";
import { type AttemptLimit, countAttempt } from "@/lib/data/core/attempts";
import type { UserId } from "@/lib/domain/basics/user";
import { refusal } from "./answers";

/** Enough for somebody who brings along the evidence of years, too little for a loop. */
const UPLOADS: AttemptLimit = { attempts: 300, minutes: 15 };

/** Counts one upload of a user; the refusal when there were too many. */
export async function overUploadLimit(userId: UserId): Promise<Response | null> {
  const blocked = await countAttempt([{ subject: `upload:${userId}`, limit: UPLOADS }], new Date());
  return blocked && refusal("rate_limited", { "Retry-After": String(blocked.blockedMinutes * 60) });
}
