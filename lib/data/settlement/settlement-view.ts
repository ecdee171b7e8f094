import "server-only";
import { fromDay, fromFen, toDay, toFen } from "@/lib/data/core/columns";
import type { UserSeal } from "@/lib/data/core/keys";
import { dateToDay, dayToDate } from "@/lib/domain/basics/day";
import type { DebtStage } from "@/lib/domain/debts/debt";
import type { Certificate, CertificateSays } from "@/lib/domain/settlement/certificate";
import type { ChecklistAnswer } from "@/lib/domain/settlement/checklist";
import type { SettlementFacts, SettlementOutcome, SettlementWords } from "@/lib/domain/settlement/settlement";
import type { Prisma } from "@/prisma/generated/client";
import type { ChecklistWords } from "./checklist-rows";

/** What the user said about one item, with its words. */
export type ChecklistAnswerView = ChecklistAnswer & ChecklistWords & { id: string; version: number };

/** A settlement with its certificate, its payment's id, and what was said about its checklist. */
export type SettlementView = SettlementFacts & {
  id: string;
  debtId: string;
  version: number;
  stageBefore: DebtStage;
  paymentId: string | null;
  /** Null: none was checked yet. */
  certificate: Certificate | null;
  answers: ChecklistAnswerView[];
  isClosed: boolean;
};

/** What is read with every settlement, in one statement (relationLoadStrategy "join"). */
export const SETTLEMENT_INCLUDE = { items: true } as const satisfies Prisma.SettlementInclude;
/** The outcomes that end a debt, as a filter. */
export const ENDING = { in: ["full", "reduced"] };

/** Those by which the user's debts are over, of debts that are not archived; the latest first. */
export const STANDING_SETTLEMENTS = {
  where: { removedAt: null, outcome: ENDING, debt: { archivedAt: null, stage: { in: ["settled", "closed"] } } },
  include: SETTLEMENT_INCLUDE,
  orderBy: [{ settledOn: "desc" }, { id: "desc" }],
} satisfies Prisma.SettlementFindManyArgs;
export type SettlementRow = Prisma.SettlementGetPayload<{ include: typeof SETTLEMENT_INCLUDE }>;

/** What is sealed in the row: the words, and names and number on the certificate once one was checked. */
type SealedSettlement = SettlementWords & {
  certificate: Pick<Certificate, "lender" | "borrower" | "number"> | null;
};

export function settlementView(seal: UserSeal, row: SettlementRow): SettlementView {
  const { terms, note, certificate } = seal.open<SealedSettlement>("Settlement", row.id, row.sealed);
  return {
    id: row.id,
    debtId: row.debtId,
    version: row.version,
    settledOn: dateToDay(row.settledOn),
    outcome: row.outcome as SettlementOutcome,
    amount: toFen(row.amountFen),
    waived: toFen(row.waivedFen),
    terms,
    note,
    stageBefore: row.stageBefore as DebtStage,
    paymentId: row.paymentId,
    certificate: certificate && {
      ...certificate,
      on: toDay(row.certificateOn),
      amount: toFen(row.certificateFen),
      says: row.certificateSays as CertificateSays | null,
      hasSeal: row.certificateSeal,
    },
    answers: row.items.map((item) => answerView(seal, item)),
    isClosed: row.closedAt !== null,
  };
}

export function answerView(seal: UserSeal, item: SettlementRow["items"][number]): ChecklistAnswerView {
  const { note, reason } = seal.open<ChecklistWords>("ChecklistItem", item.id, item.sealed);
  const { id, code, version, notApplicable } = item;
  return { id, code, version, notApplicable, doneOn: toDay(item.doneOn), note, reason };
}

/** Facts and certificate as columns, the words sealed for this row. */
export function settlementColumns(
  seal: UserSeal,
  id: string,
  { settledOn, outcome, amount, waived, terms, note }: SettlementFacts,
  certificate: Certificate | null,
) {
  const names = certificate && {
    lender: certificate.lender,
    borrower: certificate.borrower,
    number: certificate.number,
  };
  return {
    settledOn: dayToDate(settledOn),
    outcome,
    amountFen: fromFen(amount),
    waivedFen: fromFen(waived),
    certificateOn: fromDay(certificate?.on ?? null),
    certificateFen: fromFen(certificate?.amount ?? null),
    certificateSays: certificate?.says ?? null,
    certificateSeal: certificate?.hasSeal ?? null,
    sealed: seal.seal("Settlement", id, { terms, note, certificate: names } satisfies SealedSettlement),
  };
}
