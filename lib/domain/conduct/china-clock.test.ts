import fc from "fast-check";
import { expect, test } from "vitest";
import { chinaClock } from "./china-clock";

test.each([
  ["2026-11-20T21:59:59.999+08:00", "2026-11-20", 1_319],
  ["2026-11-20T22:00:00.000+08:00", "2026-11-20", 1_320],
  ["2026-11-20T23:59:59.999+08:00", "2026-11-20", 1_439],
  ["2026-11-21T00:00:00.000+08:00", "2026-11-21", 0],
  ["2026-11-21T07:59:59.000+08:00", "2026-11-21", 479],
  ["2026-11-21T08:00:00.000+08:00", "2026-11-21", 480],
  ["2026-12-31T16:00:00.000Z", "2027-01-01", 0],
  ["1969-12-31T15:59:59.000Z", "1969-12-31", 1_439],
])("%s is %s, minute %i", (instant, on, minute) => {
  expect(chinaClock(Date.parse(instant))).toEqual({ on, minute });
});

test("agrees with the calendar of the platform", () => {
  const china = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "medium",
  });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2150, 0, 1) }), (instant) => {
      const { on, minute } = chinaClock(instant);
      const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      expect(china.format(instant).slice(0, 16)).toBe(`${on} ${time}`);
    }),
  );
});
