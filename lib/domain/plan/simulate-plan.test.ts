import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { anOffer } from "@/lib/domain/order/debt-for-tests";
import { LPR_1Y } from "@/lib/reference/lpr";
import type { Plan, PlanInput } from "./plan";
import type { PlanDebt } from "./plan-debt";
import { aLoan } from "./plan-debt-for-tests";
import { simulatePlan } from "./simulate-plan";

const today = day("2026-11-21");

function inputOf(debts: readonly PlanDebt[], known: Partial<PlanInput> = {}): PlanInput {
  return {
    debts,
    order: debts.map(({ id }) => id),
    capacity: fen(100_000),
    savings: fen(0),
    reserve: fen(0),
    changes: [],
    today,
    horizonMonths: 120,
    ...known,
  };
}

function planOf(debts: readonly PlanDebt[], known: Partial<PlanInput> = {}): Plan {
  const plan = simulatePlan(inputOf(debts, known));
  if (plan.infeasible) throw new Error(`Infeasible by ${plan.shortfall} in month ${plan.month}`);
  return plan;
}

/** The payments as short lines: month, debt, kind, amount in fen. */
function paymentsOf(plan: Plan): string[] {
  return plan.months.flatMap(({ month, payments }) =>
    payments.map(({ debtId, kind, amount }) => `${month} ${debtId} ${kind} ${amount}`),
  );
}

const settledIn = (plan: Plan) => Object.fromEntries(plan.debts.map(({ id, month }) => [id, month]));

describe("saving to settle", () => {
  test("waits until the fund reaches the whole claim, then goes on with the next", () => {
    const plan = planOf([aLoan("a", 250_000), aLoan("b", 300_000)]);
    expect(paymentsOf(plan)).toEqual(["3 a settlement 250000", "6 b settlement 300000"]);
    expect(plan).toMatchObject({ freeMonth: 6, freeOn: "2027-05-21", totalPaid: 550_000, totalInterest: 0 });
    expect(plan.firstSettlement).toEqual({ debtId: "a", month: 3, on: "2027-02-21" });
    expect(plan.months.map(({ fund }) => fund)).toEqual([0, 100_000, 200_000, 50_000, 150_000, 250_000, 50_000]);
    expect(plan.months.map(({ owed }) => owed)).toEqual([550_000, 550_000, 550_000, 300_000, 300_000, 300_000, 0]);
    expect(plan.months.map(({ savingFor }) => savingFor)).toEqual(["a", "a", "a", "b", "b", "b", null]);
  });

  test("uses savings today, down to the living reserve and not below", () => {
    const plan = planOf([aLoan("a", 250_000)], { savings: fen(600_000), reserve: fen(350_000) });
    expect(paymentsOf(plan)).toEqual(["0 a settlement 250000"]);
    expect(plan.months).toHaveLength(1);
    // What is settled today is not saved for.
    expect(plan.warnings.map(({ code }) => code)).toEqual(["estimate", "general_order"]);
    const short = planOf([aLoan("a", 250_000)], { savings: fen(600_000), reserve: fen(350_001) });
    expect(paymentsOf(short)).toEqual(["1 a settlement 250000"]);
    expect(planOf([aLoan("a", 1)], { savings: fen(1), reserve: fen(2) }).warnings.at(-1)?.code).toBe(
      "reserve_not_full",
    );
  });

  test.each<[string, Partial<PlanDebt>, string, string]>([
    [
      "an accepted offer",
      { offers: [offer(90_000, "accepted"), offer(80_000, "open")] },
      "1 a settlement 90000",
      "offer",
    ],
    [
      "the lowest written offer",
      { offers: [offer(90_000, "open"), offer(80_000, "open")] },
      "1 a settlement 80000",
      "offer",
    ],
    ["not an oral one", { offers: [{ ...offer(80_000, "open"), inWriting: false }] }, "3 a settlement 250000", "whole"],
    [
      "an offer before the user’s own sum",
      { offers: [offer(90_000, "open")], target: fen(1) },
      "1 a settlement 90000",
      "offer",
    ],
    ["the user’s own sum", { target: fen(180_000) }, "2 a settlement 180000", "own"],
    ["never an invented nothing", { target: fen(0) }, "3 a settlement 250000", "whole"],
    ["never more than is owed", { offers: [offer(900_000, "accepted")] }, "3 a settlement 250000", "whole"],
  ])("aims at %s", (_, known, payment, by) => {
    const plan = planOf([aLoan("a", 250_000, known)]);
    expect(paymentsOf(plan)).toEqual([payment]);
    expect(plan.debts[0]?.settledBy).toBe(by);
    expect(plan.totalPaid + plan.totalWaived).toBe(250_000);
  });

  test("an offer counts to its last day; after that the whole claim does", () => {
    const until = (on: string) => planOf([aLoan("a", 250_000, { offers: [offer(150_000, "open", on)] })]);
    expect(paymentsOf(until("2027-01-21"))).toEqual(["2 a settlement 150000"]);
    const late = until("2027-01-20");
    expect(paymentsOf(late)).toEqual(["3 a settlement 250000"]);
    expect(late.warnings).toContainEqual({ code: "offer_lapses", debtIds: ["a"] });
  });
});

