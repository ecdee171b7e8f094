import "server-only";
import { type AttemptLimit, countAttempt } from "@/lib/data/core/attempts";
import type { UserId } from "@/lib/domain/basics/user";

/** Too often: refused until so many minutes have passed. */
export type Blocked = { reason: "rate_limited"; minutes: number };

/** Counts one try for each subject. What to refuse with when any of them is over its limit, else null. */
export async function overLimit(
  subjects: readonly { subject: string; limit: AttemptLimit }[],
): Promise<Blocked | null> {
  const blocked = await countAttempt(subjects, new Date());
  return blocked && { reason: "rate_limited", minutes: blocked.blockedMinutes };
}

/** The network's own limit, where the network is known (see client-address.ts). */
export function perNetwork(what: string, network: string | null, limit: AttemptLimit) {
  return network === null ? [] : [{ subject: `${what}:${network}`, limit }];
}

/**
 * What a signed-in user may ask for how often, where each time costs more than a page. Far above what somebody needs who
 * brings along the evidence of years or writes to every lender on one evening, far below a loop.
 */
export const USER_LIMITS = {
  upload: { attempts: 1000, minutes: 15 },
  paper: { attempts: 60, minutes: 15 },
  export: { attempts: 10, minutes: 60 },
  import: { attempts: 20, minutes: 60 },
  table: { attempts: 120, minutes: 15 },
  mail_to_self: { attempts: 3, minutes: 60 },
} as const satisfies Record<string, AttemptLimit>;

/** Counts that a user asked for one more; what to refuse with when it was one too many. */
export function overUserLimit(userId: UserId, what: keyof typeof USER_LIMITS): Promise<Blocked | null> {
  return overLimit([{ subject: `${what}:${userId}`, limit: USER_LIMITS[what] }]);
}
