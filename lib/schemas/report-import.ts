import { z } from "zod";
import { MAX_REPORT_ROWS } from "@/lib/domain/credit-report/report-limits";
import { DEBT_PRODUCTS, DEBT_ROLES } from "@/lib/domain/debts/debt";
import { amountOrUnknown, choice, countOrUnknown, dayOrUnknown, id, requiredText, text, typedDay } from "./fields";
import { reportAccountSchema } from "./report-account";

const MAX_LENGTH = 900_000;

/** What a row says about itself: which account of the report it is, and what the program filled in. */
const envelope = z.object({
  at: z.number().int().min(0).max(9999),
  account: reportAccountSchema,
  typed: z.record(z.string().max(20), z.string().max(200)),
});

const kept = z.object({ choice: z.literal("keep") });

const facts = {
  claimed: amountOrUnknown,
  asOf: typedDay,
  contracted: amountOrUnknown,
  contractOn: dayOrUnknown,
  accountTail: text(8),
};

const added = z.object({
  choice: z.literal("add"),
  brand: requiredText(60, "lender_name"),
  lenderId: id.or(z.literal("")),
  directoryKey: text(60),
  product: choice(DEBT_PRODUCTS),
  role: choice(DEBT_ROLES),
  stage: choice(["current", "overdue"]),
  ...facts,
});

const updated = z.object({
  choice: z.literal("update"),
  debtId: id,
  version: countOrUnknown(1, 2_000_000_000),
  product: choice(DEBT_PRODUCTS),
  role: choice(DEBT_ROLES),
  stage: choice(["current", "overdue"]),
  ...facts,
});

const typedRow = z.discriminatedUnion("choice", [kept, added, updated], { error: "choice" });

/** A row that the person confirmed, as it was sent. */
export type ConfirmedInput = Omit<z.output<typeof envelope>, "typed"> & z.output<typeof typedRow>;

/**
 * The confirmed rows of a credit report, as JSON in one field: the others never leave the browser. What is wrong is said at the
 * row's own field in the review: "r3_claimed".
 */
export const reportImportSchema = z
  .object({
    fileName: text(200),
    reportedOn: dayOrUnknown,
    skipped: countOrUnknown(0, 9999),
    rows: z.string({ error: "import_unreadable" }).max(MAX_LENGTH, "import_unreadable"),
  })
  .transform(({ rows: json, ...report }, context) => {
    const unreadable = () => {
      context.addIssue({ code: "custom", path: ["rows"], message: "import_unreadable" });
      return z.NEVER;
    };
    const sent = z.array(envelope).min(1).max(MAX_REPORT_ROWS).safeParse(parsed(json));
    if (!sent.success) return unreadable();
    const rows = sent.data.flatMap(({ at, account, typed }): ConfirmedInput[] => {
      const read = typedRow.safeParse(typed);
      if (read.success) return [{ at, account, ...read.data }];
      for (const issue of read.error.issues) {
        const field = String(issue.path[0] ?? "choice");
        context.addIssue({ ...issue, code: "custom", path: [`r${at}_${field}`], message: issue.message });
      }
      return [];
    });
    return { ...report, rows };
  });

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
