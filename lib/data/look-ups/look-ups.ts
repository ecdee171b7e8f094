import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import { isDebtOf } from "@/lib/data/debts/debt-entries";
import type { UserId } from "@/lib/domain/basics/user";
import type { LookUpFacts } from "@/lib/domain/debts/look-up";
import { type LookUpView, lookUpColumns, lookUpView } from "./look-up-view";

/** What was looked up, and the debt that it was about; null: about everything. */
export type LookUpEntry = { facts: LookUpFacts; debtId: string | null };

/** Look-ups about a debt and about everything, the latest day first. None for a debt that is not there or someone else's. */
export async function listLookUps(userId: UserId, debtId: string): Promise<LookUpView[]> {
  if (!isId(debtId)) return [];
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().lookUp.findMany({
      where: { userId, removedAt: null, OR: [{ debtId }, { debtId: null }] },
      orderBy: [{ on: "desc" }, { id: "desc" }],
    }),
  ]);
  return rows.map((row) => lookUpView(seal, row));
}

/** One look-up, removed or not; null when it is not there or someone else's. */
export async function getLookUp(userId: UserId, lookUpId: string): Promise<LookUpView | null> {
  if (!isId(lookUpId)) return null;
  const row = await db().lookUp.findUnique({ where: { id_userId: { id: lookUpId, userId } } });
  return row && lookUpView(await sealFor(userId), row);
}

/** Records a look-up, once per form. */
export async function addLookUp(
  userId: UserId,
  { facts, debtId }: LookUpEntry,
  idempotency: Idempotency,
): Promise<"saved" | "not_found"> {
  if (debtId !== null && !(await isDebtOf(userId, debtId))) return "not_found";
  const seal = await sealFor(userId);
  await createOnce(userId, idempotency, (tx) => insertLookUp(tx, userId, seal, { facts, debtId }));
  return "saved";
}

/** The same inside a transaction of the caller. Returns the look-up's id. */
export async function insertLookUp(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  { facts, debtId }: LookUpEntry,
): Promise<string> {
  const id = newId();
  await tx.lookUp.create({ data: { id, userId, debtId, ...lookUpColumns(seal, id, facts) } });
  return id;
}

/** Saves a look-up, if nobody saved since `version`. What it said before is kept. */
export async function updateLookUp(
  userId: UserId,
  lookUpId: string,
  version: number,
  { facts, debtId }: LookUpEntry,
): Promise<"saved" | "stale" | "not_found"> {
  const before = await getLookUp(userId, lookUpId);
  if (!before || before.isRemoved || (debtId !== null && !(await isDebtOf(userId, debtId)))) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const { count } = await tx.lookUp.updateMany({
      where: { id: lookUpId, userId, version, removedAt: null },
      data: { debtId, ...lookUpColumns(seal, lookUpId, facts), version: { increment: 1 } },
    });
    if (count === 0) return "stale";
    await keepRevision(tx, userId, seal, { subject: "LookUp", subjectId: lookUpId, version, before });
    return "saved";
  });
}

/** Puts back what a look-up said before its last edit; that too is an edit and can be undone. */
export async function undoLookUpEdit(userId: UserId, lookUpId: string): Promise<"saved" | "stale" | "not_found"> {
  const now = await getLookUp(userId, lookUpId);
  if (!now) return "not_found";
  const before = await getRevision<LookUpView>(userId, await sealFor(userId), "LookUp", lookUpId, now.version - 1);
  return before ? updateLookUp(userId, lookUpId, now.version, { facts: before, debtId: before.debtId }) : "not_found";
}

/** Takes a look-up out of every list, or brings it back. */
export async function setLookUpRemoved(
  userId: UserId,
  lookUpId: string,
  isRemoved: boolean,
): Promise<"saved" | "not_found"> {
  if (!isId(lookUpId)) return "not_found";
  const removedAt = isRemoved ? new Date() : null;
  const { count } = await db().lookUp.updateMany({ where: { id: lookUpId, userId }, data: { removedAt } });
  return count === 0 ? "not_found" : "saved";
}
