import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { isId } from "@/lib/data/core/new-id";
import type { UserId } from "@/lib/domain/basics/user";

/**
 * Puts a debt on top, behind those that are pinned already, or takes the pin away. `place` is the place it had before,
 * where a pin that was taken away comes back.
 */
export async function setPinned(
  userId: UserId,
  debtId: string,
  isPinned: boolean,
  place: number | null = null,
): Promise<"saved" | "not_found"> {
  if (!isId(debtId)) return "not_found";
  return db().$transaction(async (tx) => {
    await lockOrder(tx, userId);
    const { _max: last } = await tx.debt.aggregate({ where: { userId }, _max: { pinPosition: true } });
    const { count } = await tx.debt.updateMany({
      // A debt that is pinned already keeps its place: a double click moves nothing.
      where: { id: debtId, userId, pinPosition: isPinned ? null : { not: null } },
      data: { pinPosition: isPinned ? (place ?? (last.pinPosition ?? 0) + 1) : null },
    });
    return count === 1 || (await tx.debt.count({ where: { id: debtId, userId } })) === 1 ? "saved" : "not_found";
  });
}

/** Leaves a debt out of order and totals, or takes it in again. Its deadlines stay. */
export async function setIncluded(userId: UserId, debtId: string, included: boolean): Promise<"saved" | "not_found"> {
  if (!isId(debtId)) return "not_found";
  const { count } = await db().debt.updateMany({ where: { id: debtId, userId }, data: { included } });
  return count === 0 ? "not_found" : "saved";
}

/** Stores the user's own order: the ids from first to last. Debts that are not named lose their place. */
export async function saveCustomOrder(userId: UserId, debtIds: readonly string[]): Promise<"saved" | "not_found"> {
  if (!debtIds.every(isId)) return "not_found";
  return db().$transaction(async (tx) => {
    await lockOrder(tx, userId);
    const own = await tx.debt.count({ where: { userId, id: { in: [...debtIds] } } });
    if (own !== new Set(debtIds).size || own !== debtIds.length) return "not_found";
    await tx.debt.updateMany({ where: { userId }, data: { customPosition: null } });
    await tx.$executeRaw`
      UPDATE "Debt" SET "customPosition" = place."position"
      FROM unnest(${[...debtIds]}::uuid[]) WITH ORDINALITY AS place("id", "position")
      WHERE "Debt"."id" = place."id" AND "Debt"."userId" = ${userId}::uuid`;
    return "saved";
  });
}

/** Remembers which order the user looks at. */
export async function setStrategy(userId: UserId, strategy: string): Promise<void> {
  await db().profile.update({ where: { userId }, data: { strategy } });
}

/** Positions are counted from one another: two changes of one user's order wait for each other. */
async function lockOrder(tx: Tx, userId: UserId): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Profile" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
}
