import type { SourceId } from "@/lib/domain/basics/source-id";
import type { Step, StepCode } from "@/lib/domain/order/steps/step";

/** Why a step comes first, as a key of the messages, and the rule behind it where there is one. */
export type StepBasis = { why: WhyKey; source: SourceId | null };

type WhyKey =
  | "safety"
  | "money"
  | "verify"
  | "court"
  | "enforcing"
  | "promise"
  | "essential"
  | "offer"
  | "offer_open"
  | "closing"
  | "follow_up"
  | "complaint"
  | "on_time"
  | "check_first"
  | "report"
  | "fact"
  | "first_debt"
  | "none";

const BASIS: Readonly<Record<StepCode, StepBasis>> = {
  safety_threat: { why: "safety", source: null },
  safety_distress: { why: "safety", source: "help_lines" },
  first_money: { why: "money", source: "fraud_warning_2026" },
  first_court_paper: { why: "verify", source: "court_verification_notices" },
  first_promise: { why: "promise", source: null },
  first_at_risk: { why: "essential", source: null },
  first_report: { why: "report", source: "credit_regulation_17" },
  court_verify: { why: "verify", source: "court_verification_notices" },
  court_answer: { why: "court", source: "civil_procedure_128" },
  court_objection: { why: "court", source: "civil_procedure_227" },
  court_hearing: { why: "court", source: "civil_procedure_147" },
  court_appeal: { why: "court", source: "civil_procedure_171" },
  court_perform: { why: "court", source: "civil_procedure_264" },
  court_enforcing: { why: "enforcing", source: "civil_procedure_254" },
  court_passed: { why: "enforcing", source: null },
  court_day_unknown: { why: "court", source: null },
  instalment_due: { why: "promise", source: null },
  instalment_short: { why: "promise", source: null },
  instalment_late: { why: "promise", source: null },
  instalment_unconfirmed: { why: "offer_open", source: null },
  essential_due: { why: "essential", source: null },
  essential_bill: { why: "essential", source: null },
  essential_joint: { why: "essential", source: null },
  essential_late: { why: "essential", source: null },
  agreement_paid: { why: "closing", source: null },
  offer_decide: { why: "offer", source: null },
  offer_accepted: { why: "offer", source: null },
  offer_breaks_reserve: { why: "offer", source: null },
  offer_reserve_unknown: { why: "offer", source: null },
  offer_get_written: { why: "offer_open", source: null },
  offer_verify: { why: "offer_open", source: null },
  checklist_certificate: { why: "closing", source: null },
  checklist_credit: { why: "closing", source: "credit_regulation_25" },
  checklist_item: { why: "closing", source: null },
  follow_up: { why: "follow_up", source: null },
  complaint_due: { why: "complaint", source: null },
  pay_on_time: { why: "on_time", source: null },
  unlicensed_due: { why: "check_first", source: "civil_code_670" },
  fact_received: { why: "fact", source: "civil_code_670" },
  fact_balance: { why: "fact", source: null },
  fact_reporting: { why: "fact", source: "credit_regulation_17" },
  fact_creditor: { why: "fact", source: null },
  fact_contract_day: { why: "fact", source: "private_lending_2020_25" },
  first_debt: { why: "first_debt", source: null },
  none: { why: "none", source: null },
};

/** The basis of a step. The article on payment orders is behind an objection to one, and behind no other. */
export function basisOf(step: Step): StepBasis {
  const isOtherObjection = step.code === "court_objection" && step.params.order === "no";
  return isOtherObjection ? { why: "court", source: "civil_procedure_law" } : BASIS[step.code];
}
