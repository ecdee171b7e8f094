import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "@/lib/domain/basics/day";
import { aCall } from "./contact-for-tests";
import { callsByDay, callsByWeekday, countCalls, weekdayOf } from "./heat-map";

const friday = day("2026-11-20");

describe("weekdayOf", () => {
  test.each([
    ["1969-12-28", 6],
    ["1970-01-01", 3],
    ["1970-01-05", 0],
    ["2026-11-20", 4],
    ["2026-11-21", 5],
    ["2026-11-22", 6],
    ["2026-11-23", 0],
  ])("%s is %i", (on, weekday) => expect(weekdayOf(day(on))).toBe(weekday));
});

describe("heat maps", () => {
  test("an hour begins with its first minute and ends with its last", () => {
    const contacts = [59, 60, 119, 120, 1_439, 0].map((minute, index) => aCall({ id: `${index}`, minute }));
    const { rows, total, most } = callsByWeekday(contacts);
    expect(rows).toHaveLength(7);
    expect([0, 1, 2, 23].map((hour) => rows[4]?.hours[hour])).toEqual([2, 2, 1, 1]);
    expect({ total, most, friday: rows[4]?.total }).toEqual({ total: 6, most: 2, friday: 6 });
  });

  test("only calls to me count, answered or not", () => {
    const contacts = [
      aCall({ id: "a" }),
      aCall({ id: "b", connected: false }),
      aCall({ id: "c", direction: "out" }),
      aCall({ id: "d", channel: "sms" }),
    ];
    expect(callsByWeekday(contacts).total).toBe(2);
    expect(callsByDay(contacts, friday, friday).total).toBe(2);
  });

  test("days go from the first to the last, empty ones too, and others are left out", () => {
    const contacts = [-1, 0, 2, 3].map((later) => aCall({ id: `${later}`, on: addDays(friday, later) }));
    const { rows } = callsByDay(contacts, friday, addDays(friday, 2));
    expect(rows.map((row) => [row.on, row.total])).toEqual([
      ["2026-11-20", 1],
      ["2026-11-21", 0],
      ["2026-11-22", 1],
    ]);
    expect(callsByDay(contacts, friday, addDays(friday, -1))).toEqual({ rows: [], total: 0, most: 0 });
  });
});

const anyCall = fc
  .record({
    on: fc.integer({ min: -3, max: 12 }).map((later) => addDays(friday, later)),
    minute: fc.integer({ min: 0, max: 1_439 }),
    direction: fc.constantFrom("in" as const, "out" as const),
    channel: fc.constantFrom("phone" as const, "sms" as const),
    connected: fc.boolean(),
    creditor: fc.constantFrom("one", "two", "three"),
  })
  .map((known) => aCall(known));

test("whatever was logged: each cell is what counting for it alone gives, and they add up", () =>
  fc.assert(
    fc.property(fc.array(anyCall, { maxLength: 40 }), (contacts) => {
      const mine = contacts.filter((one) => one.direction === "in" && one.channel === "phone");
      const to = addDays(friday, 9);
      const byDay = callsByDay(contacts, friday, to);
      for (const row of byDay.rows)
        for (const [hour, count] of row.hours.entries())
          expect(count).toBe(mine.filter((one) => one.on === row.on && Math.trunc(one.minute / 60) === hour).length);
      const inside = mine.filter((one) => one.on >= friday && one.on <= to);
      expect(byDay.total).toBe(inside.length);
      const byWeekday = callsByWeekday(contacts);
      expect(byWeekday.total).toBe(mine.length);
      for (const { weekday, total } of byWeekday.rows)
        expect(total).toBe(mine.filter((one) => (daysBetween(friday, one.on) + 4 + 70) % 7 === weekday).length);
      const counts = countCalls(contacts, (one) => (one.creditor === "three" ? null : one.creditor));
      for (const { key, calls, connected } of counts) {
        const its = mine.filter((one) => one.creditor === key);
        expect([calls, connected]).toEqual([its.length, its.filter((one) => one.connected).length]);
      }
      expect(counts.map((one) => one.calls)).toEqual(counts.map((one) => one.calls).toSorted((a, b) => b - a));
    }),
  ));

test("a number with its first and its last day, most calls first", () => {
  const contacts = [
    aCall({ id: "1", creditor: "b", on: day("2026-11-03") }),
    aCall({ id: "2", creditor: "a", on: day("2026-11-02"), connected: false }),
    aCall({ id: "3", creditor: "a", on: day("2026-11-01") }),
    aCall({ id: "4", creditor: "c", on: day("2026-11-03") }),
  ];
  expect(countCalls(contacts, (one) => one.creditor)).toEqual([
    { key: "a", calls: 2, connected: 1, firstOn: "2026-11-01", lastOn: "2026-11-02" },
    { key: "b", calls: 1, connected: 1, firstOn: "2026-11-03", lastOn: "2026-11-03" },
    { key: "c", calls: 1, connected: 1, firstOn: "2026-11-03", lastOn: "2026-11-03" },
  ]);
});
