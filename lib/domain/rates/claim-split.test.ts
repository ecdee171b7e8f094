import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { LENDER_KINDS } from "@/lib/domain/debts/lender";
import { LPR_1Y } from "@/lib/reference/lpr";
import { ceilingFor } from "./ceilings";
import { type ClaimFacts, splitClaim } from "./claim-split";

const reference = { lpr: LPR_1Y };
const yuan = (amount: number) => fen(Math.round(amount * 100));
const noBalance = { claimed: null, principal: null, interest: null, penalty: null, fees: null };
const facts = (known: Partial<ClaimFacts>): ClaimFacts => ({
  lenderKind: "consumer_finance",
  contractOn: day("2025-11-21"),
  contracted: null,
  received: null,
  paidSoFar: null,
  isRateAgreed: null,
  balance: noBalance,
  asOf: day("2026-11-21"),
  ...known,
});
const split = (known: Partial<ClaimFacts>) => splitClaim(facts(known), reference);

describe("splitClaim, licensed: 24 % all-in as a defence", () => {
  test("the part of the charges above 24 % of the principal can be questioned", () => {
    const balance = {
      ...noBalance,
      principal: yuan(10_000),
      interest: yuan(1_800),
      penalty: yuan(600),
      fees: yuan(300),
    };
    expect(split({ balance })).toMatchObject({
      claimed: yuan(12_700),
      inside: yuan(12_400),
      questionable: yuan(300),
      method: "outstanding",
      reason: null,
      missing: [],
      ceiling: { annualRate: 0.24, kind: "defence" },
    });
  });

  test("a total and a principal are enough; charges below the line leave nothing to question", () => {
    const balance = { ...noBalance, claimed: yuan(12_400), principal: yuan(10_000) };
    expect(split({ balance })).toMatchObject({ inside: yuan(12_400), questionable: 0 });
    expect(split({ balance: { ...balance, claimed: fen(1_240_001) } })).toMatchObject({ questionable: 1 });
  });

  test("a principal above what arrived is cut to it, and the withheld sum is named", () => {
    const balance = { ...noBalance, claimed: yuan(10_000), principal: yuan(10_000), interest: fen(0) };
    expect(split({ balance, contracted: yuan(10_000), received: yuan(9_000) })).toMatchObject({
      withheld: yuan(1_000),
      inside: yuan(9_000),
      questionable: yuan(1_000),
    });
  });

  test("payments made earlier don't count here: for them the whole account is needed", () => {
    const balance = { ...noBalance, claimed: yuan(12_700), principal: yuan(10_000) };
    expect(split({ balance, received: yuan(20_000), paidSoFar: yuan(15_000) })).toMatchObject({ inside: yuan(12_400) });
  });
});

describe("splitClaim, private: the cap, on what was received", () => {
  const loan = { lenderKind: "unlicensed", received: yuan(700), paidSoFar: yuan(300) } as const;
  const balance = { ...noBalance, claimed: yuan(1_000) };

  test("received plus 12 % for a year less everything paid", () => {
    expect(split({ ...loan, balance, contracted: yuan(1_000) })).toMatchObject({
      claimed: yuan(1_000),
      withheld: yuan(300),
      inside: yuan(700 + 84 - 300),
      questionable: yuan(516),
      method: "whole_loan",
      ceiling: { annualRate: 0.12, kind: "cap" },
    });
  });

  test.each([
    ["paid all but one fen", 783.99, 1],
    ["paid exactly that", 784, 0],
    ["paid more", 5_000, 0],
  ])("%s", (_, paid, inside) => expect(split({ ...loan, paidSoFar: yuan(paid), balance })).toMatchObject({ inside }));

  test("without the payments it falls back to the principal that is said to be left", () => {
    const left = { ...noBalance, claimed: yuan(1_000), principal: yuan(1_000) };
    expect(split({ ...loan, paidSoFar: null, balance: left })).toMatchObject({
      method: "outstanding",
      inside: yuan(700),
    });
  });

  test("interest is rounded up to the fen and counted by days, none before the contract", () => {
    const oneYuan = { ...loan, received: yuan(1), paidSoFar: fen(0), balance };
    expect(split({ ...oneYuan, asOf: day("2025-11-21") })).toMatchObject({ inside: 100 });
    expect(split({ ...oneYuan, asOf: day("2025-11-22") })).toMatchObject({ inside: 101 });
    expect(split({ ...oneYuan, asOf: day("2025-11-01") })).toMatchObject({ inside: 100 });
  });
});

