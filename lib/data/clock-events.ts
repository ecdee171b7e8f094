import "server-only";
import { type Day, dateToDay, dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ClockEvent, ClockEventKind } from "@/lib/domain/clocks/clock-event";
import { db } from "./db";
import { isDebtOf } from "./debt-entries";
import { createOnce, type Idempotency } from "./idempotency";
import { sealFor } from "./keys";
import { isId, newId } from "./new-id";
import { SETTLEMENT_INCLUDE, type SettlementView, settlementView } from "./settlement-view";

export type ClockEventView = ClockEvent & { id: string };

/**
 * What a debt's clocks hang on beside its facts: recorded events, oldest first, when its stage became settled, and the
 * settlements that were not undone, oldest first.
 */
export type DebtClocks = { events: ClockEventView[]; settledStageOn: Day | null; settlements: SettlementView[] };

/** Reads all in one statement; nothing for a debt that is not there or someone else's. */
export async function getDebtClocks(userId: UserId, debtId: string): Promise<DebtClocks> {
  if (!isId(debtId)) return { events: [], settledStageOn: null, settlements: [] };
  const seal = await sealFor(userId);
  const row = await db().debt.findUnique({
    relationLoadStrategy: "join",
    where: { id_userId: { id: debtId, userId } },
    select: {
      clockEvents: { where: { removedAt: null }, orderBy: [{ on: "asc" }, { id: "asc" }] },
      stageChanges: { where: { stage: "settled" }, orderBy: [{ on: "desc" }, { id: "desc" }], take: 1 },
      settlements: { where: { removedAt: null }, include: SETTLEMENT_INCLUDE, orderBy: { id: "asc" } },
    },
  });
  const settled = row?.stageChanges[0];
  return {
    events: (row?.clockEvents ?? []).map(({ id, kind, on }) => ({
      id,
      kind: kind as ClockEventKind,
      on: dateToDay(on),
    })),
    settledStageOn: settled ? dateToDay(settled.on) : null,
    settlements: (row?.settlements ?? []).map((one) => settlementView(seal, one)),
  };
}

/** Records an event, once per form. It is taken out and brought back by `setRemoved`. */
export async function addClockEvent(
  userId: UserId,
  debtId: string,
  { kind, on }: ClockEvent,
  idempotency: Idempotency,
): Promise<"saved" | "not_found"> {
  if (!(await isDebtOf(userId, debtId))) return "not_found";
  await createOnce(userId, idempotency, async (tx) => {
    const row = await tx.clockEvent.create({ data: { id: newId(), userId, debtId, kind, on: dayToDate(on) } });
    return row.id;
  });
  return "saved";
}
