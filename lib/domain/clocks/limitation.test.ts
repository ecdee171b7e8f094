import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day, parseDay } from "@/lib/domain/basics/day";
import { DEBT_STAGES } from "@/lib/domain/debts/debt";
import { CLOCKS } from "@/lib/reference/clocks";
import {
  expectedLimitation,
  type LimitationDebt,
  limitationGate,
  RESTARTING_KINDS,
  type RestartingKind,
} from "./limitation";

const today = day("2026-11-21");
const debt = (known: Partial<LimitationDebt> = {}): LimitationDebt => ({
  stage: "in_collection",
  overdueSince: null,
  lastInstalmentOn: null,
  acceleratedOn: null,
  events: [],
  ...known,
});
const event = (kind: RestartingKind, on: string) => ({ kind, on: day(on) });
const since = (overdueSince: string, ...events: ReturnType<typeof event>[]) =>
  debt({ overdueSince: day(overdueSince), events });
const limitationOf = (known: LimitationDebt, on = today) => {
  const answer = expectedLimitation(known, on, CLOCKS);
  return answer.ok ? answer.value : answer.reason;
};

describe("expectedLimitation, from where it runs", () => {
  test.each<[string, Partial<LimitationDebt>, string, string]>([
    ["the first overdue day", { overdueSince: day("2024-05-10") }, "2027-05-10", "overdue"],
    [
      "the last instalment",
      { overdueSince: day("2024-05-10"), lastInstalmentOn: day("2025-12-31") },
      "2028-12-31",
      "last_instalment",
    ],
    [
      "a last instalment still to come",
      { overdueSince: day("2024-05-10"), lastInstalmentOn: day("2027-08-01") },
      "2030-08-01",
      "last_instalment",
    ],
    [
      "the day it was called in",
      { lastInstalmentOn: day("2027-08-01"), acceleratedOn: day("2025-02-03") },
      "2028-02-03",
      "acceleration",
    ],
    [
      "a call on the day of the last instalment",
      { lastInstalmentOn: day("2024-08-01"), acceleratedOn: day("2024-08-01") },
      "2027-08-01",
      "last_instalment",
    ],
    [
      "a call after the last instalment",
      { lastInstalmentOn: day("2024-08-01"), acceleratedOn: day("2025-02-03") },
      "2027-08-01",
      "last_instalment",
    ],
    ["29 February", { overdueSince: day("2024-02-29") }, "2027-02-28", "overdue"],
    ["28 February", { overdueSince: day("2025-02-28") }, "2028-02-28", "overdue"],
    ["an event alone", { events: [event("demand", "2025-01-02")] }, "2028-01-02", "demand"],
  ])("%s", (_, known, expectedOn, kind) => {
    expect(limitationOf(debt(known))).toMatchObject({
      expectedOn,
      madeBy: { kind },
      isLongStop: false,
      lapsedOn: null,
    });
  });

  test.each(RESTARTING_KINDS)("%s starts it anew", (kind) => {
    const restarted = event(kind, "2026-01-31");
    expect(limitationOf(since("2024-05-10", restarted))).toMatchObject({
      expectedOn: "2029-01-31",
      madeBy: restarted,
      restarts: [restarted],
    });
  });

  test("the last of several counts, in any order; what lies before the start or still to come doesn't", () => {
    const events = [
      event("payment", "2026-11-21"),
      event("demand", "2026-11-22"),
      event("suit", "2025-06-01"),
      event("demand", "2024-05-10"),
      event("demand", "2023-01-01"),
    ];
    expect(limitationOf(since("2024-05-10", ...events))).toMatchObject({
      expectedOn: "2029-11-21",
      madeBy: event("payment", "2026-11-21"),
      restarts: [event("suit", "2025-06-01"), event("payment", "2026-11-21")],
    });
  });
});

describe("expectedLimitation, the old two years", () => {
  test.each([
    ["2015-09-29", "2017-09-29"],
    ["2015-09-30", "2017-09-30"],
    ["2015-10-01", "2018-10-01"],
    ["2017-09-30", "2020-09-30"],
    ["2017-10-01", "2020-10-01"],
    ["1987-01-01", "1989-01-01"],
  ])("overdue since %s: %s", (start, expectedOn) => expect(limitationOf(since(start))).toMatchObject({ expectedOn }));

  test("a demand after two years had ended before October 2017 leaves them ended", () => {
    const old = since("2015-09-30", event("demand", "2018-01-01"));
    expect(limitationOf(old)).toMatchObject({ expectedOn: "2021-01-01", lapsedOn: "2017-09-30" });
    expect(
      limitationGate(
        since(
          "2015-10-01",
          event("demand", "2018-10-01"),
          event("demand", "2021-10-01"),
          event("demand", "2024-10-01"),
        ),
        today,
        CLOCKS,
      ).gate,
    ).toBe("open");
  });
});

