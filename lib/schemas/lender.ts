import { z } from "zod";
import { CREDIT_REPORTING, LENDER_KINDS, NEGOTIABILITY, REPORTING_SOURCES } from "@/lib/domain/debts/lender";
import { choice, choiceOrUnknown, dayOrUnknown, id, text, version } from "./fields";

export const lenderFactsSchema = z.object({
  lenderId: id,
  version,
  kind: choice(LENDER_KINDS),
  creditReporting: choice(CREDIT_REPORTING),
  reportingSource: choiceOrUnknown(REPORTING_SOURCES),
  reportingAsOf: dayOrUnknown,
  negotiability: choice(NEGOTIABILITY),
  brand: text(60),
  legalName: text(80),
  hotline: text(40),
  hotlineSource: text(120),
  note: text(2000),
});

/** The same as a form sends it, with the debt that it was opened from, or nothing. */
export const lenderFormSchema = lenderFactsSchema.extend({ debtId: id.or(z.literal("")) });
