import "server-only";
import { db } from "@/lib/data/core/db";
import type { UserId } from "@/lib/domain/basics/user";

/** How much an account holds. Deleted files are not counted. */
export type AccountSize = { debts: number; contacts: number; payments: number; proofs: number; proofBytes: number };

/** Counts what an account holds, in one statement. */
export async function accountSize(userId: UserId): Promise<AccountSize> {
  const rows = await db().$queryRaw<Record<keyof AccountSize, bigint>[]>`
    SELECT (SELECT count(*) FROM "Debt" WHERE "userId" = ${userId}::uuid) AS "debts",
      (SELECT count(*) FROM "Contact" WHERE "userId" = ${userId}::uuid AND "removedAt" IS NULL) AS "contacts",
      (SELECT count(*) FROM "Payment" WHERE "userId" = ${userId}::uuid AND "removedAt" IS NULL) AS "payments",
      (SELECT count(*) FROM "Proof" WHERE "userId" = ${userId}::uuid AND "removedAt" IS NULL) AS "proofs",
      (SELECT coalesce(sum("sizeBytes"), 0)::bigint FROM "Proof" WHERE "userId" = ${userId}::uuid AND "removedAt" IS NULL)
        AS "proofBytes"`;
  const [counts] = rows;
  const number = (name: keyof AccountSize) => Number(counts?.[name] ?? 0n);
  return {
    debts: number("debts"),
    contacts: number("contacts"),
    payments: number("payments"),
    proofs: number("proofs"),
    proofBytes: number("proofBytes"),
  };
}
