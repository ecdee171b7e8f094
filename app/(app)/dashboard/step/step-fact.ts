import { STEP_FACTS, type StepMissingFact } from "@/lib/domain/order/steps/state";
import type { Step } from "@/lib/domain/order/steps/step";

/** The fact that a step asks for, so that it can be filled in right there. */
export function factOf({ code }: Step): StepMissingFact["fact"] | null {
  return STEP_FACTS.find((fact) => code === `fact_${fact}`) ?? null;
}
