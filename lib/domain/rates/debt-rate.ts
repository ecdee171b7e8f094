import { day } from "@/lib/domain/basics/day";
import { NO_FEN } from "@/lib/domain/basics/money";
import { type Result, refuse } from "@/lib/domain/basics/result";
import type { DebtFacts } from "@/lib/domain/debts/debt-facts";
import { instalmentFlows } from "./instalment-flows";
import { type CashFlow, type NoTrueRate, type TrueRate, trueRate } from "./true-rate";

/** What is recorded of a debt, as far as its rate looks at it. The stated rate is in hundredths of a per cent a year. */
export type RateFacts = Pick<
  DebtFacts,
  "contracted" | "received" | "instalment" | "instalmentCount" | "extraFees" | "statedRateBasisPoints"
> & { flows: readonly CashFlow[] };

/** What a rate was computed from: money day by day, or the short form of a loan (a sum and equal instalments). */
export type RateBasis = "flows" | "instalments";

/** What the short form lacks. */
export type MissingRateFact = "amount" | "instalment" | "instalment_count";

export type DebtRate =
  | { basis: RateBasis; result: Result<TrueRate, NoTrueRate | "paid_less"> }
  | { basis: null; missing: readonly MissingRateFact[] };

/**
 * The true rate of a debt: from its recorded cash flows where they give one, else from the short form. The record of a
 * loan that still runs rarely holds every payment to come, and then less was paid than received: that is no rate below
 * zero but an unfinished record, refused as `paid_less`. Where neither gives a rate, flows say why; without any flow
 * `missing` says what the short form lacks. Fees that were never given are not counted.
 */
export function debtRate(facts: RateFacts): DebtRate {
  const byFlows = notBelowZero(trueRate(facts.flows));
  if (byFlows.ok) return { basis: "flows", result: byFlows };
  const short = shortForm(facts);
  return short.basis === null && facts.flows.length > 0 ? { basis: "flows", result: byFlows } : short;
}

function shortForm(facts: RateFacts): DebtRate {
  const { instalment, instalmentCount, extraFees } = facts;
  const amount = facts.received ?? facts.contracted;
  if (amount === null || instalment === null || instalmentCount === null) {
    const missing: MissingRateFact[] = [];
    if (amount === null) missing.push("amount");
    if (instalment === null) missing.push("instalment");
    if (instalmentCount === null) missing.push("instalment_count");
    return { basis: null, missing };
  }
  const flows = instalmentFlows({
    amount,
    received: facts.received,
    count: instalmentCount,
    payment: instalment,
    fees: extraFees ?? NO_FEN,
    contractOn: ANY_DAY,
    firstDueOn: null,
  });
  return { basis: "instalments", result: flows.ok ? notBelowZero(trueRate(flows.value)) : refuse("no_solution") };
}

/** Equal months from any day give the same rate, so the day of the contract need not be known. */
const ANY_DAY = day("2000-01-01");

function notBelowZero(rate: Result<TrueRate, NoTrueRate>): Result<TrueRate, NoTrueRate | "paid_less"> {
  return rate.ok && rate.value.perPeriod < 0 ? refuse("paid_less") : rate;
}

/**
 * The yearly rate to compare debts by, as a ratio (0.24 is 24 %): the simple true rate where it can be computed, else
 * the rate in the contract, else null. What rests on the contract alone is told apart (`isStated`): its rate may leave fees
 * out, and a rate from its sum takes for granted that all of it arrived, which nobody has said.
 */
export function annualRateOf(facts: RateFacts): { annualRate: number; isStated: boolean } | null {
  const rate = debtRate(facts);
  if (rate.basis !== null && rate.result.ok) {
    const isStated = rate.basis === "instalments" && facts.received === null;
    return { annualRate: rate.result.value.simpleAnnual, isStated };
  }
  const { statedRateBasisPoints: stated } = facts;
  return stated === null ? null : { annualRate: stated / 10_000, isStated: true };
}
