import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import type { Balance } from "@/lib/domain/debts/balance";
import { placePayments, problemsOfPayment } from "./payment-record";

const today = day("2026-11-21");
const yuan = (amount: number): Fen => fen(amount * 100);
const balance = (daysAgo: number, known: Partial<Balance> = {}): Balance => ({
  asOf: addDays(today, -daysAgo),
  claimed: yuan(26_000),
  principal: yuan(20_000),
  interest: yuan(4_000),
  penalty: yuan(1_500),
  fees: yuan(500),
  ...known,
});
const payment = (id: string, daysAgo: number, amount: number) => ({
  id,
  on: addDays(today, -daysAgo),
  amount: yuan(amount),
});
const LOAN = { product: "instalment_loan", overdueSince: addDays(today, -200), isPrincipalFirst: false } as const;

describe("problems of a payment", () => {
  test.each([
    ["today", 0, 1, []],
    ["tomorrow", -1, 1, [{ field: "on", reason: "day_in_future" }]],
    ["nothing", 0, 0, [{ field: "amount", reason: "payment_zero" }]],
    ["more than anybody owes", 3, 9_999_999, []],
  ])("%s", (_name, daysAgo, amount, expected) =>
    expect(problemsOfPayment(payment("p", daysAgo, amount), today)).toEqual(expected),
  );
});

describe("payments and balances over time", () => {
  test("each is set against the newest balance of its day or before, and a newer balance begins anew", () => {
    const balances = [balance(30), balance(10, { claimed: yuan(25_000), fees: yuan(0), interest: yuan(3_500) })];
    const paid = [payment("a", 20, 700), payment("b", 10, 300), payment("c", 2, 100)];
    const { placed, left } = placePayments(paid, balances, LOAN);
    expect(placed.map(({ allocation, balance: from }) => [allocation.paymentId, from?.asOf])).toEqual([
      ["a", addDays(today, -30)],
      ["b", addDays(today, -10)],
      ["c", addDays(today, -10)],
    ]);
    expect(placed[0]?.allocation).toMatchObject({ fees: yuan(500), interest: yuan(200), principal: 0, over: 0 });
    expect(left).toEqual({
      asOf: addDays(today, -10),
      claimed: yuan(24_600),
      principal: yuan(20_000),
      interest: yuan(3_100),
      penalty: yuan(1_500),
      fees: 0,
    });
  });

  test("a card from the 91st day: principal first, and it says by which rule", () => {
    const card = { product: "credit_card", overdueSince: addDays(today, -91), isPrincipalFirst: false } as const;
    const { placed } = placePayments([payment("a", 0, 700)], [balance(3)], card);
    expect(placed[0]?.allocation).toMatchObject({ rule: "card_from_91_days", principal: yuan(700), interest: 0 });
  });

  test("more than is owed stays over", () => {
    const { placed, left } = placePayments([payment("a", 0, 30_000)], [balance(3)], LOAN);
    expect(placed[0]?.allocation.over).toBe(yuan(4_000));
    expect(left?.claimed).toBe(0);
  });

  test("without a balance before it nothing is known of where a payment went", () => {
    const { placed, left } = placePayments([payment("a", 5, 700)], [], LOAN);
    expect(placed).toMatchObject([{ balance: null, allocation: { unplaced: yuan(700), over: 0 } }]);
    expect(left).toBeNull();
  });

  test("every payment is placed once, to the fen, in whatever order it comes", () => {
    const days = fc.integer({ min: 0, max: 60 });
    const anyPayment = fc.record({ daysAgo: days, amount: fc.integer({ min: 0, max: 40_000 }) });
    fc.assert(
      fc.property(fc.array(anyPayment, { maxLength: 8 }), fc.uniqueArray(days, { maxLength: 4 }), (typed, asOf) => {
        const paid = typed.map(({ daysAgo, amount }, index) => payment(`p${index}`, daysAgo, amount));
        const balances = asOf.map((daysAgo) => balance(daysAgo));
        const { placed } = placePayments(paid, balances, LOAN);
        expect(placed.map(({ allocation }) => allocation.paymentId).toSorted()).toEqual(paid.map(({ id }) => id));
        for (const { allocation: one } of placed) {
          const parts = one.principal + one.interest + one.penalty + one.fees + one.unplaced + one.over;
          expect(parts).toBe(paid.find(({ id }) => id === one.paymentId)?.amount);
        }
        expect(placePayments(paid.toReversed(), balances.toReversed(), LOAN)).toEqual(
          placePayments(paid, balances, LOAN),
        );
      }),
    );
  });
});
