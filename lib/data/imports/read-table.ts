import "server-only";
import { db } from "@/lib/data/core/db";
import { sealFor } from "@/lib/data/core/keys";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { type LenderView, listLenders } from "@/lib/data/debts/lenders";
import { contactView } from "@/lib/data/negotiation/contact-view";
import { type Day, dateToDay } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import {
  CONTACT_COLUMNS,
  type ContactImportRow,
  DEBT_COLUMNS,
  type DebtImportRow,
  type ImportKind,
  PAYMENT_COLUMNS,
  type PaymentImportRow,
} from "@/lib/domain/import/import-columns";
import { contactKey, debtKey, paymentKey } from "@/lib/domain/import/import-keys";
import { type ImportedRow, type ImportRefusal, type ImportResult, readImport } from "@/lib/domain/import/read-import";
import {
  contactRowProblems,
  debtOfPayment,
  debtRowProblems,
  type PaidDebt,
  paymentRowProblems,
  type RowProblem,
} from "@/lib/domain/import/table-rows";
import type { WallClock } from "@/lib/domain/negotiation/contact";
import { plainName } from "@/lib/domain/settlement/written-name";
import { namesOf } from "./lender-names";

/** A payment with the debt that it is put to. */
export type PlacedPayment = PaymentImportRow & { debtId: string };

/** A table that can be imported as it stands. */
export type ReadTable = { duplicates: { row: number; as: number | null }[]; ignoredHeaders: string[] } & (
  | { kind: "debts"; rows: ImportedRow<DebtImportRow>[]; lenders: LenderView[] }
  | { kind: "contacts"; rows: ImportedRow<ContactImportRow>[]; lenders: LenderView[] }
  | { kind: "payments"; rows: ImportedRow<PlacedPayment>[] }
);

/** Why a table cannot be imported, all of it: nothing is taken over by half. */
export type TableRefusal = ImportRefusal | { ok: false; reason: "rows"; problems: RowProblem[]; problemCount: number };

export type TableReading = { ok: true; value: ReadTable } | TableRefusal;

const MAX_PROBLEMS = 100;

/** Reads a table against what is recorded. `now` is the clock of Asia/Shanghai, for contacts. */
export async function readTable(
  userId: UserId,
  kind: ImportKind,
  text: string,
  { today, now }: { today: Day; now: WallClock },
): Promise<TableReading> {
  switch (kind) {
    case "debts":
      return readDebts(userId, text, today);
    case "contacts":
      return readContacts(userId, text, now);
    case "payments":
      return readPayments(userId, text, today);
  }
}

async function readDebts(userId: UserId, text: string, today: Day): Promise<TableReading> {
  const [debts, lenders] = await Promise.all([allDebts(userId), listLenders(userId)]);
  const recorded = debts.flatMap((debt) => {
    const { accountTail, contractOn, contracted } = debt;
    // A table may leave the kind of a debt open.
    const products = [debt.product, null];
    return [...namesOf(debt.lender)].flatMap((lender) =>
      products.map((product) => debtKey({ lender, product, accountTail, contractOn, contracted })),
    );
  });
  const read = readImport(text, DEBT_COLUMNS, debtKey, recorded);
  return checked(
    read,
    (row, values) => debtRowProblems(row, values, today),
    (value) => ({ kind: "debts", lenders, ...value }),
  );
}

async function readContacts(userId: UserId, text: string, now: WallClock): Promise<TableReading> {
  const [seal, rows, lenders] = await Promise.all([
    sealFor(userId),
    db().contact.findMany({ where: { userId, removedAt: null } }),
    listLenders(userId),
  ]);
  const byId = new Map(lenders.map((lender) => [lender.id, lender]));
  const recorded = rows.flatMap((row) => {
    const lender = byId.get(row.lenderId);
    if (!lender) return [];
    const { on, minute, direction, channel } = contactView(seal, row, lender);
    return [...namesOf(lender)].map((name) => contactKey({ lender: name, on, minute, direction, channel }));
  });
  const read = readImport(text, CONTACT_COLUMNS, contactKey, recorded);
  const problemsOf = (row: number, values: ContactImportRow) => contactRowProblems(row, values, now);
  return checked(read, problemsOf, (value) => ({ kind: "contacts", lenders, ...value }));
}

async function readPayments(userId: UserId, text: string, today: Day): Promise<TableReading> {
  const [debts, paid] = await Promise.all([
    allDebts(userId),
    db().payment.findMany({ where: { userId, removedAt: null }, select: { debtId: true, on: true, amountFen: true } }),
  ]);
  const payable = debts.map(({ id, lender, accountTail }): PaidDebt => ({ id, names: namesOf(lender), accountTail }));
  const byId = new Map(payable.map((debt) => [debt.id, debt]));
  const recorded = paid.flatMap(({ debtId, on, amountFen }) => {
    const debt = byId.get(debtId);
    const said = { on: dateToDay(on), amount: fen(Number(amountFen)) };
    return [...(debt?.names ?? [])].flatMap((lender) =>
      [debt?.accountTail ?? "", ""].map((accountTail) => paymentKey({ lender, accountTail, ...said })),
    );
  });
  const read = readImport(text, PAYMENT_COLUMNS, paymentKey, recorded);
  const debtOf = (values: PaymentImportRow) => debtOfPayment(values, payable, plainName);
  return checked(
    read,
    (row, values) => paymentRowProblems(row, values, today, debtOf(values)),
    ({ rows, ...value }) => ({
      kind: "payments",
      ...value,
      rows: rows.flatMap((row) => placed(row, debtOf(row.values))),
    }),
  );
}

function placed(
  { row, values }: ImportedRow<PaymentImportRow>,
  debt: ReturnType<typeof debtOfPayment>,
): ImportedRow<PlacedPayment>[] {
  return typeof debt === "string" ? [] : [{ row, values: { ...values, debtId: debt.id } }];
}

type Readable<Row> = Extract<ImportResult<Row>, { ok: true }>["value"];

/** What can be read and contradicts nothing. */
function checked<Row>(
  read: ImportResult<Row>,
  problemsOf: (row: number, values: Row) => RowProblem[],
  finish: (value: Readable<Row>) => ReadTable,
): TableReading {
  if (!read.ok) return read;
  const problems = read.value.rows.flatMap(({ row, values }) => problemsOf(row, values));
  if (problems.length > 0)
    return { ok: false, reason: "rows", problems: problems.slice(0, MAX_PROBLEMS), problemCount: problems.length };
  return { ok: true, value: finish(read.value) };
}

/** The user's own debts, put away or not. */
async function allDebts(userId: UserId): Promise<DebtView[]> {
  const both = await Promise.all([listDebts(userId, { archived: false }), listDebts(userId, { archived: true })]);
  return both.flat().filter(({ isSample }) => !isSample);
}
