import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { Balance } from "@/lib/domain/debts/balance";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";
import { balanceColumns } from "./balances";
import { readDebtRows } from "./debt-list";
import { DEBT_INCLUDE } from "./debt-row";
import { recordStage } from "./debt-stages";
import { type DebtView, debtColumns, debtView } from "./debt-view";
import { ensureLender, type LenderChoice, lenderView } from "./lenders";

/** All debts of the user, in the order in which they were recorded; archived ones only when asked for. */
export async function listDebts(userId: UserId, { archived }: { archived: boolean }): Promise<DebtView[]> {
  const [seal, rows] = await Promise.all([sealFor(userId), readDebtRows(userId, archived)]);
  const lenders = new Map(rows.map(({ lender }) => [lender.id, lender]));
  const opened = new Map([...lenders].map(([id, lender]) => [id, lenderView(seal, lender)]));
  return rows.map((row) => debtView(seal, row, opened.get(row.lender.id)));
}

/** One debt, archived or not; null when it is not there or someone else's. */
export async function getDebt(userId: UserId, debtId: string): Promise<DebtView | null> {
  if (!isId(debtId)) return null;
  const row = await db().debt.findUnique({
    relationLoadStrategy: "join",
    where: { id_userId: { id: debtId, userId } },
    include: DEBT_INCLUDE,
  });
  return row && debtView(await sealFor(userId), row);
}

export type NewDebt = {
  lender: LenderChoice;
  facts: DebtFacts;
  balance: Balance | null;
  on: Day;
  isSample?: boolean;
  /** The import that makes it, and its lender where that is new. */
  importBatchId?: string;
};

/**
 * Records a debt with its first stage and balance, and its lender where that is new, once per form. `on` is today for
 * the user. Returns the debt's id; null when the chosen lender is not there.
 */
export async function addDebt(userId: UserId, debt: NewDebt, idempotency: Idempotency): Promise<string | null> {
  const seal = await sealFor(userId);
  const result = await createOnce(userId, idempotency, async (tx) => (await insertDebt(tx, userId, seal, debt)) ?? "");
  return result === "" ? null : result;
}

/** The same inside a transaction of the caller. */
export async function insertDebt(tx: Tx, userId: UserId, seal: UserSeal, debt: NewDebt): Promise<string | null> {
  const importBatchId = debt.importBatchId ?? null;
  const lenderId = await ensureLender(tx, userId, seal, debt.lender, importBatchId);
  if (lenderId === null) return null;
  const id = newId();
  const isSample = debt.isSample ?? false;
  const columns = debtColumns(seal, id, debt.facts);
  await tx.debt.create({ data: { id, userId, lenderId, isSample, importBatchId, ...columns } });
  await recordStage(tx, userId, id, debt.facts.stage, debt.on);
  if (debt.balance) {
    const balance = balanceColumns(debt.balance);
    await tx.balanceUpdate.create({ data: { id: newId(), userId, debtId: id, importBatchId, ...balance } });
  }
  return id;
}

/**
 * Saves the facts of a debt, if nobody saved since `version`. What it said before is kept; a changed stage is appended
 * to its history.
 */
export async function updateDebt(
  userId: UserId,
  debtId: string,
  version: number,
  facts: DebtFacts,
  on: Day,
): Promise<"saved" | "stale" | "not_found"> {
  if (!isId(debtId)) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const row = await tx.debt.findUnique({ where: { id_userId: { id: debtId, userId } }, include: DEBT_INCLUDE });
    if (!row) return "not_found";
    const { count } = await tx.debt.updateMany({
      where: { id: debtId, userId, version },
      data: { ...debtColumns(seal, debtId, facts), version: { increment: 1 } },
    });
    if (count === 0) return "stale";
    await keepRevision(tx, userId, seal, { subject: "Debt", subjectId: debtId, version, before: debtView(seal, row) });
    if (row.stage !== facts.stage) await recordStage(tx, userId, debtId, facts.stage, on);
    return "saved";
  });
}

/** Puts back what the debt said before its last edit; that too is an edit and can be undone. */
export async function undoDebtEdit(userId: UserId, debtId: string, on: Day): Promise<"saved" | "stale" | "not_found"> {
  const debt = await getDebt(userId, debtId);
  if (!debt) return "not_found";
  const before = await getRevision<DebtView>(userId, await sealFor(userId), "Debt", debtId, debt.version - 1);
  // A fact that debts did not have yet at that time stays as it is.
  return before ? updateDebt(userId, debtId, debt.version, { ...debt, ...before }, on) : "not_found";
}

/** Takes a debt out of lists, order and totals, or brings it back. Nothing of it is lost. */
export async function setArchived(userId: UserId, debtId: string, isArchived: boolean): Promise<"saved" | "not_found"> {
  if (!isId(debtId)) return "not_found";
  const { count } = await db().debt.updateMany({
    where: { id: debtId, userId },
    data: { archivedAt: isArchived ? new Date() : null },
  });
  return count === 0 ? "not_found" : "saved";
}