describe("splitClaim, when nothing can be estimated", () => {
  const complete = { ...noBalance, claimed: yuan(10), principal: yuan(9) };
  test.each<[Partial<ClaimFacts>, string, string[]]>([
    [{ lenderKind: "platform", balance: complete }, "funder_unknown", []],
    [{ lenderKind: "other", balance: complete }, "funder_unknown", []],
    [{ lenderKind: "landlord", balance: complete }, "no_rule", []],
    [{ lenderKind: "friend", contractOn: day("2020-08-19"), balance: complete }, "transitional_rule", []],
    [{ lenderKind: "friend", contractOn: null, balance: complete }, "facts_missing", ["contract_day"]],
    [{ lenderKind: "friend", isRateAgreed: false, balance: complete }, "no_rate_agreed", []],
    [{ lenderKind: "friend" }, "facts_missing", ["claimed", "received", "paid_so_far"]],
    [{ lenderKind: "bank" }, "facts_missing", ["claimed", "principal"]],
    [
      { lenderKind: "bank", contractOn: null, asOf: null, balance: complete },
      "facts_missing",
      ["contract_day", "as_of"],
    ],
    [{ balance: { ...noBalance, principal: yuan(5) } }, "facts_missing", ["claimed"]],
    [{ balance: { ...noBalance, claimed: yuan(5) } }, "facts_missing", ["principal"]],
    [{ asOf: null, balance: complete }, "facts_missing", ["as_of"]],
    [
      { lenderKind: "friend", received: yuan(5), balance: { ...noBalance, claimed: yuan(5) } },
      "facts_missing",
      ["paid_so_far"],
    ],
  ])("%j: %s", (known, reason, missing) => {
    expect(split(known)).toMatchObject({ inside: null, questionable: null, method: null, reason, missing });
  });

  test("the withheld sum is named all the same, and only when there is one", () => {
    expect(split({ lenderKind: "platform", contracted: yuan(10), received: yuan(7) }).withheld).toBe(yuan(3));
    expect(split({ contracted: yuan(10), received: yuan(10) }).withheld).toBeNull();
    expect(split({ contracted: yuan(10), received: null }).withheld).toBeNull();
  });

  test("no LPR for the day", () => {
    const old = facts({ lenderKind: "friend", balance: complete });
    expect(splitClaim(old, { lpr: [] })).toMatchObject({ inside: null, reason: "lpr_unknown" });
  });
});

const amount = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1e12 })).map((n): Fen => fen(n));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const someDay = maybe(fc.integer({ min: -40_000, max: 40_000 }).map((count) => addDays(day("2020-08-20"), count)));
const anyFacts: fc.Arbitrary<ClaimFacts> = fc.record({
  lenderKind: fc.constantFrom(...LENDER_KINDS, "unlicensed" as const, "bank" as const),
  contractOn: someDay,
  contracted: maybe(amount),
  received: maybe(amount),
  paidSoFar: maybe(amount),
  isRateAgreed: maybe(fc.boolean()),
  balance: fc.record({
    claimed: maybe(amount),
    principal: maybe(amount),
    interest: maybe(amount),
    penalty: maybe(amount),
    fees: maybe(amount),
  }),
  asOf: someDay,
});

/**
 * The independent oracle: adds one day's interest at a time, in a count of 3,650,000ths of a fen that is carried over, and
 * hands out a fen for each full count.
 */
function slowInterest(principal: number, annualRate: number, days: number): number {
  const perDay = BigInt(principal) * BigInt(Number((annualRate * 10_000).toFixed(0)));
  let whole = 0n;
  let carried = 0n;
  for (let passed = 0; passed < days; passed++) {
    carried += perDay;
    whole += carried / 3_650_000n;
    carried %= 3_650_000n;
  }
  return Number(whole) + (carried > 0n ? 1 : 0);
}

describe("splitClaim, whatever the facts", () => {
  test("the two parts make up the claim, or there is a reason; it never throws", () =>
    fc.assert(
      fc.property(anyFacts, (known) => {
        const answer = splitClaim(known, reference);
        if (answer.reason !== null) {
          expect([answer.inside, answer.questionable, answer.method]).toEqual([null, null, null]);
          expect(answer.missing.length > 0).toBe(answer.reason === "facts_missing");
          return;
        }
        expect(answer.inside + answer.questionable).toBe(answer.claimed);
        expect(Math.min(answer.inside, answer.questionable)).toBeGreaterThanOrEqual(0);
        expect(answer.ceiling.annualRate).not.toBeNull();
      }),
      { numRuns: 2_000 },
    ));

  test("a whole private loan agrees with interest added day by day", () =>
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 0, max: 2_200 }), (received, paidSoFar, claimed, days) => {
        const contractOn = day("2020-08-20");
        const asOf = addDays(contractOn, days);
        const known = facts({
          lenderKind: "friend",
          contractOn,
          asOf,
          received,
          paidSoFar,
          balance: { ...noBalance, claimed },
        });
        const ceiling = ceilingFor(known, reference);
        const interest = slowInterest(received, ceiling.annualRate ?? 0, daysBetween(contractOn, asOf));
        const bound = Math.max(0, received + interest - paidSoFar);
        expect(splitClaim(known, reference).inside).toBe(Math.min(claimed, bound));
      }),
      { numRuns: 300 },
    ));
});
