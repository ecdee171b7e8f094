import "server-only";
import { createHash } from "node:crypto";
import { db } from "./db";

/* This file runs before a user is known: it takes a secret from an address and returns plain ids. Only lib/auth brands them. */

/** What a secret address is for. */
export type TokenPurpose = "calendar";

/** The user behind a secret, with what the address may show, still sealed. */
export type FoundToken = { tokenId: string; userId: string; locale: string; timeZone: string; sealed: Uint8Array };

/** What is stored of a secret: whoever reads the database cannot build the address from it. */
export function tokenHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/**
 * Whose secret it is, and notes that it was used. Null for one that was never made, was revoked or has run out, and for one of
 * an account that is being left: one and the same statement, found by its hash, so that no answer takes longer than another.
 */
export async function findToken(purpose: TokenPurpose, secret: string, now: Date): Promise<FoundToken | null> {
  const [found] = await db().$queryRaw<FoundToken[]>`
    UPDATE "AccessToken" SET "usedAt" = ${now} FROM "User"
    WHERE "AccessToken"."tokenHash" = ${tokenHash(secret)} AND "AccessToken"."purpose" = ${purpose}
      AND "AccessToken"."revokedAt" IS NULL AND ("AccessToken"."expiresAt" IS NULL OR "AccessToken"."expiresAt" > ${now})
      AND "User"."id" = "AccessToken"."userId" AND "User"."leavingAt" IS NULL
    RETURNING "AccessToken"."id" AS "tokenId", "User"."id" AS "userId", "User"."locale", "User"."timeZone", "AccessToken"."sealed"`;
  return found ?? null;
}
