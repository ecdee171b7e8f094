import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { type Fen, fen, NO_FEN } from "@/lib/domain/basics/money";
import type { SourceId } from "@/lib/domain/basics/source-id";
import type { BalanceParts } from "@/lib/domain/debts/balance";
import type { DebtProduct } from "@/lib/domain/debts/debt";

/**
 * What a payment is set against first: agreed to be principal; by default costs, then interest, then principal (民法典 561);
 * on a card the charges for the first 90 days and the principal from day 91 on, as banks' card terms say.
 */
export const ALLOCATION_RULES = [
  "agreed_principal_first",
  "civil_code_561",
  "card_to_90_days",
  "card_from_91_days",
] as const;
export type AllocationRule = (typeof ALLOCATION_RULES)[number];

type Part = "fees" | "interest" | "penalty" | "principal";

/** The law names interest before the debt; between interest and penalty it says nothing, so interest comes first. */
const CHARGES_FIRST: readonly Part[] = ["fees", "interest", "penalty", "principal"];
const PRINCIPAL_FIRST: readonly Part[] = ["principal", "interest", "penalty", "fees"];

const ORDERS: Readonly<Record<AllocationRule, { order: readonly Part[]; source: SourceId | null }>> = {
  agreed_principal_first: { order: PRINCIPAL_FIRST, source: "civil_code_561" },
  civil_code_561: { order: CHARGES_FIRST, source: "civil_code_561" },
  card_to_90_days: { order: CHARGES_FIRST, source: "card_allocation_terms" },
  card_from_91_days: { order: PRINCIPAL_FIRST, source: "card_allocation_terms" },
};

/** From this principal on the criminal rule on cards looks at what is left of it: 50,000 yuan, in fen. */
const CARD_PRINCIPAL_LOOKED_AT = 5_000_000;
const LAST_DAY_OF_CHARGES = 90;

/** What decides where a payment goes. */
export type AllocationDebt = {
  product: DebtProduct;
  overdueSince: Day | null;
  /** Whether it was agreed in writing that payments go to principal first. */
  isPrincipalFirst: boolean;
  /** Whether it is known that charges go first, whatever the product's usual terms say. */
  isChargesFirst?: boolean;
};

export type PaidPart = { paymentId: string; amount: Fen };
export type DatedPayment = { id: string; on: Day; amount: Fen };

/** Where one payment went. All parts together are the payment, to the fen. */
export type Allocation = {
  paymentId: string;
  rule: AllocationRule;
  source: SourceId | null;
  /** That an order is only usual, because since when a card is overdue isn't known. */
  isAssumed: boolean;
  principal: Fen;
  interest: Fen;
  penalty: Fen;
  fees: Fen;
  /** What can't be placed, because a part of the balance that comes first isn't known. */
  unplaced: Fen;
  /** What is left when every part is paid: to be asked back. */
  over: Fen;
  /**
   * On a card with a principal of 50,000 yuan and more each payment counts as principal for the sum that the criminal
   * interpretation of 2018 looks at, however the bank books it.
   */
  countsAsPrincipal: boolean;
};

/** The rule for a payment on a day. Day 1 is the day after the due day that was missed; 91 is the first of "from 91 days". */
export function allocationRule(debt: AllocationDebt, paidOn: Day): AllocationRule {
  if (debt.isPrincipalFirst) return "agreed_principal_first";
  if (debt.product !== "credit_card" || debt.isChargesFirst) return "civil_code_561";
  const days = debt.overdueSince === null ? 0 : daysBetween(debt.overdueSince, paidOn);
  return days > LAST_DAY_OF_CHARGES ? "card_from_91_days" : "card_to_90_days";
}

/**
 * Sets payments against a balance, in order of their days, and says what is left of it. The balance is the one before the
 * first of them; interest that has run since isn't counted, so this is an estimate until the lender has said how it books.
 * At a part that isn't known the rest of a payment stays unplaced: no zero is made of it.
 */
export function allocatePayments(
  payments: readonly DatedPayment[],
  balance: BalanceParts,
  debt: AllocationDebt,
): { allocations: Allocation[]; left: BalanceParts } {
  const left = { ...balance };
  const allocations = payments.toSorted(byDayThenId).map((payment) => {
    const rule = allocationRule(debt, payment.on);
    const { order, source } = ORDERS[rule];
    const isLargeCard = debt.product === "credit_card" && (balance.principal ?? 0) >= CARD_PRINCIPAL_LOOKED_AT;
    const isAssumed = rule === "card_to_90_days" && debt.overdueSince === null;
    const known = { paymentId: payment.id, rule, source, isAssumed, countsAsPrincipal: isLargeCard };
    return { ...known, ...place(payment.amount, left, order) };
  });
  return { allocations, left };
}

type Placed = Pick<Allocation, Part | "unplaced" | "over">;

/** Takes one payment off the balance, part by part. */
function place(amount: Fen, left: BalanceParts, order: readonly Part[]): Placed {
  const placed: Placed = {
    principal: NO_FEN,
    interest: NO_FEN,
    penalty: NO_FEN,
    fees: NO_FEN,
    unplaced: NO_FEN,
    over: NO_FEN,
  };
  const claimed = left.claimed;
  if (claimed !== null) left.claimed = fen(Math.max(0, claimed - amount));
  let rest: number = amount;
  for (const part of order) {
    const owed = left[part];
    if (owed === null) {
      // What was placed before is part of the claim too, so a known claim still shows when too much was paid.
      const unplaced = claimed === null ? rest : Math.min(rest, Math.max(0, claimed - (amount - rest)));
      return { ...placed, unplaced: fen(unplaced), over: fen(rest - unplaced) };
    }
    const share = fen(Math.min(rest, owed));
    placed[part] = share;
    left[part] = fen(owed - share);
    rest -= share;
  }
  return { ...placed, over: fen(rest) };
}

/** Payments of one day in the order of their ids: the same input gives the same shares. */
export function byDayThenId(a: DatedPayment, b: DatedPayment): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
