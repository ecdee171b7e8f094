import "server-only";
import { db } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { isId, newId } from "@/lib/data/core/new-id";
import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";

/* Demands and cash flows: small dated facts of a debt. They are added, taken out and brought back, never edited. */

export type Demand = { id: string; on: Day; possiblyEffective: boolean };
/** Money received from the lender is positive, money paid is negative; in fen. */
export type CashFlow = { id: string; on: Day; amount: Fen };

/** The written demands of a debt, oldest first. */
export async function listDemands(userId: UserId, debtId: string): Promise<Demand[]> {
  if (!isId(debtId)) return [];
  const rows = await db().demand.findMany({ where: { userId, debtId, removedAt: null }, orderBy: { on: "asc" } });
  return rows.map((row) => ({ id: row.id, on: dateToDay(row.on), possiblyEffective: row.possiblyEffective }));
}

/** The cash flows of a debt, oldest first. */
export async function listCashFlows(userId: UserId, debtId: string): Promise<CashFlow[]> {
  if (!isId(debtId)) return [];
  const where = { userId, debtId, removedAt: null };
  const rows = await db().cashFlow.findMany({ where, orderBy: [{ on: "asc" }, { id: "asc" }] });
  return rows.map((row) => ({ id: row.id, on: dateToDay(row.on), amount: fen(Number(row.amountFen)) }));
}

/** Adds a demand, once per form. */
export async function addDemand(
  userId: UserId,
  debtId: string,
  demand: Omit<Demand, "id">,
  idempotency: Idempotency,
): Promise<"saved" | "not_found"> {
  if (!(await isDebtOf(userId, debtId))) return "not_found";
  await createOnce(userId, idempotency, async (tx) => {
    const { on, possiblyEffective } = demand;
    const row = await tx.demand.create({ data: { id: newId(), userId, debtId, on: dayToDate(on), possiblyEffective } });
    return row.id;
  });
  return "saved";
}

/** Adds a cash flow, once per form. */
export async function addCashFlow(
  userId: UserId,
  debtId: string,
  flow: Omit<CashFlow, "id">,
  idempotency: Idempotency,
): Promise<"saved" | "not_found"> {
  if (!(await isDebtOf(userId, debtId))) return "not_found";
  await createOnce(userId, idempotency, async (tx) => {
    const data = { id: newId(), userId, debtId, on: dayToDate(flow.on), amountFen: BigInt(flow.amount) };
    return (await tx.cashFlow.create({ data })).id;
  });
  return "saved";
}

export type EntryKind = "demand" | "cash_flow" | "court_paper" | "clock_event";

/** Takes an entry out of its debt, or brings it back. */
export async function setRemoved(
  userId: UserId,
  kind: EntryKind,
  debtId: string,
  entryId: string,
  isRemoved: boolean,
): Promise<"saved" | "not_found"> {
  if (!isId(debtId) || !isId(entryId)) return "not_found";
  const change = { where: { id: entryId, debtId, userId }, data: { removedAt: isRemoved ? new Date() : null } };
  const { count } = await updateEntry(kind, change);
  return count === 0 ? "not_found" : "saved";
}

type EntryChange = { where: { id: string; debtId: string; userId: string }; data: { removedAt: Date | null } };

function updateEntry(kind: EntryKind, change: EntryChange): Promise<{ count: number }> {
  switch (kind) {
    case "demand":
      return db().demand.updateMany(change);
    case "cash_flow":
      return db().cashFlow.updateMany(change);
    case "court_paper":
      return db().courtPaper.updateMany(change);
    case "clock_event":
      return db().clockEvent.updateMany(change);
  }
}

/** Whether a debt is there and this user's. The composite foreign keys say it again. */
export async function isDebtOf(userId: UserId, debtId: string): Promise<boolean> {
  return isId(debtId) && (await db().debt.count({ where: { id: debtId, userId } })) === 1;
}
