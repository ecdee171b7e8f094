import "server-only";
import { randomBytes } from "node:crypto";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { tokenHash } from "@/lib/data/core/tokens";
import type { UserId } from "@/lib/domain/basics/user";
import type { CalendarTitles } from "@/lib/domain/calendar/calendar-day";

const PURPOSE = "calendar";
const SECRET_BYTES = 32;

/** The one address of a user's calendar that is in use. The secret in it is not here: it was shown once. */
export type CalendarFeed = { id: string; titles: CalendarTitles; createdAt: Date; usedAt: Date | null };

type FeedWords = { titles: CalendarTitles };

const inUse = (userId: UserId) => ({ userId, purpose: PURPOSE, revokedAt: null });

/** The feed in use, or null. */
export async function getFeed(userId: UserId): Promise<CalendarFeed | null> {
  const row = await db().accessToken.findFirst({ where: inUse(userId), orderBy: { id: "desc" } });
  if (!row) return null;
  const { id, createdAt, usedAt, sealed } = row;
  return { id, createdAt, usedAt, titles: await feedTitles(userId, id, sealed) };
}

/** Makes a new secret and returns it, the only time. The address that was in use opens nothing from then on. */
export async function makeFeed(userId: UserId, titles: CalendarTitles): Promise<string> {
  const [seal, id] = [await sealFor(userId), newId()];
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  const sealed = seal.seal("AccessToken", id, { titles } satisfies FeedWords);
  await db().$transaction(async (tx) => {
    await lockFeeds(tx, userId);
    await tx.accessToken.updateMany({ where: inUse(userId), data: { revokedAt: new Date() } });
    await tx.accessToken.create({ data: { id, userId, purpose: PURPOSE, tokenHash: tokenHash(secret), sealed } });
  });
  return secret;
}

/** Changes how the titles speak, under the same address. */
export async function setFeedTitles(
  userId: UserId,
  feedId: string,
  titles: CalendarTitles,
): Promise<"saved" | "not_found"> {
  const feed = await getFeed(userId);
  if (feed?.id !== feedId) return "not_found";
  const sealed = (await sealFor(userId)).seal("AccessToken", feedId, { titles } satisfies FeedWords);
  const { count } = await db().accessToken.updateMany({ where: { ...inUse(userId), id: feedId }, data: { sealed } });
  return count === 0 ? "not_found" : "saved";
}

/** Ends the address in use, if there is one. It cannot be brought back; a new one can be made. */
export async function revokeFeed(userId: UserId): Promise<"saved" | "not_found"> {
  const { count } = await db().accessToken.updateMany({ where: inUse(userId), data: { revokedAt: new Date() } });
  return count === 0 ? "not_found" : "saved";
}

/** How the titles of a feed speak, out of its sealed column. */
export async function feedTitles(userId: UserId, feedId: string, sealed: Uint8Array): Promise<CalendarTitles> {
  return (await sealFor(userId)).open<FeedWords>("AccessToken", feedId, sealed).titles;
}

/** Of two addresses made at once only the later one stays. */
async function lockFeeds(tx: Tx, userId: UserId): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Profile" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
}