function offer(total: number, status: "open" | "accepted", expiresOn: string | null = null) {
  return anOffer({
    id: `${status}-${total}`,
    total: fen(total),
    payNow: fen(total),
    status,
    expiresOn: expiresOn === null ? null : day(expiresOn),
  });
}

describe("reach", () => {
  test("a target beyond twelve months gets its minimum and blocks nobody behind it", () => {
    const far = aLoan("far", 1_300_000, { minimumPayment: fen(20_000) });
    const plan = planOf([far, aLoan("near", 160_000)]);
    expect(paymentsOf(plan).slice(0, 3)).toEqual([
      "1 far minimum 20000",
      "2 far minimum 20000",
      "2 near settlement 160000",
    ]);
    // Its turn comes again with the settlement: 1,260,000 are left, and 12 months bring 1,200,000.
    expect(plan.debts.map(({ isPassedOver }) => isPassedOver)).toEqual([true, false]);
    expect(settledIn(plan)).toEqual({ far: 15, near: 2 });
    expect(plan.totalPaid).toBe(1_460_000);
  });

  test("twelve months are in reach, a fen more is not", () => {
    const order = (principal: number) => settledIn(planOf([aLoan("a", principal), aLoan("b", 1_000)]));
    expect(order(1_200_000)).toEqual({ a: 12, b: 13 });
    expect(order(1_200_001)).toEqual({ a: 13, b: 1 });
  });

  test("a fund that is saved for one debt is not taken for another that comes into reach meanwhile", () => {
    const first = aLoan("first", 1_300_000);
    const plan = planOf([first, aLoan("second", 1_100_000)]);
    // From month 1 on the first would be in reach too, but the fund is held for the second.
    expect(settledIn(plan)).toEqual({ first: 24, second: 11 });
  });

  test("when nobody is in reach the nearest is saved for, so that the money doesn’t lie idle", () => {
    const plan = planOf([aLoan("a", 5_000_000), aLoan("b", 2_000_000)], { horizonMonths: 200 });
    expect(settledIn(plan)).toEqual({ a: 70, b: 20 });
  });

  test("of two that are reached together the first in the order is saved for", () => {
    const plan = planOf([aLoan("b", 1_300_000), aLoan("a", 1_300_000)]);
    expect(settledIn(plan)).toEqual({ b: 13, a: 26 });
  });

  test("is asked again when an instalment has ended and frees its money", () => {
    const loan = aLoan("a", 10_000_000, { annualRate: 0.24 });
    const car = aLoan("car", 400_000, { collateral: "car", arrears: fen(400_000), instalment: fen(300_000) });
    const plan = planOf([loan, car], { capacity: fen(150_000) });
    expect(paymentsOf(plan).slice(0, 2)).toEqual(["1 car instalment 300000", "1 car arrears 100000"]);
    expect(plan.months[0]?.savingFor).toBeNull();
    expect(plan.months[1]?.savingFor).toBe("a");
    expect(plan.debts.map(({ outcome }) => outcome)).toEqual(["settled", "settled"]);
  });

  test("a claim that grows faster than the fund is not payable at this rate", () => {
    const plan = planOf([aLoan("a", 10_000_000, { annualRate: 0.24 })], { horizonMonths: 36 });
    expect(plan).toMatchObject({ freeMonth: null, freeOn: null, totalPaid: 0 });
    expect(plan.debts[0]).toMatchObject({ outcome: "not_payable", month: null });
    expect(plan.warnings).toContainEqual({ code: "not_payable", debtIds: ["a"] });
    expect(plan.months).toHaveLength(37);
  });

  test("the horizon is capped at thirty years", () => {
    const plan = planOf([aLoan("a", 10_000_000, { annualRate: 0.24 })], { horizonMonths: 5000 });
    expect(plan.months).toHaveLength(361);
  });
});

