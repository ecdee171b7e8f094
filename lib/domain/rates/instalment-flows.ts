import { addMonthsInRange, type Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import type { CashFlow } from "./true-rate";

/** Fifty years of months: longer than any loan to a person. */
export const MAX_INSTALMENTS = 600;

/** A loan as people know it: a sum, equal monthly instalments, and fees on top. Amounts in fen. */
export type InstalmentLoan = {
  /** The sum in the contract. */
  amount: Fen;
  /** What really arrived, after anything withheld; null when it is not known that anything was. */
  received: Fen | null;
  count: number;
  payment: Fen;
  /** Everything paid beside the instalments (guarantee, membership, insurance, service), all together. */
  fees: Fen;
  contractOn: Day;
  /** The day of the first instalment; null: one month after the contract. */
  firstDueOn: Day | null;
};

export type NoInstalmentFlows = "count_out_of_range" | "first_due_before_contract" | "day_out_of_range";

/**
 * The cash flows of an instalment loan for `trueRate`: what arrived on the contract day, then one payment a month with its
 * even share of the fees. The shares add up to the fees to the fen; odd fen go to the first instalments. A fee that was
 * taken at the start belongs into `received`.
 *
 * Refuses a count that is no whole number from 1 to 600, a first instalment before the contract, and days beyond 2199.
 */
export function instalmentFlows(loan: InstalmentLoan): Result<CashFlow[], NoInstalmentFlows> {
  const { count, contractOn, firstDueOn } = loan;
  if (!Number.isInteger(count) || count < 1 || count > MAX_INSTALMENTS) return refuse("count_out_of_range");
  if (firstDueOn !== null && firstDueOn < contractOn) return refuse("first_due_before_contract");
  const share = Math.floor(loan.fees / count);
  const odd = loan.fees % count;
  const flows: CashFlow[] = [{ on: contractOn, amount: loan.received ?? loan.amount }];
  for (let index = 0; index < count; index++) {
    // Counted from the first day each time, so that a loan of the 31st comes back to the 31st after February.
    const on = firstDueOn === null ? addMonthsInRange(contractOn, index + 1) : addMonthsInRange(firstDueOn, index);
    if (on === null) return refuse("day_out_of_range");
    flows.push({ on, amount: fen(-(loan.payment + share + (index < odd ? 1 : 0))) });
  }
  return ok(flows);
}
