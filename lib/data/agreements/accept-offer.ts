import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { lockDebt, moveStage } from "@/lib/data/debts/debt-stages";
import { OFFER_INCLUDE, offerOf, resealedWithGate } from "@/lib/data/negotiation/offer-view";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { isOpenStage } from "@/lib/domain/debts/debt";
import { type SavedGate, stageOnceAgreed } from "@/lib/domain/negotiation/agreement-record";
import type { DueAmount } from "@/lib/domain/negotiation/schedule";
import type { AgreementWords } from "./agreement-view";

/** Why an offer can't be accepted: a debt has one agreement at a time, and none once it is settled. */
export type NotAccepted =
  | "not_found"
  | "stale"
  | "offer_not_open"
  | "offer_without_sums"
  | "agreement_in_force"
  | "debt_over";

export type Acceptance = {
  /** The version of the offer whose terms were read. */
  version: number;
  acceptedOn: Day;
  gate: SavedGate;
  note: string;
};

/**
 * Accepts an offer, once per form: the agreement with its instalments, the offer's state and its answers of the gate, and the
 * stage of the debt, all or none. Returns the agreement's id. "stale" when the offer was changed since `version`.
 */
export async function acceptOffer(
  userId: UserId,
  offerId: string,
  acceptance: Acceptance,
  idempotency: Idempotency,
): Promise<{ id: string } | NotAccepted> {
  if (!isId(offerId)) return "not_found";
  const seal = await sealFor(userId);
  try {
    return { id: await createOnce(userId, idempotency, (tx) => acceptIn(tx, userId, seal, offerId, acceptance)) };
  } catch (refusal) {
    if (refusal instanceof Refused) return refusal.why;
    throw refusal;
  }
}

/** Thrown inside the transaction, so that a refusal does not use the form's key up. */
class Refused extends Error {
  readonly why: NotAccepted;
  constructor(why: NotAccepted) {
    super(why);
    this.why = why;
  }
}

async function acceptIn(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  offerId: string,
  { version, acceptedOn, gate, note }: Acceptance,
): Promise<string> {
  const where = { id_userId: { id: offerId, userId } };
  const named = await tx.offer.findUnique({ where, select: { debtId: true } });
  const stage = named && (await lockDebt(tx, userId, named.debtId));
  if (stage === null) throw new Refused("not_found");
  if (!isOpenStage(stage)) throw new Refused("debt_over");
  // Read once the debt is held: whatever else changes an agreement of this debt has ended by now.
  const row = await tx.offer.findUniqueOrThrow({ where, include: OFFER_INCLUDE });
  if (row.removedAt !== null) throw new Refused("not_found");
  if (row.status !== "open") throw new Refused("offer_not_open");
  if (row.payments.length === 0) throw new Refused("offer_without_sums");
  const inForce = { userId, debtId: row.debtId, removedAt: null, endedOn: null };
  if ((await tx.agreement.count({ where: inForce })) > 0) throw new Refused("agreement_in_force");
  const { count } = await tx.offer.updateMany({
    where: { id: offerId, userId, version, status: "open", removedAt: null },
    data: {
      status: "accepted",
      decidedOn: dayToDate(acceptedOn),
      sealed: resealedWithGate(seal, row, gate),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Refused("stale");
  const id = await insertAgreement(tx, userId, seal, { ...offerOf(row), acceptedOn, stageBefore: stage, note });
  const agreed = stageOnceAgreed(stage);
  if (agreed !== stage) await moveStage(tx, userId, seal, { debtId: row.debtId, stage: agreed, on: acceptedOn });
  return id;
}

type NewAgreement = {
  /** The offer's. */
  id: string;
  debtId: string;
  schedule: readonly DueAmount[];
  acceptedOn: Day;
  stageBefore: string;
  note: string;
};

/** Makes the agreement of an offer with its instalments, inside a transaction of the caller. An offer has one: one that was undone is begun anew, with the terms as they are now. */
export async function insertAgreement(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  { id: offerId, debtId, schedule, acceptedOn, stageBefore, note }: NewAgreement,
): Promise<string> {
  const undone = await tx.agreement.findUnique({ where: { offerId_userId: { offerId, userId } } });
  const id = undone?.id ?? newId();
  const columns = {
    acceptedOn: dayToDate(acceptedOn),
    stageBefore,
    sealed: seal.seal("Agreement", id, { note } satisfies AgreementWords),
  };
  if (undone) {
    await tx.agreement.update({
      where: { id_userId: { id, userId } },
      data: { ...columns, removedAt: null, endedOn: null, endReason: null, version: { increment: 1 } },
    });
    await tx.instalment.deleteMany({ where: { agreementId: id, userId } });
  } else {
    await tx.agreement.create({ data: { id, userId, debtId, offerId, ...columns } });
  }
  await tx.instalment.createMany({
    data: schedule.map(({ dueOn, amount }, index) => ({
      id: newId(),
      userId,
      agreementId: id,
      position: index + 1,
      dueOn: dayToDate(dueOn),
      amountFen: BigInt(amount),
    })),
  });
  return id;
}

/** Keeps the answers of the gate with an offer, if nobody saved since `version`. Allowed once it is accepted, too. */
export async function saveGate(
  userId: UserId,
  offerId: string,
  version: number,
  gate: SavedGate,
): Promise<"saved" | "stale" | "not_found"> {
  if (!isId(offerId)) return "not_found";
  const seal = await sealFor(userId);
  const row = await db().offer.findUnique({ where: { id_userId: { id: offerId, userId } } });
  if (row === null || row.removedAt !== null) return "not_found";
  if (row.version !== version) return "stale";
  const { count } = await db().offer.updateMany({
    where: { id: offerId, userId, version, removedAt: null },
    data: { sealed: resealedWithGate(seal, row, gate), version: { increment: 1 } },
  });
  return count === 0 ? "stale" : "saved";
}
