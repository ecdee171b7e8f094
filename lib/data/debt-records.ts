import "server-only";
import { type Day, dateToDay } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ClockEventKind } from "@/lib/domain/clocks/clock-event";
import { type BalanceEntry, balanceEntries, NEWEST_FIRST } from "./balances";
import type { ClockEventView } from "./clock-events";
import { db } from "./db";
import { sealFor } from "./keys";
import { isId } from "./new-id";
import { SETTLEMENT_INCLUDE, type SettlementView, settlementView } from "./settlement-view";

/** What a debt's own page shows beside its facts. */
export type DebtRecord = {
  /** Every balance, newest day first. */
  balances: BalanceEntry[];
  /** What restarts or moves its clocks, oldest first. */
  events: ClockEventView[];
  /** When its stage became settled, the last time. */
  settledStageOn: Day | null;
  /** The settlements that were not undone, oldest first. */
  settlements: SettlementView[];
};

const NOTHING: DebtRecord = { balances: [], events: [], settledStageOn: null, settlements: [] };

/** Reads all of it in one statement; nothing for a debt that is not there or someone else's. */
export async function getDebtRecord(userId: UserId, debtId: string): Promise<DebtRecord> {
  if (!isId(debtId)) return NOTHING;
  const seal = await sealFor(userId);
  const row = await db().debt.findUnique({
    relationLoadStrategy: "join",
    where: { id_userId: { id: debtId, userId } },
    select: {
      balanceUpdates: { orderBy: NEWEST_FIRST },
      clockEvents: { where: { removedAt: null }, orderBy: [{ on: "asc" }, { id: "asc" }] },
      stageChanges: { where: { stage: "settled" }, orderBy: [{ on: "desc" }, { id: "desc" }], take: 1 },
      settlements: { where: { removedAt: null }, include: SETTLEMENT_INCLUDE, orderBy: { id: "asc" } },
    },
  });
  if (!row) return NOTHING;
  const settled = row.stageChanges[0];
  return {
    balances: balanceEntries(row.balanceUpdates),
    events: row.clockEvents.map(({ id, kind, on }) => ({ id, kind: kind as ClockEventKind, on: dateToDay(on) })),
    settledStageOn: settled ? dateToDay(settled.on) : null,
    settlements: row.settlements.map((one) => settlementView(seal, one)),
  };
}
