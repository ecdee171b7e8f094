import "server-only";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { keepRevision } from "@/lib/data/core/revisions";
import { DEBT_INCLUDE } from "@/lib/data/debts/debt-row";
import { type DebtView, debtColumns, debtView } from "@/lib/data/debts/debt-view";
import type { UserId } from "@/lib/domain/basics/user";
import { isOpenStage } from "@/lib/domain/debts/debt";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";

/** What no brief report says of a debt. */
export type MissingFacts = Pick<DebtFacts, "statedRateBasisPoints" | "dueDayOfMonth" | "arrears">;
export type FilledDebt = { debtId: string; version: number; facts: MissingFacts };

/** Whether one of these is not known of a debt that is still owed. A debt that is not overdue has no overdue amount. */
export function lacksFacts({ stage, statedRateBasisPoints, dueDayOfMonth, arrears, role }: DebtView): boolean {
  if (!isOpenStage(stage) || role === "guarantor") return false;
  return statedRateBasisPoints === null || dueDayOfMonth === null || (arrears === null && stage !== "current");
}

/** Writes them to several debts in one transaction, if nobody saved any of these since. The place of the first that is stale or not there. */
export async function fillFacts(
  userId: UserId,
  debts: readonly FilledDebt[],
): Promise<"saved" | { refused: "stale" | "not_found"; at: number }> {
  const seal = await sealFor(userId);
  try {
    await db().$transaction(async (tx) => {
      for (const [at, { debtId, version, facts }] of debts.entries()) {
        const where = { id_userId: { id: debtId, userId } };
        const row = isId(debtId) ? await tx.debt.findUnique({ where, include: DEBT_INCLUDE }) : null;
        if (!row) throw new Refused("not_found", at);
        const before = debtView(seal, row);
        const { count } = await tx.debt.updateMany({
          where: { id: debtId, userId, version },
          data: { ...debtColumns(seal, debtId, { ...before, ...facts }), version: { increment: 1 } },
        });
        if (count === 0) throw new Refused("stale", at);
        await keepRevision(tx, userId, seal, { subject: "Debt", subjectId: debtId, version, before });
      }
    });
    return "saved";
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason, at: error.at };
    throw error;
  }
}

/** Ends the transaction; nothing of it stays. */
class Refused extends Error {
  readonly reason: "stale" | "not_found";
  readonly at: number;
  constructor(reason: "stale" | "not_found", at: number) {
    super(reason);
    this.reason = reason;
    this.at = at;
  }
}
