import type { Day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { lumpSum, type Profile } from "@/lib/domain/plan/profile";
import { isExpired, isPrivatePayee, type Offer } from "./offer-facts";
import { flagsOf, type OfferFlag, type OfferStep, type OfferUnknown, offerStep, unknownsOf } from "./offer-flags";
import { type RateFlip, rateFlips } from "./rate-flips";
import { type MonthlyPayment, paymentsOf, scheduleTotal } from "./schedule";

/**
 * What payments to come are worth today, in fen: Σ pay / (1+m)^month with m = (1+r)^(1/12) − 1, rounded to the fen once, at the
 * end. `month` counts from now, 0 is now; `annualRate` is a ratio, 0.06 is 6 % a year. At 0 it is the plain sum.
 * Throws on a month before now and on a rate of −100 % or less: these are bugs, not input.
 */
export function presentCost(payments: readonly MonthlyPayment[], annualRate: number): Fen {
  if (!Number.isFinite(annualRate) || annualRate <= -1) throw new RangeError(`Not a rate: ${annualRate}`);
  const worth = payments.reduce((total, { month, amount }) => {
    if (!(month >= 0)) throw new RangeError(`Not a month from now on: ${month}`);
    return total + amount / (1 + annualRate) ** (month / 12);
  }, 0);
  return fen(Math.round(worth));
}

/** The rates at which every offer is shown, beside the user's own. Ratios a year. */
const SHOWN_RATES = [0, 0.06, 0.12] as const;

export type CostAtRate = { rate: number; cost: Fen; isOwn: boolean };

/** Why an offer has no rank: it is over, no sum is known, the money would go to a private account, or the reserve would break. */
export type OutsideReason = "over" | "no_schedule" | "private_account" | "breaks_reserve";

/**
 * Why an offer is the cheapest of its debt: it costs least at every rate from 0 to 36 %, or at the user's own rate, or it
 * is the only one of several that can be ranked. `by` is what the next one costs more at the user's rate, in fen.
 */
export type CheapestReason =
  | { code: "at_every_rate" | "at_own_rate"; by: Fen; than: string }
  | { code: "only_one_left"; by: null; than: null };

/** One offer in the comparison. Amounts in fen; null is not known. */
export type ComparedOffer = {
  id: string;
  debtId: string;
  /** Due within the next month. */
  cashNow: Fen;
  total: Fen;
  /** What the lender lets go of its claim, and what it asks for above it. */
  forgiven: Fen | null;
  aboveClaim: Fen | null;
  /** Whole months until the last payment. */
  months: number;
  /** At 0, 6 and 12 % and at the user's own rate, lowest first. */
  costs: readonly CostAtRate[];
  /** Cost at the user's own rate for each yuan claimed: what offers on different debts are compared by. */
  costPerClaim: number | null;
  /** Savings less what is paid now: a difference, below zero where savings don't reach. */
  savingsLeft: number | null;
  breaksReserve: boolean | null;
  flags: readonly OfferFlag[];
  unknowns: readonly OfferUnknown[];
  step: OfferStep;
  /** Among the offers of its debt, 1 is the cheapest; null with the reason in `outside`. */
  rank: number | null;
  outside: OutsideReason | null;
  cheapest: CheapestReason | null;
};

export type OfferComparison = {
  /** Debt by debt in the order given, inside by rank, those without a rank last. */
  rows: readonly ComparedOffer[];
  /** By debt: at which rates another offer becomes the cheapest. Empty: the order of the first doesn't hang on the rate. */
  flips: Readonly<Record<string, readonly RateFlip[]>>;
};

/**
 * Compares offers by what they cost in today's money, at the user's own time value of money. An offer that takes more now
 * than lies above the living reserve never gets a rank, nor does one that is over or pays a private account, so none of
 * them can be the cheapest; where savings or reserve are not known it is ranked and `breaksReserve` is null. Equal costs
 * rank by the lower total, then by less cash now, then by id. Offers of different debts are ranked apart.
 */
export function compareOffers(offers: readonly Offer[], profile: Profile, today: Day): OfferComparison {
  const ownRate = profile.timeValueBasisPoints / 10_000;
  const rows: ComparedOffer[] = [];
  const flips: Record<string, readonly RateFlip[]> = {};
  for (const debtId of new Set(offers.map((offer) => offer.debtId))) {
    const weighed = offers.filter((offer) => offer.debtId === debtId).map((offer) => weigh(offer, profile, today));
    const ranked = rankedAt(weighed, ownRate);
    const changes = ranked.length > 1 ? rateFlips((rate) => firstId(rankedAt(weighed, rate)), ownRate) : [];
    const outside = weighed.filter((one) => one.row.outside !== null);
    const why = whyCheapest(ranked, ownRate, changes, weighed.length);
    flips[debtId] = changes;
    rows.push(...ranked.map(({ row }, index) => ({ ...row, rank: index + 1, cheapest: index === 0 ? why : null })));
    rows.push(...outside.map(({ row }) => row));
  }
  return { rows, flips };
}

type Weighed = { row: ComparedOffer; payments: readonly MonthlyPayment[] };

function weigh(offer: Offer, profile: Profile, today: Day): Weighed {
  const payments = paymentsOf(offer.schedule, today);
  const ownRate = profile.timeValueBasisPoints / 10_000;
  const total = scheduleTotal(offer.schedule);
  const cashNow = fen(payments.reduce((sum, { month, amount }) => sum + (month === 0 ? amount : 0), 0));
  const free = lumpSum(profile);
  const breaksReserve = cashNow === 0 ? false : free === null ? null : cashNow > free;
  const step = offerStep(offer, breaksReserve, today);
  const rates = [...new Set([...SHOWN_RATES, ownRate])].toSorted((a, b) => a - b);
  const row: ComparedOffer = {
    id: offer.id,
    debtId: offer.debtId,
    cashNow,
    total,
    forgiven: offer.claim === null ? null : fen(Math.max(0, offer.claim - total)),
    aboveClaim: offer.claim === null ? null : fen(Math.max(0, total - offer.claim)),
    months: payments.reduce((last, { month }) => Math.max(last, month), 0),
    costs: rates.map((rate) => ({ rate, cost: presentCost(payments, rate), isOwn: rate === ownRate })),
    costPerClaim: offer.claim === null || offer.claim === 0 ? null : presentCost(payments, ownRate) / offer.claim,
    savingsLeft: profile.savings === null ? null : profile.savings - cashNow,
    breaksReserve,
    flags: flagsOf(offer),
    unknowns: unknownsOf(offer),
    step,
    rank: null,
    outside: outsideReason(offer, breaksReserve, today),
    cheapest: null,
  };
  return { row, payments };
}

function outsideReason(offer: Offer, breaksReserve: boolean | null, today: Day): OutsideReason | null {
  const isOpen = offer.status === "open" && !isExpired(offer, today);
  if (!isOpen && offer.status !== "accepted") return "over";
  if (offer.schedule.length === 0) return "no_schedule";
  if (isPrivatePayee(offer.payee)) return "private_account";
  return breaksReserve === true ? "breaks_reserve" : null;
}

/** Those that can be ranked, cheapest first at a rate. */
function rankedAt(weighed: readonly Weighed[], rate: number): Weighed[] {
  const costs = new Map(weighed.map((one) => [one.row.id, presentCost(one.payments, rate)]));
  const costOf = ({ row }: Weighed) => costs.get(row.id) ?? 0;
  return weighed
    .filter(({ row }) => row.outside === null)
    .toSorted(
      (a, b) =>
        costOf(a) - costOf(b) ||
        a.row.total - b.row.total ||
        a.row.cashNow - b.row.cashNow ||
        (a.row.id < b.row.id ? -1 : 1),
    );
}

function firstId(ranked: readonly Weighed[]): string {
  return ranked[0]?.row.id ?? "";
}

function whyCheapest(
  [first, second]: readonly Weighed[],
  ownRate: number,
  flips: readonly RateFlip[],
  offers: number,
): CheapestReason | null {
  if (first === undefined || offers < 2) return null;
  if (second === undefined) return { code: "only_one_left", by: null, than: null };
  const by = fen(presentCost(second.payments, ownRate) - presentCost(first.payments, ownRate));
  return { code: flips.length === 0 ? "at_every_rate" : "at_own_rate", by, than: second.row.id };
}