describe("cards", () => {
  const card = (principal: number, known: Partial<PlanDebt> = {}): PlanDebt => {
    return aLoan("card", principal, { product: "credit_card", overdueSince: day("2026-10-21"), ...known });
  };

  test("are saved for until the 91st day, then paid down, principal first", () => {
    // 31 days overdue today; pay days at 61, 92 and 123 days.
    const plan = planOf([card(250_000, { interest: fen(30_000), claimed: fen(280_000) })]);
    expect(paymentsOf(plan)).toEqual(["2 card pay_down 200000", "3 card pay_down 80000"]);
    expect(plan.months[2]?.payments[0]?.parts).toMatchObject({ principal: 200_000, interest: 0 });
    expect(plan.months[3]?.payments[0]?.parts).toMatchObject({ principal: 50_000, interest: 30_000 });
    expect(plan.warnings).toContainEqual({ code: "card_plan_first", debtIds: ["card"] });
  });

  test("of ¥50,000 of principal are paid down at once, fees and interest first until the 91st day", () => {
    const paid = (principal: number) =>
      planOf([card(principal, { interest: fen(30_000), claimed: fen(principal + 30_000) })], {
        capacity: fen(600_000),
      });
    const large = paid(5_000_000);
    expect(paymentsOf(large)[0]).toBe("1 card pay_down 600000");
    expect(large.months[1]?.payments[0]?.parts).toMatchObject({ principal: 570_000, interest: 30_000 });
    expect(paymentsOf(paid(4_999_999))[0]).toBe("2 card pay_down 1200000");
  });

  test("with an offer are saved for, not paid down", () => {
    const plan = planOf([card(5_000_000, { offers: [offer(300_000, "open")] })]);
    expect(paymentsOf(plan)).toEqual(["3 card settlement 300000"]);
    expect(plan.totalWaived).toBe(4_700_000);
  });
});

describe("parts of a payment", () => {
  const claim = {
    claimed: fen(200_000),
    principal: fen(100_000),
    interest: fen(30_000),
    penalty: fen(20_000),
    fees: fen(10_000),
    minimumPayment: fen(45_000),
  };
  const parts = (known: Partial<PlanDebt>) => {
    const plan = planOf([aLoan("a", 0, { ...claim, ...known })], { capacity: fen(5_000), strategy: "snowball" });
    return plan.months.slice(1).map(({ payments }) => payments[0]?.parts ?? null);
  };

  test("go to costs, interest, penalty, what is not split, principal (民法典 561)", () => {
    const terms = { offers: [offer(155_000, "open")] };
    const plan = planOf([aLoan("a", 0, { ...claim, ...terms })]);
    const [payment] = plan.months[2]?.payments ?? [];
    expect(payment?.parts).toEqual({
      fees: 10_000,
      interest: 30_000,
      penalty: 20_000,
      unsplit: 40_000,
      principal: 55_000,
    });
    expect(payment?.waived).toBe(45_000);
  });

  test("go to the principal first where the lender books so", () => {
    const [first] = parts({ allocation: "principal_first" });
    expect(first).toEqual({ principal: 5_000, interest: 0, penalty: 0, fees: 0, unsplit: 0 });
    expect(parts({ allocation: "civil_code_561" })[0]).toBeNull();
  });
});

