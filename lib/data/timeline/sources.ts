import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { TimelineKind } from "./entry";

/** Whose timeline: a debt with its owner and its lender, because a contact can be about all that is owed to one lender. */
export type TimelineOf = { userId: string; debtId: string; lenderId: string };

/**
 * One select for each kind: id, the day on which it happened and the moment that orders that day. Each reads rows of one debt
 * (or of its lender) by their index, so a page costs what this debt has, however much others have.
 */
export const TIMELINE_SOURCES: Readonly<Record<TimelineKind, (of: TimelineOf) => Prisma.Sql>> = {
  contact: ({ userId, debtId, lenderId }) => Prisma.sql`
    SELECT 'contact' AS kind, "id", ("at" AT TIME ZONE 'Asia/Shanghai')::date AS day, "at" AS moment FROM "Contact"
    WHERE "userId" = ${userId}::uuid AND "lenderId" = ${lenderId}::uuid AND "removedAt" IS NULL
      AND ("debtId" IS NULL OR "debtId" = ${debtId}::uuid)`,
  payment: (of) => dated("payment", Prisma.sql`"Payment"`, Prisma.sql`"on"`, of, true),
  balance: (of) => dated("balance", Prisma.sql`"BalanceUpdate"`, Prisma.sql`"asOf"`, of, false),
  settlement: (of) => dated("settlement", Prisma.sql`"Settlement"`, Prisma.sql`"settledOn"`, of, true),
  court_paper: (of) =>
    dated("court_paper", Prisma.sql`"CourtPaper"`, Prisma.sql`COALESCE("servedOn", ${CREATED_ON})`, of, true),
  proof: (of) => dated("proof", Prisma.sql`"Proof"`, CREATED_ON, of, true),
  stage: (of) => dated("stage", Prisma.sql`"StageChange"`, Prisma.sql`"on"`, of, false),
};

const CREATED_ON = Prisma.sql`("createdAt" AT TIME ZONE 'Asia/Shanghai')::date`;

function dated(
  kind: TimelineKind,
  table: Prisma.Sql,
  on: Prisma.Sql,
  { userId, debtId }: TimelineOf,
  canBeRemoved: boolean,
): Prisma.Sql {
  const standing = canBeRemoved ? Prisma.sql`AND "removedAt" IS NULL` : Prisma.empty;
  return Prisma.sql`
    SELECT ${kind} AS kind, "id", ${on} AS day, "createdAt" AS moment FROM ${table}
    WHERE "userId" = ${userId}::uuid AND "debtId" = ${debtId}::uuid ${standing}`;
}