describe("expectedLimitation, the long stop of twenty years", () => {
  const everyTwoYears = Array.from({ length: 10 }, (_, index) => event("demand", `${2007 + 2 * index}-06-01`));

  test("ends what demands kept alive", () => {
    expect(limitationOf(since("2005-06-01", ...everyTwoYears))).toMatchObject({
      expectedOn: "2025-06-01",
      isLongStop: true,
    });
  });

  test.each([
    ["2022-05-31", "2025-05-31", false],
    ["2022-06-01", "2025-06-01", false],
    ["2022-06-02", "2025-06-01", true],
  ])("last demand on %s: %s", (last, expectedOn, isLongStop) => {
    const kept = since("2005-06-01", ...everyTwoYears.filter(({ on }) => on < last), event("demand", last));
    expect(limitationOf(kept)).toMatchObject({ expectedOn, isLongStop });
  });
});

describe("expectedLimitation refuses", () => {
  test.each<[Partial<LimitationDebt>, string]>([
    [{}, "start_unknown"],
    [{ events: [event("demand", "2026-11-22")] }, "start_unknown"],
    [{ overdueSince: day("1986-12-31") }, "before_rules"],
    [{ overdueSince: day("1935-01-01") }, "before_rules"],
    [{ lastInstalmentOn: day("2197-01-01") }, "day_out_of_range"],
    [{ overdueSince: day("2024-01-01"), stage: "sued" }, "in_proceedings"],
    [{ overdueSince: day("2024-01-01"), stage: "judged" }, "judged"],
    [{ overdueSince: day("2024-01-01"), stage: "enforcing" }, "judged"],
    [{ overdueSince: day("2024-01-01"), stage: "settled" }, "settled"],
    [{ overdueSince: day("2024-01-01"), stage: "closed" }, "settled"],
  ])("%j: %s", (known, reason) => expect(limitationOf(debt(known))).toBe(reason));

  test("is exact up to the last year it knows", () => {
    expect(limitationOf(debt({ lastInstalmentOn: day("2105-02-28") }))).toMatchObject({ expectedOn: "2108-02-28" });
    expect(limitationOf(debt({ lastInstalmentOn: day("2196-12-31") }))).toMatchObject({ expectedOn: "2199-12-31" });
  });
});

describe("limitationGate", () => {
  const asks = (reason: string, on: string | null) => ({ gate: "ask_first", reason, on });
  test.each<[string, LimitationDebt, object]>([
    ["the last day is no passed day", since("2023-11-21"), { gate: "open", reason: "not_passed", on: "2026-11-21" }],
    ["the day after", since("2023-11-20"), asks("day_passed", "2026-11-20")],
    [
      "a demand on the last day",
      since("2021-01-05", event("demand", "2024-01-05")),
      { gate: "open", reason: "not_passed", on: "2027-01-05" },
    ],
    ["a demand a day late", since("2021-01-05", event("demand", "2024-01-06")), asks("period_lapsed", "2024-01-05")],
    ["a payment a day late", since("2021-01-05", event("payment", "2024-01-06")), asks("period_lapsed", "2024-01-05")],
    [
      "agreed to pay since",
      since("2021-01-05", event("agreement", "2024-01-06")),
      { gate: "open", reason: "not_passed", on: "2027-01-06" },
    ],
    [
      "only acknowledged since: whether that gives it up depends on the words",
      since("2021-01-05", event("acknowledgement", "2024-01-06")),
      asks("period_lapsed", "2024-01-05"),
    ],
    [
      "a suit that came too late",
      { ...since("2021-01-05", event("suit", "2025-01-06")), stage: "sued" },
      asks("period_lapsed", "2024-01-05"),
    ],
    ["a debt of long ago", since("1980-01-01"), asks("before_rules", null)],
    [
      "nobody knows since when, and a demand came lately: an earlier period may have ended before it",
      debt({ events: [event("demand", "2025-03-01")] }),
      { gate: "unknown", reason: "start_unknown", on: null },
    ],
    [
      "nobody knows since when, but it was agreed to pay lately",
      debt({ events: [event("demand", "2025-03-01"), event("agreement", "2025-04-01")] }),
      { gate: "open", reason: "not_passed", on: "2028-04-01" },
    ],
    [
      "nobody knows since when, and the one event is old",
      debt({ events: [event("payment", "2020-03-01")] }),
      asks("day_passed", "2023-03-01"),
    ],
    ["nothing known", debt(), { gate: "unknown", reason: "start_unknown", on: null }],
    [
      "far ahead",
      debt({ lastInstalmentOn: day("2199-01-01") }),
      { gate: "unknown", reason: "day_out_of_range", on: null },
    ],
    ["judged", { ...since("2010-01-01"), stage: "judged" }, { gate: "open", reason: "judged", on: null }],
    ["settled", { ...since("2010-01-01"), stage: "settled" }, { gate: "open", reason: "settled", on: null }],
  ])("%s", (_, known, expected) => expect(limitationGate(known, today, CLOCKS)).toEqual(expected));
});