describe("instalments and arrears", () => {
  const home = aLoan("home", 50_000_000, {
    product: "secured_loan",
    collateral: "home",
    instalment: fen(400_000),
    arrears: fen(250_000),
    annualRate: 0.036,
  });

  test("come before the fund: instalments, then arrears of daily life and secured debts, in order", () => {
    const rent = aLoan("rent", 120_000, { product: "bill", lenderKind: "landlord" });
    const plan = planOf([aLoan("a", 90_000), rent, home]);
    expect(paymentsOf(plan)).toEqual([
      "1 home instalment 400000",
      "1 rent arrears 100000",
      "2 home instalment 400000",
      "2 rent arrears 20000",
      "2 home arrears 80000",
      "3 home instalment 400000",
      "3 home arrears 100000",
      "4 home instalment 400000",
      "4 home arrears 70000",
      "5 home instalment 400000",
      "5 a settlement 90000",
    ]);
    expect(plan.debts.map(({ id, outcome, month }) => [id, outcome, month])).toEqual([
      ["a", "settled", 5],
      ["rent", "settled", 2],
      ["home", "caught_up", 4],
    ]);
    expect(plan).toMatchObject({ freeMonth: 5, running: ["home"] });
  });

  test("an instalment that ends frees its money", () => {
    const running = aLoan("running", 90_000, { stage: "current", instalment: fen(50_000) });
    const plan = planOf([aLoan("a", 330_000), running]);
    expect(paymentsOf(plan)).toEqual([
      "1 running instalment 50000",
      "2 running instalment 40000",
      "3 a settlement 330000",
    ]);
    expect(plan.months.map(({ fund }) => fund)).toEqual([0, 100_000, 210_000, 30_000]);
  });

  test("a debt kept current is paid off early only after every overdue one", () => {
    const running = aLoan("running", 900_000, { stage: "current", instalment: fen(50_000) });
    const plan = planOf([running, aLoan("a", 150_000)]);
    expect(settledIn(plan)).toEqual({ running: 7, a: 2 });
    expect(paymentsOf(plan).filter((line) => line.includes("pay_down"))).toEqual([
      "2 running pay_down 50000",
      "3 running pay_down 100000",
      "4 running pay_down 100000",
      "5 running pay_down 100000",
      "6 running pay_down 100000",
      "7 running pay_down 100000",
    ]);
  });

  test("a debt that its instalments end while it is saved for needs nothing more", () => {
    const running = aLoan("r", 300_000, {
      stage: "current",
      instalment: fen(100_000),
      offers: [offer(290_000, "open")],
    });
    const plan = planOf([running], { capacity: fen(10_000) });
    expect(paymentsOf(plan)).toEqual(["1 r instalment 100000", "2 r instalment 100000", "3 r instalment 100000"]);
    const after = planOf([running, aLoan("home", 500_000, { collateral: "home", arrears: fen(25_000) })], {
      capacity: fen(10_000),
    });
    expect(paymentsOf(after).filter((line) => line.includes("settlement"))).toEqual([]);
  });

  test.each<[string, Partial<PlanDebt>, string[]]>([
    [
      "its instalments go on, and what is left pays it off sooner",
      { instalment: fen(50_000) },
      ["1 c instalment 50000", "1 c pay_down 10000", "2 c instalment 40000"],
    ],
    ["also where its instalment isn't known", {}, Array.from({ length: 10 }, (_, n) => `${n + 1} c pay_down 10000`)],
  ])("a debt that is kept current is not saved up for by a sum of one's own: %s", (_name, known, payments) => {
    const current = aLoan("c", 100_000, { stage: "current", target: fen(60_000), ...known });
    const plan = planOf([current], { capacity: fen(10_000) });
    expect(paymentsOf(plan)).toEqual(payments);
    expect(plan.debts[0]).toMatchObject({ waived: 0, settledBy: known.instalment ? null : "whole" });
    expect(plan.warnings.map(({ code }) => code)).not.toContain("target_not_agreed");
  });

  test("an unlicensed lender's own paper is no aim while its claim can't be looked at; what was accepted is", () => {
    const lender = { lenderKind: "unlicensed", received: null, contractOn: null } as const;
    const plan = planOf([aLoan("u", 900_000, { ...lender, offers: [offer(2_000_000, "open")] })]);
    expect(plan.debts[0]).toMatchObject({ outcome: "unknown", paid: 0 });
    const accepted = planOf([aLoan("u", 900_000, { ...lender, offers: [offer(100_000, "accepted")] })]);
    expect(accepted.debts[0]).toMatchObject({ outcome: "settled", settledBy: "offer", paid: 100_000 });
  });

  test("a promised plan ends with the agreed sum", () => {
    const promised = aLoan("p", 260_000, {
      stage: "agreed",
      instalment: fen(75_000),
      offers: [offer(180_000, "accepted")],
    });
    const plan = planOf([promised], { capacity: fen(0) });
    expect(paymentsOf(plan)).toEqual(["1 p instalment 75000", "2 p instalment 75000", "3 p instalment 30000"]);
    expect(plan.debts[0]).toMatchObject({ outcome: "settled", month: 3, settledBy: "offer", waived: 80_000 });
  });

  test("what a court ordered is paid, whatever the stage", () => {
    const judged = aLoan("j", 100_000, { stage: "judged", courtInstalment: fen(60_000), instalment: fen(1) });
    expect(paymentsOf(planOf([judged], { capacity: fen(0) }))).toEqual([
      "1 j instalment 60000",
      "2 j instalment 40000",
    ]);
  });

  test("instalments of a debt of unknown size run to the last one and count", () => {
    const known = { stage: "current", instalment: fen(30_000), lastInstalmentOn: day("2027-02-10") } as const;
    const plan = planOf([aLoan("u", 0, { claimed: null, principal: null, ...known })]);
    expect(paymentsOf(plan)).toEqual(["1 u instalment 30000", "2 u instalment 30000", "3 u instalment 30000"]);
    expect(plan.months.map(({ balances }) => balances)).toEqual([[null], [null], [null], [0]]);
    expect(plan).toMatchObject({ freeMonth: 3, totalPaid: 90_000, missing: [{ debtId: "u", fact: "claimed" }] });
  });
});

