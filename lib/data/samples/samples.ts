import "server-only";
import { fromDay } from "@/lib/data/core/columns";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { newId } from "@/lib/data/core/new-id";
import { balanceColumns } from "@/lib/data/debts/balances";
import { insertCourtPaper } from "@/lib/data/debts/court-papers";
import { moveStage } from "@/lib/data/debts/debt-stages";
import { insertDebt } from "@/lib/data/debts/debts";
import type { ChecklistWords } from "@/lib/data/settlement/checklist-rows";
import { settlementColumns } from "@/lib/data/settlement/settlement-view";
import { insertSettlement } from "@/lib/data/settlement/settlements";
import { type Day, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { DebtStage } from "@/lib/domain/debts/debt";
import type { SampleDebt, SampleLanguage, SampleSettlement } from "@/lib/reference/sample/sample-debt";
import { sampleDebts } from "@/lib/reference/sample/sample-debts";
import { deleteSampleMeans, insertSampleMeans } from "./sample-means";
import { insertSampleTalks } from "./sample-talks";

/** What the idempotency key of an added sample says, so that taking the sample out frees the key. */
const ADDED = "sample";
const REFUSED = "";
/** A few hundred rows, written or taken out together. */
const SAMPLE_TIMEOUT_MS = 30_000;

/**
 * Puts the sample's debts into an account that has none of its own, once, however often and however parallel it is asked
 * for. `today` is today for the user; `language` is the one in which the sample's names are written. "has_debts" when a
 * debt of the user's own is there, archived or not.
 */
export async function addSample(
  userId: UserId,
  today: Day,
  idempotency: Idempotency,
  language: SampleLanguage = "zh",
): Promise<"saved" | "has_debts"> {
  const seal = await sealFor(userId);
  const put = async (tx: Tx) => {
    await lockSample(tx, userId);
    if ((await tx.debt.count({ where: { userId, isSample: false } })) > 0) return REFUSED;
    // A sample that was archived as a whole is out of sight; asking for it again brings a fresh one.
    if ((await tx.debt.count({ where: { userId, isSample: true, archivedAt: null } })) > 0) return ADDED;
    await deleteSample(tx, userId);
    for (const debt of sampleDebts(today, language)) await insertSampleDebt(tx, userId, seal, debt);
    await insertSampleMeans(tx, userId);
    return ADDED;
  };
  const result = await createOnce(userId, idempotency, put, SAMPLE_TIMEOUT_MS);
  return result === ADDED ? "saved" : "has_debts";
}

/**
 * Takes the sample out again, with everything that was added to it or edited in it. Debts of the user's own stay; one
 * that was recorded under a sample lender keeps that lender, which then counts as the user's own.
 */
export async function removeSample(userId: UserId): Promise<void> {
  const take = async (tx: Tx) => {
    await lockSample(tx, userId);
    await deleteSample(tx, userId);
  };
  await db().$transaction(take, { timeout: SAMPLE_TIMEOUT_MS });
}

/** Two people's samples never meet, and two changes of one user's sample wait for each other. */
async function lockSample(tx: Tx, userId: UserId): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Profile" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
}

async function insertSampleDebt(tx: Tx, userId: UserId, seal: UserSeal, debt: SampleDebt): Promise<void> {
  const { lender, facts, stageOn, balances, demandsOn, courtPapers, cashFlows, settlement } = debt;
  const choice = { own: lender, isSample: true };
  const debtId = await insertDebt(tx, userId, seal, {
    lender: choice,
    facts,
    balance: null,
    on: stageOn,
    isSample: true,
  });
  if (debtId === null) throw new Error("A sample debt brings its own lender.");
  const owned = () => ({ id: newId(), userId, debtId });
  await tx.balanceUpdate.createMany({ data: balances.map((balance) => ({ ...owned(), ...balanceColumns(balance) })) });
  await tx.demand.createMany({ data: demandsOn.map((on) => ({ ...owned(), on: dayToDate(on) })) });
  await tx.cashFlow.createMany({
    data: cashFlows.map(({ on, amount }) => ({ ...owned(), on: dayToDate(on), amountFen: BigInt(amount) })),
  });
  for (const paper of courtPapers) await insertCourtPaper(tx, userId, seal, debtId, paper);
  const where = { id_userId: { id: debtId, userId } };
  const { lenderId } = await tx.debt.findUniqueOrThrow({ where, select: { lenderId: true } });
  await insertSampleTalks({ tx, userId, seal, debtId, lenderId }, debt);
  if (settlement) await insertSampleSettlement(tx, userId, seal, { debtId, stage: facts.stage, settlement });
}

