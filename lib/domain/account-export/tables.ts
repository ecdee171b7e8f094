import type { ExportTable, Json } from "./column";
import * as dealings from "./dealing-tables";
import * as debts from "./debt-tables";
import * as own from "./own-tables";

/** The version that this program writes. Older ones are read, see lib/schemas/export.ts. */
export const EXPORT_VERSION = 1;
/** What the first line of an export says it is. */
export const EXPORT_FORMAT = "ashore-export";

/**
 * Every table of an export, in an order in which no row comes before one that it points at. What is left out is listed in
 * LEFT_OUT; a test compares both with the database.
 */
export const EXPORT_TABLES = {
  profile: own.PROFILES,
  essentials: own.ESSENTIALS,
  firstDay: own.FIRST_DAYS,
  mailChoice: own.MAIL_CHOICES,
  hardshipStory: own.HARDSHIP_STORIES,
  lprValues: own.LPR_VALUES,
  reminders: own.REMINDERS,
  importBatches: own.IMPORT_BATCHES,
  creditReports: own.CREDIT_REPORTS,
  lenders: debts.LENDERS,
  lenderPhones: debts.LENDER_PHONES,
  debts: debts.DEBTS,
  stageChanges: debts.STAGE_CHANGES,
  balanceUpdates: debts.BALANCE_UPDATES,
  demands: debts.DEMANDS,
  cashFlows: debts.CASH_FLOWS,
  courtPapers: debts.COURT_PAPERS,
  clockEvents: debts.CLOCK_EVENTS,
  lookUps: own.LOOK_UPS,
  contacts: dealings.CONTACTS,
  offers: dealings.OFFERS,
  offerPayments: dealings.OFFER_PAYMENTS,
  agreements: dealings.AGREEMENTS,
  instalments: dealings.INSTALMENTS,
  payments: dealings.PAYMENTS,
  settlements: own.SETTLEMENTS,
  checklistItems: own.CHECKLIST_ITEMS,
  proofs: own.PROOFS,
  complaints: dealings.COMPLAINTS,
  complaintContacts: dealings.COMPLAINT_CONTACTS,
  complaintProofs: dealings.COMPLAINT_PROOFS,
  letters: dealings.LETTERS,
  revisions: own.REVISIONS,
} as const satisfies Record<string, ExportTable>;

export type ExportTableName = keyof typeof EXPORT_TABLES;
export const EXPORT_TABLE_NAMES = Object.keys(EXPORT_TABLES) as ExportTableName[];

/** One row of a table, by the names of its columns. */
export type ExportRecord = { [column: string]: Json };

/** Everything that an account holds, as data.json says it. */
export type AccountExport = {
  format: typeof EXPORT_FORMAT;
  version: typeof EXPORT_VERSION;
  /** The account's own id stands in kept earlier versions of what a person has once. */
  account: { id: string; locale: string; timeZone: string };
} & Record<ExportTableName, ExportRecord[]>;

/** What an export leaves out, and why. A whole table, or "Table.column". */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  User: "signing in: address, password and second factor stay with the account they belong to",
  DataKey: "keys never leave the server",
  Session: "a sign-in of one device",
  RecoveryCode: "a secret of the account it belongs to",
  AccessToken: "a secret address; a new account makes its own",
  AuditEvent: "what happened to the account, not what is in it",
  MailSent: "what was sent for the account it belongs to",
  Draft: "what was never accepted",
  IdempotencyKey: "kept so that a form sent twice counts once",
  "Lender.userId": "everything belongs to the account",
  "LenderPhone.phoneIndex": "computed from the number",
  "Contact.numberIndex": "computed from the number",
  "Contact.ownNumberIndex": "computed from the number",
  "Proof.uploadKey": "made by the page that uploaded it",
  "Proof.storageKey": "where the bytes lie on the server",
  "Proof.wrappedKey": "keys never leave the server",
  "Proof.preview": "made again",
  "Proof.previewKey": "made again",
  "Proof.removedAt": "a deleted file is not taken along",
};
