// A program that begins to import a table or a report and is then killed at one step of it.
import { setFaultHook } from "@/lib/data/core/fault-point";
import { importReport } from "@/lib/data/imports/import-report";
import { importTable } from "@/lib/data/imports/import-table";
import { readTable } from "@/lib/data/imports/read-table";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import { anAccount } from "@/lib/domain/credit-report/testing/an-account";

/** The program tells that the import was promised to be done. */
export type Imported = { isImported: true };

const [userId = "", what = "", step = ""] = process.argv.slice(2);
const user = userId as UserId;
const today = day("2026-11-22");

setFaultHook((point) => {
  if (point === step) process.kill(process.pid, "SIGKILL");
});
const form = { key: "the-form", digest: "the-digest" };
if (what === "table") await importRows();
else await importAccounts();
await new Promise<void>((resolve) => process.send?.({ isImported: true } satisfies Imported, () => resolve()));
process.exit(0);

async function importRows(): Promise<void> {
  const lines = Array.from({ length: 200 }, (_, n) => `银行${n % 3},${n + 1}`);
  const clocks = { today, now: { on: today, minute: 600 } };
  const read = await readTable(user, "debts", `债权人,欠款总额\n${lines.join("\n")}\n`, clocks);
  if (!read.ok) throw new Error(read.reason);
  await importTable(user, read.value, { withDuplicates: true, fileName: "", today }, form);
}

async function importAccounts(): Promise<void> {
  const facts = { product: "instalment_loan", role: "borrower", stage: "overdue", asOf: today } as const;
  const unknown = { contracted: null, contractOn: null, accountTail: "" };
  const rows = Array.from({ length: 10 }, (_, at) => ({
    at,
    account: anAccount(),
    choice: "add" as const,
    lender: { brand: `示例${at % 2}` },
    facts: { ...facts, ...unknown, claimed: fen(100 + at) },
  }));
  await importReport(user, { rows, reportedOn: today, fileName: "", skipped: 0 }, today, form);
}
