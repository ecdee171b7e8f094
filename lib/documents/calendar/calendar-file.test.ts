import ICAL from "ical.js";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { Words } from "@/lib/documents/words";
import { day } from "@/lib/domain/basics/day";
import { CALENDAR_KINDS, type CalendarDay, calendarDay } from "@/lib/domain/calendar/calendar-day";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import { calendarFile } from "./calendar-file";

const words = (locale: Locale): Words => ({
  locale,
  t: createTranslator({ locale, messages: MESSAGES[locale] }) as Words["t"],
});

const ROW = "01a20108-4cb0-7000-8000-00000000000";
const LENDER = { name: "白鹭银行; 分行,\n甲", nameEn: "Egret Bank" };
const one = (known: Partial<CalendarDay> = {}, row = "1"): CalendarDay =>
  calendarDay({ kind: "hearing", rowId: ROW + row, on: day("2026-12-02"), lender: LENDER, ...known });

function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { calendar, events, titles: events.map(({ summary }) => summary) };
}

describe("a calendar file", () => {
  it("has whole days with a UID and a stamp that stay", () => {
    const days = [one(), one({ kind: "instalment", part: { n: 3, total: 12 }, on: day("2028-02-29") }, "2")];
    const file = calendarFile(days, "discreet", words("zh-CN"));
    expect(calendarFile(days, "discreet", words("zh-CN"))).toBe(file);
    const { calendar, events } = read(file);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(events.map(({ uid }) => uid)).toEqual([`${ROW}1.hearing@ashore`, `${ROW}2.instalment.3@ashore`]);
    for (const [index, event] of events.entries()) {
      expect(event.startDate.isDate).toBe(true);
      expect(event.startDate.toString()).toBe(days[index]?.on);
      expect(event.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-22T02:14:10Z");
      expect(event.component.getFirstPropertyValue("class")).toBe("PRIVATE");
      expect(event.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    }
    const [moved] = read(calendarFile([one({ on: day("2026-12-09") })], "discreet", words("zh-CN"))).events;
    expect(moved?.uid).toBe(events[0]?.uid);
  });

  it("says nothing in discreet titles, of whatever kind the day is", () => {
    const days = CALENDAR_KINDS.map((kind, index) =>
      one({ kind, item: kind === "closing_item" ? "certificate" : null }, String(index)),
    );
    const file = calendarFile(days, "discreet", words("zh-CN"));
    expect(new Set(read(file).titles)).toEqual(new Set(["一件事要办"]));
    expect(file).not.toMatch(/白鹭|Egret|上岸|债|法院|开庭/);
    expect(new Set(read(calendarFile(days, "discreet", words("en"))).titles)).toEqual(new Set(["One thing to do"]));
  });

  it("says plainly what it is and with whom, where that was chosen; odd signs come through", () => {
    const days = [
      one(),
      one({ kind: "answer", isEstimated: true }, "2"),
      one({ kind: "instalment", part: { n: 3, total: 12 } }, "3"),
      one({ kind: "closing_item", item: "certificate" }, "4"),
      one({ kind: "complaint", lender: null }, "5"),
      one({ kind: "instalment", part: { n: 1, total: 2 }, isUnconfirmed: true }, "6"),
    ];
    expect(read(calendarFile(days, "plain", words("zh-CN"))).titles).toEqual([
      "开庭：白鹭银行; 分行,\n甲",
      "答辩最后一天：白鹭银行; 分行,\n甲（估算，以文书为准）",
      "第 3/12 期要付：白鹭银行; 分行,\n甲",
      "收尾：拿到结清证明（白鹭银行; 分行,\n甲）",
      "投诉应有答复",
      "先核实协议（第 1/2 期）：白鹭银行; 分行,\n甲",
    ]);
    const english = read(calendarFile(days, "plain", words("en"))).titles;
    expect(english[0]).toBe("Hearing: Egret Bank");
    expect(english.join()).not.toMatch(/\p{Script=Han}|[¥￥]/u);
  });

  it("is a calendar without days, too, with lines no longer than 75 bytes", () => {
    expect(read(calendarFile([], "discreet", words("en"))).events).toEqual([]);
    const long = one({ lender: { name: "很长的名字".repeat(40), nameEn: "" } });
    const file = calendarFile([long], "plain", words("zh-CN"));
    expect(read(file).titles).toEqual([`开庭：${"很长的名字".repeat(40)}`]);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});
