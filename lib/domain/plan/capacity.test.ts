import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { type CapacityFacts, capacityOf, essentialsTotal } from "./capacity";
import { commitmentOf, type PlanDebt } from "./plan-debt";
import { aLoan } from "./plan-debt-for-tests";

const today = day("2026-11-21");

const facts: CapacityFacts = {
  income: fen(800_000),
  essentials: fen(350_000),
  withheld: null,
  savings: fen(900_000),
  reserve: null,
  reserveMonths: 2,
};

const current = (id: string, instalment: number | null, known: Partial<PlanDebt> = {}) =>
  aLoan(id, 1_000_000, { stage: "current", instalment: instalment === null ? null : fen(instalment), ...known });

describe("what a month leaves for debts", () => {
  test("is income − wages withheld − living costs − instalments", () => {
    const debts = [current("a", 100_000), aLoan("overdue", 1, { instalment: fen(70_000) }), current("b", 50_000)];
    const capacity = capacityOf({ ...facts, withheld: fen(120_000) }, debts, today);
    expect(capacity).toMatchObject({ difference: 180_000, left: 180_000, shortfall: 0, advice: null, missing: [] });
    expect(capacity).toMatchObject({ instalmentsTotal: 150_000, reserve: 700_000, aboveReserve: 200_000 });
  });

  test.each<[string, Partial<CapacityFacts>, number | null, number | null, string | null]>([
    [
      "below zero: talk before the due day, never the reserve",
      { income: fen(400_000) },
      -50_000,
      50_000,
      "renegotiate_before_due",
    ],
    ["exactly nothing", { income: fen(450_000) }, 0, 0, "nothing_left"],
    ["one fen", { income: fen(450_001) }, 1, 0, null],
    ["unknown income", { income: null }, null, null, null],
    ["unknown living costs", { essentials: null }, null, null, null],
  ])("%s", (_, known, difference, shortfall, advice) => {
    const capacity = capacityOf({ ...facts, ...known }, [current("a", 100_000)], today);
    expect(capacity).toMatchObject({ difference, shortfall, advice });
    expect(capacity.left).toBe(difference === null ? null : Math.max(0, difference));
  });

  test("names what is missing and never takes it for zero", () => {
    const nothing = {
      income: null,
      essentials: null,
      withheld: null,
      savings: null,
      reserve: null,
      reserveMonths: null,
    };
    const debts = [current("b", null), current("a", 100_000), aLoan("e", 1, { stage: "enforcing" })];
    const { missing, instalmentsTotal } = capacityOf(nothing, debts, today);
    expect(missing).toEqual([
      { fact: "income" },
      { fact: "withheld" },
      { fact: "essentials" },
      { fact: "savings" },
      { fact: "reserve" },
      { fact: "instalment", debtId: "b", kind: "current" },
    ]);
    expect(instalmentsTotal).toBe(100_000);
  });

  test("asks what is withheld only while a debt is being enforced", () => {
    const enforced = [aLoan("e", 1, { stage: "enforcing" })];
    expect(capacityOf(facts, enforced, today).difference).toBeNull();
    expect(capacityOf({ ...facts, withheld: fen(0) }, enforced, today).difference).toBe(450_000);
    expect(capacityOf(facts, [], today).difference).toBe(450_000);
  });

  test("a debt left out of the plan still has its instalment", () => {
    expect(capacityOf(facts, [current("a", 100_000, { included: false })], today).difference).toBe(350_000);
  });

  test("lists the instalments, most pressing first, with their due days", () => {
    const debts = [
      current("current", 1, { dueOn: day("2026-12-05") }),
      current("home", 2, { collateral: "home" }),
      aLoan("judged", 9, { stage: "judged", courtInstalment: fen(4) }),
      aLoan("agreed", 9, { stage: "agreed", instalment: fen(3), agreement: { nextDueOn: day("2026-12-01") } }),
    ];
    const list = capacityOf(facts, debts, today).instalments;
    expect(list.map(({ debtId, kind, amount, dueOn }) => [debtId, kind, amount, dueOn])).toEqual([
      ["judged", "court_ordered", 4, null],
      ["agreed", "promised", 3, "2026-12-01"],
      ["home", "secured", 2, null],
      ["current", "current", 1, "2026-12-05"],
    ]);
  });

  test("does not depend on the order of the debts", () => {
    const debts = [current("a", 1), current("b", null), current("c", 3), current("d", 2, { collateral: "car" })];
    fc.assert(
      fc.property(fc.shuffledSubarray(debts, { minLength: debts.length }), (shuffled) => {
        expect(capacityOf(facts, shuffled, today)).toEqual(capacityOf(facts, debts, today));
      }),
    );
  });
});

test.each<[string, Partial<PlanDebt>, ReturnType<typeof commitmentOf>]>([
  ["an overdue loan has none", { instalment: fen(5) }, null],
  ["a secured one has, overdue or not", { instalment: fen(5), collateral: "car" }, { kind: "secured", amount: fen(5) }],
  ["a promise stands before the security", { stage: "agreed", collateral: "car" }, { kind: "promised", amount: null }],
  [
    "a card kept current: its minimum",
    { stage: "current", minimumPayment: fen(3) },
    { kind: "current", amount: fen(3) },
  ],
  [
    "under negotiation and not overdue",
    { stage: "negotiating", instalment: fen(5) },
    { kind: "current", amount: fen(5) },
  ],
  ["a bill is among the living costs", { stage: "current", product: "bill", instalment: fen(5) }, null],
  ["a friend without one", { stage: "current", lenderKind: "friend" }, null],
  [
    "a friend with one",
    { stage: "current", lenderKind: "friend", instalment: fen(5) },
    { kind: "current", amount: fen(5) },
  ],
  ["an unlicensed lender", { stage: "current", lenderKind: "unlicensed", instalment: fen(5) }, null],
  ["a guarantee not called", { role: "guarantor", stage: "agreed", instalment: fen(5) }, null],
  [
    "a guarantee called",
    { role: "guarantor", guaranteeCalled: true, stage: "agreed" },
    { kind: "promised", amount: null },
  ],
  ["in court, without an order", { stage: "judged", instalment: fen(5) }, null],
])("%s", (_, known, commitment) => expect(commitmentOf(aLoan("a", 9, known), today)).toEqual(commitment));

test("living costs by kind: zero is an answer, nothing is not", () => {
  const given = { housing: fen(150_000), food: fen(90_000), medicine: fen(0), parents: null };
  expect(essentialsTotal(given)).toEqual({
    known: 240_000,
    missing: ["utilities", "transport", "children", "parents", "insurance", "other"],
  });
});