/** The independent oracle: walks through every day, and looks whether it is the anniversary that a running period ends on. */
function walk(known: LimitationDebt, start: Day, until: Day): { expectedOn: Day; lapsedOn: Day | null } {
  const endOf = (from: Day): Day => {
    const anniversary = (years: number) =>
      parseDay(`${Number(from.slice(0, 4)) + years}${from.slice(4)}`) ??
      day(`${Number(from.slice(0, 4)) + years}-02-28`);
    return from < "2017-10-01" && anniversary(2) < "2017-10-01" ? anniversary(2) : anniversary(3);
  };
  let end = endOf(start);
  let lapsedOn: Day | null = null;
  for (let on = addDays(start, 1); on <= until; on = addDays(on, 1)) {
    const kinds = known.events.filter((one) => one.on === on).map((one) => one.kind);
    if (kinds.length === 0) continue;
    if (on > end && lapsedOn === null) lapsedOn = end;
    if (kinds.includes("agreement")) lapsedOn = null;
    end = endOf(on);
  }
  const stop =
    parseDay(`${Number(start.slice(0, 4)) + 20}${start.slice(4)}`) ?? day(`${Number(start.slice(0, 4)) + 20}-02-28`);
  return { expectedOn: [stop, end].sort()[0] ?? end, lapsedOn };
}

const anyDay = fc.integer({ min: 0, max: 14_500 }).map((count) => addDays(day("1987-01-01"), count));
const anyEvents = fc.array(fc.record({ kind: fc.constantFrom(...RESTARTING_KINDS), on: anyDay }), { maxLength: 12 });

describe("limitation, whatever is recorded", () => {
  test("agrees with walking through every day", () =>
    fc.assert(
      fc.property(anyDay, anyEvents, (overdueSince, events) => {
        const known = debt({ overdueSince, events });
        expect(limitationOf(known)).toMatchObject(walk(known, overdueSince, today));
      }),
      { numRuns: 100 },
    ));

  const freeDay = fc.option(
    fc.integer({ min: 0, max: 109_571 }).map((count) => addDays(day("1900-01-01"), count)),
    { nil: null },
  );
  test("never throws; the order of the events doesn't matter; a later event never ends it earlier", () =>
    fc.assert(
      fc.property(
        fc.record({
          stage: fc.constantFrom(...DEBT_STAGES),
          overdueSince: freeDay,
          lastInstalmentOn: freeDay,
          acceleratedOn: freeDay,
          events: anyEvents,
        }),
        (known) => {
          const answer = limitationOf(known);
          expect(limitationGate(known, today, CLOCKS).gate).toMatch(/^(ask_first|open|unknown)$/);
          const shuffled = { ...known, events: known.events.toReversed() };
          expect(limitationOf(shuffled)).toEqual(answer);
          const demanded = limitationOf({ ...known, events: [...known.events, { kind: "demand", on: today }] });
          if (typeof answer !== "string" && typeof demanded !== "string") {
            expect(demanded.expectedOn >= answer.expectedOn).toBe(true);
          }
        },
      ),
      { numRuns: 1_000 },
    ));
});
