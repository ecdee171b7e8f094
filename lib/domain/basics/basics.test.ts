import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dateToDay,
  day,
  daysBetween,
  dayToDate,
  nextMonthDay,
  parseDay,
  parseTypedDay,
} from "./day";
import { fen, fenToInput, MAX_FEN, parseFen, sumFen } from "./money";

describe("parseFen", () => {
  test.each([
    ["0", 0],
    ["1234", 123400],
    ["1234.5", 123450],
    ["1,234.50", 123450],
    ["¥1,234.50", 123450],
    ["￥ 12", 1200],
    ["１２３４", 123400],
    ["1234元", 123400],
    ["1.2万", 1200000],
    ["0.000001万", 1],
    [" 12 ", 1200],
    ["10000000000", MAX_FEN],
  ])("reads %s", (text, expected) => expect(parseFen(text)).toBe(expected));

  test.each([
    "",
    "-5",
    "+5",
    "1e3",
    "NaN",
    "Infinity",
    "0.001",
    "10000000000000",
    "10000000000.01",
    "12,5",
    "1,2345",
    ",123",
    "1.2.3",
    ".5",
    "5.",
    "1 234",
    "0x10",
    "一百",
    "1.2345678万",
    "万",
    "12,34万",
    "¥",
    "1\u0000",
    "\u202e12",
    "12'",
    "٣",
  ])("refuses %j", (text) => expect(parseFen(text)).toBeNull());

  test("what is shown in a field reads back as the same amount", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_FEN }), (n) => {
        expect(parseFen(fenToInput(fen(n)))).toBe(n);
      }),
    ));

  test("never throws, whatever is typed", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const value = parseFen(text);
        expect(value === null || Number.isSafeInteger(value)).toBe(true);
      }),
    ));

  test("sums are exact and a non-integer is a bug", () => {
    expect(sumFen([fen(10), fen(20), fen(3)])).toBe(33);
    expect(() => fen(0.1)).toThrow(RangeError);
    expect(Object.is(fen(-0), 0)).toBe(true);
  });
});

describe("Day", () => {
  test.each([
    "2026-02-30",
    "2026-2-3",
    "",
    "-000001-01",
    "0099-01-01",
    "2200-01-01",
    "2026-13-01",
    "2025-02-29",
    "2026-03-08T00",
  ])("refuses %j", (text) => expect(parseDay(text)).toBeNull());

  test.each([
    ["2026-03-08", "2026-03-08"],
    ["2026/3/8", "2026-03-08"],
    ["2026.03.08", "2026-03-08"],
    ["2026年3月8日", "2026-03-08"],
    ["２０２６-０３-０８", "2026-03-08"],
    ["2024-02-29", "2024-02-29"],
  ])("reads %s as typed", (text, expected) => expect(parseTypedDay(text)).toBe(expected));

  test.each(["2026-02-30", "20260308", "8/3/2026", "2026-3", "tomorrow"])("refuses %s as typed", (text) =>
    expect(parseTypedDay(text)).toBeNull(),
  );

  test("a day goes into a date column and comes back", () => {
    const on = day("2026-12-02");
    expect(dayToDate(on).toISOString()).toBe("2026-12-02T00:00:00.000Z");
    expect(dateToDay(dayToDate(on))).toBe(on);
  });

  test("counting days forth and back agrees", () =>
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 20000 }), (n) => {
        expect(daysBetween(day("2026-03-08"), addDays(day("2026-03-08"), n))).toBe(n);
      }),
    ));

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("%s plus %i months is %s", (from, count, expected) => expect(addMonths(day(from), count)).toBe(expected));

  test.each([
    [25, "2026-11-21", "2026-11-25"],
    [21, "2026-11-21", "2026-11-21"],
    [5, "2026-12-21", "2027-01-05"],
    [31, "2026-02-10", "2026-02-28"],
  ])("the next %i. from %s is %s", (date, from, expected) => expect(nextMonthDay(date, day(from))).toBe(expected));
});
