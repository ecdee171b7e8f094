import "server-only";
import { dayOf, fromDay, fromFen, type Stored, toDay, toFen } from "@/lib/data/core/columns";
import type { UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { dayToDate } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { SavedGate } from "@/lib/domain/negotiation/agreement-record";
import type { Offer, OfferSide, OfferStatus, Payee, ReportEffect } from "@/lib/domain/negotiation/offer-facts";
import type { OfferFacts, OfferWords } from "@/lib/domain/negotiation/offer-record";
import type { DueAmount, OfferKind } from "@/lib/domain/negotiation/schedule";
import type { Prisma } from "@/prisma/generated/client";

/** An offer with everything that was recorded about it. */
export type OfferView = Offer &
  OfferFacts & {
    version: number;
    isRemoved: boolean;
    /** What was answered at the gate before paying; null = not gone through yet. */
    gate: SavedGate | null;
  };

/** What is sealed in the row. */
type SealedOffer = OfferWords & { gate?: SavedGate };

/** What is read with every offer, in one statement (relationLoadStrategy "join"). */
export const OFFER_INCLUDE = { payments: { orderBy: { position: "asc" } } } as const satisfies Prisma.OfferInclude;
type OfferRow = Prisma.OfferGetPayload<{ include: typeof OFFER_INCLUDE }>;

/** The offer as the rules take it, without its words. Its claim is what was said with it, else null. */
export function offerOf(row: Stored<Omit<OfferRow, "sealed">>): Offer {
  return {
    id: row.id,
    debtId: row.debtId,
    kind: row.kind as OfferKind,
    from: row.side as OfferSide,
    status: row.status as OfferStatus,
    claim: toFen(row.claimFen),
    schedule: row.payments.map(({ dueOn, amountFen }) => ({ dueOn: dayOf(dueOn), amount: fen(Number(amountFen)) })),
    expiresOn: toDay(row.expiresOn),
    inWriting: row.inWriting,
    verified: row.verified,
    payee: row.payee as Payee,
    interestRuns: row.interestRuns,
    oneLateVoids: row.voidOnLate,
    reportEffect: row.reportEffect as ReportEffect,
    hasEndSource: row.hasEndSource,
    isCardPlan: row.isCardPlan,
  };
}

/** Opens a row into its view. */
export function offerView(seal: UserSeal, row: OfferRow): OfferView {
  const sealed = seal.open<SealedOffer>("Offer", row.id, row.sealed);
  return {
    ...offerOf(row),
    ...wordsOf(sealed),
    gate: sealed.gate ?? null,
    receivedOn: dayOf(row.receivedOn),
    statedTotal: toFen(row.statedTotalFen),
    graceDays: row.graceDays,
    version: row.version,
    isRemoved: row.removedAt !== null,
  };
}

/** The facts as columns, the words sealed for this row. `kept` is what else its seal holds and an edit must not lose. */
export function offerColumns(seal: UserSeal, id: string, facts: OfferFacts, kept: object = {}) {
  return {
    kind: facts.kind,
    side: facts.from,
    receivedOn: dayToDate(facts.receivedOn),
    expiresOn: fromDay(facts.expiresOn),
    claimFen: fromFen(facts.claim),
    statedTotalFen: fromFen(facts.statedTotal),
    inWriting: facts.inWriting,
    verified: facts.verified,
    payee: facts.payee,
    interestRuns: facts.interestRuns,
    voidOnLate: facts.oneLateVoids,
    graceDays: facts.graceDays,
    reportEffect: facts.reportEffect,
    hasEndSource: facts.hasEndSource,
    isCardPlan: facts.isCardPlan,
    sealed: seal.seal("Offer", id, { ...kept, ...wordsOf(facts) }),
  };
}

/** What the row holds sealed, with other answers of the gate. */
export function resealedWithGate(seal: UserSeal, row: Pick<OfferRow, "id" | "sealed">, gate: SavedGate) {
  const words = seal.open<SealedOffer>("Offer", row.id, row.sealed);
  return seal.seal("Offer", row.id, { ...words, gate } satisfies SealedOffer);
}

/** The rows of a schedule, counted from 1. */
export function scheduleRows(userId: string, offerId: string, schedule: readonly DueAmount[]) {
  return schedule.map(({ dueOn, amount }, index) => ({
    id: newId(),
    userId,
    offerId,
    position: index + 1,
    dueOn: dayToDate(dueOn),
    amountFen: BigInt(amount),
  }));
}

/** Only the words of the facts, in a fixed shape. */
function wordsOf({ conditions, waived, saidBy, note }: OfferWords): OfferWords {
  return { conditions, waived, saidBy, note };
}
