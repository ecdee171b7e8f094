import "server-only";
import { correctPayment, insertPayment, setPaymentRemovedIn } from "@/lib/data/agreements/payments";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import { lastOpenStage, lockDebt, moveStage } from "@/lib/data/debts/debt-stages";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { type DebtStage, isOpenStage } from "@/lib/domain/debts/debt";
import { endsDebt, type SettlementFacts } from "@/lib/domain/settlement/settlement";
import { changed, makeRoom } from "./settlement-change";
import {
  SETTLEMENT_INCLUDE,
  type SettlementView,
  STANDING_SETTLEMENTS,
  settlementColumns,
  settlementView,
} from "./settlement-view";

/** The settlements by which the user's debts are over, of debts that are not archived; the latest first. */
export async function listSettlements(userId: UserId): Promise<SettlementView[]> {
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().settlement.findMany({
      relationLoadStrategy: "join",
      ...STANDING_SETTLEMENTS,
      where: { userId, ...STANDING_SETTLEMENTS.where },
    }),
  ]);
  return rows.map((row) => settlementView(seal, row));
}

/** One settlement that was not undone; null when it is not there or someone else's. */
export async function getSettlement(userId: UserId, settlementId: string): Promise<SettlementView | null> {
  if (!isId(settlementId)) return null;
  const row = await db().settlement.findFirst({
    relationLoadStrategy: "join",
    where: { id: settlementId, userId, removedAt: null },
    include: SETTLEMENT_INCLUDE,
  });
  return row && settlementView(await sealFor(userId), row);
}

export type NewSettlement = {
  facts: SettlementFacts;
  /** Record the amount as a payment on the day of settlement, too. */
  withPayment: boolean;
};

/**
 * Settles a debt, once per form: the settlement, its payment, the debt's stage and the change of it, all or none. A
 * partial or disputed one is recorded and the debt stays open. Returns the settlement's id. "already_settled" when
 * another settlement of the debt stands.
 */
export async function settleDebt(
  userId: UserId,
  debtId: string,
  { facts, withPayment }: NewSettlement,
  idempotency: Idempotency,
): Promise<{ id: string } | "not_found" | "already_settled"> {
  if (!isId(debtId)) return "not_found";
  const seal = await sealFor(userId);
  try {
    const id = await createOnce(userId, idempotency, async (tx) => {
      const stage = await lockDebt(tx, userId, debtId);
      if (stage === null) throw new NotSettled("not_found");
      if (endsDebt(facts.outcome) && !(await makeRoom(tx, userId, debtId, stage)))
        throw new NotSettled("already_settled");
      return insertSettlement(tx, userId, seal, debtId, { facts, withPayment, stage });
    });
    return { id };
  } catch (refusal) {
    if (refusal instanceof NotSettled) return refusal.why;
    throw refusal;
  }
}

/** Thrown inside the transaction, so that a refusal does not use the form's key up. */
class NotSettled extends Error {
  readonly why: "not_found" | "already_settled";
  constructor(why: "not_found" | "already_settled") {
    super(why);
    this.why = why;
  }
}

/** The same inside a transaction of the caller, in which the debt is locked. */
export async function insertSettlement(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  debtId: string,
  { facts, withPayment, stage }: NewSettlement & { stage: DebtStage },
): Promise<string> {
  const { settledOn: on, amount } = facts;
  const id = newId();
  const paymentId =
    withPayment && amount !== null
      ? await insertPayment(tx, userId, seal, debtId, { on, amount, payee: "", note: "" })
      : null;
  const stageBefore = isOpenStage(stage) ? stage : await lastOpenStage(tx, userId, debtId);
  const columns = settlementColumns(seal, id, facts, null);
  await tx.settlement.create({ data: { id, userId, debtId, paymentId, stageBefore, ...columns } });
  if (endsDebt(facts.outcome)) await moveStage(tx, userId, seal, { debtId, stage: "settled", on });
  return id;
}

/**
 * Corrects a settlement, if nobody saved since `version`; its payment follows, and so does the debt where the outcome now
 * ends it or no longer does. What it said before is kept. `today` is the day of a change of stage that takes it back.
 */
export async function updateSettlement(
  userId: UserId,
  settlementId: string,
  version: number,
  facts: SettlementFacts,
  today: Day,
): Promise<"saved" | "stale" | "not_found" | "already_settled"> {
  return changed(userId, settlementId, async ({ tx, seal, before, isRemoved, stage }) => {
    const { debtId, paymentId } = before;
    if (isRemoved) return "not_found";
    if (before.version !== version) return "stale";
    const [ended, ends] = [endsDebt(before.outcome), endsDebt(facts.outcome)];
    if (ends && !ended && !(await makeRoom(tx, userId, debtId, stage))) return "already_settled";
    await keepRevision(tx, userId, seal, { subject: "Settlement", subjectId: settlementId, version, before });
    const columns = settlementColumns(seal, settlementId, facts, before.certificate);
    const closing = ends ? {} : { closedAt: null };
    // The debt may have moved on since the part payment was recorded.
    const begins = ends && !ended && isOpenStage(stage) ? { stageBefore: stage } : {};
    await tx.settlement.updateMany({
      where: { id: settlementId, userId },
      data: { ...columns, ...closing, ...begins, version: { increment: 1 } },
    });
    const { settledOn: on, amount } = facts;
    if (paymentId !== null && amount !== null) await correctPayment(tx, userId, paymentId, { on, amount });
    if (paymentId !== null && amount === null) await setPaymentRemovedIn(tx, userId, paymentId, true);
    if (ends && isOpenStage(stage)) await moveStage(tx, userId, seal, { debtId, stage: "settled", on });
    if (ended && !ends && !isOpenStage(stage)) {
      await moveStage(tx, userId, seal, { debtId, stage: before.stageBefore, on: today });
    }
    return "saved";
  });
}

/** Puts back what a settlement said before its last edit; that too is an edit and can be undone. */
export async function undoSettlementEdit(
  userId: UserId,
  settlementId: string,
  today: Day,
): Promise<"saved" | "stale" | "not_found" | "already_settled"> {
  const now = await getSettlement(userId, settlementId);
  if (!now) return "not_found";
  const seal = await sealFor(userId);
  const before = await getRevision<SettlementView>(userId, seal, "Settlement", settlementId, now.version - 1);
  return before ? updateSettlement(userId, settlementId, now.version, { ...now, ...before }, today) : "not_found";
}
