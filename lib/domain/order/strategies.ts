import type { Day } from "@/lib/domain/basics/day";
import { type Fen, sumFen } from "@/lib/domain/basics/money";
import type { OpenDebt, OpenOffer, RankOptions } from "./open-debt";
import { type Reason, reason } from "./reasons";
import { sortKey } from "./sort-key";
import { isAlive } from "./tiers";

/** Where a strategy puts a debt: three keys, lowest first, and what is to be said about it. */
export type Standing = {
  keys: readonly [number, number, number];
  reason: Reason | null;
  /** A number that the strategy needs is not known, so the place may change. */
  isFactMissing: boolean;
  /** When the preferred offer ends, for when that decides. */
  expiry: Reason | null;
};

const BY_CONSEQUENCE: Standing = { keys: [0, 0, 0], reason: null, isFactMissing: false, expiry: null };

/** How the chosen strategy looks at a debt. Debts with equal keys follow in "consequence" order. */
export function standingFor(options: RankOptions): (debt: OpenDebt) => Standing {
  switch (options.strategy) {
    case "consequence":
      return () => BY_CONSEQUENCE;
    case "snowball":
      return snowball;
    case "avalanche":
      return avalanche;
    case "best_offer":
      return (debt) => bestOffer(debt, options.today, options.lumpSum ?? null);
    case "custom":
      return custom(options.customOrder ?? []);
  }
}

/** Smallest payoff first. An unknown payoff is not taken as zero: it comes after the known ones and says so. */
function snowball(debt: OpenDebt): Standing {
  const amount = payoff(debt);
  if (amount === null) return withoutFact("payoff", [1, 0, 0]);
  return { ...BY_CONSEQUENCE, keys: [0, amount, 0], reason: reason("reason.strategy_snowball", { amount }) };
}

/**
 * Highest true rate first, then unknown rates, then unlicensed lenders: a claim above the ceiling is no cost to race. A
 * rate that rests on the contract alone stands in for the true one, is called what it is, and may change the place.
 */
function avalanche(debt: OpenDebt): Standing {
  if (debt.lenderKind === "unlicensed") return { ...BY_CONSEQUENCE, keys: [2, 0, 0] };
  const rate = debt.annualRate;
  if (rate === null || !Number.isFinite(rate)) return withoutFact("rate", [1, 0, 0]);
  const isStated = debt.rateIsStated === true;
  const because = reason("reason.strategy_avalanche", { rate, kind: isStated ? "stated" : "simple" });
  return { ...BY_CONSEQUENCE, keys: [0, -rate, 0], reason: because, isFactMissing: isStated };
}

/**
 * Largest saving per yuan first, among written offers whose first payment leaves the living reserve whole; of equally
 * good ones the first to expire. All other debts follow by consequence; one whose offer can't be weighed, because savings or
 * reserve are not known, says so. An unlicensed lender's offer is never
 * preferred: a discount on a claim above the ceiling is no saving.
 */
function bestOffer(debt: OpenDebt, today: Day, lumpSum: Fen | null): Standing {
  const claim = payoff(debt);
  const written = debt.offers.filter((offer) => offer.inWriting && isAlive(offer, today));
  if (claim === null || debt.lenderKind === "unlicensed" || written.length === 0) {
    return { ...withoutFact("offer", [1, 0, 0]), isFactMissing: written.length > 0 && claim === null };
  }
  const saving = written.map((offer) => ({ offer, saving: savingPerYuan(claim, offer) })).filter((it) => it.saving > 0);
  if (lumpSum === null && saving.length > 0) return withoutFact("reserve", [1, 0, 0]);
  const [best] = saving.filter(({ offer }) => offer.payNow <= (lumpSum ?? 0)).sort(bySavingThenExpiry);
  if (best === undefined) {
    const breaksReserve = saving.length > 0;
    if (!breaksReserve) return { ...withoutFact("offer", [1, 0, 0]), isFactMissing: false };
    return { ...BY_CONSEQUENCE, keys: [1, 0, 0], reason: reason("reason.best_offer_breaks_reserve", {}) };
  }
  return {
    keys: [0, -best.saving, expiryKey(best.offer)],
    reason: reason("reason.strategy_best_offer", { saving: best.saving }),
    isFactMissing: false,
    expiry: best.offer.expiresOn === null ? null : reason("reason.best_offer_expires", { day: best.offer.expiresOn }),
  };
}

type Saving = { offer: OpenOffer; saving: number };

function bySavingThenExpiry(a: Saving, b: Saving): number {
  if (a.saving !== b.saving) return b.saving - a.saving;
  const [first, second] = [expiryKey(a.offer), expiryKey(b.offer)];
  return first === second ? 0 : first - second;
}

/** An offer without a last day has no hurry: it comes after those that end. */
function expiryKey(offer: OpenOffer): number {
  return offer.expiresOn === null ? Number.POSITIVE_INFINITY : sortKey(offer.expiresOn);
}

/** Yuan of the claim saved per yuan paid. An offer of nothing saves the whole claim; one fen keeps the division whole. */
function savingPerYuan(claim: Fen, offer: OpenOffer): number {
  return (claim - offer.total) / Math.max(offer.total, 1);
}

/** The user's own order; debts not named in it follow by consequence. */
function custom(order: readonly string[]): (debt: OpenDebt) => Standing {
  const places = new Map<string, number>();
  for (const [place, id] of order.entries()) if (!places.has(id)) places.set(id, place);
  return (debt) => {
    const place = places.get(debt.id);
    const because = reason("reason.strategy_custom", { placed: place === undefined ? "no" : "yes" });
    return { ...BY_CONSEQUENCE, keys: [place ?? order.length, 0, 0], reason: because };
  };
}

function withoutFact(fact: "payoff" | "rate" | "offer" | "reserve", keys: Standing["keys"]): Standing {
  return { keys, reason: reason("reason.strategy_fact_unknown", { fact }), isFactMissing: true, expiry: null };
}

/** What settles the debt as claimed: the total a person knows, else the four parts when all of them are known. */
function payoff({ claimed, principal, interest, penalty, fees }: OpenDebt): Fen | null {
  if (claimed !== null) return claimed;
  if (principal === null || interest === null || penalty === null || fees === null) return null;
  return sumFen([principal, interest, penalty, fees]);
}
