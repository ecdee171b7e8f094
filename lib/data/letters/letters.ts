import "server-only";
import { fromDay, toDay } from "@/lib/data/core/columns";
import { db } from "@/lib/data/core/db";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor, type UserSeal } from "@/lib/data/core/keys";
import { isId, newId } from "@/lib/data/core/new-id";
import { getRevision, keepRevision } from "@/lib/data/core/revisions";
import { type LenderView, lenderView } from "@/lib/data/debts/lenders";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { LetterCode } from "@/lib/domain/letters/letter";
import type { Prisma } from "@/prisma/generated/client";

/** A letter as it was edited: its whole text, and when it was sent. The product never sends one. */
export type LetterEntry = { text: string; sentOn: Day | null };

export type LetterView = LetterEntry & {
  id: string;
  version: number;
  code: LetterCode;
  /** Null: to the family. */
  lender: LenderView | null;
  debtId: string | null;
  createdAt: Date;
  isRemoved: boolean;
};

const LETTER_INCLUDE = { lender: true } as const satisfies Prisma.LetterInclude;
type LetterRow = Prisma.LetterGetPayload<{ include: typeof LETTER_INCLUDE }>;

/** As many as a list shows; nobody writes more by hand. */
const MOST = 500;

function letterView(seal: UserSeal, row: LetterRow): LetterView {
  return {
    ...seal.open<{ text: string }>("Letter", row.id, row.sealed),
    id: row.id,
    version: row.version,
    code: row.code as LetterCode,
    sentOn: toDay(row.sentOn),
    lender: row.lender && lenderView(seal, row.lender),
    debtId: row.debtId,
    createdAt: row.createdAt,
    isRemoved: row.removedAt !== null,
  };
}

function letterColumns(seal: UserSeal, id: string, { text, sentOn }: LetterEntry) {
  return { sentOn: fromDay(sentOn), sealed: seal.seal("Letter", id, { text }) };
}

/** The user's letters, the latest first; the removed ones instead where asked for. */
export async function listLetters(userId: UserId, { removed = false } = {}): Promise<LetterView[]> {
  const [seal, rows] = await Promise.all([
    sealFor(userId),
    db().letter.findMany({
      relationLoadStrategy: "join",
      where: { userId, removedAt: removed ? { not: null } : null },
      include: LETTER_INCLUDE,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
  ]);
  return rows.map((row) => letterView(seal, row));
}

/** One letter, removed or not; null when it is not there or someone else's. */
export async function getLetter(userId: UserId, letterId: string): Promise<LetterView | null> {
  if (!isId(letterId)) return null;
  const where = { id_userId: { id: letterId, userId } };
  const row = await db().letter.findUnique({ relationLoadStrategy: "join", where, include: LETTER_INCLUDE });
  return row && letterView(await sealFor(userId), row);
}

/** Keeps a new letter about a debt, or about none, once per form. Returns its id; null when the debt is not there. */
export async function addLetter(
  userId: UserId,
  { code, debtId, ...entry }: LetterEntry & { code: LetterCode; debtId: string | null },
  idempotency: Idempotency,
): Promise<string | null> {
  if (debtId !== null && !isId(debtId)) return null;
  const seal = await sealFor(userId);
  const created = await createOnce(userId, idempotency, async (tx) => {
    const where = { id_userId: { id: debtId ?? "", userId } };
    const debt = debtId === null ? null : await tx.debt.findUnique({ where, select: { lenderId: true } });
    if (debtId !== null && !debt) return "";
    const id = newId();
    const lenderId = debt?.lenderId ?? null;
    await tx.letter.create({ data: { id, userId, code, debtId, lenderId, ...letterColumns(seal, id, entry) } });
    return id;
  });
  return created === "" ? null : created;
}

/** Saves a letter, if nobody saved since `version`. What it said before is kept. */
export async function updateLetter(
  userId: UserId,
  letterId: string,
  version: number,
  entry: LetterEntry,
): Promise<"saved" | "stale" | "not_found"> {
  if (!isId(letterId)) return "not_found";
  const seal = await sealFor(userId);
  return db().$transaction(async (tx) => {
    const row = await tx.letter.findUnique({ where: { id_userId: { id: letterId, userId } }, include: LETTER_INCLUDE });
    if (!row) return "not_found";
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, userId, version },
      data: { ...letterColumns(seal, letterId, entry), version: { increment: 1 } },
    });
    if (count === 0) return "stale";
    const { text, sentOn } = letterView(seal, row);
    const before: LetterEntry = { text, sentOn };
    await keepRevision(tx, userId, seal, { subject: "Letter", subjectId: letterId, version, before });
    return "saved";
  });
}

/** Puts back what a letter said before its last edit; that too is an edit and can be undone. */
export async function undoLetterEdit(userId: UserId, letterId: string): Promise<"saved" | "stale" | "not_found"> {
  const now = await getLetter(userId, letterId);
  if (!now) return "not_found";
  const seal = await sealFor(userId);
  const before = await getRevision<LetterEntry>(userId, seal, "Letter", letterId, now.version - 1);
  return before ? updateLetter(userId, letterId, now.version, before) : "not_found";
}

/** Takes a letter out of the list, or brings it back. */
export async function setLetterRemoved(
  userId: UserId,
  letterId: string,
  isRemoved: boolean,
): Promise<"saved" | "not_found"> {
  if (!isId(letterId)) return "not_found";
  const removedAt = isRemoved ? new Date() : null;
  const { count } = await db().letter.updateMany({ where: { id: letterId, userId }, data: { removedAt } });
  return count === 0 ? "not_found" : "saved";
}
