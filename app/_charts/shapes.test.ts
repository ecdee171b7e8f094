import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "@/lib/domain/basics/day";
import { fen } from "@/lib/domain/basics/money";
import { amountAxis } from "./amount-axis";
import { barParts } from "./bar-parts";
import { stackedShapes } from "./stacked-shapes";
import { timeAxis } from "./time-axis";
import { turningPoints } from "./turning-points";

const FROM = day("2026-11-22");
const HEIGHT = 180;
const WIDTH = 400;

/** Every pair of numbers in a path. Commands that take one number are there too, with the other one repeated. */
function pointsOf(path: string): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHV])(-?[\d.]+)(?:,(-?[\d.]+))?/g)].map(([, command, first, second]) => {
    if (command === "V") y = Number(first);
    else x = Number(first);
    if (second !== undefined) y = Number(second);
    return { x, y };
  });
}

describe("the time axis", () => {
  it("never lets two labels touch, and has one at least where there is more than a season", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 20, max: 12_000 }), (shift, length) => {
        const from = addDays(FROM, shift);
        const { ticks } = timeAxis(from, addDays(from, length));
        for (const [index, { at }] of ticks.entries()) {
          expect(at).toBeGreaterThanOrEqual(0.04);
          expect(at).toBeLessThanOrEqual(0.96);
          expect((ticks[index + 1]?.at ?? 2) - at).toBeGreaterThanOrEqual(0.22);
        }
        expect(ticks.length).toBeGreaterThanOrEqual(length > 70 ? 1 : 0);
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it.each([
    [60, ["2026-12-01", "2027-01-01"]],
    [365, ["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"]],
    [700, ["2027-01-01", "2027-07-01", "2028-01-01", "2028-07-01"]],
    [1_500, ["2028-01-01", "2029-01-01", "2030-01-01"]],
    [3_650, ["2028-01-01", "2031-01-01", "2034-01-01"]],
  ])("marks first days of months over %d days", (length, expected) => {
    expect(timeAxis(FROM, addDays(FROM, length)).ticks.map(({ on }) => on)).toEqual(expected);
  });

  it("puts the first day at the left edge, the last at the right, and one that lies outside at the nearer one", () => {
    const { at } = timeAxis(FROM, addDays(FROM, 100));
    expect([at(FROM), at(addDays(FROM, 50)), at(addDays(FROM, 100)), at(addDays(FROM, 101))]).toEqual([0, 0.5, 1, 1]);
  });
});

describe("the amount axis", () => {
  it.each([0, 1, 99, 12_345_600, 99_999_999_999])(
    "has its largest amount inside, below a round tick (%d)",
    (largest) => {
      const { y, ticks } = amountAxis(largest, HEIGHT);
      expect(y(0)).toBe(HEIGHT);
      expect(y(largest)).toBeGreaterThanOrEqual(0);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
    },
  );
});

