import fc from "fast-check";
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { dayAt, hourAt, today } from "@/lib/clock";
import { addDebt, getDebt } from "@/lib/data/debts/debts";
import { facts, friend, once, TODAY } from "@/lib/data/testing/debt-builder";
import { addDays, addMonths, dateToDay, day, daysBetween, dayToDate, nextMonthDay } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { agreementState, UNKNOWN_TERMS } from "@/lib/domain/negotiation/agreement";
import { newUser } from "@/lib/proofs/testing/people";
import { withConnection } from "@/server/database/connect";
import {
  beginningOf,
  type Civil,
  calendarUntil,
  dayNumberAt,
  lengthOf,
  newYorkSummer,
  numberOf,
  offsetAt,
  written,
  ZONES,
  type Zone,
} from "./civil-oracle";
import { FAULT_TIMEOUT_MS, rounds } from "./rounds";

/* Days, due days and delays from 2000 to 2100, in four time zones, against a calendar that counts by itself. */

const CALENDAR = calendarUntil(2101);
const FIRST = numberOf({ year: 2000, month: 1, date: 1 });
const LAST = numberOf({ year: 2100, month: 12, date: 31 });
const HOUR_MS = 3_600_000;
const named = (number: number) => day(written(CALENDAR[number] ?? expect.fail()));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const zones = fc.constantFrom(...ZONES);
const dayNumbers = fc.integer({ min: FIRST, max: LAST });
/** Any instant; and those around midnight and around a change of the clocks, where mistakes are. */
const moments = fc.oneof(
  fc.tuple(zones, fc.integer({ min: FIRST * 24 * HOUR_MS, max: LAST * 24 * HOUR_MS })),
  fc
    .tuple(zones, dayNumbers, fc.integer({ min: -2, max: 1 }))
    .map(([zone, number, off]): [Zone, number] => [zone, beginningOf(zone, number) + off]),
  fc
    .tuple(fc.integer({ min: 2000, max: 2100 }), fc.constantFrom(0, 1), fc.integer({ min: -2, max: 1 }))
    .map(([year, which, off]): [Zone, number] => ["America/New_York", (newYorkSummer(year)[which] ?? 0) + off]),
);

/** Whether a way to tell the day of an instant is right for so many instants. */
const tellsDays = (dayOf: (instant: Date, zone: Zone) => string) =>
  fc.check(
    fc.property(moments, ([zone, instant]) => dayOf(new Date(instant), zone) === named(dayNumberAt(zone, instant))),
    { numRuns: rounds(4000, 100_000) },
  );

describe("the day of an instant", () => {
  test("is the one of the zone, whatever the zone of the machine", { timeout: FAULT_TIMEOUT_MS }, () => {
    for (const machine of ZONES) {
      vi.stubEnv("TZ", machine);
      const now = FIRST * 24 * HOUR_MS;
      expect(new Date(now).getTimezoneOffset() + offsetAt(machine, now), "the machine's zone has to change").toBe(0);
      expect(tellsDays(dayAt).counterexample).toBeNull();
    }
  });

  test.each<[string, (instant: Date) => string]>([
    ["the day of UTC", (instant) => instant.toISOString().slice(0, 10)],
    ["the machine's own day", (instant) => written(localDay(instant))],
  ])("the same test sees one that takes %s", (_name, dayOf) => {
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    expect(tellsDays(dayOf).failed).toBe(true);
  });

  test("changes at midnight of the zone, also into a new year and on 29 February", () => {
    for (const zone of ZONES) {
      for (const begins of ["2027-01-01", "2028-02-29", "2028-03-01", "2026-03-08", "2026-11-02"]) {
        const [year = 0, month = 0, date = 0] = begins.split("-").map(Number);
        const midnight = beginningOf(zone, numberOf({ year, month, date }));
        vi.setSystemTime(midnight - 1);
        expect([today(zone), hourAt(new Date(), zone)]).toEqual([addDays(day(begins), -1), 23]);
        vi.setSystemTime(midnight);
        expect([today(zone), hourAt(new Date(), zone)]).toEqual([begins, 0]);
      }
    }
  });
});

function localDay(instant: Date): Civil {
  return { year: instant.getFullYear(), month: instant.getMonth() + 1, date: instant.getDate() };
}

test("every day from 2000 to 2100: the next, the one a month later, the next of its date, and into a date column", () => {
  for (let number = FIRST; number < LAST; number++) {
    const here = CALENDAR[number] ?? expect.fail();
    const on = named(number);
    const inMonths = (count: number): string => {
      const month = here.month - 1 + count;
      const [year, of] = [here.year + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
      return written({ year, month: of, date: Math.min(here.date, lengthOf(year, of)) });
    };
    const found = [addDays(on, 1), addMonths(on, 1), addMonths(on, -1), addMonths(on, 12), nextMonthDay(here.date, on)];
    const wanted = [named(number + 1), inMonths(1), inMonths(-1), inMonths(12), on];
    if (found.join() !== wanted.join()) expect(found, on).toEqual(wanted);
    if (daysBetween(named(FIRST), on) !== number - FIRST || dateToDay(dayToDate(on)) !== on) expect.fail(on);
  }
});

test(
  "an instalment is late from the first moment after its last day, in the zone of its person",
  { timeout: FAULT_TIMEOUT_MS },
  () =>
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: FIRST, max: LAST - 800 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: -40, max: 400 }),
        fc.integer({ min: 0, max: 24 * HOUR_MS - 1 }),
        (zone, due, graceDays, passed, sinceMidnight) => {
          const instant = beginningOf(zone, due + passed) + sinceMidnight;
          const overdue = dayNumberAt(zone, instant) - due;
          const schedule = [{ dueOn: named(due), amount: fen(1000) }];
          const state = agreementState(schedule, [], dayAt(new Date(instant), zone), { ...UNKNOWN_TERMS, graceDays });
          const isLate = overdue > graceDays;
          expect(state.instalments[0]).toMatchObject({
            state: isLate ? "late" : "due",
            daysLate: isLate ? overdue : 0,
          });
        },
      ),
      { numRuns: rounds(2000, 100_000) },
    ),
);

describe("the database", () => {
  test("holds days as dates and instants with their zone, and nothing between", async () => {
    const sql = `SELECT DISTINCT data_type AS type FROM information_schema.columns
      WHERE table_schema = 'public' AND (data_type LIKE 'time%' OR data_type = 'date') ORDER BY 1`;
    const types = await withConnection(inject("databaseUrl"), async (db) => (await db.query(sql)).rows);
    expect(types).toEqual([{ type: "date" }, { type: "timestamp with time zone" }]);
  });

  test("gives back the day that was written, whatever zone the machine is in before and after", async () => {
    const user = await newUser();
    for (const on of ["2000-02-29", "2026-03-08", "2026-12-31", "2100-02-28"].map(day)) {
      for (const [at, machine] of ZONES.entries()) {
        vi.stubEnv("TZ", machine);
        const debt = { lender: friend(), facts: facts({ contractOn: on, overdueSince: on }), balance: null, on: TODAY };
        const id = (await addDebt(user, debt, once())) ?? "";
        vi.stubEnv("TZ", ZONES[(at + 1) % ZONES.length]);
        expect(await getDebt(user, id)).toMatchObject({ contractOn: on, overdueSince: on });
        const sql = `SELECT "contractOn"::text AS day FROM "Debt" WHERE id = $1`;
        const rows = await withConnection(inject("databaseUrl"), async (db) => (await db.query(sql, [id])).rows);
        expect(rows).toEqual([{ day: on }]);
      }
    }
  });
});
