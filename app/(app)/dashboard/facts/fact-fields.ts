import type { StepMissingFact } from "@/lib/domain/order/steps/state";

/** The form field in which each fact is asked for. */
export const FIELD_OF = {
  received: "received",
  balance: "claimed",
  reporting: "creditReporting",
  creditor: "funder",
  contract_day: "contractOn",
} as const satisfies Record<StepMissingFact["fact"], string>;
