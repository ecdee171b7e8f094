import "server-only";
import type { PaymentWords } from "@/lib/data/agreements/payments";
import type { Tx } from "@/lib/data/core/db";
import { faultPoint } from "@/lib/data/core/fault-point";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { balanceColumns } from "@/lib/data/debts/balances";
import { debtColumns } from "@/lib/data/debts/debt-view";
import { ensureLender, type LenderView } from "@/lib/data/debts/lenders";
import { contactColumns } from "@/lib/data/negotiation/contact-view";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ContactImportRow, DebtImportRow } from "@/lib/domain/import/import-columns";
import { balanceOfRow, contactOfRow, debtOfRow } from "@/lib/domain/import/table-rows";
import { plainName } from "@/lib/domain/settlement/written-name";
import { type ImportSource, insertImport, newIds } from "./import-record";
import { lenderFinder, type NamedLender } from "./lender-names";
import type { PlacedPayment, ReadTable } from "./read-table";

/** Enough for the largest table on a slow machine. */
const TIMEOUT_MS = 120_000;
/** So many rows in one statement. */
const CHUNK = 500;

const SOURCES = { debts: "debts_csv", contacts: "contacts_csv", payments: "payments_csv" } as const satisfies Record<
  ReadTable["kind"],
  ImportSource
>;

type Scope = { tx: Tx; userId: UserId; seal: UserSeal; today: Day; importBatchId: string };

/** Imports a table that was read, once per form, in one transaction: all of it or nothing. Returns the import's id. */
export async function importTable(
  userId: UserId,
  table: ReadTable,
  { withDuplicates, fileName, today }: { withDuplicates: boolean; fileName: string; today: Day },
  idempotency: Idempotency,
): Promise<string> {
  const seal = await sealFor(userId);
  const left = new Set(withDuplicates ? [] : table.duplicates.map(({ row }) => row));
  const importId = await createOnce(
    userId,
    idempotency,
    async (tx) => {
      faultPoint("import_begun");
      const id = newId();
      const counts = { added: table.rows.length - left.size, updated: 0, kept: 0, skipped: left.size };
      await insertImport(tx, userId, seal, {
        id,
        source: SOURCES[table.kind],
        fileName,
        counts,
        changed: [],
        left: [],
      });
      await writeRows({ tx, userId, seal, today, importBatchId: id }, table, left);
      faultPoint("import_written");
      return id;
    },
    TIMEOUT_MS,
  );
  faultPoint("import_committed");
  return importId;
}

async function writeRows(scope: Scope, table: ReadTable, left: ReadonlySet<number>): Promise<void> {
  switch (table.kind) {
    case "debts":
      return writeDebts(scope, wanted(table.rows, left), table.lenders);
    case "contacts":
      return writeContacts(scope, wanted(table.rows, left), table.lenders);
    case "payments":
      return writePayments(scope, wanted(table.rows, left));
  }
}

function wanted<Row>(rows: readonly { row: number; values: Row }[], left: ReadonlySet<number>): Row[] {
  return rows.filter(({ row }) => !left.has(row)).map(({ values }) => values);
}

/** The lender of every name of a table; each is looked for or made once. */
async function lendersOf(
  { tx, userId, seal, importBatchId }: Scope,
  names: readonly string[],
  lenders: readonly LenderView[],
): Promise<(name: string) => { id: string } & NamedLender> {
  const find = lenderFinder(lenders);
  const found = new Map<string, { id: string } & NamedLender>();
  for (const name of names) {
    const key = plainName(name);
    if (found.has(key)) continue;
    const named = find(name);
    const id = await ensureLender(tx, userId, seal, named.choice, importBatchId);
    if (id === null) throw new Error("A lender went while its table was imported.");
    found.set(key, { id, ...named });
  }
  return (name) => {
    const lender = found.get(plainName(name));
    if (!lender) throw new Error("A row names a lender that the table does not.");
    return lender;
  };
}

async function writeDebts(scope: Scope, rows: readonly DebtImportRow[], lenders: readonly LenderView[]): Promise<void> {
  const { tx, userId, seal, today, importBatchId } = scope;
  const lenderOf = await lendersOf(
    scope,
    rows.map(({ lender }) => lender),
    lenders,
  );
  faultPoint("import_half_written");
  const ids = newIds(rows.length);
  const on = dayToDate(today);
  const made = rows.map((row, index) => {
    const [id, lender] = [ids[index] ?? newId(), lenderOf(row.lender)];
    const { facts, balance } = debtOfRow(row, lender.kind, today);
    return { id, lenderId: lender.id, facts, balance: balanceOfRow(balance, today) };
  });
  await inChunks(made, async (some) => {
    const debts = some.map(({ id, lenderId, facts }) => ({
      ...{ id, userId, lenderId, importBatchId },
      ...debtColumns(seal, id, facts),
    }));
    await tx.debt.createMany({ data: debts });
    const stages = some.map(({ id, facts }) => ({ id: newId(), userId, debtId: id, stage: facts.stage, on }));
    await tx.stageChange.createMany({ data: stages });
    const balances = some.flatMap(({ id, balance }) =>
      balance ? [{ id: newId(), userId, debtId: id, importBatchId, ...balanceColumns(balance) }] : [],
    );
    await tx.balanceUpdate.createMany({ data: balances });
  });
}

async function writeContacts(
  scope: Scope,
  rows: readonly ContactImportRow[],
  lenders: readonly LenderView[],
): Promise<void> {
  const { tx, userId, seal, importBatchId } = scope;
  const lenderOf = await lendersOf(
    scope,
    rows.map(({ lender }) => lender),
    lenders,
  );
  faultPoint("import_half_written");
  const ids = newIds(rows.length);
  const data = rows.map((row, index) => {
    const id = ids[index] ?? newId();
    const lenderId = lenderOf(row.lender).id;
    return { id, userId, lenderId, importBatchId, ...contactColumns(seal, userId, id, contactOfRow(row)) };
  });
  await inChunks(data, (some) => tx.contact.createMany({ data: some }));
}

async function writePayments(
  { tx, userId, seal, importBatchId }: Scope,
  rows: readonly PlacedPayment[],
): Promise<void> {
  faultPoint("import_half_written");
  const ids = newIds(rows.length);
  const data = rows.map(({ debtId, on, amount, note }, index) => {
    const id = ids[index] ?? newId();
    const sealed = seal.seal("Payment", id, { payee: "", note: note ?? "" } satisfies PaymentWords);
    return { id, userId, debtId, importBatchId, on: dayToDate(on), amountFen: BigInt(amount), sealed };
  });
  await inChunks(data, (some) => tx.payment.createMany({ data: some }));
}

async function inChunks<Row>(rows: readonly Row[], write: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await write(rows.slice(at, at + CHUNK));
}
