import "server-only";
import type { Tx } from "@/lib/data/core/db";
import { faultPoint } from "@/lib/data/core/fault-point";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { keepRevision } from "@/lib/data/core/revisions";
import { balanceColumns } from "@/lib/data/debts/balances";
import { DEBT_INCLUDE } from "@/lib/data/debts/debt-row";
import { recordStage } from "@/lib/data/debts/debt-stages";
import { debtColumns, debtView } from "@/lib/data/debts/debt-view";
import { insertDebt } from "@/lib/data/debts/debts";
import type { LenderChoice } from "@/lib/data/debts/lenders";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ReportAccount } from "@/lib/domain/credit-report/report-account";
import type { RowFacts } from "@/lib/domain/credit-report/review-rows";
import { type DebtFacts, type FactProblem, NOTHING_KNOWN, problemsOf } from "@/lib/domain/debts/debt-facts";
import { plainName } from "@/lib/domain/settlement/written-name";
import { keepReport } from "./credit-reports";
import { insertImport } from "./import-record";
import { balanceOf, choiceOf, type ReportLender, saidBy, withReported } from "./report-row";

/** A row that the person confirmed. `at` is its place in the review, so that what is wrong is said there. */
export type ConfirmedRow = { at: number; account: ReportAccount } & (
  | { choice: "keep" }
  | { choice: "add"; lender: ReportLender; facts: RowFacts }
  | { choice: "update"; debtId: string; version: number; facts: RowFacts }
);

export type ConfirmedReport = {
  rows: readonly ConfirmedRow[];
  reportedOn: Day;
  fileName: string;
  /** How many rows were left out. */
  skipped: number;
};

/** Why nothing at all was imported: what was named is not there, was changed meanwhile, or a row contradicts what is recorded. */
export type ReportRefusal = { at: number; refused: "not_found" | "stale" | FactProblem["reason"]; field: string };

const TIMEOUT_MS = 30_000;

/** Imports the confirmed rows of a report, once per form, in one transaction: all of them or none. */
export async function importReport(
  userId: UserId,
  report: ConfirmedReport,
  today: Day,
  idempotency: Idempotency,
): Promise<{ id: string } | ReportRefusal> {
  const seal = await sealFor(userId);
  try {
    const id = await createOnce(
      userId,
      idempotency,
      (tx) => writeReport({ tx, userId, seal, today }, report),
      TIMEOUT_MS,
    );
    faultPoint("import_committed");
    return { id };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** Ends the transaction; nothing of it stays. */
class Refused extends Error {
  readonly refusal: ReportRefusal;
  constructor(refusal: ReportRefusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

type Scope = { tx: Tx; userId: UserId; seal: UserSeal; today: Day };

async function writeReport(scope: Scope, report: ConfirmedReport): Promise<string> {
  const { tx, userId, seal } = scope;
  faultPoint("import_begun");
  const { rows, reportedOn, fileName, skipped } = report;
  const id = newId();
  const of = (choice: ConfirmedRow["choice"]) => rows.filter((row) => row.choice === choice).length;
  const counts = { added: of("add"), updated: of("update"), kept: of("keep"), skipped };
  const changed: { debtId: string; version: number }[] = [];
  await insertImport(tx, userId, seal, { id, source: "credit_report", fileName, counts, changed, left: [] });
  const lenders = new Map<string, LenderChoice>();
  for (const [index, row] of rows.entries()) {
    if (index === Math.floor(rows.length / 2)) faultPoint("import_half_written");
    if (row.choice === "add") await addRow(scope, id, row, reportedOn, lenders);
    if (row.choice === "update" && (await updateRow(scope, id, row)))
      changed.push({ debtId: row.debtId, version: row.version + 1 });
  }
  const sealed = seal.seal("ImportBatch", id, { fileName, counts, changed, left: [] });
  await tx.importBatch.update({ where: { id_userId: { id, userId } }, data: { sealed } });
  await keepReport(tx, userId, seal, id, { reportedOn, accounts: rows.map(({ account }) => account) });
  faultPoint("import_written");
  return id;
}

async function addRow(
  { tx, userId, seal, today }: Scope,
  importBatchId: string,
  { at, account, lender, facts: typed }: Extract<ConfirmedRow, { choice: "add" }>,
  reportedOn: Day,
  lenders: Map<string, LenderChoice>,
): Promise<void> {
  const { product, role, stage, contracted, contractOn, accountTail } = typed;
  const facts: DebtFacts = {
    ...NOTHING_KNOWN,
    ...{ product, role, stage, contracted, contractOn, accountTail },
    ...saidBy(account, lender, product),
  };
  refuseProblems(at, facts, today);
  const key = JSON.stringify([lender, "brand" in lender ? plainName(account.lender) : ""]);
  const choice = lenders.get(key) ?? choiceOf(lender, account, reportedOn);
  const balance = balanceOf(typed);
  const debtId = await insertDebt(tx, userId, seal, { lender: choice, facts, balance, on: today, importBatchId });
  if (debtId === null) throw new Refused({ at, refused: "not_found", field: "brand" });
  if (!lenders.has(key)) {
    const { lenderId } = await tx.debt.findUniqueOrThrow({ where: { id_userId: { id: debtId, userId } } });
    lenders.set(key, { lenderId });
  }
}

/** Writes what the report says differently to a recorded debt. Whether its facts, and not only its balance, changed. */
async function updateRow(
  { tx, userId, seal, today }: Scope,
  importBatchId: string,
  { at, debtId, version, facts: typed }: Extract<ConfirmedRow, { choice: "update" }>,
): Promise<boolean> {
  const where = { id_userId: { id: debtId, userId } };
  const row = isId(debtId) ? await tx.debt.findUnique({ where, include: DEBT_INCLUDE }) : null;
  if (!row) throw new Refused({ at, refused: "not_found", field: "choice" });
  const before = debtView(seal, row);
  const balance = balanceOf(typed);
  if (balance && balance.claimed !== before.balance?.claimed)
    await tx.balanceUpdate.create({ data: { id: newId(), userId, debtId, importBatchId, ...balanceColumns(balance) } });
  const facts = withReported(before, typed);
  const isSame = (["contracted", "contractOn", "accountTail", "stage"] as const).every(
    (field) => facts[field] === before[field],
  );
  if (isSame) return false;
  refuseProblems(at, facts, today);
  const { count } = await tx.debt.updateMany({
    where: { id: debtId, userId, version },
    data: { ...debtColumns(seal, debtId, facts), version: { increment: 1 } },
  });
  if (count === 0) throw new Refused({ at, refused: "stale", field: "choice" });
  await keepRevision(tx, userId, seal, { subject: "Debt", subjectId: debtId, version, before });
  if (facts.stage !== before.stage) await recordStage(tx, userId, debtId, facts.stage, today);
  return true;
}

function refuseProblems(at: number, facts: DebtFacts, today: Day): void {
  const [problem] = problemsOf(facts, today).filter(({ reason }) => reason !== "collateral_missing");
  if (problem) throw new Refused({ at, refused: problem.reason, field: problem.field });
}
