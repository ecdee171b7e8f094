import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { BalanceParts } from "@/lib/domain/debts/balance";
import { type AllocationDebt, allocatePayments, allocationRule } from "./allocation";

const overdueSince = day("2026-08-01");
const loan: AllocationDebt = { product: "instalment_loan", overdueSince, isPrincipalFirst: false };
const card: AllocationDebt = { ...loan, product: "credit_card" };
const balance = (known: Partial<Record<keyof BalanceParts, number>> = {}): BalanceParts => ({
  claimed: null,
  principal: fen(1_000),
  interest: fen(300),
  penalty: fen(100),
  fees: fen(50),
  ...(known as Partial<BalanceParts>),
});
const payment = (amount: number, on = "2026-11-21", id = "p") => ({ id, on: day(on), amount: fen(amount) });
const nothing = { principal: 0, interest: 0, penalty: 0, fees: 0, unplaced: 0, over: 0 };

describe("allocationRule", () => {
  test("what is known of how a lender books comes before what is usual", () => {
    const card = {
      product: "credit_card",
      overdueSince: addDays(overdueSince, -200),
      isPrincipalFirst: false,
    } as const;
    expect(allocationRule(card, overdueSince)).toBe("card_from_91_days");
    expect(allocationRule({ ...card, isChargesFirst: true }, overdueSince)).toBe("civil_code_561");
    expect(allocationRule({ ...card, isPrincipalFirst: true }, overdueSince)).toBe("agreed_principal_first");
  });

  test.each([
    ["a loan", loan, 500, "civil_code_561"],
    ["a card on its due day", card, 0, "card_to_90_days"],
    ["a card after 90 days", card, 90, "card_to_90_days"],
    ["a card after 91 days", card, 91, "card_from_91_days"],
    ["a card of which it isn't known", { ...card, overdueSince: null }, 500, "card_to_90_days"],
    ["agreed, a loan", { ...loan, isPrincipalFirst: true }, 0, "agreed_principal_first"],
    ["agreed, a card", { ...card, isPrincipalFirst: true }, 0, "agreed_principal_first"],
  ])("%s", (_, debt, days, rule) => expect(allocationRule(debt, addDays(overdueSince, days))).toBe(rule));
});

describe("allocatePayments", () => {
  test.each<[string, AllocationDebt, number, object]>([
    ["a loan: costs first", loan, 40, { fees: 40 }],
    ["then interest, then penalty", loan, 400, { fees: 50, interest: 300, penalty: 50 }],
    ["principal last", loan, 451, { fees: 50, interest: 300, penalty: 100, principal: 1 }],
    ["all of it and more", loan, 1_453, { fees: 50, interest: 300, penalty: 100, principal: 1_000, over: 3 }],
    ["a card after 91 days: principal first", card, 1_001, { principal: 1_000, interest: 1 }],
    ["agreed", { ...loan, isPrincipalFirst: true }, 999, { principal: 999 }],
  ])("%s", (_, debt, amount, expected) => {
    const { allocations } = allocatePayments([payment(amount)], balance(), debt);
    expect(allocations[0]).toMatchObject({ ...nothing, ...expected });
  });

  test("each payment goes by the rule of its own day, on what the one before left", () => {
    const { allocations, left } = allocatePayments(
      [payment(100, "2026-10-31", "b"), payment(60, "2026-10-30", "a")],
      balance({ claimed: 1_450 }),
      card,
    );
    expect(allocations).toEqual([
      {
        ...nothing,
        paymentId: "a",
        rule: "card_to_90_days",
        source: "card_allocation_terms",
        isAssumed: false,
        countsAsPrincipal: false,
        fees: 50,
        interest: 10,
      },
      {
        ...nothing,
        paymentId: "b",
        rule: "card_from_91_days",
        source: "card_allocation_terms",
        isAssumed: false,
        countsAsPrincipal: false,
        principal: 100,
      },
    ]);
    expect(left).toEqual({ claimed: 1_290, principal: 900, interest: 290, penalty: 100, fees: 0 });
  });

  test("at an unknown part the rest stays unplaced; what goes beyond a known claim is over all the same", () => {
    const parts = { interest: null, claimed: 1_450 } as unknown as BalanceParts;
    expect(allocatePayments([payment(80)], { ...balance(), ...parts }, loan).allocations[0]).toMatchObject({
      ...nothing,
      fees: 50,
      unplaced: 30,
    });
    expect(allocatePayments([payment(1_500)], { ...balance(), ...parts }, loan).allocations[0]).toMatchObject({
      fees: 50,
      unplaced: 1_400,
      over: 50,
    });
    const unknownClaim = { ...balance(), interest: null };
    expect(allocatePayments([payment(1_500)], unknownClaim, loan).allocations[0]).toMatchObject({
      fees: 50,
      unplaced: 1_450,
      over: 0,
    });
  });

  test.each([
    [card, 5_000_000, true],
    [card, 4_999_999, false],
    [loan, 5_000_000, false],
  ])("%j with %i fen of principal counts as principal: %s", (debt, principal, counts) => {
    expect(allocatePayments([payment(1)], balance({ principal }), debt).allocations[0]?.countsAsPrincipal).toBe(counts);
  });

  test("an order that rests on an unknown day says so", () => {
    const debt = { ...card, overdueSince: null };
    expect(allocatePayments([payment(1)], balance(), debt).allocations[0]?.isAssumed).toBe(true);
    expect(allocatePayments([payment(1)], balance(), { ...loan, overdueSince: null }).allocations[0]?.isAssumed).toBe(
      false,
    );
  });
});

