import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "@/lib/domain/basics/day";
import { chinaClock } from "@/lib/domain/conduct/china-clock";
import { bareNumber } from "./phone-number";
import { chinaInstant, minuteToText, parseTypedMinute } from "./wall-time";

describe("a time of day", () => {
  it.each([
    ["14:05", 845],
    ["9.5", 545],
    ["１４：０５", 845],
    ["14点05分", 845],
    ["9点", 540],
    ["1405", 845],
    ["905", 545],
    ["00:00", 0],
    ["23:59", 1439],
    ["24:00", null],
    ["12:60", null],
    ["14", null],
    ["noon", null],
    ["", null],
  ])("%j is minute %j", (typed, minute) => {
    expect(parseTypedMinute(typed)).toBe(minute);
  });

  it("reads back every minute that it shows", () => {
    for (let minute = 0; minute < 1440; minute++) expect(parseTypedMinute(minuteToText(minute))).toBe(minute);
  });

  it("in Asia/Shanghai is the instant at which its clock shows it", () => {
    expect(chinaInstant({ on: day("2026-11-22"), minute: 436 })).toBe(Date.parse("2026-11-21T23:16:00Z"));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const instant = Math.floor((seconds * 1000) / 60_000) * 60_000;
        expect(chinaInstant(chinaClock(instant))).toBe(instant);
      }),
    );
  });
});

describe("a phone number", () => {
  it.each([
    ["138 0013 8000", "13800138000"],
    ["+86 138-0013-8000", "13800138000"],
    ["008613800138000", "13800138000"],
    ["１３８００１３８０００", "13800138000"],
    ["010-1234 5678", "01012345678"],
    ["(021) 8612345", "0218612345"],
    ["95588", "95588"],
    ["8610086", "8610086"],
    ["110", "110"],
    ["12", null],
    ["未显示号码", null],
    ["", null],
  ])("%j is %j", (typed, bare) => {
    expect(bareNumber(typed)).toBe(bare);
  });
});
