import "server-only";
import type { Tx } from "@/lib/data/core/db";
import type { ExportTableName } from "@/lib/domain/account-export/tables";
import type { UserId } from "@/lib/domain/basics/user";
import type { Prisma } from "@/prisma/generated/client";

/** A row as the database client gives it. */
export type Row = Record<string, unknown>;

type TableReader = (tx: Tx, userId: UserId) => Promise<Row[]>;

/** Everything that one account has of each table; deleted files are not taken along, nor what points at them. */
export const READERS: Readonly<Record<ExportTableName, TableReader>> = {
  profile: (tx, userId) => tx.profile.findMany({ where: { userId } }),
  essentials: (tx, userId) => tx.essential.findMany({ where: { userId } }),
  firstDay: (tx, userId) => tx.firstDay.findMany({ where: { userId } }),
  mailChoice: (tx, userId) => tx.mailChoice.findMany({ where: { userId } }),
  hardshipStory: (tx, userId) => tx.hardshipStory.findMany({ where: { userId } }),
  lprValues: (tx, userId) => tx.lprValue.findMany({ where: { userId } }),
  reminders: (tx, userId) => tx.reminder.findMany({ where: { userId } }),
  importBatches: (tx, userId) => tx.importBatch.findMany({ where: { userId } }),
  creditReports: (tx, userId) => tx.creditReport.findMany({ where: { userId } }),
  lenders: (tx, userId) => tx.lender.findMany({ where: { userId } }),
  lenderPhones: (tx, userId) => tx.lenderPhone.findMany({ where: { userId } }),
  debts: (tx, userId) => tx.debt.findMany({ where: { userId } }),
  stageChanges: (tx, userId) => tx.stageChange.findMany({ where: { userId } }),
  balanceUpdates: (tx, userId) => tx.balanceUpdate.findMany({ where: { userId } }),
  demands: (tx, userId) => tx.demand.findMany({ where: { userId } }),
  cashFlows: (tx, userId) => tx.cashFlow.findMany({ where: { userId } }),
  courtPapers: (tx, userId) => tx.courtPaper.findMany({ where: { userId } }),
  clockEvents: (tx, userId) => tx.clockEvent.findMany({ where: { userId } }),
  lookUps: (tx, userId) => tx.lookUp.findMany({ where: { userId } }),
  contacts: (tx, userId) => tx.contact.findMany({ where: { userId } }),
  offers: (tx, userId) => tx.offer.findMany({ where: { userId } }),
  offerPayments: (tx, userId) => tx.offerPayment.findMany({ where: { userId } }),
  agreements: (tx, userId) => tx.agreement.findMany({ where: { userId } }),
  instalments: (tx, userId) => tx.instalment.findMany({ where: { userId } }),
  payments: (tx, userId) => tx.payment.findMany({ where: { userId } }),
  settlements: (tx, userId) => tx.settlement.findMany({ where: { userId } }),
  checklistItems: (tx, userId) => tx.checklistItem.findMany({ where: { userId } }),
  proofs: (tx, userId) => tx.proof.findMany({ where: { userId, removedAt: null } }),
  complaints: (tx, userId) => tx.complaint.findMany({ where: { userId } }),
  complaintContacts: (tx, userId) => tx.complaintContact.findMany({ where: { userId } }),
  complaintProofs: (tx, userId) => tx.complaintProof.findMany({ where: { userId, proof: { removedAt: null } } }),
  letters: (tx, userId) => tx.letter.findMany({ where: { userId } }),
  revisions: (tx, userId) => tx.revision.findMany({ where: { userId } }),
};

type TableWriter = (tx: Tx, rows: Row[]) => Promise<unknown>;

/**
 * Writes rows of each table. They were made from the columns of the export, which a test compares with the database's, so
 * their shape is the table's own.
 */
