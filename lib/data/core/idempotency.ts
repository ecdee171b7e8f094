import "server-only";
import type { UserId } from "@/lib/domain/basics/user";
import { db, type Tx } from "./db";
import { userHashOf } from "./keys";

/** From the form's hidden key and a digest of what it says. The same pair a second time is the same entry. */
export type Idempotency = { key: string; digest: string };

/**
 * Runs a creation once: the key is taken in the same transaction as the rows that `create` writes, so that of ten
 * parallel identical posts one creates and nine are given its result (the id that `create` returned).
 */
export async function createOnce(
  userId: UserId,
  { key, digest: said }: Idempotency,
  create: (tx: Tx) => Promise<string>,
  /** How many milliseconds it may take where it writes more than the few rows of a form, like the thousands of an import. */
  timeout?: number,
): Promise<string> {
  // A short form says so little that its digest alone would tell what it was to whoever tries all that it could say.
  const digest = await userHashOf(userId, "form", said);
  const once = async (tx: Tx) => {
    // Where another transaction is just taking the same key, this waits until that one has ended.
    const { count } = await tx.idempotencyKey.createMany({
      data: [{ userId, key, digest, result: "" }],
      skipDuplicates: true,
    });
    const where = { userId_key_digest: { userId, key, digest } };
    if (count === 0) return (await tx.idempotencyKey.findUniqueOrThrow({ where })).result;
    const result = await create(tx);
    await tx.idempotencyKey.update({ where, data: { result } });
    return result;
  };
  return db().$transaction(once, timeout === undefined ? {} : { timeout });
}

/**
 * What a form's key made first, or null when it has made nothing. For a form that comes back emptied after Back: its key
 * is the old one and its digest another, so that it would count as a new entry.
 */
export async function firstResultOf(userId: UserId, { key }: Idempotency): Promise<string | null> {
  const where = { userId, key, NOT: { result: "" } };
  const first = await db().idempotencyKey.findFirst({ where, orderBy: { createdAt: "asc" }, select: { result: true } });
  return first?.result ?? null;
}
