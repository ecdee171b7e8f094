/** Rates are counted in millionths a year: 0.24 is 240,000. A computed rate is not known better than that. */
const MILLION = 1_000_000;
const DAYS_PER_YEAR = 365;

/** So many of these smallest units make one fen of interest. */
export const UNITS_PER_FEN = DAYS_PER_YEAR * MILLION;

/** Above 10,000 % a year a rate is a slip, not a cost to plan with. */
const HIGHEST_RATE = 100;

/** A yearly rate (0.24 is 24 %) in millionths; null when it is not known, below zero, or no rate at all. */
export function rateInMillionths(annualRate: number | null): number | null {
  if (annualRate === null || !(annualRate >= 0 && annualRate <= HIGHEST_RATE)) return null;
  return Math.round(annualRate * MILLION);
}

/** Whole fen of interest, and what is left below one fen, in units of which `UNITS_PER_FEN` make a fen. */
export type Accrual = { whole: number; rest: number };

/**
 * Simple interest on a principal (fen) for so many days of a 365-day year, at a rate in millionths, together with the `rest` that
 * the days before left below one fen. Exact: nothing is rounded, what is below a fen is carried on.
 */
export function interestFor(principal: number, millionths: number, days: number, rest: number): Accrual {
  const units = principal * millionths * days + rest;
  if (units <= Number.MAX_SAFE_INTEGER) {
    // The quotient lies below 2^25, where a double is finer (2^-28) than one unit of a fen: it is never rounded up to a whole fen.
    const whole = Math.floor(units / UNITS_PER_FEN);
    return { whole, rest: units - whole * UNITS_PER_FEN };
  }
  // Beyond the whole numbers that a double holds, the same in whole numbers of any size.
  const exact = BigInt(principal) * BigInt(millionths) * BigInt(days) + BigInt(rest);
  const perFen = BigInt(UNITS_PER_FEN);
  return { whole: Number(exact / perFen), rest: Number(exact % perFen) };
}
