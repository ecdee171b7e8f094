import { describe, expect, test } from "vitest";
import { addMonthsInRange, day } from "./day";
import { isLive } from "./validity";

describe("isLive", () => {
  const rule = { from: day("2020-08-20"), to: day("2020-12-31") };
  test.each([
    ["2020-08-19", false],
    ["2020-08-20", true],
    ["2020-12-31", true],
    ["2021-01-01", false],
  ])("%s: %s", (on, expected) => expect(isLive(rule, day(on))).toBe(expected));

  test("an open end holds for ever", () => {
    expect(isLive({ from: null, to: rule.to }, day("1900-01-01"))).toBe(true);
    expect(isLive({ from: rule.from, to: null }, day("2199-12-31"))).toBe(true);
  });
});

describe("addMonthsInRange", () => {
  test.each([
    ["2199-11-30", 1, "2199-12-30"],
    ["2199-12-01", 1, null],
    ["2024-02-29", 12, "2025-02-28"],
    ["1900-01-31", -1, null],
    ["1900-02-28", -1, "1900-01-28"],
    ["2026-01-01", 100_000, null],
  ])("%s and %i months: %s", (from, count, expected) => expect(addMonthsInRange(day(from), count)).toBe(expected));
});