type SettledSample = { debtId: string; stage: DebtStage; settlement: SampleSettlement };

async function insertSampleSettlement(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  { debtId, stage, settlement: { facts, certificate, answers, closedOn } }: SettledSample,
): Promise<void> {
  const settlementId = await insertSettlement(tx, userId, seal, debtId, { facts, withPayment: true, stage });
  await tx.settlement.update({
    where: { id_userId: { id: settlementId, userId } },
    data: { ...settlementColumns(seal, settlementId, facts, certificate), closedAt: closedOn && dayToDate(closedOn) },
  });
  await tx.checklistItem.createMany({
    data: answers.map(({ code, doneOn, note, reason }) => {
      const id = newId();
      const sealed = seal.seal("ChecklistItem", id, { note, reason } satisfies ChecklistWords);
      return { id, userId, settlementId, code, doneOn: fromDay(doneOn), notApplicable: doneOn === null, sealed };
    }),
  });
  if (closedOn !== null) await moveStage(tx, userId, seal, { debtId, stage: "closed", on: closedOn });
}

/** What hangs on the debts and lenders goes with them by foreign key; revisions and drafts know their row by name only. */
async function deleteSample(tx: Tx, userId: UserId): Promise<void> {
  const hanging = await idsOfSample(tx, userId);
  // Their sealed bytes are swept later, like those of every file without a row.
  await tx.proof.deleteMany({ where: { userId, isSample: true } });
  await detachProofs(tx, userId);
  await tx.debt.deleteMany({ where: { userId, isSample: true } });

  const unused = { userId, isSample: true, debts: { none: {} } };
  const lenders = await tx.lender.findMany({ where: unused, select: { id: true } });
  await tx.lender.deleteMany({ where: unused });
  await tx.lender.updateMany({ where: { userId, isSample: true }, data: { isSample: false } });

  const ids = [...hanging, ...lenders.map((row) => row.id)];
  await tx.revision.deleteMany({ where: { userId, subjectId: { in: ids } } });
  if (ids.length > 0) {
    await tx.draft.deleteMany({ where: { userId, OR: ids.map((id) => ({ form: { contains: id } })) } });
  }
  await tx.idempotencyKey.deleteMany({ where: { userId, result: ADDED } });
  await deleteSampleMeans(tx, userId);
}

/** A sample lender that only the sample uses: it leaves together with the sample's debts. */
const LEAVING_LENDER = { isSample: true, debts: { every: { isSample: true } } };

/** The rows that leave with the sample and can have been edited, by id. */
async function idsOfSample(tx: Tx, userId: UserId): Promise<string[]> {
  const debt = { isSample: true };
  const find = { where: { userId, debt }, select: { id: true } } as const;
  const orLender = [{ debt }, { lender: LEAVING_LENDER }];
  const withLender = { where: { userId, OR: orLender }, select: { id: true } } as const;
  const lists = [
    await tx.debt.findMany({ where: { userId, isSample: true }, select: { id: true } }),
    await tx.courtPaper.findMany(find),
    await tx.settlement.findMany(find),
    await tx.checklistItem.findMany({ where: { userId, settlement: { debt } }, select: { id: true } }),
    await tx.payment.findMany(find),
    await tx.offer.findMany(find),
    await tx.agreement.findMany(find),
    await tx.lookUp.findMany(find),
    await tx.contact.findMany(withLender),
    await tx.complaint.findMany(withLender),
    await tx.letter.findMany(withLender),
  ];
  return lists.flat().map((row) => row.id);
}

/** Files are the user's own, whatever they hang on: those of the sample are found in the inbox afterwards. */
async function detachProofs(tx: Tx, userId: UserId): Promise<void> {
  const ofSample = { debt: { isSample: true } };
  const places = [
    ofSample,
    { contact: { OR: [ofSample, { lender: LEAVING_LENDER }] } },
    { payment: ofSample },
    { checklistItem: { settlement: ofSample } },
  ];
  await tx.proof.updateMany({
    where: { userId, OR: places },
    data: { debtId: null, contactId: null, paymentId: null, checklistItemId: null, version: { increment: 1 } },
  });
}
