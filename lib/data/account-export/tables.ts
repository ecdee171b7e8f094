import "server-only";
import type { Tx } from "@/lib/data/core/db";
import type { ExportTableName } from "@/lib/domain/account-export/tables";
import type { UserId } from "@/lib/domain/basics/user";

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

type TableWriter = (tx: Tx, rows: string) => Promise<number>;

/**
 * Writes rows of each table, given as a JSON array of objects with all columns: what is left out becomes null. As one text in one
 * value, because the client makes a plan of every statement that has a value for each cell, and keeps the last of them for its
 * log: 5,000 payments took 130 MB.
 */
export const WRITERS: Readonly<Record<ExportTableName, TableWriter>> = {
  profile: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Profile" SELECT * FROM json_populate_recordset(NULL::"Profile", ${rows}::json)`,
  essentials: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Essential" SELECT * FROM json_populate_recordset(NULL::"Essential", ${rows}::json)`,
  firstDay: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "FirstDay" SELECT * FROM json_populate_recordset(NULL::"FirstDay", ${rows}::json)`,
  mailChoice: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "MailChoice" SELECT * FROM json_populate_recordset(NULL::"MailChoice", ${rows}::json)`,
  hardshipStory: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "HardshipStory" SELECT * FROM json_populate_recordset(NULL::"HardshipStory", ${rows}::json)`,
  lprValues: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "LprValue" SELECT * FROM json_populate_recordset(NULL::"LprValue", ${rows}::json)`,
  reminders: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Reminder" SELECT * FROM json_populate_recordset(NULL::"Reminder", ${rows}::json)`,
  importBatches: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "ImportBatch" SELECT * FROM json_populate_recordset(NULL::"ImportBatch", ${rows}::json)`,
  creditReports: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "CreditReport" SELECT * FROM json_populate_recordset(NULL::"CreditReport", ${rows}::json)`,
  lenders: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Lender" SELECT * FROM json_populate_recordset(NULL::"Lender", ${rows}::json)`,
  lenderPhones: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "LenderPhone" SELECT * FROM json_populate_recordset(NULL::"LenderPhone", ${rows}::json)`,
  debts: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Debt" SELECT * FROM json_populate_recordset(NULL::"Debt", ${rows}::json)`,
  stageChanges: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "StageChange" SELECT * FROM json_populate_recordset(NULL::"StageChange", ${rows}::json)`,
  balanceUpdates: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "BalanceUpdate" SELECT * FROM json_populate_recordset(NULL::"BalanceUpdate", ${rows}::json)`,
  demands: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Demand" SELECT * FROM json_populate_recordset(NULL::"Demand", ${rows}::json)`,
  cashFlows: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "CashFlow" SELECT * FROM json_populate_recordset(NULL::"CashFlow", ${rows}::json)`,
  courtPapers: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "CourtPaper" SELECT * FROM json_populate_recordset(NULL::"CourtPaper", ${rows}::json)`,
  clockEvents: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "ClockEvent" SELECT * FROM json_populate_recordset(NULL::"ClockEvent", ${rows}::json)`,
  lookUps: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "LookUp" SELECT * FROM json_populate_recordset(NULL::"LookUp", ${rows}::json)`,
  contacts: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Contact" SELECT * FROM json_populate_recordset(NULL::"Contact", ${rows}::json)`,
  offers: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Offer" SELECT * FROM json_populate_recordset(NULL::"Offer", ${rows}::json)`,
  offerPayments: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "OfferPayment" SELECT * FROM json_populate_recordset(NULL::"OfferPayment", ${rows}::json)`,
  agreements: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Agreement" SELECT * FROM json_populate_recordset(NULL::"Agreement", ${rows}::json)`,
  instalments: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Instalment" SELECT * FROM json_populate_recordset(NULL::"Instalment", ${rows}::json)`,
  payments: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Payment" SELECT * FROM json_populate_recordset(NULL::"Payment", ${rows}::json)`,
  settlements: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Settlement" SELECT * FROM json_populate_recordset(NULL::"Settlement", ${rows}::json)`,
  checklistItems: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "ChecklistItem" SELECT * FROM json_populate_recordset(NULL::"ChecklistItem", ${rows}::json)`,
  proofs: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Proof" SELECT * FROM json_populate_recordset(NULL::"Proof", ${rows}::json)`,
  complaints: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Complaint" SELECT * FROM json_populate_recordset(NULL::"Complaint", ${rows}::json)`,
  complaintContacts: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "ComplaintContact" SELECT * FROM json_populate_recordset(NULL::"ComplaintContact", ${rows}::json)`,
  complaintProofs: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "ComplaintProof" SELECT * FROM json_populate_recordset(NULL::"ComplaintProof", ${rows}::json)`,
  letters: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Letter" SELECT * FROM json_populate_recordset(NULL::"Letter", ${rows}::json)`,
  revisions: (tx, rows) =>
    tx.$executeRaw`INSERT INTO "Revision" SELECT * FROM json_populate_recordset(NULL::"Revision", ${rows}::json)`,
};
