import { describe, expect, it } from "vitest";
import { dayAt, hourAt, today } from "./clock";

describe("dayAt", () => {
  it.each([
    ["2026-12-01T15:59:59.999Z", "Asia/Shanghai", "2026-12-01"],
    ["2026-12-01T16:00:00.000Z", "Asia/Shanghai", "2026-12-02"],
    ["2026-12-31T16:00:00.000Z", "Asia/Shanghai", "2027-01-01"],
    ["2026-12-02T03:00:00.000Z", "America/New_York", "2026-12-01"],
    ["2026-12-01T10:30:00.000Z", "Pacific/Kiritimati", "2026-12-02"],
    ["2028-02-29T00:00:00.000Z", "UTC", "2028-02-29"],
  ])("%s in %s is %s", (instant, zone, expected) => {
    expect(dayAt(new Date(instant), zone)).toBe(expected);
  });

  it("refuses a zone that does not exist", () => {
    expect(() => dayAt(new Date(0), "Asia/Nowhere")).toThrow(RangeError);
  });
});

describe("today", () => {
  it("is a day, by default in Shanghai", () => {
    expect([dayAt(new Date(Date.now() - 1000)), dayAt(new Date())]).toContain(today());
  });
});

describe("hourAt", () => {
  it.each([
    ["2026-12-01T15:59:59.999Z", "Asia/Shanghai", 23],
    ["2026-12-01T16:00:00.000Z", "Asia/Shanghai", 0],
    ["2026-12-01T00:30:00.000Z", "Asia/Kathmandu", 6],
    ["2026-12-01T03:00:00.000Z", "America/New_York", 22],
  ])("%s in %s is %i", (instant, zone, expected) => expect(hourAt(new Date(instant), zone)).toBe(expected));
});
