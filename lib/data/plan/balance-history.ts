import "server-only";
import { toDay, toFen } from "@/lib/data/core/columns";
import { db } from "@/lib/data/core/db";
import { STANDING_SETTLEMENTS } from "@/lib/data/settlement/settlement-view";
import { NO_FEN } from "@/lib/domain/basics/money";
import type { UserId } from "@/lib/domain/basics/user";
import type { RecordedBalance } from "@/lib/domain/plan/chart/fact-tracks";

/**
 * What was recorded as owed on each debt, in time order, and nothing from the day on which it was settled. A balance that was
 * corrected, or that has no total, says nothing; debts that were put away are left out.
 */
export async function listBalanceHistory(userId: UserId): Promise<RecordedBalance[]> {
  const debts = await db().debt.findMany({
    relationLoadStrategy: "join",
    where: { userId, archivedAt: null },
    select: {
      id: true,
      balanceUpdates: {
        where: { correctedBy: { is: null }, claimedFen: { not: null } },
        select: { asOf: true, claimedFen: true },
        orderBy: [{ asOf: "asc" }, { createdAt: "asc" }],
      },
      settlements: {
        where: STANDING_SETTLEMENTS.where,
        select: { settledOn: true },
        orderBy: { settledOn: "desc" },
        take: 1,
      },
    },
  });
  return debts.flatMap(({ id, balanceUpdates, settlements }) => {
    const settledOn = toDay(settlements[0]?.settledOn ?? null);
    const recorded = balanceUpdates.flatMap(({ asOf, claimedFen }): RecordedBalance[] => {
      const [on, owed] = [toDay(asOf), toFen(claimedFen)];
      // A balance that is dated later than the settlement was right for a debt that had not ended yet.
      return on === null || owed === null || (settledOn !== null && on >= settledOn) ? [] : [{ debtId: id, on, owed }];
    });
    return settledOn === null ? recorded : [...recorded, { debtId: id, on: settledOn, owed: NO_FEN }];
  });
}