describe("stacked shapes", () => {
  const stack = fc
    .record({ bands: fc.integer({ min: 1, max: 6 }), points: fc.integer({ min: 2, max: 40 }) })
    .chain(({ bands, points }) => {
      const values = fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: points, maxLength: points });
      return fc.record({
        values: fc.array(values, { minLength: bands, maxLength: bands }),
        facts: fc.integer({ min: 0, max: points - 1 }),
      });
    });

  it("lie inside the box and never go back in time along the line", () => {
    fc.assert(
      fc.property(stack, ({ values, facts }) => {
        const points = values[0]?.length ?? 0;
        const at = Array.from({ length: points }, (_, point) => point / (points - 1));
        const largest = Math.max(...at.map((_, point) => values.reduce((sum, band) => sum + (band[point] ?? 0), 0)));
        const bands = values.map((all, index) => ({ debtIds: [`${index}`], isRest: false, values: all.map(fen) }));
        const amounts = amountAxis(largest, HEIGHT);
        const shapes = stackedShapes({ bands, milestones: [], at, facts, width: WIDTH, amounts });
        const all = [...shapes.areas, shapes.forecastLine, shapes.factLine ?? ""].flatMap(pointsOf);
        for (const { x, y } of all) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(WIDTH);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(HEIGHT);
        }
        for (const path of [shapes.forecastLine, shapes.factLine ?? ""]) {
          const xs = pointsOf(path).map(({ x }) => x);
          expect(xs).toEqual(xs.toSorted((a, b) => a - b));
        }
        expect(shapes.areas).toHaveLength(bands.length);
      }),
    );
  });

  it("make one dot of milestones that lie too close, and put it where the line is before it falls", () => {
    const bands = [{ debtIds: ["a"], isRest: false, values: [10, 10, 5, 5, 0].map(fen) }];
    const milestone = (point: number) => ({ on: FROM, debtIds: ["a"], point, isForecast: true });
    const { dots } = stackedShapes({
      bands,
      milestones: [milestone(1), milestone(2), milestone(3)],
      at: [0, 0.5, 0.51, 0.9, 0.9],
      facts: 0,
      width: WIDTH,
      amounts: amountAxis(10, HEIGHT),
    });
    expect(dots.map(({ at, y, milestones }) => [at, y, milestones.length])).toEqual([
      [0.5, 0, 2],
      [0.9, HEIGHT / 2, 1],
    ]);
  });
});

describe("turning points", () => {
  const row = fc
    .integer({ min: 1, max: 60 })
    .chain((size) =>
      fc.tuple(
        fc.array(fc.constantFrom(0, 1, 4), { minLength: size, maxLength: size }),
        fc.array(fc.oneof(fc.integer({ min: 0, max: 180 }), fc.constant(90)), { minLength: size, maxLength: size }),
      ),
    );

  it("leave out only what lies on the line between those that stay", () => {
    fc.assert(
      fc.property(row, ([steps, heights]) => {
        const xs = steps.map((_, index) => steps.slice(0, index).reduce<number>((sum, step) => sum + step, 0));
        const [x, y] = [(point: number) => xs[point] ?? 0, (point: number) => heights[point] ?? 0];
        const points = xs.map((_, index) => index);
        const kept = turningPoints(points, x, [y]);
        expect(kept[0]).toBe(0);
        expect(kept.at(-1)).toBe(points.length - 1);
        for (const [index, end] of kept.entries()) {
          const start = kept[index - 1] ?? end;
          for (let point = start + 1; point < end; point++) {
            const run = x(end) - x(start);
            const straight = run === 0 ? y(end) : y(start) + ((y(end) - y(start)) * (x(point) - x(start))) / run;
            expect(Math.abs(straight - y(point))).toBeLessThanOrEqual(0.3 + 1e-9);
          }
        }
      }),
    );
  });

  it("are two on a straight line and three where it turns once", () => {
    const points = Array.from({ length: 100 }, (_, point) => point);
    expect(turningPoints(points, (point) => point, [(point) => 180 - point])).toEqual([0, 99]);
    expect(turningPoints(points, (point) => point, [(point) => Math.max(120, 180 - point)])).toEqual([0, 60, 99]);
  });
});

describe("the parts of a bar", () => {
  it("are in proportion and fill the width", () => {
    const sums = fc.tuple(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }));
    fc.assert(
      fc.property(sums, ([within, above]) => {
        const { inside, beyond } = barParts({ claimed: within + above, inside: within, width: WIDTH, masked: false });
        expect(inside).toBeGreaterThanOrEqual(0);
        expect(beyond).toBeGreaterThanOrEqual(0);
        expect(inside + beyond).toBeCloseTo(WIDTH, 6);
      }),
    );
    expect(barParts({ claimed: 500, inside: 125, width: WIDTH, masked: false })).toEqual({ inside: 100, beyond: 300 });
  });

  it("are the same for every debt while amounts are hidden", () => {
    const nothingAbove = barParts({ claimed: 1, inside: 1, width: WIDTH, masked: true });
    expect(barParts({ claimed: 900, inside: 100, width: WIDTH, masked: true })).toEqual(nothingAbove);
  });
});
