import type { DashboardParams } from "@/app/(app)/dashboard/did";
import type { DebtView } from "@/lib/data/debts/debt-view";
import type { PlannedFollowUp } from "@/lib/data/order/day-records";
import type { FirstDayView } from "@/lib/data/order/first-days";
import type { Reminders } from "@/lib/data/order/reminders";
import { stepStateFor } from "@/lib/data/order/step-state";
import type { Closing } from "@/lib/data/settlement/settled-debts";
import type { Day } from "@/lib/domain/basics/day";
import { nextStep, thisWeek, type WeekStep } from "@/lib/domain/order/next-step";
import type { StepMissingFact, StepState } from "@/lib/domain/order/steps/state";
import type { Step } from "@/lib/domain/order/steps/step";
import type { Profile } from "@/lib/domain/plan/profile";
import { type Said, saidOf } from "./said";

/** Everything on the dashboard that is about today and the week. */
export type StepsToday = {
  step: Step;
  week: readonly WeekStep[];
  /** The facts still to ask for, those of the first debts first; what was put off or could not be found out is left out. */
  facts: readonly StepMissingFact[];
  missing: readonly StepMissingFact[];
  said: Said | null;
};

type Read = {
  debts: readonly DebtView[];
  order: readonly string[];
  firstDay: FirstDayView;
  reminders: Reminders;
  closings: readonly Closing[];
  complaints: StepState["complaints"];
  followUps: readonly PlannedFollowUp[];
  profile: Profile;
};

/** Picks the next step and the week out of what was read for the page. */
export function stepsToday(read: Read, params: DashboardParams, today: Day): StepsToday {
  const state = stepStateFor(read, today);
  const step = nextStep(state, today);
  return {
    step,
    week: thisWeek(state, today),
    // The next step has its own form.
    facts: factsToAsk(state).filter(({ debtId, fact }) => step.id !== `fact:${debtId}:${fact}`),
    missing: state.missingFacts,
    said: saidOf(params, state, today),
  };
}

function factsToAsk({ missingFacts, order, done, later }: StepState): StepMissingFact[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const quiet = new Set([...done, ...later].map(({ id }) => id));
  return missingFacts
    .filter(({ debtId, fact }) => !quiet.has(`fact:${debtId}:${fact}`))
    .toSorted((a, b) => (place.get(a.debtId) ?? place.size) - (place.get(b.debtId) ?? place.size));
}
