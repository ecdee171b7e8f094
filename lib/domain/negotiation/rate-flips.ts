/** Up to `atRate` (a ratio a year) the offer `below` is the cheapest, from there on `above` is. */
export type RateFlip = { atRate: number; below: string; above: string };

/** Beyond any rate at which a person should value time; the user's own rate counts even where it is higher. */
const LAST_RATE = 0.36;
const STEP = 0.01;
/** A hundredth of a basis point: finer than any rate that is shown. */
const PRECISION = 0.000001;

/**
 * Where the cheapest offer changes as the rate rises from 0 to 36 %, or to the user's own rate where that is higher. The
 * more time is worth, the less later payments weigh: that is the reason for every flip. A change that is undone inside one
 * per cent may go unseen. Costs are compared in whole fen, so a flip is named where the difference first makes one.
 */
export function rateFlips(cheapestAt: (rate: number) => string, ownRate: number): RateFlip[] {
  const flips: RateFlip[] = [];
  const steps = Math.ceil(Math.max(LAST_RATE, ownRate) / STEP);
  let [reached, current] = [0, cheapestAt(0)];
  for (let step = 1; step <= steps; step++) {
    const rate = step * STEP;
    const next = cheapestAt(rate);
    while (current !== next) {
      const border = firstAbove(cheapestAt, current, reached, rate);
      flips.push({ atRate: border.rate, below: current, above: border.cheapest });
      [reached, current] = [border.rate, border.cheapest];
    }
    reached = rate;
  }
  return flips;
}

/** By halving: a rate between the two at which `current` has just ceased to be the cheapest, and what took its place. */
function firstAbove(cheapestAt: (rate: number) => string, current: string, from: number, to: number) {
  let [low, high] = [from, to];
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (cheapestAt(middle) === current) low = middle;
    else high = middle;
  }
  return { rate: high, cheapest: cheapestAt(high) };
}
