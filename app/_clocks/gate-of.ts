import type { DebtRecord } from "@/lib/data/debts/debt-records";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { Day } from "@/lib/domain/basics/day";
import { restartingEvents } from "@/lib/domain/clocks/clock-event";
import { type LimitationGate, limitationGate } from "@/lib/domain/clocks/limitation";
import { CLOCKS } from "@/lib/reference/clocks";

/** Whether the limitation day of a debt may have passed, by everything on its record. */
export function gateOf(debt: DebtView, record: DebtRecord, today: Day): LimitationGate {
  return limitationGate({ ...debt, events: restartingEvents(record.events, { ...debt, ...record }) }, today, CLOCKS);
}
