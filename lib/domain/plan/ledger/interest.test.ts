import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_FEN } from "@/lib/domain/basics/money";
import { interestFor, rateInMillionths, UNITS_PER_FEN } from "./interest";

test("interest is exact, also where a double is not", () => {
  const perFen = 365_000_000n;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: MAX_FEN }),
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: UNITS_PER_FEN - 1 }),
      (principal, rate, days, rest) => {
        const units = BigInt(principal) * BigInt(rate) * BigInt(days) + BigInt(rest);
        fc.pre(units / perFen <= BigInt(Number.MAX_SAFE_INTEGER));
        const exact = { whole: Number(units / perFen), rest: Number(units % perFen) };
        expect(interestFor(principal, rate, days, rest)).toEqual(exact);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  [0.365, 1, 1_000_000, 1000, 0],
  [0.24, 31, 1, 0, 7_440_000],
  [0.24, 365, 1_000_000_000_000, 240_000_000_000, 0],
  // One unit below a fen stays below it, however large the quotient.
  [0.000001, 364_999_999, 1, 0, 364_999_999],
])("at %s for %s days on %s fen: %s fen and %s units", (rate, days, principal, whole, rest) => {
  expect(interestFor(principal, rateInMillionths(rate) ?? 0, days, 0)).toEqual({ whole, rest });
});

test.each([
  [0, 0],
  [0.24, 240_000],
  [0.16220001, 162_200],
  [22.3, 22_300_000],
  [100, 100_000_000],
  [100.1, null],
  [-0.01, null],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [null, null],
])("a yearly rate of %s is %s millionths", (rate, millionths) => expect(rateInMillionths(rate)).toBe(millionths));
