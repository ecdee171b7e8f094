import "server-only";
import { getDayRecord } from "@/lib/data/day-records";
import { listDebts } from "@/lib/data/debts";
import { closingsOf } from "@/lib/data/settled-debts";
import { stepStateFor } from "@/lib/data/step-state";
import type { Day } from "@/lib/domain/basics/day";
import type { UserId } from "@/lib/domain/basics/user";
import type { StepState } from "@/lib/domain/order/steps/state";

/**
 * What a day's message is made of. The order of the debts is left out: it decides which missing fact is asked for first, and
 * no message speaks of those.
 */
export async function getStepState(userId: UserId, today: Day): Promise<StepState> {
  const [debts, record] = await Promise.all([listDebts(userId, { archived: false }), getDayRecord(userId, today)]);
  const closings = closingsOf(debts, record.settlements, today);
  return stepStateFor({ ...record, debts, order: [], closings }, today);
}
