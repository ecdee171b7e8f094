import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { type Fen, fen } from "@/lib/domain/basics/money";
import { type Balance, checkBalance, isBalanceKnown, totalClaimed } from "./balance";
import { courtDaysOf, problemsOfPaper } from "./court-paper";
import { type DebtFacts, NOTHING_KNOWN, problemsOf } from "./debt-facts";

const today = day("2026-11-21");

const unknown: Balance = { asOf: today, claimed: null, principal: null, interest: null, penalty: null, fees: null };
const yuan = (n: number) => fen(n * 100);

describe("checkBalance", () => {
  test("nothing known is fine and stays unknown", () => {
    expect(checkBalance(unknown, today)).toEqual({ ok: true, value: unknown });
    expect(isBalanceKnown(unknown)).toBe(false);
  });

  test("a lone total is not taken for principal", () => {
    const checked = checkBalance({ ...unknown, claimed: yuan(18000) }, today);
    expect(checked).toMatchObject({ ok: true, value: { claimed: 1800000, principal: null } });
  });

  test("four parts without a total make the total", () => {
    const parts = { principal: yuan(100), interest: yuan(10), penalty: yuan(5), fees: fen(1) };
    expect(checkBalance({ ...unknown, ...parts }, today)).toMatchObject({ ok: true, value: { claimed: 11501 } });
  });

  test("three parts without a total leave it unknown", () => {
    const parts = { principal: yuan(100), interest: yuan(10), penalty: yuan(5) };
    expect(checkBalance({ ...unknown, ...parts }, today)).toMatchObject({ ok: true, value: { claimed: null } });
  });

  test.each([
    [{ claimed: yuan(100), principal: fen(10001) }, "parts_above_total"],
    [{ claimed: yuan(100), principal: yuan(100) }, null],
    [{ claimed: yuan(100), principal: yuan(90) }, null],
    [{ claimed: yuan(100), principal: yuan(90), interest: fen(0), penalty: fen(0), fees: fen(0) }, "parts_below_total"],
    [{ claimed: yuan(100), principal: yuan(90), interest: yuan(10), penalty: fen(0), fees: fen(0) }, null],
    [{ asOf: addDays(today, 1) }, "day_in_future"],
    [{ asOf: today }, null],
  ])("%o → %s", (over, reason) => {
    const checked = checkBalance({ ...unknown, ...over }, today);
    expect(checked.ok ? null : checked.reason).toBe(reason);
  });

  test("an accepted balance with all parts adds up to its total", () => {
    const part = fc.option(fc.integer({ min: 0, max: 1_000 }).map(fen), { nil: null });
    fc.assert(
      fc.property(part, part, part, part, part, (claimed, principal, interest, penalty, fees) => {
        const checked = checkBalance({ asOf: today, claimed, principal, interest, penalty, fees }, today);
        if (!checked.ok) return;
        const { value } = checked;
        const parts = [value.principal, value.interest, value.penalty, value.fees];
        const sum = parts.reduce<number>((total, next) => total + (next ?? 0), 0);
        if (!parts.includes(null)) expect(value.claimed).toBe(sum);
        if (value.claimed !== null) expect(sum).toBeLessThanOrEqual(value.claimed);
      }),
    );
  });
});

test("totals say how many they know nothing of", () => {
  const claims: (Fen | null)[] = [yuan(1), null, yuan(2), null];
  expect(totalClaimed(claims)).toEqual({ total: 300, known: 2, unknown: 2 });
  expect(totalClaimed([])).toEqual({ total: 0, known: 0, unknown: 0 });
});

const facts: DebtFacts = { ...NOTHING_KNOWN, product: "instalment_loan" };

