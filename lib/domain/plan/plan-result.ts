import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import { isLargePrincipal } from "@/lib/domain/order/cards";
import { type Account, isUsable, owedOf } from "./ledger/account";
import { asParts } from "./ledger/booking";
import type { Owed } from "./ledger/claim";
import type { Run } from "./ledger/run";
import type {
  MissingPlanFact,
  Plan,
  PlanFact,
  PlanInput,
  PlanMonth,
  PlannedDebt,
  PlanOutcome,
  PlanWarning,
  PlanWarningCode,
} from "./plan";
import { isUncalledGuarantee, type PlanDebt } from "./plan-debt";

/** A run that is over; `pending` are the accounts that the plan would still have to wait for. */
type Finished = {
  run: Run;
  input: PlanInput;
  debts: readonly PlanDebt[];
  months: readonly PlanMonth[];
  pending: ReadonlySet<Account>;
};

/** Sums up a run that is over. */
export function planOf({ run, input, debts, months, pending }: Finished): Plan {
  const planned = run.accounts.map((account, index) => {
    return plannedDebt(account, index + 1, outcomeOf(account, pending.has(account)), run.days);
  });
  const freeMonth = pending.size === 0 ? lastMonth(planned) : null;
  const paidParts = sumParts(run.accounts.map(({ paid }) => paid));
  const missing = run.accounts.flatMap(missingOf);
  return {
    months,
    debts: planned,
    freeMonth,
    freeOn: freeMonth === null ? null : (run.days[freeMonth] ?? null),
    running: run.accounts.filter(({ role, isOpen }) => role === "secured" && isOpen).map(({ debt }) => debt.id),
    firstSettlement: firstSettlement(planned),
    totalPaid: owedOf(paidParts) as Fen,
    totalInterest: paidParts.interest as Fen,
    paidParts: asParts(paidParts),
    totalWaived: run.accounts.reduce((sum, { waived }) => sum + waived, 0) as Fen,
    totalIn: months.reduce((sum, { moneyIn }) => sum + moneyIn, 0) as Fen,
    missing,
    outside: outsideOf(debts),
    warnings: warningsOf(run.accounts, planned, missing, input),
  };
}

/** The month in which the last debt is done; today without any debt, null when of none it is known. */
function lastMonth(planned: readonly PlannedDebt[]): number | null {
  const months = planned.map(({ month }) => month).filter((month) => month !== null);
  return planned.length > 0 && months.length === 0 ? null : Math.max(0, ...months);
}

function plannedDebt(account: Account, place: number, outcome: PlanOutcome, days: readonly Day[]): PlannedDebt {
  const month = outcome === "settled" || outcome === "caught_up" ? (account.doneMonth ?? 0) : null;
  const isSized = account.isKnown || !account.isOpen;
  return {
    id: account.debt.id,
    place,
    outcome,
    month,
    on: month === null ? null : (days[month] ?? null),
    settledBy: account.settledBy,
    commitment: account.commitment !== null && account.commitment.amount !== null ? account.commitment.kind : null,
    isPassedOver: account.isPassedOver,
    opening: account.opening as Fen | null,
    closing: isSized && account.role !== "aside" ? (account.owed as Fen) : null,
    paid: owedOf(account.paid) as Fen,
    paidParts: asParts(account.paid),
    waived: account.waived as Fen,
    interestAccrued: account.accrued as Fen,
  };
}

function outcomeOf(account: Account, isPending: boolean): PlanOutcome {
  if (account.role === "aside") return account.isKnown ? "possibly_repaid" : "unknown";
  if (!account.isOpen) return "settled";
  if (account.role === "secured" && account.arrears === 0) return "caught_up";
  return isPending ? "not_payable" : "unknown";
}

function firstSettlement(planned: readonly PlannedDebt[]): Plan["firstSettlement"] {
  let first: Plan["firstSettlement"] = null;
  for (const { id, outcome, month, on } of planned) {
    if (outcome !== "settled" || month === null || on === null) continue;
    if (first === null || month < first.month) first = { debtId: id, month, on };
  }
  return first;
}

function missingOf(account: Account): MissingPlanFact[] {
  const { debt, commitment, role } = account;
  const facts: PlanFact[] = [...account.missing];
  if (commitment !== null && commitment.amount === null) facts.push("instalment");
  if (role === "secured" && account.arrears === null) facts.push("arrears");
  const hasMinimum = debt.product === "credit_card" || debt.product === "revolving_loan";
  if (account.isPassedOver && hasMinimum && debt.minimumPayment == null) facts.push("minimum_payment");
  const isCardUndated = debt.product === "credit_card" && account.isOverdue && debt.overdueSince === null;
  if (role === "queued" && isCardUndated && !isLargePrincipal(debt.principal)) facts.push("overdue");
  return facts.map((fact) => ({ debtId: debt.id, fact }));
}

function outsideOf(debts: readonly PlanDebt[]): Plan["outside"] {
  return debts
    .filter((debt) => !debt.included || isUncalledGuarantee(debt))
    .map(({ id, included }) => ({ id, why: included ? ("guarantee_not_called" as const) : ("left_out" as const) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function warningsOf(
  accounts: readonly Account[],
  planned: readonly PlannedDebt[],
  missing: readonly MissingPlanFact[],
  input: PlanInput,
): PlanWarning[] {
  const warnings: PlanWarning[] = [
    { code: "estimate", debtIds: [] },
    { code: "general_order", debtIds: [] },
  ];
  const about = (code: PlanWarningCode, applies: (account: Account, debt: PlannedDebt) => boolean): void => {
    const debtIds = planned.flatMap((debt, index) => {
      const account = accounts[index];
      return account !== undefined && applies(account, debt) ? [debt.id] : [];
    });
    if (debtIds.length > 0) warnings.push({ code, debtIds });
  };
  const named = new Set(missing.map(({ debtId }) => debtId));
  about("while_saving", ({ role, isOverdue }, { month }) => role === "queued" && isOverdue && month !== 0);
  about("card_plan_first", ({ role, isOverdue, debt }) => {
    return role === "queued" && isOverdue && debt.product === "credit_card";
  });
  about("target_not_agreed", (_, { settledBy }) => settledBy === "own");
  about("offer_lapses", ({ debt, role }, { settledBy }) => {
    const hasDatedOffer = debt.offers.some((offer) => offer.expiresOn !== null && isUsable(offer, input.today));
    return role === "queued" && hasDatedOffer && settledBy !== "offer";
  });
  about("check_before_paying", (_, { outcome }) => outcome === "possibly_repaid");
  about("facts_missing", ({ debt }) => named.has(debt.id));
  about("not_payable", (_, { outcome }) => outcome === "not_payable");
  if (input.savings < input.reserve) warnings.push({ code: "reserve_not_full", debtIds: [] });
  return warnings;
}

function sumParts(all: readonly Owed[]): Owed {
  const sum = { principal: 0, interest: 0, penalty: 0, fees: 0, unsplit: 0 };
  for (const parts of all) {
    sum.principal += parts.principal;
    sum.interest += parts.interest;
    sum.penalty += parts.penalty;
    sum.fees += parts.fees;
    sum.unsplit += parts.unsplit;
  }
  return sum;
}
