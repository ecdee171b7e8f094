import { type DashboardParams, textOf } from "@/app/(app)/dashboard/did";
import type { Day } from "@/lib/domain/basics/day";
import { nextStep } from "@/lib/domain/order/next-step";
import type { StepState } from "@/lib/domain/order/steps/state";
import type { Step } from "@/lib/domain/order/steps/step";

/** What was just said to which step. */
export type Said = { what: "done" | "later"; id: string; step: Step };

/**
 * Reads from the address what was just said, and finds the step again: without it, that step would be the next one.
 * Null when it was undone meanwhile, or the record has moved on.
 */
export function saidOf(params: DashboardParams, state: StepState, today: Day): Said | null {
  const [done, later] = [textOf(params.done), textOf(params.later)];
  const what = done !== "" ? "done" : "later";
  const id = done || later;
  if (id === "" || !state[what].some((one) => one.id === id)) return null;
  const others = <One extends { id: string }>(all: readonly One[]) => all.filter((one) => one.id !== id);
  const step = nextStep({ ...state, done: others(state.done), later: others(state.later) }, today);
  return step.id === id ? { what, id, step } : null;
}
