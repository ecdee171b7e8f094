import "server-only";
import type { Tx } from "@/lib/data/core/db";
import type { UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { keepRevision } from "@/lib/data/core/revisions";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { DebtStage } from "@/lib/domain/debts/debt";
import { DEBT_INCLUDE } from "./debt-row";
import { type DebtView, debtView } from "./debt-view";

/** Holds a debt until the transaction ends, so that two changes of its stage wait for each other. Null: not there. */
export async function lockDebt(tx: Tx, userId: UserId, debtId: string): Promise<DebtStage | null> {
  const rows = await tx.$queryRaw<{ stage: string }[]>`
    SELECT "stage" FROM "Debt" WHERE "id" = ${debtId}::uuid AND "userId" = ${userId}::uuid FOR UPDATE`;
  return (rows[0]?.stage ?? null) as DebtStage | null;
}

/** Appends a stage to a debt's history. */
export async function recordStage(tx: Tx, userId: UserId, debtId: string, stage: string, on: Day): Promise<void> {
  await tx.stageChange.create({ data: { id: newId(), userId, debtId, stage, on: dayToDate(on) } });
}

/**
 * Moves a debt into a stage and appends it to its history. A form that was filled in before is stale from then on. Undoing
 * the last edit of the facts still finds what they said before it, and leaves the debt in this stage.
 */
export async function moveStage(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  { debtId, stage, on }: { debtId: string; stage: DebtStage; on: Day },
): Promise<void> {
  const where = { id_userId: { id: debtId, userId } };
  const row = await tx.debt.findUniqueOrThrow({ where, include: DEBT_INCLUDE });
  const { version } = row;
  const earlier = await tx.revision.findUnique({
    where: {
      userId_subject_subjectId_version: { userId, subject: "Debt", subjectId: debtId, version: version - 1 },
    },
  });
  const before = earlier ? seal.open<DebtView>("Revision", earlier.id, earlier.sealed) : debtView(seal, row);
  await keepRevision(tx, userId, seal, {
    subject: "Debt",
    subjectId: debtId,
    version,
    before: { ...before, stage } satisfies DebtView,
  });
  await tx.debt.update({ where, data: { stage, version: { increment: 1 } } });
  await recordStage(tx, userId, debtId, stage, on);
}

/** The last stage in which something was still owed, by its history; "current" where that names none. */
export async function lastOpenStage(tx: Tx, userId: UserId, debtId: string): Promise<DebtStage> {
  const change = await tx.stageChange.findFirst({
    where: { userId, debtId, stage: { notIn: ["settled", "closed"] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return (change?.stage ?? "current") as DebtStage;
}
