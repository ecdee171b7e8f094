import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { lockDebt } from "@/lib/data/debts/debt-stages";
import type { UserId } from "@/lib/domain/basics/user";
import { type DebtStage, isOpenStage } from "@/lib/domain/debts/debt";
import { ENDING, SETTLEMENT_INCLUDE, type SettlementView, settlementView } from "./settlement-view";

/** A settlement as it is inside a transaction in which its debt is held. */
export type SettlementChange = {
  tx: Tx;
  seal: UserSeal;
  before: SettlementView;
  isRemoved: boolean;
  /** The stage of its debt. */
  stage: DebtStage;
};

/** Runs a change of a settlement with its debt held, so that two changes of one debt wait for each other. */
export async function changed<Outcome>(
  userId: UserId,
  settlementId: string,
  change: (context: SettlementChange) => Promise<Outcome>,
): Promise<Outcome | "not_found"> {
  if (!isId(settlementId)) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const where = { id_userId: { id: settlementId, userId } };
    const named = await tx.settlement.findUnique({ where, select: { debtId: true } });
    const stage = named && (await lockDebt(tx, userId, named.debtId));
    if (stage === null) return "not_found";
    // Read again: another change may just have ended.
    const row = await tx.settlement.findUniqueOrThrow({ where, include: SETTLEMENT_INCLUDE });
    const before = settlementView(seal, row);
    return change({ tx, seal, before, isRemoved: row.removedAt !== null, stage });
  });
}

/** A settlement of a debt that was opened again since then counts as undone. False when one stands in the way. */
export async function makeRoom(tx: Tx, userId: UserId, debtId: string, stage: DebtStage): Promise<boolean> {
  const standing = { userId, debtId, removedAt: null, outcome: ENDING };
  if (!isOpenStage(stage)) return (await tx.settlement.count({ where: standing })) === 0;
  await tx.settlement.updateMany({ where: standing, data: { removedAt: new Date(), version: { increment: 1 } } });
  return true;
}
