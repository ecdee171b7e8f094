import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day, parseDay } from "@/lib/domain/basics/day";
import { CLOCKS } from "@/lib/reference/clocks";
import { periodEnd } from "./clock-rule";
import { creditObjectionAnswerBy, creditRecheckWindow, creditRecordUntil } from "./credit-record";
import { type EnforcementFacts, enforcementPeriod } from "./enforcement";

const today = day("2026-11-21");
const anyDay = fc.integer({ min: 0, max: 109_571 }).map((count) => addDays(day("1900-01-01"), count));

describe("periodEnd", () => {
  test.each<[string, number, "days" | "months" | "years", string | null]>([
    ["2026-12-16", 15, "days", "2026-12-31"],
    ["2024-02-14", 15, "days", "2024-02-29"],
    ["2026-01-31", 1, "months", "2026-02-28"],
    ["2024-02-29", 5, "years", "2029-02-28"],
    ["2024-02-29", 4, "years", "2028-02-29"],
    ["2199-12-31", 1, "days", null],
    ["2199-12-30", 1, "days", "2199-12-31"],
    ["2199-12-01", 1, "months", null],
    ["2199-11-30", 1, "months", "2199-12-30"],
    ["2194-12-31", 5, "years", "2199-12-31"],
    ["2195-01-01", 5, "years", null],
  ])("%s + %i %s is %s", (from, value, unit, end) => expect(periodEnd(day(from), { value, unit })).toBe(end));

  /** The oracle walks a day at a time and counts how often the year's or month's date comes round. */
  test("agrees with walking, and never throws", () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 6 }), (from, years) => {
        let on = from;
        let passed = 0;
        while (passed < years) {
          on = addDays(on, 1);
          const isLeapDay = from.endsWith("02-29");
          const hasLeapDay = parseDay(`${on.slice(0, 4)}-02-29`) !== null;
          if (on.slice(4) === (isLeapDay && !hasLeapDay ? "-02-28" : from.slice(4))) passed += 1;
        }
        expect(periodEnd(from, { value: years, unit: "years" })).toBe(parseDay(on));
      }),
      { numRuns: 200 },
    ));
});

describe("enforcementPeriod", () => {
  const facts = (known: Partial<EnforcementFacts>): EnforcementFacts => ({
    performBy: null,
    closedWithoutAssetsOn: null,
    restartedOn: [],
    ...known,
  });
  const until = (on: string, countedFrom: string, hasRestarted = false) => ({
    ok: true,
    value: { kind: "until", on, countedFrom, hasRestarted },
  });
  const days = (...texts: string[]) => texts.map((text) => day(text));
  test.each<[string, Partial<EnforcementFacts>, object]>([
    ["two years", { performBy: day("2025-03-01") }, until("2027-03-01", "2025-03-01")],
    ["from 29 February", { performBy: day("2024-02-29") }, until("2026-02-28", "2024-02-29")],
    [
      "restarted",
      { performBy: day("2025-03-01"), restartedOn: days("2026-05-05", "2025-04-04") },
      until("2028-05-05", "2026-05-05", true),
    ],
    [
      "restarted on the last day",
      { performBy: day("2022-03-01"), restartedOn: days("2024-03-01") },
      until("2026-03-01", "2024-03-01", true),
    ],
    [
      "a day too late",
      { performBy: day("2022-03-01"), restartedOn: days("2024-03-02") },
      until("2024-03-01", "2022-03-01"),
    ],
    [
      "still to come",
      { performBy: day("2025-03-01"), restartedOn: days("2026-11-22") },
      until("2027-03-01", "2025-03-01"),
    ],
    [
      "today",
      { performBy: day("2025-03-01"), restartedOn: days("2026-11-21") },
      until("2028-11-21", "2026-11-21", true),
    ],
    [
      "before the day of payment",
      { performBy: day("2025-03-01"), restartedOn: days("2025-02-01") },
      until("2027-03-01", "2025-03-01"),
    ],
    [
      "closed without assets",
      { performBy: day("2020-03-01"), closedWithoutAssetsOn: today },
      { ok: true, value: { kind: "no_limit", since: today } },
    ],
    [
      "not closed yet",
      { performBy: day("2025-03-01"), closedWithoutAssetsOn: addDays(today, 1) },
      until("2027-03-01", "2025-03-01"),
    ],
    ["day unknown", {}, { ok: false, reason: "perform_day_unknown" }],
    ["before the rule", { performBy: day("2008-03-31") }, { ok: false, reason: "before_rules" }],
    ["from the rule on", { performBy: day("2008-04-01") }, until("2010-04-01", "2008-04-01")],
    ["too far ahead", { performBy: day("2198-01-01") }, { ok: false, reason: "day_out_of_range" }],
  ])("%s", (_, known, expected) => expect(enforcementPeriod(facts(known), today, CLOCKS)).toEqual(expected));

  test("never throws, and never ends before it started", () =>
    fc.assert(
      fc.property(anyDay, fc.array(anyDay, { maxLength: 4 }), (performBy, restartedOn) => {
        const answer = enforcementPeriod(facts({ performBy, restartedOn }), today, CLOCKS);
        if (answer.ok && answer.value.kind === "until") expect(answer.value.on > performBy).toBe(true);
      }),
    ));
});

describe("credit record", () => {
  const good = (value: unknown) => ({ ok: true, value });
  const bad = (reason: string) => ({ ok: false, reason });
  test.each<[string | null, object, object]>([
    ["2026-11-21", good("2031-11-21"), good({ from: "2026-12-21", to: "2027-01-05" })],
    ["2024-02-29", good("2029-02-28"), good({ from: "2024-03-30", to: "2024-04-14" })],
    ["2026-01-31", good("2031-01-31"), good({ from: "2026-03-02", to: "2026-03-17" })],
    ["2013-03-15", good("2018-03-15"), good({ from: "2013-04-14", to: "2013-04-29" })],
    ["2013-03-14", bad("before_rules"), good({ from: "2013-04-13", to: "2013-04-28" })],
    ["1948-01-01", bad("before_rules"), good({ from: "1948-01-31", to: "1948-02-15" })],
    ["2120-06-30", good("2125-06-30"), good({ from: "2120-07-30", to: "2120-08-14" })],
    ["2199-11-30", bad("day_out_of_range"), bad("day_out_of_range")],
    [null, bad("not_settled"), bad("not_settled")],
  ])("settled on %s", (text, record, recheck) => {
    const settledOn: Day | null = text === null ? null : day(text);
    expect(creditRecordUntil(settledOn, CLOCKS)).toEqual(record);
    expect(creditRecheckWindow(settledOn, CLOCKS)).toEqual(recheck);
  });

  test("an objection is answered within twenty days", () => {
    expect(creditObjectionAnswerBy(day("2026-11-21"), CLOCKS)).toEqual(good("2026-12-11"));
    expect(creditObjectionAnswerBy(day("2013-03-14"), CLOCKS)).toEqual(bad("before_rules"));
    expect(creditObjectionAnswerBy(day("2199-12-31"), CLOCKS)).toEqual(bad("day_out_of_range"));
  });
});
