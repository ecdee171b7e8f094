import "server-only";
import { db } from "@/lib/data/core/db";
import { keyRing, sealFor, userHashOf } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import type { UserId } from "@/lib/domain/basics/user";
import { keyedHash } from "@/lib/sealing/keyed-hash";

export type SecondFactor = { isOn: boolean; codesLeft: number };

/** Whether signing in asks for a second factor, and how many recovery codes are unused. */
export async function getSecondFactor(userId: UserId): Promise<SecondFactor> {
  const user = await db().user.findUniqueOrThrow({
    where: { id: userId },
    relationLoadStrategy: "join",
    select: { totpStep: true, recoveryCodes: { where: { usedAt: null }, select: { id: true } } },
  });
  return { isOn: user.totpStep !== null, codesLeft: user.recoveryCodes.length };
}

/** The secret that the codes come from; null while the second factor is off. */
export async function totpSecret(userId: UserId): Promise<Uint8Array | null> {
  const user = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { totpSealed: true } });
  if (user.totpSealed === null) return null;
  const seal = await sealFor(userId);
  return Buffer.from(seal.open<{ secret: string }>("Totp", userId, user.totpSealed).secret, "base64");
}

/**
 * Turns it on with a secret of which one code was just seen, `step`, and with recovery codes. "on_already" when another
 * tab was faster: its secret stays.
 */
export async function turnOnSecondFactor(
  userId: UserId,
  { secret, step, codes }: { secret: Uint8Array; step: number; codes: readonly string[] },
): Promise<"on" | "on_already"> {
  const seal = await sealFor(userId);
  const totpSealed = seal.seal("Totp", userId, { secret: Buffer.from(secret).toString("base64") });
  const rows = await rowsOf(userId, codes);
  return db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpStep: null },
      data: { totpSealed, totpStep: step },
    });
    if (count === 0) return "on_already";
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({ data: rows });
    return "on";
  });
}

/** Turns it off; its recovery codes are gone with it. */
export async function turnOffSecondFactor(userId: UserId): Promise<void> {
  await db().$transaction([
    db().user.updateMany({ where: { id: userId }, data: { totpSealed: null, totpStep: null } }),
    db().recoveryCode.deleteMany({ where: { userId } }),
  ]);
}

/** Uses up a time step: true once for each, and never for one before it. Of two at the same moment one is true. */
export async function spendStep(userId: UserId, step: number): Promise<boolean> {
  const { count } = await db().user.updateMany({
    where: { id: userId, totpStep: { lt: step } },
    data: { totpStep: step },
  });
  return count === 1;
}

/** Uses up a recovery code: true once for each. */
export async function spendRecoveryCode(userId: UserId, code: string, now: Date): Promise<boolean> {
  const codeHashes = [await codeHash(userId, code), olderCodeHash(userId, code)];
  const { count } = await db().recoveryCode.updateMany({
    where: { userId, codeHash: { in: codeHashes }, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

/** New recovery codes in place of all old ones. "off" while there is no second factor. */
export async function replaceRecoveryCodes(userId: UserId, codes: readonly string[]): Promise<"replaced" | "off"> {
  const rows = await rowsOf(userId, codes);
  return db().$transaction(async (tx) => {
    // Holds the row, so that turning off at the same moment leaves no codes behind.
    const { count } = await tx.user.updateMany({
      where: { id: userId, totpStep: { not: null } },
      data: { totpStep: { increment: 0 } },
    });
    if (count === 0) return "off";
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({ data: rows });
    return "replaced";
  });
}

function rowsOf(userId: UserId, codes: readonly string[]) {
  return Promise.all(codes.map(async (code) => ({ id: newId(), userId, codeHash: await codeHash(userId, code) })));
}

/** Marks a hash that takes the user's own key, and so outlives a change of the installation's keys. */
export const OWN_KEY_MARK = "u.";

/** A code has 48 random bits, and its hash can be computed only with the user's key. */
async function codeHash(userId: UserId, code: string): Promise<string> {
  return OWN_KEY_MARK + (await userHashOf(userId, "recovery_code", code));
}

/** As codes were kept before: under the installation's key. */
function olderCodeHash(userId: UserId, code: string): string {
  return keyedHash(keyRing(), "recovery_code", `${userId}:${code}`);
}
