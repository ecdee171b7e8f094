import { z } from "zod";
import { CERTIFICATE_SAYS } from "@/lib/domain/settlement/certificate";
import { CHECKLIST_CODES } from "@/lib/domain/settlement/checklist";
import { SETTLEMENT_OUTCOMES } from "@/lib/domain/settlement/settlement";
import { amountOrUnknown, choice, choiceOrUnknown, dayOrUnknown, id, text, ticked, typedDay, version } from "./fields";

/** A settlement, new or corrected. */
export const settlementSchema = z.object({
  debtId: id,
  /** Empty for a new one. */
  settlementId: id.or(z.literal("")),
  version: version.optional(),
  settledOn: typedDay,
  outcome: choice(SETTLEMENT_OUTCOMES),
  amount: amountOrUnknown,
  waived: amountOrUnknown,
  terms: text(2000),
  note: text(2000),
  withPayment: ticked,
});

/** One settlement of one debt: to undo it, bring it back, undo its last edit. */
export const settlementIdSchema = z.object({ debtId: id, entryId: id });

/** An answer to one closing item, or taking one back. */
export const checklistAnswerSchema = z.object({
  debtId: id,
  settlementId: id,
  code: choice(CHECKLIST_CODES),
  version,
  answer: choice(["done", "not_applicable", "open"]),
  doneOn: dayOrUnknown,
  note: text(500).optional(),
  reason: text(500).optional(),
});

/** What a certificate says, field by field; whatever it doesn't say stays empty. */
export const certificateSchema = z.object({
  debtId: id,
  settlementId: id,
  version,
  lender: text(80),
  borrower: text(40),
  number: text(60),
  on: dayOrUnknown,
  amount: amountOrUnknown,
  says: choiceOrUnknown(CERTIFICATE_SAYS),
  seal: choiceOrUnknown(["yes", "no"]),
});
