import "server-only";
import { db, type Tx } from "@/lib/data/core/db";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { keepRevision } from "@/lib/data/core/revisions";
import { DEBT_INCLUDE } from "@/lib/data/debts/debt-row";
import { recordStage } from "@/lib/data/debts/debt-stages";
import { type DebtView, debtColumns, debtView } from "@/lib/data/debts/debt-view";
import { lenderView } from "@/lib/data/debts/lenders";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import { importWords, type LeftThing } from "./import-record";

type Scope = { tx: Tx; userId: UserId; seal: UserSeal; importId: string };

const TIMEOUT_MS = 60_000;

/**
 * Takes back what an import made, in one transaction: only what nobody changed since and nothing else hangs on. What stays is
 * written down with its reason. "already": it was taken back before.
 */
export async function undoImport(
  userId: UserId,
  importId: string,
  today: Day,
): Promise<"undone" | "already" | "not_found"> {
  if (!isId(importId)) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(
    async (tx) => {
      const where = { id_userId: { id: importId, userId } };
      const { count } = await tx.importBatch.updateMany({
        where: { id: importId, userId, undoneAt: null },
        data: { undoneAt: new Date() },
      });
      const row = await tx.importBatch.findUnique({ where });
      if (!row) return "not_found";
      if (count === 0) return "already";
      const words = importWords(seal, row);
      const scope = { tx, userId, seal, importId };
      const left = [
        ...(await removePayments(scope)),
        ...(await removeContacts(scope)),
        ...(await removeDebts(scope)),
        ...(await restoreFacts(scope, words.changed, today)),
        ...(await removeLenders(scope)),
      ];
      await removeBalances(scope);
      await tx.creditReport.deleteMany({ where: { userId, importBatchId: importId } });
      await tx.importBatch.update({ where, data: { sealed: seal.seal("ImportBatch", importId, { ...words, left }) } });
      return "undone";
    },
    { timeout: TIMEOUT_MS },
  );
}

/** What a person took out of the lists is gone already, and says so by itself where it was. */
const NOT_REMOVED = { removedAt: null } as const;

async function removePayments({ tx, userId, seal, importId }: Scope): Promise<LeftThing[]> {
  const rows = await tx.payment.findMany({
    where: { userId, importBatchId: importId, ...NOT_REMOVED },
    include: { debt: { include: { lender: true } }, _count: { select: { proofs: true, settlements: true } } },
  });
  const reason = (row: (typeof rows)[number]) => {
    if (row.version > 1) return "changed" as const;
    return row.agreementId !== null || total(row._count) > 0 ? ("in_use" as const) : null;
  };
  const unchanged = rows.filter((row) => reason(row) === null).map(({ id }) => id);
  await tx.payment.deleteMany({ where: { userId, id: { in: unchanged }, version: 1 } });
  return rows.flatMap((row): LeftThing[] => {
    const why = reason(row);
    return why === null ? [] : [{ what: "payment", id: row.debtId, name: lenderView(seal, row.debt.lender).name, why }];
  });
}

async function removeContacts({ tx, userId, seal, importId }: Scope): Promise<LeftThing[]> {
  const rows = await tx.contact.findMany({
    where: { userId, importBatchId: importId, ...NOT_REMOVED },
    include: { lender: true, _count: { select: { proofs: true, complaints: true } } },
  });
  const reason = ({ version, _count }: (typeof rows)[number]) =>
    version > 1 ? ("changed" as const) : total(_count) > 0 ? ("in_use" as const) : null;
  const unchanged = rows.filter((row) => reason(row) === null).map(({ id }) => id);
  await tx.contact.deleteMany({ where: { userId, id: { in: unchanged }, version: 1 } });
  return rows.flatMap((row): LeftThing[] => {
    const why = reason(row);
    return why === null ? [] : [{ what: "contact", id: row.id, name: lenderView(seal, row.lender).name, why }];
  });
}

