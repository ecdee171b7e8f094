"use server";

import type { Route } from "next";
import { refusalAt } from "@/app/(app)/debts/refusals";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { type ConfirmedRow, importReport } from "@/lib/data/imports/import-report";
import { type ConfirmedInput, reportImportSchema } from "@/lib/schemas/report-import";
import { fieldName } from "./field-name";

/** Imports the rows of a credit report that were confirmed, all of them or none. */
export const importReportAction = formAction(
  reportImportSchema,
  async ({ user, input, idempotency }): Promise<FormOutcome> => {
    const on = today(user.timeZone);
    const { fileName, skipped } = input;
    // A report from tomorrow is a misread day.
    const reportedOn = input.reportedOn === null || input.reportedOn > on ? on : input.reportedOn;
    const late = input.rows.filter((row) => row.choice !== "keep" && row.asOf > on);
    if (late.length > 0)
      return refusalAt(late.map(({ at }) => ({ field: fieldName(at, "claimed"), reason: "day_in_future" })));
    const report = { rows: input.rows.map(confirmedRow), reportedOn, fileName, skipped: skipped ?? 0 };
    const outcome = await importReport(user.id, report, on, idempotency);
    if ("id" in outcome) return { redirectTo: `/import/${outcome.id}` as Route };
    return refusalAt([{ field: fieldName(outcome.at, outcome.field), reason: outcome.refused }]);
  },
);

function confirmedRow(row: ConfirmedInput): ConfirmedRow {
  const { at, account, choice } = row;
  if (choice === "keep") return { at, account, choice };
  const { product, role, stage, claimed, asOf, contracted, contractOn, accountTail } = row;
  const facts = { product, role, stage, claimed, asOf, contracted, contractOn, accountTail };
  if (choice === "update") return { at, account, choice, debtId: row.debtId, version: row.version ?? 0, facts };
  const { lenderId, directoryKey, brand } = row;
  const lender = lenderId !== "" ? { lenderId } : directoryKey !== "" ? { directoryKey } : { brand };
  return { at, account, choice, lender, facts };
}
