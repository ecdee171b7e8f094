import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { evenTermsOf, isSameSchedule } from "./offer-record";
import { scheduleOf } from "./schedule";

const start = day("2026-11-21");
const row = (dueOn: string, amount: number) => ({ dueOn: day(dueOn), amount: fen(amount) });

describe("evenTermsOf", () => {
  test("one sum, equal sums, and a down payment before them", () => {
    expect(evenTermsOf([row("2027-01-31", 5)])).toEqual({
      downPayment: null,
      count: 1,
      each: 5,
      firstDueOn: "2027-01-31",
    });
    const even = [row("2027-01-31", 5), row("2027-02-28", 5), row("2027-03-31", 5)];
    expect(evenTermsOf(even)).toMatchObject({ downPayment: null, count: 3, firstDueOn: "2027-01-31" });
    expect(evenTermsOf([row("2026-12-01", 9), ...even])).toMatchObject({ downPayment: { amount: 9 }, count: 3 });
  });

  test("an uneven sum or day can't be said that way, nor can nothing", () => {
    expect(evenTermsOf([])).toBeNull();
    expect(evenTermsOf([row("2027-01-31", 5), row("2027-02-28", 5), row("2027-03-31", 6)])).toBeNull();
    expect(evenTermsOf([row("2027-01-31", 5), row("2027-02-28", 5), row("2027-03-27", 5)])).toBeNull();
  });

  test("whatever the terms, they come back to the same schedule", () => {
    const terms = fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      each: fc.integer({ min: 1, max: 3 }).map(fen),
      firstDueOn: fc.integer({ min: 2, max: 800 }).map((days) => addDays(start, days)),
      downPayment: fc.option(fc.constant({ dueOn: start, amount: fen(7) })),
    });
    fc.assert(
      fc.property(terms, (said) => {
        const made = scheduleOf({ kind: "instalments", ...said });
        const found = made.ok ? evenTermsOf(made.value) : null;
        const again = found && scheduleOf({ kind: "instalments", ...found });
        return made.ok && again?.ok === true && isSameSchedule(made.value, again.value);
      }),
    );
  });
});
