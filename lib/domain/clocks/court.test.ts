import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/basics/day";
import { COURT_PAPER_TYPES, COURT_PROCEDURES, NOTHING_ON_PAPER } from "@/lib/domain/debts/court-paper";
import { CLOCKS } from "@/lib/reference/clocks";
import { courtDays } from "./court";

type Paper = Parameters<typeof courtDays>[0];
const paper = (known: Partial<Paper>): Paper => ({ ...NOTHING_ON_PAPER, ...known });
/** "answer 2026-12-02" as written, "answer ~2026-12-02" computed, "answer ?reason" not known; "+" on a weekend. */
const told = (known: Partial<Paper>) => {
  const { days, unknown } = courtDays(paper(known), CLOCKS);
  return [
    ...days.map((one) => `${one.event} ${one.isEstimated ? "~" : ""}${one.on}${one.endsOnWeekend ? "+" : ""}`),
    ...unknown.map((one) => `${one.event} ?${one.reason}`),
  ];
};

describe("courtDays", () => {
  const servedOn = day("2026-11-17");
  test.each<[string, Partial<Paper>, string[]]>([
    ["a summons", { servedOn }, ["answer ~2026-12-02", "hearing ?only_on_paper"]],
    ["ordinary procedure", { servedOn, procedure: "ordinary" }, ["answer ~2026-12-02", "hearing ?only_on_paper"]],
    ["summary procedure", { servedOn, procedure: "summary" }, ["answer ?court_sets_it", "hearing ?only_on_paper"]],
    ["small claims", { servedOn, procedure: "small_claims" }, ["answer ?court_sets_it", "hearing ?only_on_paper"]],
    [
      "the day on the paper wins",
      { servedOn, answerBy: day("2026-12-10") },
      ["answer 2026-12-10", "hearing ?only_on_paper"],
    ],
    [
      "also an earlier one",
      { servedOn, procedure: "summary", answerBy: day("2026-11-20") },
      ["answer 2026-11-20", "hearing ?only_on_paper"],
    ],
    ["sorted by day", { servedOn, hearingOn: day("2026-12-01") }, ["hearing 2026-12-01", "answer ~2026-12-02"]],
    ["not served yet", {}, ["answer ?served_day_unknown", "hearing ?only_on_paper"]],
    ["a judgment", { type: "judgment", servedOn }, ["appeal ~2026-12-02", "perform ?only_on_paper"]],
    [
      "a small claim is final",
      { type: "judgment", procedure: "small_claims", servedOn },
      ["appeal ?final_judgment", "perform ?only_on_paper"],
    ],
    [
      "a judgment of summary procedure",
      { type: "judgment", procedure: "summary", servedOn, performBy: day("2027-01-05") },
      ["appeal ~2026-12-02", "perform 2027-01-05"],
    ],
    ["a payment order", { type: "payment_order", servedOn }, ["objection ~2026-12-02"]],
    [
      "a payment order with the day to object",
      { type: "payment_order", servedOn, objectBy: day("2026-11-25"), answerBy: day("2026-11-26") },
      ["objection 2026-11-25", "answer 2026-11-26"],
    ],
    [
      "an enforcement notice with the day to object",
      { type: "enforcement_notice", servedOn, objectBy: day("2026-11-25") },
      ["objection 2026-11-25"],
    ],
    [
      "a payment order with its day",
      { type: "payment_order", servedOn, answerBy: day("2026-12-01") },
      ["objection 2026-12-01"],
    ],
    ["an arbitration", { type: "arbitration", servedOn, hearingOn: day("2026-12-20") }, ["hearing 2026-12-20"]],
    ["an order to report assets", { type: "asset_report", servedOn }, []],
    ["a Saturday", { type: "payment_order", servedOn: day("2026-11-20") }, ["objection ~2026-12-05+"]],
    ["a Sunday", { type: "payment_order", servedOn: day("2026-11-21") }, ["objection ~2026-12-06+"]],
    ["a Monday", { type: "payment_order", servedOn: day("2026-11-22") }, ["objection ~2026-12-07"]],
    ["a Friday", { type: "payment_order", servedOn: day("2026-11-19") }, ["objection ~2026-12-04"]],
    [
      "a Sunday on the paper is left alone",
      { type: "payment_order", answerBy: day("2026-12-06") },
      ["objection 2026-12-06"],
    ],
    ["into 29 February", { type: "payment_order", servedOn: day("2028-02-14") }, ["objection ~2028-02-29"]],
    ["over a month's end", { type: "payment_order", servedOn: day("2027-02-14") }, ["objection ~2027-03-01"]],
    ["before the law", { type: "payment_order", servedOn: day("1991-04-08") }, ["objection ?before_rules"]],
    ["with the law", { type: "payment_order", servedOn: day("1991-04-09") }, ["objection ~1991-04-24"]],
    ["before 1949", { type: "payment_order", servedOn: day("1948-05-05") }, ["objection ?before_rules"]],
    ["after 2100", { type: "payment_order", servedOn: day("2101-02-14") }, ["objection ~2101-03-01"]],
    ["beyond the calendar", { type: "payment_order", servedOn: day("2199-12-20") }, ["objection ?day_out_of_range"]],
  ])("%s", (_, known, expected) => expect(told(known)).toEqual(expected));

  const maybeDay = fc.option(
    fc.integer({ min: 0, max: 109_571 }).map((count): Day => addDays(day("1900-01-01"), count)),
    { nil: null },
  );
  const anyPaper = fc.record({
    type: fc.constantFrom(...COURT_PAPER_TYPES),
    procedure: fc.constantFrom(...COURT_PROCEDURES, null),
    servedOn: maybeDay,
    answerBy: maybeDay,
    hearingOn: maybeDay,
    appealBy: maybeDay,
    performBy: maybeDay,
    objectBy: maybeDay,
  });

  test("every day on the paper is told as it stands, each event once, in order; nothing throws", () =>
    fc.assert(
      fc.property(anyPaper, (known) => {
        const { days, unknown } = courtDays(known, CLOCKS);
        const written = [known.answerBy, known.hearingOn, known.appealBy, known.performBy, known.objectBy].filter(
          (on) => on !== null,
        );
        expect(
          days
            .filter((one) => !one.isEstimated)
            .map((one) => one.on)
            .sort(),
        ).toEqual(written.sort());
        const events = [...days, ...unknown].map((one) => one.event);
        expect(new Set(events).size).toBe(events.length);
        expect(days.map((one) => one.on)).toEqual(days.map((one) => one.on).toSorted());
      }),
      { numRuns: 1_000 },
    ));
});
