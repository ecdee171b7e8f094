import { z } from "zod";
import { type Day, parseDay } from "@/lib/domain/basics/day";
import { type Fen, fen, MAX_FEN } from "@/lib/domain/basics/money";
import {
  REPORT_ACCOUNT_KINDS,
  REPORT_ACCOUNT_STATES,
  REPORT_SECTIONS,
  type ReportAccount,
  type ReportCurrency,
  type ReportMonth,
} from "@/lib/domain/credit-report/report-account";
import { text } from "./fields";

/* A row of a credit report as the browser read it. It comes from outside like everything else. */

const CURRENCIES = [
  "CNY",
  "USD",
  "EUR",
  "JPY",
  "GBP",
  "HKD",
  "AUD",
  "CAD",
  "CHF",
  "SGD",
] as const satisfies readonly ReportCurrency[];

const day = z.string().max(10).transform(toDay).nullable();
const amount = z
  .number()
  .int()
  .min(0)
  .max(MAX_FEN)
  .transform((value): Fen => fen(value))
  .nullable();
const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .transform((value) => value as ReportMonth)
  .nullable();
const months = z.number().int().min(0).max(999).nullable();
const words = (max: number) => text(max).nullable();

/** A row with everything but its printed text, which is never sent and never stored. */
export const reportAccountSchema = z
  .object({
    kind: z.enum(REPORT_ACCOUNT_KINDS),
    section: z.enum(REPORT_SECTIONS),
    item: z.number().int().min(0).max(9999).nullable(),
    lender: text(80).refine((name) => name !== ""),
    openedOn: day,
    endsOn: day,
    state: z.enum(REPORT_ACCOUNT_STATES),
    closedIn: month,
    closedOn: day,
    currency: z.enum(CURRENCIES).nullable(),
    cardTail: words(8),
    purpose: words(60),
    isRevolving: z.boolean(),
    amount,
    limit: amount,
    balance: amount,
    instalmentBalance: amount,
    overdueAmount: amount,
    isOverdue: z.boolean().nullable(),
    wasOverdue: z.boolean().nullable(),
    overdueMonths: months,
    overdueMonthsOver90: months,
    asOfMonth: month,
    asOfOn: day,
    lastPaidOn: day,
    debtor: words(80),
    role: words(20),
    contractNumber: words(60),
  })
  .transform((row): ReportAccount => ({ ...row, text: "" }));

function toDay(value: string, context: z.RefinementCtx): Day {
  const read = parseDay(value);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "day" });
  return z.NEVER;
}
