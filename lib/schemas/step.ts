import { z } from "zod";
import { CREDIT_REPORTING } from "@/lib/domain/debts/lender";
import { STEP_FACTS } from "@/lib/domain/order/steps/state";
import { amountOrUnknown, choice, choiceOrUnknown, dayOrUnknown, id, text, version } from "./fields";

/** The id of a step, as the domain makes them: what it is, what it hangs on, and its day. */
const stepId = z.string({ error: "field" }).regex(/^[a-z0-9_:-]{1,200}$/, "field");

/** "Later" in days from today. */
export const LATER_DAYS = ["1", "3", "7"] as const;

/** What was said to a step by one of its buttons. */
export const stepChoiceSchema = z.object({ step: stepId, choice: choice(["done", ...LATER_DAYS]) });

export const undoStepSchema = z.object({ step: stepId, what: choice(["done", "later"]) });

/** One fact of one debt; of the fields only the one of that fact is sent. */
export const factSchema = z.object({
  debtId: id,
  version,
  fact: choice(STEP_FACTS),
  received: amountOrUnknown,
  claimed: amountOrUnknown,
  creditReporting: choiceOrUnknown(CREDIT_REPORTING),
  funder: text(80).optional(),
  contractOn: dayOrUnknown,
});

export const undoFactSchema = z.object({ debtId: id, fact: choice(STEP_FACTS) });
