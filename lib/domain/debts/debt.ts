/** In what role the user owes. A guarantor owes nothing until called. */
export const DEBT_ROLES = ["borrower", "co_borrower", "guarantor"] as const;
export type DebtRole = (typeof DEBT_ROLES)[number];

/** What kind of debt it is; "bill" is arrears of rent, utilities, medicine, support, tax, fines and the like. */
export const DEBT_PRODUCTS = [
  "credit_card",
  "revolving_loan",
  "instalment_loan",
  "secured_loan",
  "personal_loan",
  "bill",
] as const;
export type DebtProduct = (typeof DEBT_PRODUCTS)[number];

/** Where the debt stands, from first to last; the last two are over. */
export const DEBT_STAGES = [
  "current",
  "overdue",
  "in_collection",
  "negotiating",
  "agreed",
  "sued",
  "judged",
  "enforcing",
  "settled",
  "closed",
] as const;
export type DebtStage = (typeof DEBT_STAGES)[number];

/** What secures the debt. */
export const COLLATERALS = ["home", "car", "other"] as const;
export type Collateral = (typeof COLLATERALS)[number];

/**
 * In what order a lender books a part payment: costs, interest, principal (民法典 561, unless agreed otherwise), or the
 * principal first, as card terms do from the 91st day on or as an agreement may say.
 */
export const ALLOCATIONS = ["civil_code_561", "principal_first"] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** The stages in which something is still owed. A settled debt still has its checklist; a closed one has finished it. */
export type OpenStage = Exclude<DebtStage, "settled" | "closed">;

/** Whether something is still owed. */
export function isOpenStage(stage: DebtStage): stage is OpenStage {
  return stage !== "settled" && stage !== "closed";
}

/** Whether the stage itself says that a court is at work on the debt. */
export function isInCourt(stage: DebtStage): boolean {
  return stage === "sued" || stage === "judged" || stage === "enforcing";
}
