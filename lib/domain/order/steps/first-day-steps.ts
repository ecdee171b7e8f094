import type { Day } from "@/lib/domain/basics/day";
import type { StepState } from "./state";
import { type Candidate, candidate } from "./step";

/**
 * What the answers of the first day ask for until the record says it itself. Someone who wants money at once comes right
 * after the person's own safety, because a transfer can hardly be taken back; a paper that is not recorded yet may have
 * a deadline, so "later" doesn't silence it; a promise or a home counts like a payment within seven days.
 */
export function firstDaySteps(firstDay: StepState["firstDay"], today: Day): Candidate[] {
  const { moneyAskedOn, courtPaperOn, promiseOn, atRisk, isReportOpen } = firstDay;
  const place = { debtId: null, on: null };
  const steps: Candidate[] = [];
  if (moneyAskedOn !== null) {
    const id = `first_day:money:${moneyAskedOn}`;
    steps.push(candidate({ ...place, id, code: "first_money", params: {} }, "safety", today, { group: 2 }));
  }
  if (courtPaperOn !== null) {
    const id = `first_day:court_paper:${courtPaperOn}`;
    const step = { ...place, id, code: "first_court_paper", params: {} } as const;
    steps.push(candidate(step, "court", today, { canWait: false }));
  }
  if (promiseOn !== null) {
    const id = `first_day:promise:${promiseOn}`;
    steps.push(candidate({ ...place, id, code: "first_promise", params: {} }, "promise", today));
  }
  if (atRisk !== null) {
    const id = `first_day:at_risk:${atRisk.what}:${atRisk.since}`;
    steps.push(candidate({ ...place, id, code: "first_at_risk", params: { what: atRisk.what } }, "promise", today));
  }
  if (isReportOpen) {
    // The report names lenders and sums, so it comes before asking for them one by one.
    const step = { ...place, id: "first_day:report", code: "first_report", params: {} } as const;
    steps.push(candidate(step, "missing_fact", today, { group: -1 }));
  }
  return steps;
}
