import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen, parseFen } from "@/lib/domain/basics/money";
import { formatAxisDay, formatDay, formatFullDay, formatMonth, formatRelativeDays, formatWeekday } from "./day";
import { formatList } from "./list";
import { formatAxisMoney, formatMoney } from "./money";
import { formatPercent } from "./number";
import { formatTime } from "./time";

describe("formatMoney", () => {
  it.each([
    [0, "¥0", "¥0.00"],
    [1, "¥0.01", "¥0.01"],
    [10, "¥0.10", "¥0.10"],
    [1_500_000, "¥15,000", "¥15,000.00"],
    [123_450, "¥1,234.50", "¥1,234.50"],
    [15_872_036, "¥158,720.36", "¥158,720.36"],
    [-30_000, "−¥300", "−¥300.00"],
    [1_000_000_000_000, "¥10,000,000,000", "¥10,000,000,000.00"],
    [Number.MAX_SAFE_INTEGER, "¥90,071,992,547,409.91", "¥90,071,992,547,409.91"],
  ])("%d fen", (amount, short, table) => {
    expect(formatMoney(fen(amount))).toBe(short);
    expect(formatMoney(fen(amount), "table")).toBe(table);
  });

  it("can be typed back to the same fen", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.constantFrom("short", "table"),
        (amount, style) => {
          expect(parseFen(formatMoney(fen(amount), style))).toBe(amount);
        },
      ),
    );
  });
});

describe("formatPercent", () => {
  it.each([
    [0.219, "21.9%"],
    [0.24, "24%"],
    [0.06, "6%"],
    [3.6, "360%"],
    [0, "0%"],
  ])("%d", (rate, expected) => expect(formatPercent(rate)).toBe(expected));

  it("takes more decimals where a rule needs them", () => expect(formatPercent(0.1284, 2)).toBe("12.84%"));
});

describe("days", () => {
  const today = day("2026-11-21");

  it.each([
    ["2026-12-02", "12月2日", "2 Dec"],
    ["2026-01-01", "1月1日", "1 Jan"],
    ["2027-03-05", "2027年3月5日", "5 Mar 2027"],
    ["2025-11-21", "2025年11月21日", "21 Nov 2025"],
  ])("%s", (text, zh, en) => {
    expect(formatDay(day(text), "zh-CN", today)).toBe(zh);
    expect(formatDay(day(text), "en", today)).toBe(en);
  });

  it("names the year on paper, also this one", () => {
    expect(formatFullDay(today, "zh-CN")).toBe("2026年11月21日");
    expect(formatFullDay(today, "en")).toBe("21 Nov 2026");
  });

  it("names months and weekdays", () => {
    expect(formatMonth(day("2028-06-30"), "zh-CN")).toBe("2028年6月");
    expect(formatMonth(day("2028-06-30"), "en")).toBe("Jun 2028");
    expect(formatWeekday(day("2026-11-23"), "zh-CN")).toBe("周一");
    expect(formatWeekday(day("2026-11-23"), "en")).toBe("Mon");
  });

  it("never moves a day by the machine's time zone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 250 }), (count) => {
        const on = addDays(day("1900-01-01"), count);
        const [year, month, date] = on.split("-").map(Number);
        expect(formatDay(on, "zh-CN", day("2199-01-01"))).toBe(
          year === 2199 ? `${month}月${date}日` : `${year}年${month}月${date}日`,
        );
      }),
    );
  });

  it.each([
    [0, "今天", "today"],
    [1, "明天", "tomorrow"],
    [-1, "昨天", "yesterday"],
    [11, "11 天后", "in 11 days"],
    [-3, "3 天前", "3 days ago"],
  ])("%d days from now", (days, zh, en) => {
    expect(formatRelativeDays(days, "zh-CN")).toBe(zh);
    expect(formatRelativeDays(days, "en")).toBe(en);
  });

  it("gives an instant's day and clock where the person is", () => {
    const instant = new Date("2026-12-01T16:05:00Z");
    expect(formatTime(instant, "zh-CN", "Asia/Shanghai", today)).toBe("12月2日 00:05");
    expect(formatTime(instant, "en", "America/New_York", today)).toBe("1 Dec 11:05");
  });
});

describe("labels of an axis", () => {
  it.each([
    [16_000_000, "16万", "¥160K"],
    [1_250_000, "1.25万", "¥12.5K"],
    [500_000, "5000", "¥5K"],
    [0, "0", "¥0"],
    [12_000_000_000, "1.2亿", "¥120M"],
  ])("%d fen", (amount, chinese, english) => {
    expect(formatAxisMoney(amount, "zh-CN")).toBe(chinese);
    expect(formatAxisMoney(amount, "en")).toBe(english);
  });

  it("name a month by figures and a year by itself", () => {
    expect(formatAxisDay(day("2027-06-01"), "zh-CN", false)).toBe("2027.6");
    expect(formatAxisDay(day("2027-06-01"), "en", false)).toBe("6/2027");
    expect(formatAxisDay(day("2028-01-01"), "zh-CN", true)).toBe("2028年");
    expect(formatAxisDay(day("2028-01-01"), "en", true)).toBe("2028");
  });
});

describe("formatList", () => {
  it("joins names as people say them", () => {
    expect(formatList(["甲", "乙", "丙"], "zh-CN")).toBe("甲、乙和丙");
    expect(formatList(["A", "B", "C"], "en")).toBe("A, B and C");
  });
});
