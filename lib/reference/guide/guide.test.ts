import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/basics/day";
import type { SourceId } from "@/lib/domain/basics/source-id";
import { REASON_SOURCES, type ReasonCode } from "@/lib/domain/order/reasons";
import { lprOn } from "@/lib/domain/rates/lpr";
import { CLOCKS, RELIEF_WINDOWS } from "@/lib/reference/clocks";
import { LPR_1Y } from "@/lib/reference/lpr";
import { RATE_CEILINGS, REPLACED_CEILINGS } from "@/lib/reference/rate-ceilings";
import { SOURCES } from "@/lib/reference/sources";
import { GUIDE_PAGES, guidePage, guidePageFor } from "./guide";
import { GUIDE_SCOPES, GUIDE_TOPICS } from "./guide-page";
import { HELP_LINES } from "./help-lines";
import { lastPublication, lprChanges, lprPeriods } from "./lpr-changes";
import { guideStatusOn } from "./status";

const today = day("2026-11-21");
const codes = Object.keys(REASON_SOURCES) as ReasonCode[];

/** Every dated page with its borders as they stand in the law, so that moving a day in the data turns this red. */
const BORDERS: readonly [slug: string, since: string, until: string | null][] = [
  ["limitation", "2017-10-01", null],
  ["card-fifty-thousand", "2018-12-01", null],
  ["credit-record", "2013-03-15", null],
  ["credit-who-reports", "2013-03-15", null],
  ["credit-repair-2025", "2025-12-22", "2026-03-31"],
  ["rate-which", "2020-08-20", null],
  ["rate-private", "2020-08-20", null],
  ["micro-loan-cost", "2025-12-24", null],
  ["cost-sheet", "2026-08-01", null],
  ["rate-24-36", "2015-09-01", "2020-08-19"],
  ["rate-15-4", "2020-08-20", "2021-12-19"],
  ["calls-rules", "2025-02-28", null],
  ["calls-others", "2025-02-28", null],
  ["calls-threats", "2026-01-01", null],
  ["insolvency", "2021-03-01", null],
];

