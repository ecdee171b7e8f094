import "server-only";
import { fromFen } from "@/lib/data/core/columns";
import { db } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { isId, newId } from "@/lib/data/core/new-id";
import { dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { Balance } from "@/lib/domain/debts/balance";
import type { BalanceUpdate, Prisma } from "@/prisma/generated/client";
import { balanceView } from "./debt-view";

export type BalanceEntry = Balance & { id: string; correctsId: string | null; isCorrected: boolean };

/** A balance as columns. */
export function balanceColumns(balance: Balance) {
  return {
    asOf: dayToDate(balance.asOf),
    claimedFen: fromFen(balance.claimed),
    principalFen: fromFen(balance.principal),
    interestFen: fromFen(balance.interest),
    penaltyFen: fromFen(balance.penalty),
    feesFen: fromFen(balance.fees),
  };
}

/** The newest day first; of one day the one that was entered last. */
export const NEWEST_FIRST = [
  { asOf: "desc" },
  { createdAt: "desc" },
] as const satisfies Prisma.BalanceUpdateOrderByWithRelationInput[];

/** Every balance that was ever recorded for a debt, newest day first; corrected ones stay and say so. */
export async function listBalances(userId: UserId, debtId: string): Promise<BalanceEntry[]> {
  if (!isId(debtId)) return [];
  return balanceEntries(await db().balanceUpdate.findMany({ where: { userId, debtId }, orderBy: NEWEST_FIRST }));
}

/** Rows of one debt, as `NEWEST_FIRST` sorts them, as entries. */
export function balanceEntries(rows: readonly BalanceUpdate[]): BalanceEntry[] {
  const corrected = new Set(rows.map((row) => row.correctsId));
  return rows.map((row) => ({ ...balanceView(row), isCorrected: corrected.has(row.id) }));
}

/**
 * Appends a balance to a debt's history, once per form. `correctsId` names an entry of the same debt that this one
 * corrects; an entry is corrected once, and the correction can be corrected in turn.
 */
export async function addBalance(
  userId: UserId,
  debtId: string,
  balance: Balance,
  correctsId: string | null,
  idempotency: Idempotency,
): Promise<"saved" | "not_found"> {
  const entries = await listBalances(userId, debtId);
  const isThere = isId(debtId) && (await db().debt.count({ where: { id: debtId, userId } })) === 1;
  if (!isThere || (correctsId !== null && !entries.some((entry) => entry.id === correctsId))) return "not_found";
  await createOnce(userId, idempotency, async (tx) => {
    const id = newId();
    const isFree = correctsId !== null && (await tx.balanceUpdate.count({ where: { userId, correctsId } })) === 0;
    await tx.balanceUpdate.create({
      data: { id, userId, debtId, correctsId: isFree ? correctsId : null, ...balanceColumns(balance) },
    });
    return id;
  });
  return "saved";
}
