"use server";

import type { Route } from "next";
import { type FormOutcome, formAction } from "@/lib/actions/form-action";
import { today } from "@/lib/clock";
import { firstResultOf } from "@/lib/data/core/idempotency";
import { importTable } from "@/lib/data/imports/import-table";
import { readTable } from "@/lib/data/imports/read-table";
import { dropTable, getTable } from "@/lib/data/imports/table-draft";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import { tableImportSchema } from "@/lib/schemas/import";

/** Imports the table that was shown, all of it or nothing. */
export const importTableAction = formAction(
  tableImportSchema,
  async ({ user, input, idempotency }): Promise<FormOutcome> => {
    // Sent twice, the table is gone by the second time: it was imported.
    const first = await firstResultOf(user.id, idempotency);
    if (first !== null) return { redirectTo: `/import/${first}` as Route };
    const table = await getTable(user.id, input.kind);
    if (!table || table.digest !== input.digest) return { refused: "import_changed" };
    const clocks = { today: today(user.timeZone), now: chinaClock(Date.now()) };
    const read = await readTable(user.id, input.kind, table.text, clocks);
    // What is recorded changed meanwhile, and a row no longer fits: the page says which.
    if (!read.ok) return { redirectTo: `/import/csv/${input.kind}?read=1` as Route };
    const how = { withDuplicates: input.duplicates === "keep", fileName: table.fileName, today: clocks.today };
    const id = await importTable(user.id, read.value, how, idempotency);
    await dropTable(user.id, input.kind);
    return { redirectTo: `/import/${id}` as Route };
  },
);