/** What may hang on a debt, removed or not: its history would go with it. */
const HANGING = {
  demands: true,
  cashFlows: true,
  courtPapers: true,
  clockEvents: true,
  contacts: true,
  payments: true,
  settlements: true,
  proofs: true,
  offers: true,
  agreements: true,
  complaints: true,
  lookUps: true,
  letters: true,
} as const;

async function removeDebts({ tx, userId, seal, importId }: Scope): Promise<LeftThing[]> {
  const rows = await tx.debt.findMany({
    where: { userId, importBatchId: importId },
    include: { lender: true, balanceUpdates: { select: { importBatchId: true } }, _count: { select: HANGING } },
  });
  const reason = (row: (typeof rows)[number]) => {
    const hasOwnBalance = row.balanceUpdates.some((balance) => balance.importBatchId !== importId);
    const isTouched = row.version > 1 || row.pinPosition !== null || !row.included || row.archivedAt !== null;
    if (isTouched || hasOwnBalance) return "changed" as const;
    return total(row._count) > 0 ? ("in_use" as const) : null;
  };
  const unchanged = rows.filter((row) => reason(row) === null).map(({ id }) => id);
  await tx.debt.deleteMany({ where: { userId, id: { in: unchanged }, version: 1 } });
  return rows.flatMap((row): LeftThing[] => {
    const why = reason(row);
    return why === null ? [] : [{ what: "debt", id: row.id, name: lenderView(seal, row.lender).name, why }];
  });
}

/** Puts back what recorded debts said before the import, where nobody edited them since. That too is an edit. */
async function restoreFacts(
  { tx, userId, seal }: Scope,
  changed: readonly { debtId: string; version: number }[],
  today: Day,
): Promise<LeftThing[]> {
  const left: LeftThing[] = [];
  for (const { debtId, version } of changed) {
    const where = { id_userId: { id: debtId, userId } };
    const row = await tx.debt.findUnique({ where, include: DEBT_INCLUDE });
    if (!row) continue;
    const now = debtView(seal, row);
    const kept = await tx.revision.findUnique({
      where: { userId_subject_subjectId_version: { userId, subject: "Debt", subjectId: debtId, version: version - 1 } },
    });
    if (row.version !== version || !kept) {
      left.push({ what: "facts", id: debtId, name: now.lender.name, why: "changed" });
      continue;
    }
    const facts = { ...now, ...seal.open<DebtView>("Revision", kept.id, kept.sealed) };
    await keepRevision(tx, userId, seal, { subject: "Debt", subjectId: debtId, version, before: now });
    await tx.debt.update({ where, data: { ...debtColumns(seal, debtId, facts), version: { increment: 1 } } });
    if (facts.stage !== now.stage) await recordStage(tx, userId, debtId, facts.stage, today);
  }
  return left;
}

/** The balances that it added to recorded debts. One that was corrected since is part of that correction's history. */
async function removeBalances({ tx, userId, importId }: Scope): Promise<void> {
  await tx.balanceUpdate.deleteMany({
    where: {
      userId,
      importBatchId: importId,
      correctedBy: { is: null },
      debt: { OR: [{ importBatchId: null }, { importBatchId: { not: importId } }] },
    },
  });
}

/** The lenders that it made, once nothing is owed to them. One that is still in use is part of what was left. */
async function removeLenders({ tx, userId, seal, importId }: Scope): Promise<LeftThing[]> {
  const rows = await tx.lender.findMany({
    where: { userId, importBatchId: importId },
    include: { _count: { select: { debts: true, contacts: true, phones: true, complaints: true, letters: true } } },
  });
  const unused = rows.filter(({ _count }) => total(_count) === 0);
  await tx.lender.deleteMany({ where: { userId, id: { in: unused.filter(isUnchanged).map(({ id }) => id) } } });
  return unused
    .filter((row) => !isUnchanged(row))
    .map((row): LeftThing => ({ what: "lender", id: row.id, name: lenderView(seal, row).name, why: "changed" }));
}

function isUnchanged({ version }: { version: number }): boolean {
  return version === 1;
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
