import "server-only";
import { createOnce, type Idempotency } from "@/lib/data/core/idempotency";
import { newId } from "@/lib/data/core/new-id";
import { dayToDate } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { ClockEvent } from "@/lib/domain/clocks/clock-event";
import { isDebtOf } from "./debt-entries";

export type ClockEventView = ClockEvent & { id: string };

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