describe("what is not known", () => {
  test("is named and left out of the sums", () => {
    const unknown = aLoan("u", 0, { claimed: null, interest: null });
    const plan = planOf([unknown, aLoan("a", 100_000)]);
    expect(plan.debts[0]).toMatchObject({ outcome: "unknown", opening: null, closing: null, paid: 0 });
    expect(plan.missing).toEqual([{ debtId: "u", fact: "claimed" }]);
    expect(plan).toMatchObject({ freeMonth: 1, totalPaid: 100_000 });
    expect(plan.warnings).toContainEqual({ code: "facts_missing", debtIds: ["u"] });
  });

  test("a promise of unknown size is kept, and its end stays unknown", () => {
    const promised = aLoan("p", 0, { claimed: null, interest: null, stage: "agreed", instalment: fen(5_000) });
    const plan = planOf([promised, aLoan("a", 200_000)]);
    expect(paymentsOf(plan)).toEqual(["1 p instalment 5000", "2 p instalment 5000", "2 a settlement 200000"]);
    expect(plan.debts[0]).toMatchObject({ outcome: "unknown", closing: null, paid: 10_000, commitment: "promised" });
    expect(plan.freeMonth).toBe(2);
  });

  test("with nothing known at all there is no day free of debt", () => {
    expect(planOf([aLoan("u", 0, { claimed: null, interest: null })])).toMatchObject({ freeMonth: null, freeOn: null });
  });

  test.each<[string, Partial<PlanDebt>, string[]]>([
    ["a lone total bears no interest", { principal: null, interest: null, annualRate: 0.2 }, ["principal"]],
    ["an unknown rate", { annualRate: null }, ["rate"]],
    ["both", { principal: null, interest: null, annualRate: null }, ["rate", "principal"]],
    ["none agreed (民法典 680)", { annualRate: null, isRateAgreed: false }, []],
    ["between persons none is assumed", { annualRate: null, lenderKind: "friend" }, []],
    ["a current debt without its instalment", { stage: "current" }, ["instalment"]],
    ["a secured debt without arrears", { collateral: "car", instalment: fen(1) }, ["arrears"]],
    ["a card without its overdue day", { product: "credit_card" }, ["overdue"]],
  ])("%s", (_, known, facts) => {
    const plan = planOf([aLoan("a", 100_000, known)]);
    expect(plan.missing).toEqual(facts.map((fact) => ({ debtId: "a", fact })));
    expect(plan.totalInterest).toBe(0);
  });

  test("debts left out, guarantees not called and what-if leave-outs stay outside", () => {
    const debts = [
      aLoan("a", 100_000),
      aLoan("b", 1, { included: false }),
      aLoan("c", 1, { role: "guarantor" }),
      aLoan("d", 1),
    ];
    const plan = planOf(debts, { changes: [{ kind: "leave_out", debtId: "d" }] });
    expect(plan.debts.map(({ id }) => id)).toEqual(["a"]);
    expect(plan.outside).toEqual([
      { id: "b", why: "left_out" },
      { id: "c", why: "guarantee_not_called" },
      { id: "d", why: "left_out" },
    ]);
  });
});

