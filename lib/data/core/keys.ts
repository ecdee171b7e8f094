import "server-only";
import type { UserId } from "@/lib/domain/basics/user";
import { env } from "@/lib/env";
import { unwrapDataKey } from "@/lib/sealing/data-key";
import { type KeyRing, matchesKeyCheck, readKeyRing } from "@/lib/sealing/key-ring";
import { type UserHashUse, userHash } from "@/lib/sealing/keyed-hash";
import { openJson, sealJson } from "@/lib/sealing/sealed-field";
import { makeFileKey, openFileKey } from "@/lib/sealing/sealed-stream";
import { db, type Tx } from "./db";

let ring: KeyRing | undefined;

/** The installation's key ring, read once. */
export function keyRing(): KeyRing {
  ring ??= readKeyRing(env.keysFile);
  return ring;
}

/**
 * Throws in a program that still holds the keys of before they were replaced: what it sealed with them now would never be
 * opened again. The keys are not replaced while the transaction runs.
 */
export async function refuseReplacedKeys(tx: Tx): Promise<void> {
  const [row] = await tx.$queryRaw<{ keyCheck: string }[]>`
    SELECT "keyCheck" FROM "Installation" WHERE "id" = 1 FOR SHARE`;
  if (row && !matchesKeyCheck(keyRing(), row.keyCheck))
    throw new Error("The keys were replaced: start the program again.");
}

/** Seals and opens the values of one user. */
export type UserSeal = {
  seal(table: SealedTable, rowId: string, value: unknown): Uint8Array<ArrayBuffer>;
  open<T>(table: SealedTable, rowId: string, sealed: Uint8Array): T;
};

/** The tables with a sealed column. */
export type SealedTable =
  | "User"
  | "Lender"
  | "Debt"
  | "CourtPaper"
  | "Revision"
  | "Draft"
  | "FirstDay"
  | "Contact"
  | "Payment"
  | "Settlement"
  | "ChecklistItem"
  | "Proof"
  | "LenderPhone"
  | "Offer"
  | "Agreement"
  | "Complaint"
  | "LookUp"
  | "HardshipStory"
  | "Letter"
  | "AccessToken"
  | "ImportBatch"
  | "CreditReport"
  | "Totp"
  | "AuditEvent";

const REMEMBERED = 1000;
/**
 * Unwrapped keys of recent users: saves a query on every page, and as many as a page has lists that begin at once. Keys never
 * change, and a deleted user's rows are gone with the key.
 */
const remembered = new Map<string, Promise<Buffer>>();

/** The seal of a user. Throws for a user without a key, which no account is. */
export async function sealFor(userId: UserId): Promise<UserSeal> {
  return userSeal(await dataKeyOf(userId), userId);
}

/** A hash of a value that takes the user's own key to compute. */
export async function userHashOf(userId: UserId, use: UserHashUse, value: string): Promise<string> {
  return userHash(await dataKeyOf(userId), use, value);
}

/** A file's own key of 32 bytes, and the same as it is stored. */
export type FileKey = { key: Buffer; wrapped: Uint8Array<ArrayBuffer> };

/** Makes and opens the keys of one user's files. */
export type FileKeys = { make(fileId: string): FileKey; open(fileId: string, wrapped: Uint8Array): Buffer };

/** The file keys of a user. */
export async function fileKeysFor(userId: UserId): Promise<FileKeys> {
  const key = await dataKeyOf(userId);
  return {
    make: (fileId) => makeFileKey(key, userId, fileId),
    open: (fileId, wrapped) => openFileKey(key, userId, fileId, wrapped),
  };
}

/** Forgets the key of somebody who leaves: what it sealed is never opened again. */
export function forgetKey(userId: string): void {
  remembered.delete(userId);
}

function dataKeyOf(userId: UserId): Promise<Buffer> {
  return remembered.get(userId) ?? remember(userId, loadKey(userId));
}

/** A seal from a key that is already at hand, for the transaction that makes the account. */
export function userSeal(key: Buffer, userId: string): UserSeal {
  return {
    seal: (table, rowId, value) => sealJson(key, value, { table, rowId, userId }),
    open: (table, rowId, sealed) => openJson(key, sealed, { table, rowId, userId }),
  };
}

async function loadKey(userId: UserId): Promise<Buffer> {
  const row = await db().dataKey.findUniqueOrThrow({ where: { userId } });
  return unwrapDataKey(keyRing(), userId, row);
}

function remember(userId: string, key: Promise<Buffer>): Promise<Buffer> {
  const oldest = remembered.keys().next().value;
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(userId, key);
  // A database that was away for a moment must not lock the person out until the next start.
  key.catch(() => remembered.delete(userId));
  return key;
}
