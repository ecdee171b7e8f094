import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { keepRevision } from "@/lib/data/core/revisions";
import { lockDebt, moveStage } from "@/lib/data/debts/debt-stages";
import { OFFER_INCLUDE, offerOf } from "@/lib/data/negotiation/offer-view";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { type DebtStage, isOpenStage, type OpenStage } from "@/lib/domain/debts/debt";
import { type AgreementEnd, stageOnceAgreed, stageOnceEnded } from "@/lib/domain/negotiation/agreement-record";
import { isSameSchedule } from "@/lib/domain/negotiation/offer-record";
import { AGREEMENT_INCLUDE, type AgreementView, type AgreementWords, agreementView } from "./agreement-view";

/** The agreements of a debt that were not undone, the latest first. None for a debt that is not there or someone else's. */
export async function listAgreements(userId: UserId, debtId: string): Promise<AgreementView[]> {
  if (!isId(debtId)) return [];
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().agreement.findMany({
      relationLoadStrategy: "join",
      where: { userId, debtId, removedAt: null },
      include: AGREEMENT_INCLUDE,
      orderBy: [{ acceptedOn: "desc" }, { id: "desc" }],
    }),
  ]);
  return rows.map((row) => agreementView(seal, row));
}

/** One agreement, undone or not; null when it is not there or someone else's. */
export async function getAgreement(userId: UserId, agreementId: string): Promise<AgreementView | null> {
  if (!isId(agreementId)) return null;
  const where = { id_userId: { id: agreementId, userId } };
  const row = await db().agreement.findUnique({ relationLoadStrategy: "join", where, include: AGREEMENT_INCLUDE });
  return row && agreementView(await sealFor(userId), row);
}

/** What a change of an agreement can come to. */
export type AgreementOutcome = "saved" | "stale" | "not_found" | "agreement_in_force" | "offer_changed";

type Change = {
  tx: Tx;
  seal: UserSeal;
  before: AgreementView;
  /** The stage of its debt, which is held. */
  stage: DebtStage;
};

/** Runs a change of an agreement with its debt held, so that two changes of one debt wait for each other. */
async function changed(
  userId: UserId,
  agreementId: string,
  change: (context: Change) => Promise<AgreementOutcome>,
): Promise<AgreementOutcome> {
  if (!isId(agreementId)) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const where = { id_userId: { id: agreementId, userId } };
    const named = await tx.agreement.findUnique({ where, select: { debtId: true } });
    const stage = named && (await lockDebt(tx, userId, named.debtId));
    if (stage === null) return "not_found";
    const row = await tx.agreement.findUniqueOrThrow({ where, include: AGREEMENT_INCLUDE });
    return change({ tx, seal, before: agreementView(seal, row), stage });
  });
}

/**
 * Takes an acceptance back: the offer is open and the debt where it stood before; payments stay, under no agreement in force.
 * Or brings it back as it was, unless the offer has other sums by now or another agreement is in force.
 */
export async function setAcceptanceUndone(
  userId: UserId,
  agreementId: string,
  isUndone: boolean,
  today: Day,
): Promise<AgreementOutcome> {
  return changed(userId, agreementId, async (context) => {
    const { tx, before, stage } = context;
    if (before.isRemoved === isUndone) return "saved";
    if (!isUndone) {
      const refusal = await whyNotAgain(userId, context);
      if (refusal !== null) return refusal;
    }
    await tx.agreement.updateMany({
      where: { id: agreementId, userId },
      data: { removedAt: isUndone ? new Date() : null, version: { increment: 1 } },
    });
    await tx.offer.updateMany({
      where: { id: before.offerId, userId },
      data: {
        status: isUndone ? "open" : "accepted",
        decidedOn: isUndone ? null : dayToDate(before.acceptedOn),
        version: { increment: 1 },
      },
    });
    if (before.endedOn !== null || !isOpenStage(stage)) return "saved";
    const back = before.stageBefore as OpenStage;
    await move(userId, context, isUndone ? (stage === "agreed" ? back : stage) : stageOnceAgreed(stage), today);
    return "saved";
  });
}

async function whyNotAgain(
  userId: UserId,
  { tx, before }: Change,
): Promise<"not_found" | "agreement_in_force" | "offer_changed" | null> {
  const where = { id_userId: { id: before.offerId, userId } };
  const offer = await tx.offer.findUnique({ where, include: OFFER_INCLUDE });
  if (offer === null || offer.removedAt !== null) return "not_found";
  if (!isSameSchedule(offerOf(offer).schedule, before.schedule)) return "offer_changed";
  return before.endedOn === null && (await isAnotherInForce(tx, userId, before)) ? "agreement_in_force" : null;
}

async function isAnotherInForce(tx: Tx, userId: UserId, { id, debtId }: AgreementView): Promise<boolean> {
  const others = { userId, debtId, removedAt: null, endedOn: null, id: { not: id } };
  return (await tx.agreement.count({ where: others })) > 0;
}

/** A debt that is over, or stands in another stage by somebody's choice, stays there. */
async function move(userId: UserId, { tx, seal, before, stage }: Change, to: DebtStage, on: Day): Promise<void> {
  if (to !== stage) await moveStage(tx, userId, seal, { debtId: before.debtId, stage: to, on });
}

export type Ending = { endedOn: Day; reason: AgreementEnd; note: string };

/** Ends an agreement, if nobody saved since `version`. What it said before is kept; its offer is over with it. */
export async function endAgreement(
  userId: UserId,
  agreementId: string,
  version: number,
  { endedOn, reason, note }: Ending,
): Promise<AgreementOutcome> {
  return changed(userId, agreementId, async (context) => {
    const { tx, seal, before, stage } = context;
    if (before.isRemoved) return "not_found";
    if (before.version !== version || before.endedOn !== null) return "stale";
    await keepRevision(tx, userId, seal, { subject: "Agreement", subjectId: agreementId, version, before });
    await tx.agreement.updateMany({
      where: { id: agreementId, userId },
      data: {
        endedOn: dayToDate(endedOn),
        endReason: reason,
        sealed: seal.seal("Agreement", agreementId, { note: before.note, endNote: note } satisfies AgreementWords),
        version: { increment: 1 },
      },
    });
    if (isOpenStage(stage)) {
      await move(userId, context, stageOnceEnded(stage, before.stageBefore as OpenStage, reason), endedOn);
    }
    return "saved";
  });
}

/** Takes the end of an agreement back, unless another one is in force by now. */
export async function reopenAgreement(userId: UserId, agreementId: string, today: Day): Promise<AgreementOutcome> {
  return changed(userId, agreementId, async (context) => {
    const { tx, before, stage } = context;
    if (before.isRemoved) return "not_found";
    if (before.endedOn === null) return "saved";
    if (await isAnotherInForce(tx, userId, before)) return "agreement_in_force";
    await tx.agreement.updateMany({
      where: { id: agreementId, userId },
      data: { endedOn: null, endReason: null, version: { increment: 1 } },
    });
    if (isOpenStage(stage)) await move(userId, context, stageOnceAgreed(stage), today);
    return "saved";
  });
}
