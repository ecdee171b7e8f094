import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { SourceId } from "@/lib/domain/basics/source-id";
import type { Collateral } from "@/lib/domain/debts/debt";
import type { Negotiability } from "@/lib/domain/debts/lender";
import type { PromiseDoubt } from "./steps/state";

type None = Readonly<Record<never, never>>;

/** The group of essentials a debt belongs to, in their order. */
export type EssentialGroup = "living" | "home" | "shared" | "wages" | "secured";

/** The facts whose absence can change a place in the order. */
export type MissingFact =
  | "court_day"
  | "court_paper"
  | "instalment"
  | "principal"
  | "received"
  | "overdue"
  | "demands"
  | "reporting"
  | "lender";

/**
 * Every reason for a place in the order, with its parameters, named as in the sentence (messages, `order.<code>`).
 * Values are raw: `day` is a Day, `amount` is in fen, `rate` is a ratio, `saving` is yuan saved per yuan paid.
 */
export type ReasonParams = {
  "tier.home_at_risk": None;
  /** "no" while all that is known is a paper which nobody checked with the court: it may be a fake. */
  "tier.court": { known: "yes" | "no" };
  "tier.promise": None;
  "tier.essential": { group: EssentialGroup };
  "tier.credit_card": None;
  "tier.reporting_loan": { known: "yes" | "no" };
  "tier.non_reporting_loan": { known: "yes" | "no" };
  "tier.unlicensed": None;
  "tier.friend": None;
  "tier.relative": None;
  "reason.court_enforcing": None;
  "reason.court_judged": None;
  "reason.court_sued": None;
  /** "yes" where the day was reckoned from the day of service. */
  "reason.court_answer_due": { day: Day; days: number; estimated?: "yes" };
  "reason.court_objection_due": { day: Day; days: number; estimated?: "yes" };
  "reason.court_hearing_on": { day: Day };
  "reason.court_appeal_due": { day: Day; estimated?: "yes" };
  "reason.court_perform_due": { day: Day };
  "reason.court_date_passed": { day: Day };
  /** Numbers and amount only where the agreement's schedule is recorded. */
  "reason.promise_next_due": { day: Day; n?: number; total?: number; amount?: Fen };
  "reason.promise_overdue": { day: Day; days: number; n?: number };
  /** An instalment of an agreement that nobody may pay on yet, and why. */
  "reason.promise_unconfirmed": { day: Day; why: PromiseDoubt };
  "reason.promise_card_plan": None;
  "reason.offer_accepted_expires": { day: Day };
  "reason.essential_secured": { collateral: Collateral | "unknown" };
  "reason.essential_joint_debtor": None;
  "reason.card_facts_met": None;
  "reason.card_large_principal": None;
  "reason.card_negotiability": { level: Negotiability };
  "reason.loan_reports": None;
  "reason.loan_via_funder": None;
  "reason.loan_reporting_unknown": None;
  "reason.loan_not_reported": None;
  "reason.unlicensed_received": { amount: Fen; repaid: "possibly" | "no" | "unknown" };
  "reason.unknown_fact": { fact: MissingFact };
  "reason.low_confidence": { n: number };
  "reason.pinned": { rank: number; default_rank: number };
  "reason.left_out": None;
  "reason.within_group": { by: "deadline" | "principal" };
  "reason.tie": { by: "overdue" | "principal" | "equal" };
  "reason.strategy_snowball": { amount: Fen };
  "reason.strategy_avalanche": { rate: number; kind: "simple" | "compound" | "stated" };
  "reason.strategy_best_offer": { saving: number };
  "reason.best_offer_expires": { day: Day };
  "reason.best_offer_breaks_reserve": None;
  "reason.strategy_fact_unknown": { fact: "payoff" | "rate" | "offer" | "reserve" };
  "reason.strategy_custom": { placed: "yes" | "no" };
};

export type ReasonCode = keyof ReasonParams;

type ReasonOf<Code extends ReasonCode> = {
  [C in Code]: { readonly code: C; readonly params: Readonly<ReasonParams[C]>; readonly source: SourceId | null };
}[Code];

/** One reason for a place in the order: a code with raw parameters, and the rule behind it where there is one. */
export type Reason = ReasonOf<ReasonCode>;

/** Every code with the law or rule it rests on; null where it is this product's own rule or the user's own choice. */
export const REASON_SOURCES: Readonly<Record<ReasonCode, SourceId | null>> = {
  "tier.home_at_risk": null,
  "tier.court": "civil_procedure_law",
  "tier.promise": null,
  "tier.essential": null,
  "tier.credit_card": "card_interpretation_2018",
  "tier.reporting_loan": "credit_regulation_29",
  "tier.non_reporting_loan": null,
  "tier.unlicensed": "civil_code_670",
  "tier.friend": null,
  "tier.relative": null,
  "reason.court_enforcing": "civil_procedure_254",
  "reason.court_judged": "civil_procedure_law",
  "reason.court_sued": "civil_procedure_law",
  "reason.court_answer_due": "civil_procedure_128",
  "reason.court_objection_due": "civil_procedure_law",
  "reason.court_hearing_on": "civil_procedure_147",
  "reason.court_appeal_due": "civil_procedure_171",
  "reason.court_perform_due": "civil_procedure_264",
  "reason.court_date_passed": null,
  "reason.promise_next_due": null,
  "reason.promise_overdue": null,
  "reason.promise_unconfirmed": null,
  "reason.promise_card_plan": "card_rules_2011_70",
  "reason.offer_accepted_expires": null,
  "reason.essential_secured": null,
  "reason.essential_joint_debtor": null,
  "reason.card_facts_met": "card_interpretation_2018",
  "reason.card_large_principal": "card_interpretation_2018",
  "reason.card_negotiability": null,
  "reason.loan_reports": "credit_regulation_29",
  "reason.loan_via_funder": "credit_regulation_29",
  "reason.loan_reporting_unknown": "credit_regulation_29",
  "reason.loan_not_reported": null,
  "reason.unlicensed_received": "civil_code_670",
  "reason.unknown_fact": null,
  "reason.low_confidence": null,
  "reason.pinned": null,
  "reason.left_out": null,
  "reason.within_group": null,
  "reason.tie": null,
  "reason.strategy_snowball": null,
  "reason.strategy_avalanche": null,
  "reason.strategy_best_offer": null,
  "reason.best_offer_expires": null,
  "reason.best_offer_breaks_reserve": null,
  "reason.strategy_fact_unknown": null,
  "reason.strategy_custom": null,
};

/** One reason with its source. */
export function reason<Code extends ReasonCode>(code: Code, params: ReasonParams[Code]): ReasonOf<Code> {
  return { code, params, source: REASON_SOURCES[code] };
}
