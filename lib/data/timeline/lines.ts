import "server-only";
import { db } from "@/lib/data/core/db";
import type { TimelineCursor, TimelineKind } from "./entry";

/** Whose timeline: a debt with its owner and its lender, because a contact can be about all that is owed to one lender. */
export type TimelineOf = { userId: string; debtId: string; lenderId: string };

/** One entry before it is read: the day on which it happened, and the moment that orders that day. */
export type Line = { kind: TimelineKind; id: string; day: Date; moment: Date };

/**
 * The lines of one debt, newest first, after a cursor. Each select reads rows of this debt (or of its lender) by their index, so
 * a page costs what this debt has, however much others have; one of a kind that is not asked for is not run at all. An agreement that ended
 * has two lines; the moment of the second is a little later, so that both have their place in the order. All of it is
 * one literal statement: pieces of SQL put together lose what they are where the build has two copies of the database client.
 */
export function readLines(
  { userId, debtId, lenderId }: TimelineOf,
  kinds: readonly TimelineKind[],
  after: TimelineCursor | null,
  limit: number,
): Promise<Line[]> {
  const [on, moment, last] = [after?.on ?? null, after?.moment ?? null, after?.id ?? null];
  return db().$queryRaw<Line[]>`
    SELECT kind, "id", day, moment FROM (
      SELECT 'contact' AS kind, "id", ("at" AT TIME ZONE 'Asia/Shanghai')::date AS day, "at" AS moment FROM "Contact"
      WHERE 'contact' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "lenderId" = ${lenderId}::uuid
        AND "removedAt" IS NULL AND ("debtId" IS NULL OR "debtId" = ${debtId}::uuid)
      UNION ALL
      SELECT 'payment', "id", "on", "createdAt" FROM "Payment"
      WHERE 'payment' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid AND "removedAt" IS NULL
      UNION ALL
      SELECT 'balance', "id", "asOf", "createdAt" FROM "BalanceUpdate"
      WHERE 'balance' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid
      UNION ALL
      SELECT 'settlement', "id", "settledOn", "createdAt" FROM "Settlement"
      WHERE 'settlement' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid AND "removedAt" IS NULL
      UNION ALL
      SELECT 'court_paper', "id", COALESCE("servedOn", ("createdAt" AT TIME ZONE 'Asia/Shanghai')::date), "createdAt" FROM "CourtPaper"
      WHERE 'court_paper' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid AND "removedAt" IS NULL
      UNION ALL
      SELECT 'proof', "id", ("createdAt" AT TIME ZONE 'Asia/Shanghai')::date, "createdAt" FROM "Proof"
      WHERE 'proof' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid AND "removedAt" IS NULL
      UNION ALL
      SELECT 'stage', "id", "on", "createdAt" FROM "StageChange"
      WHERE 'stage' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid
      UNION ALL
      SELECT 'offer', "id", "receivedOn", "createdAt" FROM "Offer"
      WHERE 'offer' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid AND "removedAt" IS NULL
      UNION ALL
      SELECT 'agreement', "id", "acceptedOn", "createdAt" FROM "Agreement"
      WHERE 'agreement' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid AND "removedAt" IS NULL
      UNION ALL
      SELECT 'agreement_end', "id", "endedOn", "createdAt" + interval '1 millisecond' FROM "Agreement"
      WHERE 'agreement' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid AND "removedAt" IS NULL
        AND "endedOn" IS NOT NULL
      UNION ALL
      SELECT 'look_up', "id", "on", "createdAt" FROM "LookUp"
      WHERE 'look_up' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "removedAt" IS NULL
        AND ("debtId" IS NULL OR "debtId" = ${debtId}::uuid)
      UNION ALL
      SELECT 'complaint', "id", "filedOn", "createdAt" FROM "Complaint"
      WHERE 'complaint' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "lenderId" = ${lenderId}::uuid
        AND "removedAt" IS NULL AND "filedOn" IS NOT NULL AND ("debtId" IS NULL OR "debtId" = ${debtId}::uuid)
      UNION ALL
      SELECT 'letter', "id", "sentOn", "createdAt" FROM "Letter"
      WHERE 'letter' = ANY(${kinds}::text[]) AND "userId" = ${userId}::uuid AND "removedAt" IS NULL AND "sentOn" IS NOT NULL
        AND ("debtId" = ${debtId}::uuid OR ("debtId" IS NULL AND "lenderId" = ${lenderId}::uuid))
    ) AS lines
    WHERE ${on}::date IS NULL OR (day, moment, "id") < (${on}::date, ${moment}::timestamptz, ${last}::uuid)
    ORDER BY day DESC, moment DESC, "id" DESC LIMIT ${limit}`;
}
