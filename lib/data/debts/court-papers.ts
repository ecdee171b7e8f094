import "server-only";
import { fromDay } from "@/lib/data/core/columns";
import { db, type Tx } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { CourtCheck, CourtPaper } from "@/lib/domain/debts/court-paper";
import { isDebtOf } from "./debt-entries";
import { courtPaperView, type DebtView } from "./debt-view";

export type CourtPaperView = DebtView["courtPapers"][number];

/** One paper, or null when it is not there or someone else's. */
export async function getCourtPaper(userId: UserId, debtId: string, paperId: string): Promise<CourtPaperView | null> {
  if (!isId(debtId) || !isId(paperId)) return null;
  const row = await db().courtPaper.findFirst({ where: { id: paperId, debtId, userId, removedAt: null } });
  return row && courtPaperView(await sealFor(userId), row);
}

/** Adds a paper to a debt, once per form. */
export async function addCourtPaper(
  userId: UserId,
  debtId: string,
  paper: CourtPaper,
  idempotency: Idempotency,
): Promise<"saved" | "not_found"> {
  if (!(await isDebtOf(userId, debtId))) return "not_found";
  const seal = await sealFor(userId);
  await createOnce(userId, idempotency, (tx) => insertCourtPaper(tx, userId, seal, debtId, paper));
  return "saved";
}

/** The same inside a transaction of the caller. Returns the paper's id. */
export async function insertCourtPaper(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  debtId: string,
  paper: CourtPaper,
): Promise<string> {
  const id = newId();
  await tx.courtPaper.create({ data: { id, userId, debtId, ...paperColumns(seal, id, paper) } });
  return id;
}

/** Saves a paper, if nobody saved since `version`. What it said before is kept. */
export async function updateCourtPaper(
  userId: UserId,
  debtId: string,
  paperId: string,
  version: number,
  paper: CourtPaper,
): Promise<"saved" | "stale" | "not_found"> {
  const before = await getCourtPaper(userId, debtId, paperId);
  if (!before) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const { count } = await tx.courtPaper.updateMany({
      where: { id: paperId, debtId, userId, version },
      data: { ...paperColumns(seal, paperId, paper), version: { increment: 1 } },
    });
    if (count === 0) return "stale";
    await keepRevision(tx, userId, seal, { subject: "CourtPaper", subjectId: paperId, version, before });
    return "saved";
  });
}

/** Marks a paper as checked with the court, inside a transaction of the caller. What it said before is kept. */
export async function markPaperChecked(
  tx: Tx,
  userId: UserId,
  seal: UserSeal,
  paperId: string,
  { on, how }: { on: Day; how: CourtCheck },
): Promise<void> {
  const where = { id_userId: { id: paperId, userId } };
  const before = courtPaperView(seal, await tx.courtPaper.findUniqueOrThrow({ where }));
  const columns = paperColumns(seal, paperId, { ...before, verified: true, checkedOn: on, checkedHow: how });
  const data = { ...columns, version: { increment: 1 } };
  const { version } = await tx.courtPaper.update({ where, data, select: { version: true } });
  await keepRevision(tx, userId, seal, {
    subject: "CourtPaper",
    subjectId: paperId,
    version: version - 1,
    before,
  });
}

/** Puts back what a paper said before its last edit; that too is an edit and can be undone. */
export async function undoCourtPaperEdit(
  userId: UserId,
  debtId: string,
  paperId: string,
): Promise<"saved" | "stale" | "not_found"> {
  const paper = await getCourtPaper(userId, debtId, paperId);
  if (!paper) return "not_found";
  const seal = await sealFor(userId);
  const before = await getRevision<CourtPaperView>(userId, seal, "CourtPaper", paperId, paper.version - 1);
  if (!before) return "not_found";
  return updateCourtPaper(userId, debtId, paperId, paper.version, { ...paper, ...before });
}

function paperColumns(seal: UserSeal, id: string, paper: CourtPaper) {
  const { court, caseNumber, note, checkedHow } = paper;
  return {
    type: paper.type,
    procedure: paper.procedure,
    verified: paper.verified,
    checkedOn: fromDay(paper.checkedOn),
    servedOn: fromDay(paper.servedOn),
    answerBy: fromDay(paper.answerBy),
    hearingOn: fromDay(paper.hearingOn),
    appealBy: fromDay(paper.appealBy),
    performBy: fromDay(paper.performBy),
    objectBy: fromDay(paper.objectBy),
    sealed: seal.seal("CourtPaper", id, { court, caseNumber, note, checkedHow }),
  };
}
