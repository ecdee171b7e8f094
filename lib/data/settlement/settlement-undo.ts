import "server-only";
import { setPaymentRemovedIn } from "@/lib/data/agreements/payments";
import { keepRevision } from "@/lib/data/core/revisions";
import { moveStage } from "@/lib/data/debts/debt-stages";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { isOpenStage } from "@/lib/domain/debts/debt";
import type { Certificate } from "@/lib/domain/settlement/certificate";
import { endsDebt } from "@/lib/domain/settlement/settlement";
import { changed, makeRoom, type SettlementChange } from "./settlement-change";
import { settlementColumns } from "./settlement-view";

/**
 * Takes a settlement back, with its payment: the debt is again where it stood before. Or brings it back, as far as its
 * checklist had come. Nothing of it is lost either way. `today` is the day of the change of stage.
 */
export async function setSettlementRemoved(
  userId: UserId,
  settlementId: string,
  isRemoved: boolean,
  today: Day,
): Promise<"saved" | "not_found" | "already_settled"> {
  return changed(userId, settlementId, async (context) => {
    const { tx, before, stage } = context;
    const ends = endsDebt(before.outcome);
    if (context.isRemoved === isRemoved) return "saved";
    if (!isRemoved && ends && !(await makeRoom(tx, userId, before.debtId, stage))) return "already_settled";
    await tx.settlement.updateMany({
      where: { id: settlementId, userId },
      data: { removedAt: isRemoved ? new Date() : null, version: { increment: 1 } },
    });
    if (before.paymentId !== null) await setPaymentRemovedIn(tx, userId, before.paymentId, isRemoved);
    if (ends) await moveWith(userId, context, isRemoved, today);
    return "saved";
  });
}

async function moveWith(
  userId: UserId,
  { tx, seal, before, stage }: SettlementChange,
  isRemoved: boolean,
  today: Day,
): Promise<void> {
  const { debtId, stageBefore, isClosed, settledOn } = before;
  if (!isRemoved) {
    const over = isClosed ? ({ stage: "closed", on: today } as const) : ({ stage: "settled", on: settledOn } as const);
    return moveStage(tx, userId, seal, { debtId, ...over });
  }
  // A debt that was opened by hand since then stays as it is.
  if (!isOpenStage(stage)) await moveStage(tx, userId, seal, { debtId, stage: stageBefore, on: today });
}

/** Keeps what a certificate says as the user confirmed it, if nobody saved since `version`. What stood before is kept. */
export async function saveCertificate(
  userId: UserId,
  settlementId: string,
  version: number,
  certificate: Certificate,
): Promise<"saved" | "stale" | "not_found"> {
  return changed(userId, settlementId, async ({ tx, seal, before, isRemoved }) => {
    if (isRemoved) return "not_found";
    if (before.version !== version) return "stale";
    await keepRevision(tx, userId, seal, { subject: "Settlement", subjectId: settlementId, version, before });
    await tx.settlement.updateMany({
      where: { id: settlementId, userId },
      data: { ...settlementColumns(seal, settlementId, before, certificate), version: { increment: 1 } },
    });
    return "saved";
  });
}
