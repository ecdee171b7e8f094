import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { LENDER_KINDS } from "@/lib/domain/debts/lender";
import { LPR_1Y } from "@/lib/reference/lpr";
import { ceilingFor } from "./ceilings";

const reference = { lpr: LPR_1Y };
const cap = (annualRate: number) => ({ annualRate, basis: "private_lending_2020_25", kind: "cap" });
const none = (reason: string) => ({ annualRate: null, reason });

describe("ceilingFor a private or unlicensed lender", () => {
  test.each([
    ["2020-08-19", none("transitional_rule")],
    ["2020-08-20", cap(0.154)],
    ["2021-12-19", cap(0.154)],
    ["2021-12-20", cap(0.152)],
    ["2022-08-22", cap(0.146)],
    ["2023-06-20", cap(0.142)],
    ["2023-08-21", cap(0.138)],
    ["2024-07-22", cap(0.134)],
    ["2024-10-20", cap(0.134)],
    ["2024-10-21", cap(0.124)],
    ["2025-05-20", cap(0.12)],
    ["2026-11-21", cap(0.12)],
    [null, none("contract_day_unknown")],
  ])("on %s", (contractOn, expected) => {
    for (const lenderKind of ["unlicensed", "friend", "relative"] as const) {
      const on = contractOn === null ? null : day(contractOn);
      expect(ceilingFor({ lenderKind, contractOn: on }, reference)).toEqual(expected);
    }
  });

  test("says nothing without a rate for the day", () => {
    const contractOn = day("2024-01-01");
    expect(ceilingFor({ lenderKind: "unlicensed", contractOn }, { lpr: [] })).toEqual(none("lpr_unknown"));
  });
});

describe("ceilingFor everyone else", () => {
  test.each([
    ["bank", "defence"],
    ["digital_bank", "defence"],
    ["consumer_finance", "defence"],
    ["auto_finance", "defence"],
    ["trust", "defence"],
    ["micro_loan", "defence"],
    ["guarantee_company", "defence"],
    ["asset_manager", "defence"],
    ["platform", "funder_unknown"],
    ["other", "funder_unknown"],
    ["employer", "no_rule"],
    ["landlord", "no_rule"],
    ["utility", "no_rule"],
    ["hospital", "no_rule"],
    ["government", "no_rule"],
  ] as const)("%s: %s, whatever the contract day", (lenderKind, expected) => {
    const defence = { annualRate: 0.24, basis: "financial_trials_2017_2", kind: "defence" };
    for (const contractOn of [null, day("2019-01-01"), day("2026-01-01")]) {
      const answer = ceilingFor({ lenderKind, contractOn }, reference);
      expect(answer).toEqual(expected === "defence" ? defence : none(expected));
    }
  });

  test("every kind of lender has an answer", () => {
    for (const lenderKind of LENDER_KINDS) {
      expect(ceilingFor({ lenderKind, contractOn: null }, reference)).toHaveProperty("annualRate");
    }
  });
});
