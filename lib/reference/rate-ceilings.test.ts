import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/basics/day";
import { isLive } from "@/lib/domain/basics/validity";
import { LENDER_KINDS } from "@/lib/domain/debts/lender";
import { type CeilingRule, ceilingFor, newLoanRules } from "@/lib/domain/rates/ceilings";
import { LPR_1Y } from "./lpr";
import { RATE_CEILINGS, REPLACED_CEILINGS } from "./rate-ceilings";
import { SOURCES } from "./sources";

const today = day("2026-11-21");
const codesOn = (on: Day) =>
  [...new Set(LENDER_KINDS.flatMap((lenderKind) => newLoanRules({ lenderKind, contractOn: on }, RATE_CEILINGS)))].map(
    (rule) => rule.code,
  );

/** Every border of every rule as it stands in the law, so that moving a day in the data turns this red. */
const BORDERS: readonly [code: string, from: string | null, to: string | null, measure: string][] = [
  ["private_four_times_lpr", "2020-08-20", null, "4 x LPR"],
  ["licensed_all_in", null, null, "0.24"],
  ["internet_lending_partners", "2025-10-01", null, "0.24"],
  ["micro_loan_all_in", "2025-12-24", "2027-12-31", "0.24"],
  ["micro_loan_four_times_lpr", "2028-01-01", null, "4 x LPR"],
  ["consumer_finance_average", "2026-01-01", null, "none"],
  ["cost_sheet", "2026-08-01", null, "none"],
  ["private_24_36", "2015-09-01", "2020-08-19", "0.24"],
];

describe("rules on what a loan may cost", () => {
  const all: readonly CeilingRule[] = [...RATE_CEILINGS, ...REPLACED_CEILINGS];

  test("each has a code of its own, a source and a scope", () => {
    expect(all.map((rule) => rule.code)).toEqual(BORDERS.map(([code]) => code));
    for (const rule of all) {
      expect(SOURCES[rule.source].title.zh).not.toBe("");
      expect(rule.scope.length).toBeGreaterThan(0);
    }
  });

  test.each(BORDERS)("%s holds from %s to %s, and not a day more: %s", (code, from, to, measure) => {
    const rule = all.find((one) => one.code === code);
    if (rule === undefined) throw new Error(code);
    const said =
      rule.measure === null
        ? "none"
        : Object.entries(rule.measure).map(([name, value]) => (name === "timesLpr" ? `${value} x LPR` : String(value)));
    expect(String(said)).toBe(measure);
    if (from !== null) {
      expect([-1, 0, 1].map((days) => isLive(rule, addDays(day(from), days)))).toEqual([false, true, true]);
    }
    if (to !== null) {
      expect([-1, 0, 1].map((days) => isLive(rule, addDays(day(to), days)))).toEqual([true, true, false]);
    }
    expect([isLive(rule, day("1949-01-01")), isLive(rule, day("2199-12-31"))]).toEqual([from === null, to === null]);
  });

  test("nothing that was replaced is live today, and it is no part of what ceilings are found with", () => {
    expect(REPLACED_CEILINGS.filter((rule) => isLive(rule, today))).toEqual([]);
    expect(RATE_CEILINGS.filter((rule) => rule.to !== null && rule.to < today)).toEqual([]);
  });

  test.each([
    ["2025-09-30", []],
    ["2025-10-01", ["internet_lending_partners"]],
    ["2025-12-24", ["internet_lending_partners", "micro_loan_all_in"]],
    ["2026-11-21", ["internet_lending_partners", "cost_sheet", "consumer_finance_average", "micro_loan_all_in"]],
    [
      "2028-01-01",
      ["internet_lending_partners", "cost_sheet", "consumer_finance_average", "micro_loan_four_times_lpr"],
    ],
  ])("a new loan of %s falls under %j", (on, codes) => expect(codesOn(day(on)).sort()).toEqual([...codes].sort()));

  test("a loan of unknown day falls under no rule for new loans", () => {
    expect(newLoanRules({ lenderKind: "micro_loan", contractOn: null }, RATE_CEILINGS)).toEqual([]);
  });

  test("the ceiling is the same with all rules at hand as with the two that courts go by", () => {
    for (const lenderKind of LENDER_KINDS) {
      for (const contractOn of [
        null,
        day("2015-09-01"),
        day("2020-08-19"),
        day("2020-08-20"),
        today,
        day("2028-01-01"),
      ]) {
        const loan = { lenderKind, contractOn };
        expect(ceilingFor(loan, { lpr: LPR_1Y, rules: RATE_CEILINGS })).toEqual(ceilingFor(loan, { lpr: LPR_1Y }));
      }
    }
  });
});
