import "server-only";
import { db } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { OfferStatus } from "@/lib/domain/negotiation/offer-facts";
import type { OfferFacts } from "@/lib/domain/negotiation/offer-record";
import { OFFER_INCLUDE, type OfferView, offerColumns, offerView, scheduleRows } from "./offer-view";

/** The offers of a debt that were not removed, the latest first. None for a debt that is not there or someone else's. */
export async function listOffers(userId: UserId, debtId: string): Promise<OfferView[]> {
  if (!isId(debtId)) return [];
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().offer.findMany({
      relationLoadStrategy: "join",
      where: { userId, debtId, removedAt: null },
      include: OFFER_INCLUDE,
      orderBy: [{ receivedOn: "desc" }, { id: "desc" }],
    }),
  ]);
  return rows.map((row) => offerView(seal, row));
}

/** One offer, removed or not; null when it is not there or someone else's. */
export async function getOffer(userId: UserId, offerId: string): Promise<OfferView | null> {
  if (!isId(offerId)) return null;
  const where = { id_userId: { id: offerId, userId } };
  const row = await db().offer.findUnique({ relationLoadStrategy: "join", where, include: OFFER_INCLUDE });
  return row && offerView(await sealFor(userId), row);
}

/** Records an offer with its schedule, once per form. Returns its id; null when the debt is not there. */
export async function addOffer(
  userId: UserId,
  debtId: string,
  facts: OfferFacts,
  idempotency: Idempotency,
): Promise<string | null> {
  if (!isId(debtId)) return null;
  const seal = await sealFor(userId);
  const debt = await db().debt.findUnique({ where: { id_userId: { id: debtId, userId } }, select: { id: true } });
  if (!debt) return null;
  return createOnce(userId, idempotency, async (tx) => {
    const id = newId();
    await tx.offer.create({ data: { id, userId, debtId, ...offerColumns(seal, id, facts) } });
    await tx.offerPayment.createMany({ data: scheduleRows(userId, id, facts.schedule) });
    return id;
  });
}

/** What a change of an offer can come to. An accepted one has an agreement, whose schedule may not change under it. */
export type OfferOutcome = "saved" | "stale" | "not_found" | "offer_accepted";

/** Saves an offer with its schedule, if nobody saved since `version`. What it said before is kept. */
export async function updateOffer(
  userId: UserId,
  offerId: string,
  version: number,
  facts: OfferFacts,
): Promise<OfferOutcome> {
  if (!isId(offerId)) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const where = { id_userId: { id: offerId, userId } };
    const row = await tx.offer.findUnique({ where, include: OFFER_INCLUDE });
    if (row === null || row.removedAt !== null) return "not_found";
    if (row.status === "accepted") return "offer_accepted";
    const columns = offerColumns(seal, offerId, facts, seal.open<object>("Offer", offerId, row.sealed));
    const { count } = await tx.offer.updateMany({
      where: { id: offerId, userId, version, removedAt: null, status: { not: "accepted" } },
      data: { ...columns, version: { increment: 1 } },
    });
    if (count === 0) return "stale";
    const before = offerView(seal, row);
    await keepRevision(tx, userId, seal, { subject: "Offer", subjectId: offerId, version, before });
    await tx.offerPayment.deleteMany({ where: { offerId, userId } });
    await tx.offerPayment.createMany({ data: scheduleRows(userId, offerId, facts.schedule) });
    return "saved";
  });
}

/** Puts back what an offer said before its last edit; that too is an edit and can be undone. */
export async function undoOfferEdit(userId: UserId, offerId: string): Promise<OfferOutcome> {
  const now = await getOffer(userId, offerId);
  if (!now) return "not_found";
  const before = await getRevision<OfferView>(userId, await sealFor(userId), "Offer", offerId, now.version - 1);
  return before ? updateOffer(userId, offerId, now.version, { ...now, ...before }) : "not_found";
}

/** Declines an offer, takes an own proposal back, or opens it again. `today` is kept as the day of the decision. */
export async function setOfferStatus(
  userId: UserId,
  offerId: string,
  status: Exclude<OfferStatus, "accepted">,
  today: Day,
): Promise<OfferOutcome> {
  const decidedOn = status === "open" ? null : dayToDate(today);
  return change(userId, offerId, { status, decidedOn }, null);
}

/** Takes an offer out of every list, or brings it back. */
export async function setOfferRemoved(userId: UserId, offerId: string, isRemoved: boolean): Promise<OfferOutcome> {
  return change(userId, offerId, { removedAt: isRemoved ? new Date() : null }, undefined);
}

type Change = { status: string; decidedOn: Date | null } | { removedAt: Date | null };

async function change(
  userId: UserId,
  offerId: string,
  data: Change,
  removedAt: null | undefined,
): Promise<OfferOutcome> {
  if (!isId(offerId)) return "not_found";
  const standing = removedAt === null ? { removedAt } : {};
  const where = { id: offerId, userId, ...standing, status: { not: "accepted" } };
  const { count } = await db().offer.updateMany({ where, data });
  if (count > 0) return "saved";
  return (await getOffer(userId, offerId))?.status === "accepted" ? "offer_accepted" : "not_found";
}
