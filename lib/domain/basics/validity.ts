import type { Day } from "./day";

/** When a rule holds: from its first to its last day, both included; null is open. */
export type Validity = { from: Day | null; to: Day | null };

/** Whether a rule is in force on a day; its first and its last day count. */
export function isLive(rule: Validity, on: Day): boolean {
  return (rule.from === null || rule.from <= on) && (rule.to === null || on <= rule.to);
}