const part = fc.option(
  fc.integer({ min: 0, max: 40 }).map((n): Fen => fen(n)),
  { nil: null },
);
const anyBalance = fc.record({ claimed: part, principal: part, interest: part, penalty: part, fees: part });
const anyDebt = fc.record({
  product: fc.constantFrom("credit_card" as const, "instalment_loan" as const),
  overdueSince: fc.constantFrom(overdueSince, null),
  isPrincipalFirst: fc.boolean(),
});
const anyPayments = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 })), { maxLength: 5 })
  .map((list) =>
    list.map(([later, amount], index) => ({ id: `p${index}`, on: addDays(overdueSince, later), amount: fen(amount) })),
  );

/** The independent oracle: one fen at a time, to the first part of the order that still wants one. */
function slowPlace(amount: number, left: Record<string, number | null>, order: readonly string[]) {
  const placed: Record<string, number> = { ...nothing };
  let claimed = left.claimed ?? null;
  for (let coin = 0; coin < amount; coin++) {
    const part = order.find((name) => left[name] === null || (left[name] ?? 0) > 0);
    if (part === undefined) placed.over = (placed.over ?? 0) + 1;
    else if (left[part] !== null) {
      left[part] = (left[part] ?? 0) - 1;
      placed[part] = (placed[part] ?? 0) + 1;
      if (claimed !== null) claimed--;
    } else if (claimed === null || claimed > 0) {
      placed.unplaced = (placed.unplaced ?? 0) + 1;
      if (claimed !== null) claimed--;
    } else placed.over = (placed.over ?? 0) + 1;
  }
  left.claimed = left.claimed === null || left.claimed === undefined ? null : Math.max(0, left.claimed - amount);
  return placed;
}

describe("allocatePayments, whatever was paid", () => {
  test("the parts of each payment add up to it, fen by fen as the oracle places them", () =>
    fc.assert(
      fc.property(anyPayments, anyBalance, anyDebt, (payments, parts, debt) => {
        const { allocations, left } = allocatePayments(payments, parts, debt);
        const slowLeft: Record<string, number | null> = { ...parts };
        expect(allocations.length).toBe(payments.length);
        for (const one of allocations) {
          const amount = payments.find((paid) => paid.id === one.paymentId)?.amount ?? -1;
          expect(one.principal + one.interest + one.penalty + one.fees + one.unplaced + one.over).toBe(amount);
          const isPrincipalFirst = one.rule === "agreed_principal_first" || one.rule === "card_from_91_days";
          const order = isPrincipalFirst
            ? ["principal", "interest", "penalty", "fees"]
            : ["fees", "interest", "penalty", "principal"];
          expect(one).toMatchObject(slowPlace(amount, slowLeft, order));
        }
        expect(left).toEqual(slowLeft);
      }),
      { numRuns: 1_000 },
    ));
});