describe("pages of the guide", () => {
  test("have a name of their own, a topic and a scope; what is dated is listed here", () => {
    expect(new Set(GUIDE_PAGES.map((page) => page.slug)).size).toBe(GUIDE_PAGES.length);
    for (const page of GUIDE_PAGES) {
      expect(page.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(GUIDE_TOPICS).toContain(page.topic);
      expect(GUIDE_SCOPES).toContain(page.scope);
    }
    const dated = GUIDE_PAGES.filter((page) => page.since !== null || page.until !== null);
    expect(dated.map((page) => [page.slug, page.since, page.until])).toEqual(BORDERS);
    expect(new Set(GUIDE_PAGES.map((page) => page.topic))).toEqual(new Set(GUIDE_TOPICS));
    expect(new Set(GUIDE_PAGES.map((page) => page.scope))).toEqual(new Set(GUIDE_SCOPES));
  });

  test("name sources that exist, and every rule names one", () => {
    for (const { slug, sources, status } of GUIDE_PAGES) {
      for (const source of sources) expect(SOURCES[source]?.title.zh, slug).toMatch(/\S/);
      expect(new Set(sources).size, slug).toBe(sources.length);
      if (status !== "practice") expect(sources.length, slug).toBeGreaterThan(0);
    }
  });

  test("lead to pages that exist, and never to themselves", () => {
    for (const { slug, related } of GUIDE_PAGES) {
      expect(related.length, slug).toBeGreaterThan(0);
      expect(new Set(related).size, slug).toBe(related.length);
      for (const other of related) expect(guidePage(other)?.slug, slug).toBe(other);
      expect(related, slug).not.toContain(slug);
    }
  });

  test("each reason for a place in the order has exactly one page that says it explains it", () => {
    for (const code of codes) {
      const pages = GUIDE_PAGES.filter((page) => page.codes.includes(code));
      expect(
        pages.map((page) => page.slug),
        code,
      ).toEqual([guidePageFor(code)]);
    }
  });

  test("a reason’s own source stands on its page", () => {
    for (const code of codes) {
      const source = REASON_SOURCES[code];
      // The whole procedure law is named on no page: its articles are.
      if (source === null || source === "civil_procedure_law") continue;
      expect(guidePage(guidePageFor(code))?.sources, code).toContain(source);
    }
  });

  test("an address that names no page finds none", () => {
    for (const slug of ["", "nothing", "Order", "order/", "../order", "__proto__", "constructor"])
      expect(guidePage(slug)).toBeNull();
  });

  test("the page on help names every line, and no page another", () => {
    expect(guidePage("help-numbers")?.lines).toEqual(HELP_LINES);
  });
});

describe("what a page is on a day", () => {
  test.each(BORDERS)("%s holds from %s to %s, and not a day more", (slug, since, until) => {
    const page = guidePage(slug);
    if (page === null) throw new Error(slug);
    const around = (border: Day) => [-1, 0, 1].map((days) => guideStatusOn(page, addDays(border, days)));
    expect(around(day(since))).toEqual(["upcoming", "in_force", "in_force"]);
    if (until !== null) expect(around(day(until))).toEqual(["in_force", "in_force", "replaced"]);
    expect(guideStatusOn(page, day("1900-01-01"))).toBe("upcoming");
    expect(guideStatusOn(page, day("2199-12-31"))).toBe(until === null ? "in_force" : "replaced");
  });

  test("nothing that is stored as replaced is live today, and nothing stored as in force is over or to come", () => {
    for (const page of GUIDE_PAGES) expect(guideStatusOn(page, today), page.slug).toBe(page.status);
  });

  test("a replaced page without a known last day is never live; rumours and advice stay what they are", () => {
    expect(guideStatusOn({ status: "replaced", since: null, until: null }, day("1900-01-01"))).toBe("replaced");
    for (const status of ["rumour", "practice"] as const) {
      expect(guideStatusOn({ status, since: null, until: day("2000-01-01") }, today)).toBe(status);
      expect(guideStatusOn({ status, since: day("2199-01-01"), until: null }, today)).toBe(status);
    }
    expect(guideStatusOn({ status: "in_force", since: null, until: null }, day("1900-01-01"))).toBe("in_force");
  });
});

describe("the guide and the rules that the product counts with", () => {
  test.each([
    ["rate-private", "private_four_times_lpr"],
    ["micro-loan-cost", "micro_loan_all_in"],
    ["cost-sheet", "cost_sheet"],
    ["rate-24-36", "private_24_36"],
  ])("%s starts on the day of %s", (slug, code) => {
    const rule = [...RATE_CEILINGS, ...REPLACED_CEILINGS].find((one) => one.code === code);
    const page = guidePage(slug);
    expect(page?.since).toBe(rule?.from);
    expect(page?.sources).toContain(rule?.source);
    if (slug === "rate-24-36") expect(page?.until).toBe(rule?.to);
  });

  test("the credit repair ends on the day of its window, limitation starts with its clock", () => {
    expect(guidePage("credit-repair-2025")?.until).toBe(RELIEF_WINDOWS[0]?.to);
    const clock = CLOCKS.find((one) => one.code === "limitation" && one.to === null);
    expect(guidePage("limitation")?.since).toBe(clock?.from);
  });

  test("every source of a clock and of a ceiling that courts go by stands on some page", () => {
    const named = new Set<SourceId>(GUIDE_PAGES.flatMap((page) => page.sources));
    for (const { source } of [...RATE_CEILINGS, ...REPLACED_CEILINGS]) {
      // Unpublished guidance on an average: shown to nobody as a rule.
      if (source !== "consumer_finance_guidance_2026") expect(named, source).toContain(source);
    }
  });

  test("changes of the LPR are those of the notices, each with four times its value", () => {
    expect(lprChanges(LPR_1Y).map((one) => [one.publishedOn, (one.percent * 4).toFixed(2)])).toEqual([
      ["2019-08-20", "17.00"],
      ["2019-09-20", "16.80"],
      ["2019-11-20", "16.60"],
      ["2020-02-20", "16.20"],
      ["2020-04-20", "15.40"],
      ["2021-12-20", "15.20"],
      ["2022-01-20", "14.80"],
      ["2022-08-22", "14.60"],
      ["2023-06-20", "14.20"],
      ["2023-08-21", "13.80"],
      ["2024-07-22", "13.40"],
      ["2024-10-21", "12.40"],
      ["2025-05-20", "12.00"],
    ]);
    expect(lprChanges([])).toEqual([]);
    expect(lprChanges(LPR_1Y.toReversed())).toEqual(lprChanges(LPR_1Y));
    expect(lastPublication([])).toBeNull();
    expect(lastPublication(LPR_1Y)?.percent).toBe(3);
  });

  test("periods for contracts of a day and later start on that day, and agree with looking a day up", () => {
    const since = day("2020-08-20");
    const periods = lprPeriods(LPR_1Y, since);
    expect(periods[0]).toEqual({ from: since, percent: 3.85 });
    expect(periods.map((one) => one.percent)).toEqual([3.85, 3.8, 3.7, 3.65, 3.55, 3.45, 3.35, 3.1, 3]);
    for (const [place, { from, percent }] of periods.entries()) {
      expect(lprOn(from, LPR_1Y)?.percent).toBe(percent);
      if (place > 0) expect(lprOn(addDays(from, -1), LPR_1Y)?.percent).toBe(periods[place - 1]?.percent);
    }
    // A border that is itself a change, and one before the table.
    expect(lprPeriods(LPR_1Y, day("2021-12-20"))[0]).toEqual({ from: "2021-12-20", percent: 3.8 });
    expect(lprPeriods(LPR_1Y, day("2021-12-19"))[0]).toEqual({ from: "2021-12-19", percent: 3.85 });
    expect(lprPeriods(LPR_1Y, day("2015-01-01")).map((one) => one.from)).toEqual(
      lprChanges(LPR_1Y).map((one) => one.publishedOn),
    );
    expect(lprPeriods([], since)).toEqual([]);
  });

  test("15.4 % was four times the LPR for private loans on exactly the days its page names", () => {
    const changes = lprChanges(LPR_1Y);
    const next = changes.find((one) => one.percent === 3.8);
    expect(guidePage("rate-15-4")?.until).toBe(next && addDays(next.publishedOn, -1));
  });
});
