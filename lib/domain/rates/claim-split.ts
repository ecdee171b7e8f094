import { type Day, daysBetween } from "@/lib/domain/basics/day";
import { type Fen, fen, sumFen } from "@/lib/domain/basics/money";
import type { BalanceParts } from "@/lib/domain/debts/balance";
import { isPrivateLender, type LenderKind } from "@/lib/domain/debts/lender";
import { type Ceiling, type CeilingRule, ceilingFor, type NoCeilingReason } from "./ceilings";
import type { LprTable } from "./lpr";

/** What is recorded of a loan, as far as the split looks at it. Amounts in fen; null is not known. */
export type ClaimFacts = {
  lenderKind: LenderKind;
  contractOn: Day | null;
  contracted: Fen | null;
  received: Fen | null;
  /** Everything paid so far, extension fees too. */
  paidSoFar: Fen | null;
  /** False when the parties agreed on no rate at all: then only overdue interest is owed, and nothing is computed. */
  isRateAgreed: boolean | null;
  balance: BalanceParts;
  /** The day of the balance: interest is counted up to it. */
  asOf: Day | null;
};

/** What would have to be known for an estimate. */
export type MissingClaimFact = "claimed" | "principal" | "received" | "paid_so_far" | "contract_day" | "as_of";

export type NoSplitReason = Exclude<NoCeilingReason, "contract_day_unknown"> | "no_rate_agreed" | "facts_missing";

/** How the estimate was made: on the whole loan since its first day, or on the principal that is said to be left. */
export type SplitMethod = "whole_loan" | "outstanding";

/** A claim next to the ceiling that serves as reference. `inside` + `questionable` = `claimed`, to the fen. */
export type ClaimSplit = {
  /** What the lender claims; the sum of the four parts where no total was given. */
  claimed: Fen | null;
  /** The contracted sum that never arrived (民法典 670); null when not known, or when all of it arrived. */
  withheld: Fen | null;
  ceiling: Ceiling;
} & (
  | { inside: Fen; questionable: Fen; method: SplitMethod; reason: null; missing: readonly [] }
  | { inside: null; questionable: null; method: null; reason: NoSplitReason; missing: readonly MissingClaimFact[] }
);

/**
 * Splits a claim into what lies inside the reference ceiling and what the lender can be asked to explain. It is an
 * estimate for a conversation: until a court or the parties settle it, the contract counts.
 *
 * Private lenders: received (民法典 670) plus interest at the cap from the contract day, less everything paid. Licensed
 * lenders, or where payments are not known: the principal said to be left, at most what was received, plus the interest,
 * penalty and fees claimed, up to the ceiling on that principal since the contract day (all-in, 法发〔2017〕22号 art. 2).
 * Both count interest as if no payment had lowered it, rounded up to the fen: too much stays inside rather than too little.
 * Without a ceiling (`ceilingFor`), an agreed rate or a needed fact there is no estimate, but the reason and what is missing.
 */
export function splitClaim(
  facts: ClaimFacts,
  reference: { lpr: LprTable; rules?: readonly CeilingRule[] },
): ClaimSplit {
  const ceiling = ceilingFor(facts, reference);
  const claimed = claimedTotal(facts.balance);
  const known = { claimed, withheld: withheldSum(facts), ceiling };
  const none = (reason: NoSplitReason, missing: readonly MissingClaimFact[] = []): ClaimSplit => {
    return { ...known, inside: null, questionable: null, method: null, reason, missing };
  };
  if (facts.isRateAgreed === false) return none("no_rate_agreed");
  if (ceiling.annualRate === null && ceiling.reason !== "contract_day_unknown") return none(ceiling.reason);
  const missing = missingFacts(facts, claimed);
  const { contractOn, asOf } = facts;
  if (ceiling.annualRate === null || claimed === null || contractOn === null || asOf === null || missing.length > 0) {
    return none("facts_missing", missing);
  }
  const { annualRate } = ceiling;
  const days = Math.max(0, daysBetween(contractOn, asOf));
  const { method, bound } = boundOf(facts, claimed, (principal) => interestOn(principal, annualRate, days));
  const inside = fen(Math.min(bound, claimed));
  return { ...known, inside, questionable: fen(claimed - inside), method, reason: null, missing: [] };
}

/** The total as claimed, or the sum of the parts when all four are known. */
function claimedTotal({ claimed, principal, interest, penalty, fees }: BalanceParts): Fen | null {
  if (claimed !== null) return claimed;
  if (principal === null || interest === null || penalty === null || fees === null) return null;
  return sumFen([principal, interest, penalty, fees]);
}

function withheldSum({ contracted, received }: ClaimFacts): Fen | null {
  return contracted !== null && received !== null && contracted > received ? fen(contracted - received) : null;
}

/** For private lenders everything that was ever paid counts, so the whole loan is looked at where it is known. */
function usesWholeLoan(facts: ClaimFacts): facts is ClaimFacts & { received: Fen; paidSoFar: Fen } {
  return isPrivateLender(facts.lenderKind) && facts.received !== null && facts.paidSoFar !== null;
}

function missingFacts(facts: ClaimFacts, claimed: Fen | null): MissingClaimFact[] {
  const missing: MissingClaimFact[] = [];
  if (claimed === null) missing.push("claimed");
  if (facts.contractOn === null) missing.push("contract_day");
  if (facts.asOf === null) missing.push("as_of");
  if (usesWholeLoan(facts) || facts.balance.principal !== null) return missing;
  if (!isPrivateLender(facts.lenderKind)) return [...missing, "principal"];
  if (facts.received === null) missing.push("received");
  if (facts.paidSoFar === null) missing.push("paid_so_far");
  return missing;
}

/** The most that lies inside the ceiling. A principal above what was ever received is cut to it. */
function boundOf(
  facts: ClaimFacts,
  claimed: Fen,
  interest: (principal: Fen) => number,
): { method: SplitMethod; bound: number } {
  if (usesWholeLoan(facts)) {
    const { received, paidSoFar } = facts;
    return { method: "whole_loan", bound: Math.max(0, received + interest(received) - paidSoFar) };
  }
  const stated = facts.balance.principal ?? claimed;
  const principal = fen(Math.min(stated, facts.received ?? stated));
  // The charges are what the claim asks for beyond its own principal.
  const charges = Math.max(0, claimed - stated);
  return { method: "outstanding", bound: principal + Math.min(charges, interest(principal)) };
}

/** Simple interest by days of a 365-day year, rounded up to the fen; in whole numbers, because 0.154 is none in binary. */
function interestOn(principal: Fen, annualRate: number, days: number): number {
  const parts = 10_000n * 365n;
  const basisPoints = BigInt(Math.round(annualRate * 10_000));
  return Number((BigInt(principal) * basisPoints * BigInt(days) + parts - 1n) / parts);
}
