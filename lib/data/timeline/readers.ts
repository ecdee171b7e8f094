import "server-only";
import { paymentView } from "@/lib/data/agreements/payments";
import { COMPLAINT_INCLUDE, complaintView } from "@/lib/data/conduct/complaint-view";
import { db } from "@/lib/data/core/db";
import type { UserSeal } from "@/lib/data/core/keys";
import type { balanceEntries } from "@/lib/data/debts/balances";
import { balanceView, courtPaperView } from "@/lib/data/debts/debt-view";
import { lenderView } from "@/lib/data/debts/lenders";
import { lookUpView } from "@/lib/data/look-ups/look-up-view";
import { contactView } from "@/lib/data/negotiation/contact-view";
import { OFFER_INCLUDE, offerView } from "@/lib/data/negotiation/offer-view";
import { PROOF_INCLUDE, proofView } from "@/lib/data/proofs/proof-view";
import { SETTLEMENT_INCLUDE, settlementView } from "@/lib/data/settlement/settlement-view";
import { fen, sumFen } from "@/lib/domain/basics/money";
import type { DebtStage } from "@/lib/domain/debts/debt";
import type { LetterCode } from "@/lib/domain/letters/letter";
import type { OfferKind } from "@/lib/domain/negotiation/schedule";
import type { Prisma } from "@/prisma/generated/client";
import type { TimelineAgreement, TimelineContent, TimelineKind } from "./entry";
import type { TimelineOf } from "./lines";

/** What stands behind entries, by kind and id. */
export type TimelineContents = { [Kind in TimelineKind]: ReadonlyMap<string, TimelineContent[Kind]> };

/** Reads the rows behind these ids in one statement, however many kinds they are of. */
export async function readContents(
  { userId, debtId }: TimelineOf,
  seal: UserSeal,
  ids: readonly string[],
): Promise<TimelineContents> {
  const row = await db().debt.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: { id_userId: { id: debtId, userId } },
    select: selectOf([...ids]),
  });
  const lender = lenderView(seal, row.lender);
  const agreements = byId(row.agreements.map(agreementContent));
  return {
    contact: byId(row.lender.contacts.map((one) => contactView(seal, one, lender))),
    payment: byId(row.payments.map((one) => paymentView(seal, one))),
    balance: byId(row.balanceUpdates.map(balanceContent)),
    settlement: byId(row.settlements.map((one) => settlementView(seal, one))),
    court_paper: byId(row.courtPapers.map((one) => courtPaperView(seal, one))),
    proof: byId(row.proofs.map((one) => proofView(seal, one))),
    offer: byId(row.offers.map((one) => offerView(seal, one))),
    agreement: agreements,
    agreement_end: agreements,
    look_up: byId(row.user.lookUps.map((one) => lookUpView(seal, one))),
    complaint: byId(row.lender.complaints.map((one) => complaintView(seal, one))),
    letter: byId([...row.letters, ...row.lender.letters].map(({ id, code }) => ({ id, code: code as LetterCode }))),
    stage: byId(row.stageChanges.map(({ id, stage }) => ({ id, stage: stage as DebtStage }))),
  };
}

function selectOf(ids: string[]) {
  const where = { id: { in: ids } };
  return {
    lender: {
      include: {
        contacts: { where },
        complaints: { where, include: COMPLAINT_INCLUDE },
        letters: { where: { ...where, debtId: null }, select: LETTER_SELECT },
      },
    },
    // A look-up about everything hangs on no debt.
    user: { select: { lookUps: { where } } },
    offers: { where, include: OFFER_INCLUDE },
    agreements: { where, select: AGREEMENT_SELECT },
    letters: { where, select: LETTER_SELECT },
    payments: { where },
    balanceUpdates: { where, include: { corrects: true, correctedBy: { select: { id: true } } } },
    settlements: { where, include: SETTLEMENT_INCLUDE },
    courtPapers: { where },
    proofs: { where, include: PROOF_INCLUDE },
    stageChanges: { where },
  };
}

const LETTER_SELECT = { id: true, code: true } as const satisfies Prisma.LetterSelect;
const AGREEMENT_SELECT = {
  id: true,
  endReason: true,
  offer: { select: { kind: true } },
  instalments: { select: { amountFen: true } },
} as const satisfies Prisma.AgreementSelect;
type AgreementRow = Prisma.AgreementGetPayload<{ select: typeof AGREEMENT_SELECT }>;

function agreementContent({ id, endReason, offer, instalments }: AgreementRow): TimelineAgreement {
  const total = sumFen(instalments.map(({ amountFen }) => fen(Number(amountFen))));
  return { id, endReason, kind: offer.kind as OfferKind, count: instalments.length, total };
}

type BalanceRow = Parameters<typeof balanceView>[0] & {
  corrects: Parameters<typeof balanceEntries>[0][number] | null;
  correctedBy: { id: string } | null;
};

function balanceContent({ corrects, correctedBy, ...row }: BalanceRow): TimelineContent["balance"] {
  return {
    ...balanceView(row),
    isCorrected: correctedBy !== null,
    corrects: corrects && { ...balanceView(corrects), isCorrected: true },
  };
}

function byId<Content extends { id: string }>(rows: readonly Content[]): ReadonlyMap<string, Content> {
  return new Map(rows.map((row) => [row.id, row]));
}