describe("private and unlicensed lenders", () => {
  const loan = { lenderKind: "unlicensed", contractOn: day("2025-11-21"), annualRate: 22 } as const;

  test("are paid the part inside the cap, which grows at the cap", () => {
    const known = { ...loan, received: fen(70_000), paidSoFar: fen(30_000), claimed: fen(400_000), principal: null };
    const plan = planOf([aLoan("u", 0, { ...known, interest: null })], { lpr: LPR_1Y, capacity: fen(50_000) });
    // 70,000 + 12 % for 365 days − 30,000; then 30 days at 12 % on 48,400.
    expect(plan.debts[0]).toMatchObject({ opening: 48_400, settledBy: "inside_cap", interestAccrued: 477, waived: 0 });
    expect(paymentsOf(plan)).toEqual(["1 u settlement 48877"]);
  });

  test("bear interest on what was received, not on the interest that is owed", () => {
    const known = { ...loan, received: fen(70_000), paidSoFar: fen(0), claimed: fen(400_000), principal: null };
    const plan = planOf([aLoan("u", 0, { ...known, interest: null })], { lpr: LPR_1Y });
    expect(plan.debts[0]).toMatchObject({ opening: 78_400, interestAccrued: 690 });
  });

  test("possibly repaid: nothing is planned, check first", () => {
    const known = { ...loan, received: fen(70_000), paidSoFar: fen(80_000), claimed: fen(400_000) };
    const plan = planOf([aLoan("u", 0, known), aLoan("a", 1)], { lpr: LPR_1Y });
    expect(plan.debts[0]?.outcome).toBe("possibly_repaid");
    expect(plan.warnings).toContainEqual({ code: "check_before_paying", debtIds: ["u"] });
    expect(plan.totalPaid).toBe(1);
  });

  test("an unlicensed claim whose cap cannot be found is not taken at its word", () => {
    const plan = planOf([aLoan("u", 400_000, { ...loan, contractOn: null })], { lpr: LPR_1Y });
    expect(plan.debts[0]?.outcome).toBe("unknown");
    expect(plan.missing).toEqual([{ debtId: "u", fact: "cap" }]);
  });

  test("money owed to a friend is taken as said", () => {
    const plan = planOf([aLoan("f", 100_000, { lenderKind: "friend", annualRate: null })], { lpr: LPR_1Y });
    expect(plan).toMatchObject({ freeMonth: 1, totalPaid: 100_000, missing: [] });
    const asking = planOf([aLoan("f", 100_000, { lenderKind: "friend", annualRate: 0.3 })], { lpr: LPR_1Y });
    expect(asking.missing).toEqual([{ debtId: "f", fact: "cap" }]);
  });
});

describe("infeasible", () => {
  const a = aLoan("a", 100_000);
  const less = { kind: "income_change", from: day("2027-02-01"), difference: -100_050 } as const;

  test.each<[string, Partial<PlanInput>, number, number]>([
    ["below zero from the start", { capacity: fen(-30_000) }, 30_000, 1],
    ["even with savings: they don’t close a gap of every month", { capacity: fen(-1), savings: fen(50_000) }, 1, 1],
    ["nothing is ever left", { capacity: fen(0) }, 0, 1],
    ["from an income change on", { debts: [aLoan("a", 900_000)], changes: [less] }, 50, 3],
  ])("%s", (_, known, shortfall, month) => {
    expect(simulatePlan(inputOf([a], known))).toMatchObject({ infeasible: true, shortfall, month });
  });

  test("not when something closes the gap", () => {
    const extra = { kind: "extra_per_month", amount: fen(130_000) } as const;
    expect(planOf([a], { capacity: fen(-30_000), changes: [extra] }).freeMonth).toBe(1);
    expect(planOf([a], { capacity: fen(0), savings: fen(100_000) }).freeMonth).toBe(0);
    const lump = { kind: "lump_sum", on: day("2027-01-01"), amount: fen(100_000) } as const;
    expect(planOf([a], { capacity: fen(0), changes: [lump] }).freeMonth).toBe(2);
  });

  test("no debts, no gap", () => {
    expect(planOf([], { capacity: fen(-1) })).toMatchObject({ freeMonth: 0, totalPaid: 0 });
  });
});

