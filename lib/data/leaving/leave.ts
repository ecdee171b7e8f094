import "server-only";
import { db } from "@/lib/data/core/db";
import { faultPoint } from "@/lib/data/core/fault-point";
import { forgetKey } from "@/lib/data/core/keys";
import type { UserId } from "@/lib/domain/basics/user";

/**
 * The first step of leaving, all at once: the key is destroyed, so that nothing sealed is ever opened again; every session
 * and secret address ends, nobody signs in any more, and the e-mail address is free. The rest is removed by finishLeaving.
 */
export async function beginLeaving(userId: UserId, now: Date): Promise<void> {
  const where = { where: { userId } };
  await db().$transaction([
    db().dataKey.deleteMany(where),
    db().session.deleteMany(where),
    db().accessToken.deleteMany(where),
    db().recoveryCode.deleteMany(where),
    db().mailChoice.deleteMany(where),
    db().user.updateMany({
      where: { id: userId, leavingAt: null },
      data: {
        leavingAt: now,
        emailIndex: `left:${userId}`,
        emailSealed: new Uint8Array(),
        passwordHash: "-",
        totpSealed: null,
        totpStep: null,
      },
    }),
  ]);
  forgetKey(userId);
  faultPoint("leaving_begun");
}
