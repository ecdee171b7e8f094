import "server-only";
import { keepRevision } from "@/lib/data/core/revisions";
import { DEBT_INCLUDE } from "@/lib/data/debts/debt-row";
import { moveStage } from "@/lib/data/debts/debt-stages";
import { debtView } from "@/lib/data/debts/debt-view";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { type ChecklistCode, isChecklistOver } from "@/lib/domain/settlement/checklist";
import { endsDebt } from "@/lib/domain/settlement/settlement";
import { type ChecklistWords, ensureChecklistItem } from "./checklist-rows";
import { checklistOf } from "./settled-debts";
import { changed, type SettlementChange } from "./settlement-change";
import { answerView } from "./settlement-view";

/** What the user says about an item: done on a day; does not apply, and why; or neither, which takes an answer back. */
export type Answer = { doneOn: Day | null; notApplicable: boolean } & ChecklistWords;

/** The version of an item about which nothing was said yet. */
export const FIRST_VERSION = 1;

/**
 * Records an answer to one closing item, if nobody answered since `version`. When nothing is left but what is optional the
 * debt is closed in the same transaction; an answer that is taken back opens it again. `today` is the day of that.
 */
export async function answerItem(
  userId: UserId,
  settlementId: string,
  code: ChecklistCode,
  { version, answer, today }: { version: number; answer: Answer; today: Day },
): Promise<"saved" | "closed" | "stale" | "not_found"> {
  return changed(userId, settlementId, async (context) => {
    const { tx, seal, before } = context;
    if (context.isRemoved || !endsDebt(before.outcome)) return "not_found";
    const row = await ensureChecklistItem(tx, userId, seal, settlementId, code);
    if (!row) return "not_found";
    const { doneOn, notApplicable, note, reason } = answer;
    const stored = await tx.checklistItem.findUniqueOrThrow({ where: { id_userId: { id: row.id, userId } } });
    if (stored.version !== version) return "stale";
    await keepRevision(tx, userId, seal, {
      subject: "ChecklistItem",
      subjectId: row.id,
      version,
      before: answerView(seal, stored),
    });
    await tx.checklistItem.updateMany({
      where: { id: row.id, userId },
      data: {
        doneOn: doneOn && dayToDate(doneOn),
        notApplicable,
        sealed: seal.seal("ChecklistItem", row.id, { note, reason } satisfies ChecklistWords),
        version: { increment: 1 },
      },
    });
    return closeWhenOver(userId, context, today);
  });
}

/** The debt is closed exactly as long as its list is over. */
async function closeWhenOver(
  userId: UserId,
  { tx, seal, before, stage }: SettlementChange,
  today: Day,
): Promise<"saved" | "closed"> {
  const { id, debtId } = before;
  const row = await tx.debt.findUniqueOrThrow({ where: { id_userId: { id: debtId, userId } }, include: DEBT_INCLUDE });
  const items = await tx.checklistItem.findMany({ where: { settlementId: id, userId } });
  const answers = items.map((item) => answerView(seal, item));
  const isOver = isChecklistOver(checklistOf(debtView(seal, row), before), answers);
  if (isOver === before.isClosed) return "saved";
  await tx.settlement.updateMany({ where: { id, userId }, data: { closedAt: isOver ? new Date() : null } });
  if (isOver && stage === "settled") await moveStage(tx, userId, seal, { debtId, stage: "closed", on: today });
  if (!isOver && stage === "closed") {
    await moveStage(tx, userId, seal, { debtId, stage: "settled", on: before.settledOn });
  }
  return isOver ? "closed" : "saved";
}
