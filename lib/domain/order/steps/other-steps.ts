import { type Day, daysBetween } from "@/lib/domain/basics/day";
import type { StepChecklistItem, StepComplaint, StepFollowUp, StepMissingFact, StepState } from "./state";
import { STEP_FACTS } from "./state";
import { type Candidate, candidate, yesNo } from "./step";

/** A threat, then despair: each from the day it was said, until it is done with. */
export function safetySteps({ threatOn, distressOn }: StepState["safety"], today: Day): Candidate[] {
  const steps: Candidate[] = [];
  if (threatOn !== null && threatOn <= today) {
    const place = { id: `safety:threat:${threatOn}`, debtId: null, on: null };
    steps.push(candidate({ ...place, code: "safety_threat", params: {} }, "safety", today));
  }
  if (distressOn !== null && distressOn <= today) {
    const place = { id: `safety:distress:${distressOn}`, debtId: null, on: null };
    steps.push(candidate({ ...place, code: "safety_distress", params: {} }, "safety", today, { group: 1 }));
  }
  return steps;
}

/** A closing item: overdue from the day after its due day; on that day it is one of the things planned for today. */
export function checklistStep(open: StepChecklistItem, today: Day): Candidate {
  const { dueOn, item } = open;
  const level = dueOn < today ? "checklist" : dueOn === today ? "follow_up" : null;
  const place = { id: `checklist:${open.id}:${dueOn}`, debtId: open.debtId, on: dueOn };
  const days = Math.max(0, daysBetween(open.settledOn, today));
  if (item === "certificate")
    return candidate({ ...place, code: "checklist_certificate", params: { days } }, level, today);
  if (item === "credit_report")
    return candidate({ ...place, code: "checklist_credit", params: { days } }, level, today);
  return candidate({ ...place, code: "checklist_item", params: { item, days, left: open.left } }, level, today);
}

/** A follow-up that was set for today or before; later ones have their place in the week. */
export function followUpStep(planned: StepFollowUp, today: Day): Candidate {
  const params = { day: planned.on, has_topic: yesNo(planned.hasTopic) };
  const place = { id: `follow_up:${planned.id}:${planned.on}`, debtId: planned.debtId, on: planned.on };
  return candidate({ ...place, code: "follow_up", params }, planned.on <= today ? "follow_up" : null, today);
}

/** A complaint whose answer is due: its day has a place in the week; once it has passed, one asks what became of it. */
export function complaintStep({ id, debtId, dueOn }: StepComplaint, today: Day): Candidate {
  const place = { id: `complaint:${id}:${dueOn}`, debtId, on: dueOn };
  const params = { day: dueOn, days: Math.max(0, daysBetween(dueOn, today)) };
  return candidate({ ...place, code: "complaint_due", params }, dueOn < today ? "follow_up" : null, today);
}

/** An agreement that is paid to the last sum; settling the debt or ending the agreement ends the step. */
export function paidAgreementStep({ debtId }: { debtId: string }, today: Day): Candidate {
  const place = { id: `agreement_paid:${debtId}`, debtId, on: null };
  return candidate({ ...place, code: "agreement_paid", params: {} }, "checklist", today);
}

/** A fact to ask for, of the debt that comes first; of one debt in a fixed order. */
export function factStep({ debtId, fact }: StepMissingFact, order: ReadonlyMap<string, number>, today: Day): Candidate {
  const place = { id: `fact:${debtId}:${fact}`, debtId, on: null };
  const group = (order.get(debtId) ?? order.size) * STEP_FACTS.length + STEP_FACTS.indexOf(fact);
  return candidate({ ...place, code: `fact_${fact}`, params: {} }, "missing_fact", today, { group });
}