describe("problemsOf", () => {
  const contractOn = day("2025-03-01");
  test.each<[Partial<DebtFacts>, { field: string; reason: string }[]]>([
    [{}, []],
    [{ contractOn, overdueSince: contractOn }, []],
    [{ contractOn, overdueSince: addDays(contractOn, -1) }, [{ field: "overdueSince", reason: "before_contract" }]],
    [
      { contractOn, lastInstalmentOn: addDays(contractOn, -1) },
      [{ field: "lastInstalmentOn", reason: "before_contract" }],
    ],
    [{ contractOn, lastInstalmentOn: addDays(today, 400) }, []],
    [{ overdueSince: addDays(today, 1) }, [{ field: "overdueSince", reason: "day_in_future" }]],
    [{ overdueSince: today }, []],
    [{ received: fen(2), contracted: fen(1) }, [{ field: "received", reason: "received_above_contract" }]],
    [{ received: fen(1), contracted: fen(1) }, []],
    [{ product: "secured_loan" }, [{ field: "collateral", reason: "collateral_missing" }]],
    [{ product: "secured_loan", collateral: "car" }, []],
  ])("%o → %o", (over, problems) => expect(problemsOf({ ...facts, ...over }, today)).toEqual(problems));
});

describe("courtDaysOf", () => {
  const paper = { verified: true, answerBy: null, hearingOn: null, appealBy: null, performBy: null };

  test("no paper, no days", () => expect(courtDaysOf([], today)).toBeNull());

  test("of two days the nearest still to come counts, today included", () => {
    const papers = [
      { ...paper, answerBy: addDays(today, -3) },
      { ...paper, answerBy: addDays(today, 9) },
      { ...paper, answerBy: today },
    ];
    expect(courtDaysOf(papers, today)?.answerBy).toBe(today);
  });

  test("when all have passed the last one is shown", () => {
    const papers = [
      { ...paper, hearingOn: addDays(today, -30) },
      { ...paper, hearingOn: addDays(today, -3) },
    ];
    expect(courtDaysOf(papers, today)?.hearingOn).toBe(addDays(today, -3));
  });

  test("a lone day to answer a payment order is the day to object; a summons keeps its own", () => {
    const on = addDays(today, 9);
    const order = { ...paper, type: "payment_order", answerBy: on } as const;
    expect(courtDaysOf([order], today)).toMatchObject({ answerBy: null, objectBy: on });
    expect(courtDaysOf([{ ...order, objectBy: today }], today)).toMatchObject({ answerBy: on, objectBy: today });
    expect(courtDaysOf([{ ...order, type: "summons" }], today)).toMatchObject({ answerBy: on, objectBy: null });
  });

  test.each([
    ["a judgment without days beside a passed summons", "judgment", true],
    ["a notice of enforcement, whose day is not always on it", "enforcement_notice", false],
  ] as const)("%s", (_name, type, expected) => {
    const passed = { ...paper, type: "summons", answerBy: addDays(today, -9) } as const;
    expect(courtDaysOf([passed, { ...paper, type }], today)?.isAnyUndated).toBe(expected);
    expect(courtDaysOf([passed, { ...paper, type, performBy: today }], today)?.isAnyUndated).toBe(false);
  });

  test("one unverified paper makes the days unverified", () => {
    expect(courtDaysOf([paper, { ...paper, verified: false }], today)?.verified).toBe(false);
  });
});

describe("problemsOfPaper", () => {
  const paper = { verified: false, checkedOn: null, checkedHow: null, servedOn: null };
  const tomorrow = addDays(today, 1);
  test.each<[Partial<Parameters<typeof problemsOfPaper>[0]>, ReturnType<typeof problemsOfPaper>]>([
    [{}, []],
    [{ verified: true }, []],
    [{ verified: true, checkedOn: today, checkedHow: "in_person", servedOn: today }, []],
    [{ servedOn: tomorrow }, [{ field: "servedOn", reason: "day_in_future" }]],
    [{ verified: true, checkedOn: tomorrow }, [{ field: "checkedOn", reason: "day_in_future" }]],
    [{ checkedOn: today }, [{ field: "verified", reason: "check_not_ticked" }]],
    [{ checkedHow: "line_12368" }, [{ field: "verified", reason: "check_not_ticked" }]],
  ])("%o", (known, expected) => expect(problemsOfPaper({ ...paper, ...known }, today)).toEqual(expected));
});
