import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, type Day, day } from "@/lib/domain/basics/day";
import { fen, MAX_FEN } from "@/lib/domain/basics/money";
import { checkSchedule, type DueAmount, type OfferTerms, paymentsOf, scheduleOf, type TypedSchedule } from "./schedule";

const today = day("2026-11-21");
const row = (dueOn: string, amount: number): DueAmount => ({ dueOn: day(dueOn), amount: fen(amount) });
const monthly = (known: Partial<Extract<OfferTerms, { kind: "instalments" | "freeze" }>> = {}): OfferTerms => ({
  kind: "instalments",
  downPayment: null,
  count: 3,
  each: fen(75_000),
  firstDueOn: day("2026-12-31"),
  ...known,
});

describe("scheduleOf", () => {
  test.each<[string, OfferTerms, DueAmount[]]>([
    ["one sum", { kind: "lump_sum", amount: fen(1_500_000), dueOn: day("2026-12-02") }, [row("2026-12-02", 1_500_000)]],
    [
      "a sum put off to the end",
      { kind: "deferral", amount: fen(9), dueOn: day("2027-11-21") },
      [row("2027-11-21", 9)],
    ],
    [
      "instalments of the 31st",
      monthly(),
      [row("2026-12-31", 75_000), row("2027-01-31", 75_000), row("2027-02-28", 75_000)],
    ],
    [
      "a down payment first",
      monthly({ kind: "freeze", count: 1, downPayment: row("2026-11-25", 100) }),
      [row("2026-11-25", 100), row("2026-12-31", 75_000)],
    ],
  ])("%s", (_, terms, expected) => expect(scheduleOf(terms)).toEqual({ ok: true, value: expected }));

  test.each([
    [0, "count_out_of_range"],
    [-1, "count_out_of_range"],
    [1.5, "count_out_of_range"],
    [Number.NaN, "count_out_of_range"],
    [601, "count_out_of_range"],
  ])("refuses %s instalments", (count, reason) => {
    expect(scheduleOf(monthly({ count }))).toEqual({ ok: false, reason });
  });

  test("takes 600, comes back to the 31st each time, and refuses days beyond 2199", () => {
    const answer = scheduleOf(monthly({ count: 600 }));
    const rows = answer.ok ? answer.value : [];
    expect(rows.length).toBe(600);
    expect(rows[2]?.dueOn).toBe("2027-02-28");
    expect(rows[3]?.dueOn).toBe("2027-03-31");
    expect(rows.at(-1)?.dueOn).toBe("2076-11-30");
    const late = monthly({ count: 3, firstDueOn: day("2199-11-15") });
    expect(scheduleOf(late)).toEqual({ ok: false, reason: "day_out_of_range" });
    expect(scheduleOf({ ...late, count: 2 } as OfferTerms).ok).toBe(true);
  });
});

describe("checkSchedule", () => {
  const good: TypedSchedule = {
    kind: "instalments",
    schedule: [row("2026-12-05", 300), row("2027-01-05", 200)],
    statedTotal: fen(500),
    expiresOn: today,
  };
  const problems = (known: Partial<TypedSchedule>) => checkSchedule({ ...good, ...known }, today);

  test("finds nothing where all is in order, also on the last day of the offer and without total or end", () => {
    expect(problems({})).toEqual([]);
    expect(problems({ statedTotal: null, expiresOn: null })).toEqual([]);
    expect(problems({ schedule: [row("2020-01-01", 500)], kind: "lump_sum" })).toEqual([]);
    expect(problems({ schedule: [row("2027-01-05", MAX_FEN)], statedTotal: null })).toEqual([]);
  });

  test.each<[string, Partial<TypedSchedule>, unknown]>([
    ["nothing", { schedule: [] }, { field: "schedule", row: null, reason: "empty" }],
    [
      "one fen too little",
      { statedTotal: fen(501) },
      { field: "statedTotal", row: null, reason: "does_not_add_up", difference: -1 },
    ],
    [
      "one fen too much",
      { statedTotal: fen(499) },
      { field: "statedTotal", row: null, reason: "does_not_add_up", difference: 1 },
    ],
    ["ended yesterday", { expiresOn: day("2026-11-20") }, { field: "expiresOn", row: null, reason: "expires_in_past" }],
    [
      "days that fall",
      { schedule: [row("2027-01-05", 300), row("2026-12-05", 200)] },
      { field: "dueOn", row: 2, reason: "days_not_in_order" },
    ],
    [
      "one day twice",
      { schedule: [row("2027-01-05", 300), row("2027-01-05", 200)] },
      { field: "dueOn", row: 2, reason: "day_twice" },
    ],
    [
      "an empty sum",
      { schedule: [row("2027-01-05", 500), row("2027-02-05", 0)] },
      { field: "amount", row: 2, reason: "amount_zero" },
    ],
    ["a lump sum of two", { kind: "lump_sum" }, { field: "schedule", row: null, reason: "not_one_payment" }],
    [
      "more than can be recorded",
      { schedule: [row("2027-01-05", MAX_FEN), row("2027-02-05", 1)], statedTotal: null },
      { field: "schedule", row: null, reason: "total_too_large" },
    ],
  ])("%s", (_, known, problem) => expect(problems(known)).toEqual([problem]));

  test("600 sums are the most", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ dueOn: addMonths(today, index), amount: fen(1) }));
    expect(problems({ schedule: rows(600), statedTotal: fen(600) })).toEqual([]);
    expect(problems({ schedule: rows(601), statedTotal: fen(601) })).toEqual([
      { field: "schedule", row: null, reason: "too_many", count: 601, max: 600 },
    ]);
  });
});

/** The independent oracle: goes forward one month at a time for as long as the day isn't passed. */
function slowMonths(from: Day, to: Day): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

describe("paymentsOf", () => {
  test.each([
    ["2026-11-20", 0],
    ["2026-11-21", 0],
    ["2026-12-20", 0],
    ["2026-12-21", 1],
    ["2027-01-20", 1],
    ["2027-01-21", 2],
    ["2027-11-20", 11],
    ["2027-11-21", 12],
  ])("what falls due on %s is month %i", (dueOn, month) => {
    expect(paymentsOf([row(dueOn, 5)], today)).toEqual([{ month, amount: 5 }]);
  });

  test("a month from the 31st ends with February", () => {
    expect(paymentsOf([row("2027-02-27", 1), row("2027-02-28", 1)], day("2027-01-31")).map((it) => it.month)).toEqual([
      0, 1,
    ]);
  });

  test("agrees with counting month by month", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: -400, max: 8_000 }), (start, later) => {
        const from = addDays(day("2019-12-28"), start);
        const to = addDays(from, later);
        expect(paymentsOf([{ dueOn: to, amount: fen(1) }], from)[0]?.month).toBe(slowMonths(from, to));
      }),
      { numRuns: 500 },
    ));
});