export const WRITERS: Readonly<Record<ExportTableName, TableWriter>> = {
  profile: (tx, rows) => tx.profile.createMany({ data: rows as Prisma.ProfileCreateManyInput[] }),
  essentials: (tx, rows) => tx.essential.createMany({ data: rows as Prisma.EssentialCreateManyInput[] }),
  firstDay: (tx, rows) => tx.firstDay.createMany({ data: rows as Prisma.FirstDayCreateManyInput[] }),
  mailChoice: (tx, rows) => tx.mailChoice.createMany({ data: rows as Prisma.MailChoiceCreateManyInput[] }),
  hardshipStory: (tx, rows) => tx.hardshipStory.createMany({ data: rows as Prisma.HardshipStoryCreateManyInput[] }),
  lprValues: (tx, rows) => tx.lprValue.createMany({ data: rows as Prisma.LprValueCreateManyInput[] }),
  reminders: (tx, rows) => tx.reminder.createMany({ data: rows as Prisma.ReminderCreateManyInput[] }),
  importBatches: (tx, rows) => tx.importBatch.createMany({ data: rows as Prisma.ImportBatchCreateManyInput[] }),
  creditReports: (tx, rows) => tx.creditReport.createMany({ data: rows as Prisma.CreditReportCreateManyInput[] }),
  lenders: (tx, rows) => tx.lender.createMany({ data: rows as Prisma.LenderCreateManyInput[] }),
  lenderPhones: (tx, rows) => tx.lenderPhone.createMany({ data: rows as Prisma.LenderPhoneCreateManyInput[] }),
  debts: (tx, rows) => tx.debt.createMany({ data: rows as Prisma.DebtCreateManyInput[] }),
  stageChanges: (tx, rows) => tx.stageChange.createMany({ data: rows as Prisma.StageChangeCreateManyInput[] }),
  balanceUpdates: (tx, rows) => tx.balanceUpdate.createMany({ data: rows as Prisma.BalanceUpdateCreateManyInput[] }),
  demands: (tx, rows) => tx.demand.createMany({ data: rows as Prisma.DemandCreateManyInput[] }),
  cashFlows: (tx, rows) => tx.cashFlow.createMany({ data: rows as Prisma.CashFlowCreateManyInput[] }),
  courtPapers: (tx, rows) => tx.courtPaper.createMany({ data: rows as Prisma.CourtPaperCreateManyInput[] }),
  clockEvents: (tx, rows) => tx.clockEvent.createMany({ data: rows as Prisma.ClockEventCreateManyInput[] }),
  lookUps: (tx, rows) => tx.lookUp.createMany({ data: rows as Prisma.LookUpCreateManyInput[] }),
  contacts: (tx, rows) => tx.contact.createMany({ data: rows as Prisma.ContactCreateManyInput[] }),
  offers: (tx, rows) => tx.offer.createMany({ data: rows as Prisma.OfferCreateManyInput[] }),
  offerPayments: (tx, rows) => tx.offerPayment.createMany({ data: rows as Prisma.OfferPaymentCreateManyInput[] }),
  agreements: (tx, rows) => tx.agreement.createMany({ data: rows as Prisma.AgreementCreateManyInput[] }),
  instalments: (tx, rows) => tx.instalment.createMany({ data: rows as Prisma.InstalmentCreateManyInput[] }),
  payments: (tx, rows) => tx.payment.createMany({ data: rows as Prisma.PaymentCreateManyInput[] }),
  settlements: (tx, rows) => tx.settlement.createMany({ data: rows as Prisma.SettlementCreateManyInput[] }),
  checklistItems: (tx, rows) => tx.checklistItem.createMany({ data: rows as Prisma.ChecklistItemCreateManyInput[] }),
  proofs: (tx, rows) => tx.proof.createMany({ data: rows as Prisma.ProofCreateManyInput[] }),
  complaints: (tx, rows) => tx.complaint.createMany({ data: rows as Prisma.ComplaintCreateManyInput[] }),
  complaintContacts: (tx, rows) =>
    tx.complaintContact.createMany({ data: rows as Prisma.ComplaintContactCreateManyInput[] }),
  complaintProofs: (tx, rows) => tx.complaintProof.createMany({ data: rows as Prisma.ComplaintProofCreateManyInput[] }),
  letters: (tx, rows) => tx.letter.createMany({ data: rows as Prisma.LetterCreateManyInput[] }),
  revisions: (tx, rows) => tx.revision.createMany({ data: rows as Prisma.RevisionCreateManyInput[] }),
};
