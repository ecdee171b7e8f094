import type { Day } from "@/lib/domain/basics/day";
import { type CourtFacts, courtFacts } from "./court";
import type { OpenDebt } from "./open-debt";
import { type PromiseFacts, promiseDay, promiseFacts } from "./promise";
import { essentialGroup, isOverdue, tierOf } from "./tiers";

/** What can be done first about a debt. Each is a sentence of the messages, `move.<code>`. */
export type MoveCode =
  | "verify_paper"
  | "answer"
  | "object"
  | "prepare_hearing"
  | "decide_appeal"
  | "perform"
  | "ask_court"
  | "follow_enforcement"
  | "enter_court_days"
  | "save_home"
  | "ask_if_holds"
  | "keep_promise"
  | "get_in_writing"
  | "confirm_agreement"
  | "enter_instalment"
  | "record_end"
  | "agree_time"
  | "settle_arrears"
  | "pay_on_time"
  | "check_principal"
  | "tell_plan"
  | "ask_card_plan"
  | "ask_statement";

/** A move with the day that it hangs on, where there is one. */
export type FirstMove = { code: MoveCode; on: Day | null };

/**
 * What to do first about one debt, so that a row of the order says how it goes on: the nearest court day, else the
 * promise, else what fits its group. It never says to stop paying: a debt that is current is to be paid on time.
 */
export function firstMove(debt: OpenDebt, today: Day): FirstMove {
  const court = courtFacts(debt, today);
  if (court !== null) return courtMove(debt, court);
  const tier = tierOf(debt, today);
  if (tier === 0) return move("save_home");
  const promise = promiseFacts(debt, today);
  if (promise !== null) return promiseMove(promise, today);
  if (tier === 7) return move("check_principal");
  if (tier === 8 || tier === 9) return move("tell_plan");
  if (!isOverdue(debt, today)) return move("pay_on_time", debt.dueOn);
  if (tier === 3) return move(isTalkedOver(debt) ? "agree_time" : "settle_arrears");
  return move(tier === 4 ? "ask_card_plan" : "ask_statement");
}

const COURT_MOVES = {
  answer: "answer",
  objection: "object",
  hearing: "prepare_hearing",
  appeal: "decide_appeal",
  perform: "perform",
} as const satisfies Record<CourtFacts["upcoming"][number]["event"], MoveCode>;

/** A paper that nobody checked may be a fake, so checking comes before its days. */
function courtMove(debt: OpenDebt, court: CourtFacts): FirstMove {
  const { isUnverified, isDayUnknown, passedOn } = court;
  const [nearest] = court.upcoming;
  if (isUnverified) return move("verify_paper", nearest?.on ?? null);
  if (nearest !== undefined) return move(COURT_MOVES[nearest.event], nearest.on);
  if (passedOn !== null && !isDayUnknown) return move("ask_court", passedOn);
  return move(debt.stage === "enforcing" ? "follow_enforcement" : "enter_court_days");
}

/** An offer that was only accepted is not a promise on paper yet, and an agreement that lacks something is not to be paid. */
function promiseMove(promise: PromiseFacts, today: Day): FirstMove {
  const on = promiseDay(promise);
  if (promise.isPaid) return move("record_end");
  if (promise.nextDueOn !== null && promise.doubt !== null) return move("confirm_agreement", promise.nextDueOn);
  if (promise.nextDueOn !== null && promise.nextDueOn < today) return move("ask_if_holds", promise.nextDueOn);
  if (promise.nextDueOn !== null) return move("keep_promise", promise.nextDueOn);
  return on === null ? move("enter_instalment") : move("get_in_writing", on);
}

/** Rent, bills and what is taken from wages are talked over with a person; the others have a schedule to return to. */
function isTalkedOver(debt: OpenDebt): boolean {
  const group = essentialGroup(debt);
  return group === "living" || group === "wages";
}

function move(code: MoveCode, on: Day | null = null): FirstMove {
  return { code, on };
}
