import { IN_FORCE } from "@/lib/data/agreements/agreement-view";
import type { Stored } from "@/lib/data/core/columns";
import { OFFER_INCLUDE } from "@/lib/data/negotiation/offer-view";
import type { Prisma } from "@/prisma/generated/client";

/**
 * What is read with every debt; one statement for all of them (relationLoadStrategy "join"). Only what the view takes: with two
 * hundred debts every column is made, sent and read two hundred times.
 */
export const DEBT_INCLUDE = {
  lender: { omit: { userId: true, importBatchId: true, createdAt: true } },
  balanceUpdates: {
    where: { correctedBy: { is: null } },
    orderBy: [{ asOf: "desc" }, { createdAt: "desc" }],
    take: 1,
    omit: { userId: true, debtId: true, importBatchId: true, createdAt: true },
  },
  demands: {
    where: { removedAt: null },
    orderBy: { on: "asc" },
    select: { id: true, on: true, possiblyEffective: true },
  },
  cashFlows: {
    where: { removedAt: null },
    orderBy: [{ on: "asc" }, { id: "asc" }],
    select: { id: true, on: true, amountFen: true },
  },
  courtPapers: {
    where: { removedAt: null },
    orderBy: { createdAt: "asc" },
    omit: { userId: true, debtId: true, removedAt: true, createdAt: true },
  },
  offers: {
    where: { removedAt: null, OR: [{ status: "open" }, { status: "accepted" }] },
    omit: { sealed: true },
    include: OFFER_INCLUDE,
    orderBy: { id: "asc" },
  },
  agreements: IN_FORCE,
} as const satisfies Prisma.DebtInclude;

/** What the view takes of a debt. */
export type DebtRow = Stored<
  Omit<Prisma.DebtGetPayload<{ include: typeof DEBT_INCLUDE }>, "userId" | "lenderId" | "importBatchId" | "createdAt">
>;
