import { addMonths, type Day, parseDay } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { ok, type Result, refuse } from "@/lib/domain/basics/result";
import type { CashFlow } from "./true-rate";

/** Fifty years of months: longer than any loan to a person. */
const MAX_INSTALMENTS = 600;

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
  const { count, contractOn } = loan;
  if (!Number.isInteger(count) || count < 1 || count > MAX_INSTALMENTS) return refuse("count_out_of_range");
  // The day must exist in the calendar that days know, and adding months past its end would throw.
  const lastYear = Number((loan.firstDueOn ?? contractOn).slice(0, 4)) + Math.ceil(count / 12) + 1;
  if (parseDay(`${lastYear}-12-31`) === null) return refuse("day_out_of_range");
  const firstDueOn = loan.firstDueOn ?? addMonths(contractOn, 1);
  if (firstDueOn < contractOn) return refuse("first_due_before_contract");
  const share = Math.floor(loan.fees / count);
  const odd = loan.fees % count;
  const payments = Array.from({ length: count }, (_, index): CashFlow => {
    const on = loan.firstDueOn === null ? addMonths(contractOn, index + 1) : addMonths(firstDueOn, index);
    return { on, amount: fen(-(loan.payment + share + (index < odd ? 1 : 0))) };
  });
  return ok([{ on: contractOn, amount: loan.received ?? loan.amount }, ...payments]);
}