describe("what if", () => {
  const debts = [aLoan("a", 400_000, { offers: [offer(150_000, "open")] }), aLoan("b", 150_000)];

  test.each<[string, PlanInput["changes"], Record<string, number | null>]>([
    ["as things are", [], { a: 2, b: 3 }],
    ["extra every month", [{ kind: "extra_per_month", amount: fen(50_000) }], { a: 1, b: 2 }],
    ["a lump sum on a day", [{ kind: "lump_sum", on: day("2026-12-21"), amount: fen(50_000) }], { a: 1, b: 3 }],
    ["a day later, a month later", [{ kind: "lump_sum", on: day("2026-12-22"), amount: fen(99_999) }], { a: 2, b: 3 }],
    [
      "a lump sum of yesterday is there today",
      [{ kind: "lump_sum", on: day("2026-11-20"), amount: fen(150_000) }],
      { a: 0, b: 2 },
    ],
    [
      "income from a month on",
      [{ kind: "income_change", from: day("2026-12-22"), difference: 100_000 }],
      { a: 2, b: 2 },
    ],
    [
      "from a pay day on means that day too",
      [{ kind: "income_change", from: day("2026-12-21"), difference: 100_000 }],
      { a: 1, b: 2 },
    ],
    ["less income", [{ kind: "income_change", from: day("2026-11-22"), difference: -50_000 }], { a: 3, b: 6 }],
    [
      "ids that are not there",
      [
        { kind: "leave_out", debtId: "x" },
        { kind: "offer_accepted", debtId: "x", offerId: "y" },
      ],
      { a: 2, b: 3 },
    ],
  ])("%s", (_, changes, months) => expect(settledIn(planOf(debts, { changes }))).toEqual(months));

  test("an accepted offer is the target, even a higher one", () => {
    const loan = aLoan("a", 400_000, {
      offers: [offer(150_000, "open"), { ...offer(250_000, "open"), inWriting: false }],
    });
    const changes = [{ kind: "offer_accepted", debtId: "a", offerId: "open-250000" }] as const;
    expect(paymentsOf(planOf([loan], { changes }))).toEqual(["3 a settlement 250000"]);
  });
});

describe("interest", () => {
  test.each<[string, string, number]>([
    // 36.5 % of 1,000,000 fen is 1,000 fen a day.
    ["2027-01-31", "2027-02-28", 28_000],
    ["2028-01-31", "2028-02-29", 29_000],
    ["2028-02-29", "2028-03-29", 29_000],
    ["2026-12-31", "2027-01-31", 31_000],
  ])("runs by actual days: %s to %s", (from, on, interest) => {
    const loan = aLoan("a", 1_000_000, { annualRate: 0.365, offers: [] });
    const plan = planOf([loan], { today: day(from), capacity: fen(1_100_000) });
    expect(plan).toMatchObject({ freeMonth: 1, freeOn: on, totalInterest: interest, totalPaid: 1_000_000 + interest });
  });

  test("pay days keep the date of today, the month’s last day where it is shorter", () => {
    const plan = planOf([aLoan("a", 500_000)], { today: day("2027-11-30") });
    expect(plan.months.map(({ on }) => on)).toEqual([
      "2027-11-30",
      "2027-12-30",
      "2028-01-30",
      "2028-02-29",
      "2028-03-30",
      "2028-04-30",
    ]);
  });

  test("carries what is below a fen", () => {
    // 100 fen at 36 % bear 0.0986… fen a day: 3 fen after 31 days, 5 after 59, 9 after 92 (one at a time would give 3 + 2 + 3).
    const plan = planOf([aLoan("a", 100, { annualRate: 0.36 }), aLoan("b", 1_000)], {
      today: day("2026-12-21"),
      capacity: fen(36),
      order: ["a", "b"],
    });
    expect(plan.debts[0]).toMatchObject({ interestAccrued: 8, month: 3 });
  });
});

describe("snowball and avalanche", () => {
  const running = aLoan("running", 900_000, { stage: "current", instalment: fen(50_000) });

  test("pay down the first in the order, current or overdue, in reach or not", () => {
    const plan = planOf([running, aLoan("a", 150_000)], { strategy: "avalanche" });
    expect(paymentsOf(plan).slice(0, 2)).toEqual(["1 running instalment 50000", "1 running pay_down 100000"]);
    expect(settledIn(plan)).toEqual({ running: 6, a: 7 });
  });

  test("save to settle where the lender doesn’t book to principal", () => {
    const plan = planOf([aLoan("a", 150_000)], { strategy: "snowball" });
    expect(paymentsOf(plan)).toEqual(["2 a settlement 150000"]);
    const booked = planOf([aLoan("a", 150_000, { allocation: "principal_first" })], { strategy: "snowball" });
    expect(paymentsOf(booked)).toEqual(["1 a pay_down 100000", "2 a pay_down 50000"]);
  });
});
