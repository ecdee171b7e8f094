import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { isLive } from "@/lib/domain/basics/validity";
import { CLOCK_CODES, clockOn } from "@/lib/domain/clocks/clock-rule";
import { CLOCKS, RELIEF_WINDOWS } from "./clocks";
import { SOURCES } from "./sources";

const today = day("2026-11-21");

/** Every length and border as it stands in the law, so that moving one in the data turns this red. */
const RULES: readonly [code: (typeof CLOCK_CODES)[number], length: string, from: string | null, to: string | null][] = [
  ["limitation", "2 years", "1987-01-01", "2017-09-30"],
  ["limitation", "3 years", "2017-10-01", null],
  ["limitation_long_stop", "20 years", "1987-01-01", null],
  ["enforcement", "2 years", "2008-04-01", null],
  ["credit_record", "5 years", "2013-03-15", null],
  ["credit_objection", "20 days", "2013-03-15", null],
  ["credit_recheck_from", "30 days", null, null],
  ["credit_recheck_to", "45 days", null, null],
  ["court_answer", "15 days", "1991-04-09", null],
  ["court_appeal", "15 days", "1991-04-09", null],
  ["payment_order_objection", "15 days", "1991-04-09", null],
];

describe("lengths of the clocks", () => {
  test("are all there, each with its source", () => {
    expect(CLOCKS.map((rule) => [rule.code, `${rule.value} ${rule.unit}`, rule.from, rule.to])).toEqual(RULES);
    expect([...new Set(CLOCKS.map((rule) => rule.code))].sort()).toEqual([...CLOCK_CODES].sort());
    for (const { source } of CLOCKS) if (source !== null) expect(SOURCES[source].title.en).not.toBe("");
  });

  test.each(RULES)("%s, %s: holds from %s to %s, and not a day more", (code, length, from, to) => {
    const lengthOn = (border: string, days: number) => {
      const rule = clockOn(code, addDays(day(border), days), CLOCKS);
      return rule === null ? null : `${rule.value} ${rule.unit}`;
    };
    if (from !== null) {
      expect(lengthOn(from, -1)).not.toBe(length);
      expect([lengthOn(from, 0), lengthOn(from, 1)]).toEqual([length, length]);
    }
    if (to !== null) {
      expect([lengthOn(to, -1), lengthOn(to, 0)]).toEqual([length, length]);
      expect(lengthOn(to, 1)).not.toBe(length);
    }
  });

  test("on any day there is at most one length for each clock, and today there is one", () => {
    for (const code of CLOCK_CODES) {
      const borders = CLOCKS.flatMap((rule) => [rule.from, rule.to]).filter((on) => on !== null);
      for (const on of [...borders.flatMap((border) => [-1, 0, 1].map((days) => addDays(border, days))), today]) {
        expect(CLOCKS.filter((rule) => rule.code === code && isLive(rule, on)).length).toBeLessThanOrEqual(1);
      }
      expect(clockOn(code, today, CLOCKS)?.to).toBeNull();
    }
  });

  test("the one-time credit repair ended with 31 March 2026 and is not live", () => {
    const isOpen = (on: string) => RELIEF_WINDOWS.some((window) => isLive(window, day(on)));
    expect(["2019-12-31", "2020-01-01", "2026-03-30", "2026-03-31", "2026-04-01", today].map(isOpen)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
