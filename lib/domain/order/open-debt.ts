import type { Day } from "@/lib/domain/basics/day";
import type { Fen } from "@/lib/domain/basics/money";
import type { CourtDays } from "@/lib/domain/debts/court-paper";
import type { Collateral, DebtProduct, DebtRole, OpenStage } from "@/lib/domain/debts/debt";
import type { CreditReporting, LenderKind, Negotiability } from "@/lib/domain/debts/lender";
import type { LprTable } from "@/lib/domain/rates/lpr";
import type { Reason } from "./reasons";
import type { PromiseDoubt } from "./steps/state";

/** The ways to order debts; the first is the default. One list drives the type, the schema and the select. */
export const STRATEGIES = ["consequence", "snowball", "avalanche", "best_offer", "custom"] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** One proposal of terms, as far as the order looks at it. `payNow` is what has to be paid at once. */
export type OpenOffer = {
  id: string;
  total: Fen;
  payNow: Fen;
  expiresOn: Day | null;
  status: "open" | "accepted";
  inWriting: boolean;
};

/** An agreement in force, as far as the order looks at it. */
export type OpenAgreement = {
  /** The next instalment, possibly late; null when it is not known, or when every one is paid. */
  nextDueOn: Day | null;
  /** Which of how many it is and what is left of it, where the agreement's schedule is recorded. */
  next?: { n: number; total: number; amount: Fen } | null;
  /** Every instalment of a recorded schedule is paid. */
  isPaid?: boolean;
  /** False when it is known not to be an individual instalment plan of a card. */
  isCardPlan?: boolean;
  /** Why nothing is to be paid on it yet, as for the next step; absent where nothing stands against it. */
  doubt?: PromiseDoubt;
};

/** A debt on which something is still owed, as far as the order looks at it. Null is "not known", never zero. */
export type OpenDebt = {
  id: string;
  role: DebtRole;
  lenderKind: LenderKind;
  product: DebtProduct;
  creditReporting: CreditReporting;
  negotiability: Negotiability;
  stage: OpenStage;
  /** The one number a person knows. A lone total is not principal. */
  claimed: Fen | null;
  principal: Fen | null;
  interest: Fen | null;
  penalty: Fen | null;
  fees: Fen | null;
  /** What was really paid out at the start, after anything withheld. */
  received: Fen | null;
  /** Everything paid so far, extension fees too; of a card what its principal does not show yet (`paidBesidePrincipal`). */
  paidSoFar: Fen | null;
  arrears: Fen | null;
  /** The true annual rate (simple) as a ratio: 0.24 is 24 % a year. */
  annualRate: number | null;
  /** True when `annualRate` rests on the contract alone: fees may be missing from it, or a sum that never arrived. */
  rateIsStated?: boolean;
  contractOn: Day | null;
  overdueSince: Day | null;
  dueOn: Day | null;
  /** The day on which the whole loan was called in. */
  acceleratedOn: Day | null;
  collateral: Collateral | null;
  /** From a contract only: marriage alone never makes a debt joint. */
  hasJointDebtor: boolean;
  guaranteeCalled: boolean;
  /** The days of written demands that possibly count as effective. In any order. */
  demandsOn: readonly Day[];
  court: CourtDays | null;
  agreement: OpenAgreement | null;
  offers: readonly OpenOffer[];
  /** False when the user left the debt out of the order. */
  included: boolean;
};

export type RankOptions = {
  today: Day;
  strategy: Strategy;
  /** On top, in this order, under every strategy. Ids that are not in the order are passed over. */
  pins?: readonly string[];
  /** For "custom". Ids not named follow in "consequence" order. */
  customOrder?: readonly string[];
  /** Money above the living reserve, for "best_offer". Null is unknown: no offer is preferred. */
  lumpSum?: Fen | null;
  /** For what an unlicensed lender may claim. Without it nothing is said about that. */
  lpr?: LprTable;
};

/** 0 home at risk … 9 relatives: the groups of the default order, see tiers.ts. */
export type Tier = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export type RankedDebt = {
  id: string;
  /** 1 is the debt to deal with first. */
  rank: number;
  tier: Tier;
  /** "assumed" when a missing fact could change the place; the reasons say which. */
  confidence: "full" | "assumed";
  /** The most telling first: a row shows the first two. */
  reasons: readonly Reason[];
};

/** A debt that has no rank, and why. */
export type OutsideDebt = { id: string; why: "left_out" | "guarantee_not_called" };
