import "server-only";
import { dayOf, type Stored, toDay, toFen } from "@/lib/data/core/columns";
import type { UserSeal } from "@/lib/data/core/keys";
import type { Day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { DebtStage } from "@/lib/domain/debts/debt";
import type { AgreementTerms } from "@/lib/domain/negotiation/agreement";
import { type AgreementEnd, isWrittenAndChecked } from "@/lib/domain/negotiation/agreement-record";
import type { DatedPayment } from "@/lib/domain/negotiation/allocation";
import type { OfferSide } from "@/lib/domain/negotiation/offer-facts";
import { type DueAmount, type OfferKind, scheduleTotal } from "@/lib/domain/negotiation/schedule";
import type { Prisma } from "@/prisma/generated/client";

/** An agreement as the rules look at it: its sums and days, what was paid under it, and what its offer says of being late. */
export type AgreementFacts = {
  id: string;
  offerId: string;
  kind: OfferKind;
  acceptedOn: Day;
  /** The stage of the debt before it. */
  stageBefore: DebtStage;
  schedule: DueAmount[];
  payments: DatedPayment[];
  terms: AgreementTerms;
  /** Whether its terms are in writing and from a side that was checked. */
  isWritten: boolean;
};

/** An agreement with everything that was recorded about it. */
export type AgreementView = AgreementFacts & {
  debtId: string;
  version: number;
  endedOn: Day | null;
  endReason: AgreementEnd | null;
  note: string;
  /** What was said of its end. */
  endNote: string;
  isRemoved: boolean;
};

/** What is sealed in the row; nothing is said of an end that has not come. */
export type AgreementWords = { note?: string; endNote?: string };

/** What is read with every agreement, in one statement (relationLoadStrategy "join"). */
export const AGREEMENT_INCLUDE = {
  instalments: { orderBy: { position: "asc" } },
  payments: { where: { removedAt: null }, select: { id: true, on: true, amountFen: true } },
  offer: {
    select: {
      kind: true,
      side: true,
      claimFen: true,
      inWriting: true,
      verified: true,
      voidOnLate: true,
      graceDays: true,
      isCardPlan: true,
    },
  },
} as const satisfies Prisma.AgreementInclude;
export type AgreementRow = Prisma.AgreementGetPayload<{ include: typeof AGREEMENT_INCLUDE }>;

/** The agreements that are in force, without their words: at most one of a debt. */
export const IN_FORCE = {
  where: { removedAt: null, endedOn: null },
  omit: { sealed: true },
  include: AGREEMENT_INCLUDE,
} as const satisfies Prisma.Debt$agreementsArgs;

/** The agreement as the rules take it, without its words. */
export function agreementFacts(row: Stored<Omit<AgreementRow, "sealed">>): AgreementFacts {
  const { offer } = row;
  const schedule = row.instalments.map(({ dueOn, amountFen }) => ({
    dueOn: dayOf(dueOn),
    amount: fen(Number(amountFen)),
  }));
  const claim = toFen(offer.claimFen);
  return {
    id: row.id,
    offerId: row.offerId,
    kind: offer.kind as OfferKind,
    acceptedOn: dayOf(row.acceptedOn),
    stageBefore: row.stageBefore as DebtStage,
    schedule,
    payments: row.payments.map(({ id, on, amountFen }) => ({
      id,
      on: dayOf(on),
      amount: fen(Number(amountFen)),
    })),
    terms: {
      graceDays: offer.graceDays,
      oneLateVoids: offer.voidOnLate,
      hasWaiver: claim !== null && scheduleTotal(schedule) < claim,
      isCardPlan: offer.isCardPlan,
    },
    isWritten: isWrittenAndChecked({ ...offer, from: offer.side as OfferSide }),
  };
}

/** Opens a row into its view. */
export function agreementView(seal: UserSeal, row: AgreementRow): AgreementView {
  const { note = "", endNote = "" } = seal.open<AgreementWords>("Agreement", row.id, row.sealed);
  return {
    ...agreementFacts(row),
    debtId: row.debtId,
    version: row.version,
    endedOn: toDay(row.endedOn),
    endReason: row.endReason as AgreementEnd | null,
    note,
    endNote,
    isRemoved: row.removedAt !== null,
  };
}
