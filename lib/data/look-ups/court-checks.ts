import "server-only";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { sealFor } from "@/lib/data/core/keys";
import { isId } from "@/lib/data/core/new-id";
import { markPaperChecked } from "@/lib/data/debts/court-papers";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { CourtCheck } from "@/lib/domain/debts/court-paper";
import { lookUpOfCheck } from "@/lib/domain/debts/look-up";
import { insertLookUp } from "./look-ups";

/** How a paper was checked with the court, and what was said. */
export type PaperCheck = { how: CourtCheck; on: Day; found: string; isReal: boolean };

/** Two things fall under one key: the paper that the check is about is "not there", or it is done. */
const NOT_THERE = "";

/**
 * Records a check of a paper, once per form: always as a look-up of its debt, and on the paper itself where the court says
 * that the case is there. What the paper said before is kept.
 */
export async function recordPaperCheck(
  userId: UserId,
  debtId: string,
  paperId: string,
  { how, on, found, isReal }: PaperCheck,
  idempotency: Idempotency,
): Promise<"saved" | "not_found"> {
  if (!isId(debtId) || !isId(paperId)) return "not_found";
  const seal = await sealFor(userId);
  const result = await createOnce(userId, idempotency, async (tx) => {
    const paper = { id: paperId, debtId, userId, removedAt: null };
    if ((await tx.courtPaper.count({ where: paper })) === 0) return NOT_THERE;
    if (isReal) await markPaperChecked(tx, userId, seal, paperId, { on, how });
    return insertLookUp(tx, userId, seal, { debtId, facts: { kind: lookUpOfCheck(how), on, found } });
  });
  return result === NOT_THERE ? "not_found" : "saved";
}
