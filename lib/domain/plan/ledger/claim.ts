import type { Day } from "@/lib/domain/basics/day";
import { sumFen } from "@/lib/domain/basics/money";
import { isPerson, isPrivateLender } from "@/lib/domain/debts/lender";
import type { PlanFact } from "@/lib/domain/plan/plan";
import { isBill, type PlanDebt } from "@/lib/domain/plan/plan-debt";
import { ceilingFor } from "@/lib/domain/rates/ceilings";
import { splitClaim } from "@/lib/domain/rates/claim-split";
import type { LprTable } from "@/lib/domain/rates/lpr";
import { rateInMillionths } from "./interest";

/** The five parts of what is owed, whole fen; `unsplit` is what is claimed beyond the parts that are known. */
export type Owed = { principal: number; interest: number; penalty: number; fees: number; unsplit: number };

/** What is owed at the start, and what it costs a day. */
export type Claim = {
  /** Null: the amount is not known. */
  owed: Owed | null;
  /** In millionths a year, at most the cap; 0 where nothing is known to run. */
  rate: number;
  /** Only what lies inside the cap on private loans is counted. */
  isInsideCap: boolean;
  missing: readonly PlanFact[];
};

/**
 * What the plan takes as owed: the claim as it stands, with what is known of its parts; against private and unlicensed lenders
 * the part inside the cap (民间借贷规定 art. 25). Where the cap cannot be found, an unlicensed claim is not taken at its word: its
 * amount stays unknown; money owed to a person is taken as said, and the missing cap is named if interest is asked.
 *
 * The balance is taken as it stands today. Interest runs on a known principal only, never on a lone total; between persons
 * none runs unless a rate is recorded (民法典 680).
 */
export function claimOf(debt: PlanDebt, today: Day, lpr: LprTable | undefined): Claim {
  const { rate, missing } = rateOf(debt);
  if (!isPrivateLender(debt.lenderKind)) return asClaimed(debt, rate, missing);
  const table = lpr ?? [];
  const ceiling = ceilingFor(debt, { lpr: table });
  const capped = ceiling.annualRate === null ? rate : Math.min(rate, rateInMillionths(ceiling.annualRate) ?? rate);
  const inside = splitClaim(splitFacts(debt, today), { lpr: table }).inside;
  if (inside !== null) {
    const principal = Math.min(debt.principal ?? debt.received ?? inside, inside);
    const owed = { principal, interest: inside - principal, penalty: 0, fees: 0, unsplit: 0 };
    return { owed, rate: capped, isInsideCap: true, missing };
  }
  if (isPerson(debt.lenderKind)) return asClaimed(debt, capped, rate > 0 ? [...missing, "cap"] : missing);
  return { owed: null, rate: 0, isInsideCap: true, missing: ["cap"] };
}

function asClaimed(debt: PlanDebt, rate: number, missing: readonly PlanFact[]): Claim {
  const owed = partsOf(debt);
  if (owed === null) return { owed, rate: 0, isInsideCap: false, missing: ["claimed"] };
  const runsOnUnknown = debt.principal === null && (rate > 0 || missing.includes("rate"));
  return { owed, rate, isInsideCap: false, missing: runsOnUnknown ? [...missing, "principal"] : missing };
}

/** The claim in its parts: the total a person knows, else the four parts when all of them are known. */
function partsOf({ claimed, principal, interest, penalty, fees }: PlanDebt): Owed | null {
  const known = [principal, interest, penalty, fees].filter((part) => part !== null);
  if (claimed === null && known.length < 4) return null;
  const sum = sumFen(known);
  return {
    principal: principal ?? 0,
    interest: interest ?? 0,
    penalty: penalty ?? 0,
    fees: fees ?? 0,
    unsplit: Math.max(0, (claimed ?? sum) - sum),
  };
}

/** Arrears of daily life and money between persons bear no interest that nobody recorded. */
function rateOf(debt: PlanDebt): { rate: number; missing: readonly PlanFact[] } {
  if (debt.isRateAgreed === false) return { rate: 0, missing: [] };
  const rate = rateInMillionths(debt.annualRate);
  if (rate !== null) return { rate, missing: [] };
  return { rate: 0, missing: isPerson(debt.lenderKind) || isBill(debt) ? [] : ["rate"] };
}

function splitFacts(debt: PlanDebt, today: Day) {
  const { lenderKind, contractOn, received, paidSoFar, claimed, principal, interest, penalty, fees } = debt;
  return {
    lenderKind,
    contractOn,
    received,
    paidSoFar,
    contracted: debt.contracted ?? null,
    // The cap is looked for even where no rate was agreed: that lowers the claim, not the cap.
    isRateAgreed: null,
    balance: { claimed, principal, interest, penalty, fees },
    asOf: debt.asOf ?? today,
  };
}
