import "server-only";
import { emailIndex } from "@/lib/data/accounts/accounts";
import { everyonesDb, type Tx } from "@/lib/data/core/db";
import { faultPoint } from "@/lib/data/core/fault-point";
import { type UserSeal, userSeal } from "@/lib/data/core/keys";
import { phoneIndex } from "@/lib/data/negotiation/contact-view";
import { rewrapDataKey, unwrapDataKey } from "@/lib/sealing/data-key";
import { type KeyRing, keyCheckValue } from "@/lib/sealing/key-ring";
import type { DataKey } from "@/prisma/generated/client";
import { OWN_KEY_MARK } from "./second-factor";

/* Runs for the whole installation, by its operator, while no program serves. The ring holds the old key and the new one. */

/** Somebody with very many calls takes longer than a page ever may. */
const PATIENTLY = { maxWait: 15_000, timeout: 10 * 60_000 } as const;

/**
 * Brings every user to the ring's current key, each in a transaction: the user's own key is wrapped anew, and so is worked out
 * what is found by a keyed hash. What the user's own key sealed stays as it is. Whoever was done before is passed over.
 * Returns how many there were.
 */
export async function rewrapUsers(ring: KeyRing): Promise<number> {
  for (let users = 0; ; users++) {
    const row = await everyonesDb().dataKey.findFirst({
      where: { NOT: { keyId: ring.current } },
      orderBy: { userId: "asc" },
    });
    if (!row) return users;
    await everyonesDb().$transaction((tx) => rewrapUser(tx, ring, row), PATIENTLY);
    faultPoint("rotation_user_done");
  }
}

/**
 * The last step in the database: from now on it belongs to the ring's current key. Sessions end, because the old key signed
 * their cookies, and counted attempts are forgotten: whose they were is hashed with the old key. Throws when somebody's key is
 * still wrapped under another one.
 */
export async function finishRotation(ring: KeyRing): Promise<void> {
  await everyonesDb().$transaction(async (tx) => {
    // First of all: a sign-up in a program that still has the old key waits here, and is refused then.
    await tx.installation.update({ where: { id: 1 }, data: { keyCheck: keyCheckValue(ring) } });
    const left = await tx.dataKey.count({ where: { NOT: { keyId: ring.current } } });
    if (left > 0) throw new Error(`${left} accounts were made meanwhile. Run it again.`);
    await tx.session.deleteMany();
    await tx.rateLimit.deleteMany();
  });
}

async function rewrapUser(tx: Tx, ring: KeyRing, row: DataKey): Promise<void> {
  const { userId } = row;
  const seal = userSeal(unwrapDataKey(ring, userId, row), userId);
  await tx.dataKey.update({ where: { userId }, data: rewrapDataKey(ring, userId, row) });
  const { emailSealed } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { emailSealed: true } });
  const { email } = seal.open<{ email: string }>("User", userId, emailSealed);
  await tx.user.update({ where: { id: userId }, data: { emailIndex: emailIndex(email, ring) } });
  faultPoint("rotation_user_half");
  await indexContacts(tx, ring, seal, userId);
  await indexLenderPhones(tx, ring, seal, userId);
  // Nobody knows what these codes are; those of today are hashed with the user's own key, and stay.
  await tx.recoveryCode.deleteMany({ where: { userId, NOT: { codeHash: { startsWith: OWN_KEY_MARK } } } });
}

async function indexContacts(tx: Tx, ring: KeyRing, seal: UserSeal, userId: string): Promise<void> {
  const rows = await tx.contact.findMany({
    where: { userId, OR: [{ NOT: { numberIndex: null } }, { NOT: { ownNumberIndex: null } }] },
    select: { id: true, sealed: true },
  });
  const found = rows.map(({ id, sealed }) => {
    const { number, ownNumber } = seal.open<{ number: string; ownNumber: string }>("Contact", id, sealed);
    return { id, number: phoneIndex(userId, number, ring), own: phoneIndex(userId, ownNumber, ring) };
  });
  await tx.$executeRaw`
    UPDATE "Contact" SET "numberIndex" = f.number, "ownNumberIndex" = f.own
    FROM unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ number }) => number)}::text[],
      ${found.map(({ own }) => own)}::text[]) AS f (id, number, own)
    WHERE "Contact"."id" = f.id`;
}

async function indexLenderPhones(tx: Tx, ring: KeyRing, seal: UserSeal, userId: string): Promise<void> {
  const rows = await tx.lenderPhone.findMany({ where: { userId }, select: { id: true, sealed: true } });
  const found = rows.map(({ id, sealed }) => {
    const { number } = seal.open<{ number: string }>("LenderPhone", id, sealed);
    return { id, index: phoneIndex(userId, number, ring) };
  });
  await tx.$executeRaw`
    UPDATE "LenderPhone" SET "phoneIndex" = f.index
    FROM unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ index }) => index)}::text[]) AS f (id, index)
    WHERE "LenderPhone"."id" = f.id`;
}
