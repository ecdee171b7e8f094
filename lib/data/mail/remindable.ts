import "server-only";
import type { DebtView } from "@/lib/data/debts/debt-view";
import { listDebts } from "@/lib/data/debts/debts";
import { getDayRecord } from "@/lib/data/order/day-records";
import { stepStateFor } from "@/lib/data/order/step-state";
import { closingsOf } from "@/lib/data/settlement/settled-debts";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { StepState } from "@/lib/domain/order/steps/state";

/** What there is to be reminded of, with the debts that it is about. */
export type Remindable = { debts: DebtView[]; state: StepState };

/**
 * What reminders and the day's message are made of. The order of the debts is left out: it decides which missing fact is
 * asked for first, and none of the two speaks of those.
 */
export async function getRemindable(userId: UserId, today: Day): Promise<Remindable> {
  const [debts, record] = await Promise.all([listDebts(userId, { archived: false }), getDayRecord(userId, today)]);
  const closings = closingsOf(debts, record.settlements, today);
  return { debts, state: stepStateFor({ ...record, debts, order: [], closings }, today) };
}
