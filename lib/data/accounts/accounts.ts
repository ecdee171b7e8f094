import "server-only";
import { db } from "@/lib/data/core/db";
import { keyRing, refuseReplacedKeys, userSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { makeDataKey, unwrapDataKey } from "@/lib/sealing/data-key";
import { keyedHash } from "@/lib/sealing/keyed-hash";

/* This file runs before a user is known: it takes addresses and session ids and returns plain ids. Only lib/auth brands them. */

const DAY_MS = 86_400_000;
/** A session that was not used for this long has ended. */
export const SESSION_IDLE_DAYS = 30;
/** A session ends after this long in any case. */
export const SESSION_MAX_DAYS = 90;
const SEEN_EVERY_MS = 5 * 60_000;

/** One spelling for one address. Compatibility forms are folded first, so that a look-alike "＠" is the same sign. */
export function normalizeEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** What an account is found by, without storing its address in the clear. */
export function emailIndex(email: string, ring = keyRing()): string {
  return keyedHash(ring, "email_index", normalizeEmail(email));
}

/**
 * Makes an account with its own data key. "taken" when the address has one: the caller must answer both alike.
 * The unique index decides between two sign-ups at once.
 */
export async function createAccount(input: {
  email: string;
  passwordHash: string;
  locale: string;
}): Promise<"created" | "taken"> {
  const id = newId();
  const ring = keyRing();
  const dataKey = makeDataKey(ring, id);
  const seal = userSeal(unwrapDataKey(ring, id, dataKey), id);
  const user = {
    id,
    emailIndex: emailIndex(input.email),
    emailSealed: seal.seal("User", id, { email: normalizeEmail(input.email) }),
    passwordHash: input.passwordHash,
    locale: input.locale,
  };
  return db().$transaction(async (tx) => {
    await refuseReplacedKeys(tx);
    const { count } = await tx.user.createMany({ data: [user], skipDuplicates: true });
    if (count === 0) return "taken";
    await tx.dataKey.create({ data: { userId: id, ...dataKey } });
    await tx.profile.create({ data: { userId: id } });
    return "created";
  });
}

export type Credentials = { userId: string; passwordHash: string; locale: string; hasSecondFactor: boolean };

/** The id, password hash and language behind an address, and whether a second factor is asked for; or null. */
export async function findCredentials(email: string): Promise<Credentials | null> {
  const user = await db().user.findUnique({
    where: { emailIndex: emailIndex(email) },
    select: { id: true, passwordHash: true, locale: true, totpStep: true },
  });
  if (!user) return null;
  const { id: userId, passwordHash, locale, totpStep } = user;
  return { userId, passwordHash, locale, hasSecondFactor: totpStep !== null };
}

/** The password hash of an account, or null. */
export async function findPasswordHash(userId: string): Promise<string | null> {
  const user = await db().user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  return user?.passwordHash ?? null;
}

/** Stores the same password hashed anew; sessions stay. */
export async function rehashPassword(userId: string, passwordHash: string): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { passwordHash } });
}

/** Opens a session row. The sid is 256 random bits, made by the caller. */
export async function openSession(userId: string, sid: string, device: string): Promise<void> {
  await db().session.create({ data: { sid, userId, device } });
}

export type LiveSession = { userId: string; locale: string; timeZone: string; authenticatedAt: Date };

/** The live session of a sid: used within 30 days, opened within 90. Null otherwise. Notes that it was seen, at most every five minutes. */
export async function findLiveSession(sid: string, now: Date): Promise<LiveSession | null> {
  const session = await db().session.findUnique({
    where: { sid },
    relationLoadStrategy: "join",
    select: {
      createdAt: true,
      seenAt: true,
      authenticatedAt: true,
      user: { select: { id: true, locale: true, timeZone: true, leavingAt: true } },
    },
  });
  if (!session || session.user.leavingAt !== null) return null;
  const idle = now.getTime() - session.seenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  if (idle > SESSION_IDLE_DAYS * DAY_MS || age > SESSION_MAX_DAYS * DAY_MS) return null;
  if (idle > SEEN_EVERY_MS) await db().session.updateMany({ where: { sid }, data: { seenAt: now } });
  const { user, authenticatedAt } = session;
  return { userId: user.id, locale: user.locale, timeZone: user.timeZone, authenticatedAt };
}

/** Notes that the password was typed again in a session. */
export async function renewAuthentication(sid: string, now: Date): Promise<void> {
  await db().session.updateMany({ where: { sid }, data: { authenticatedAt: now } });
}

/** Ends one session. */
export async function closeSession(sid: string): Promise<void> {
  await db().session.deleteMany({ where: { sid } });
}

/** Ends every session of an account, wherever it was opened. */
export async function closeAllSessions(userId: string): Promise<void> {
  await db().session.deleteMany({ where: { userId } });
}

/** An operator sets a new password: all sessions of the account end. */
export async function resetPasswordByOperator(email: string, passwordHash: string): Promise<"done" | "not_found"> {
  const credentials = await findCredentials(email);
  if (!credentials) return "not_found";
  await replacePassword(credentials.userId, passwordHash, null);
  return "done";
}

/** Sets the password hash and ends every session but the one named, in one transaction. */
export async function replacePassword(userId: string, passwordHash: string, keepSid: string | null): Promise<void> {
  await db().$transaction([
    db().user.update({ where: { id: userId }, data: { passwordHash } }),
    db().session.deleteMany({ where: { userId, ...(keepSid === null ? {} : { NOT: { sid: keepSid } }) } }),
  ]);
}
