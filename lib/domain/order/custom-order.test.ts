import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movedBeside } from "./custom-order";

describe("moving one debt beside another", () => {
  test.each([
    [["a", "b", "c"], "c", "before", "b", ["a", "c", "b"]],
    [["a", "b", "c"], "a", "after", "b", ["b", "a", "c"]],
    [["a", "b", "c"], "a", "after", "c", ["b", "c", "a"]],
    [["a", "b", "c"], "a", "before", "b", ["a", "b", "c"]],
    [["a", "b", "c"], "x", "before", "b", ["a", "b", "c"]],
    [["a", "b", "c"], "a", "before", "x", ["a", "b", "c"]],
    [["a", "b", "c"], "a", "before", "a", ["a", "b", "c"]],
  ] as const)("%j: %s %s %s", (ids, moved, side, neighbour, expected) => {
    expect(movedBeside(ids, moved, side, neighbour)).toEqual(expected);
  });

  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 12 });

  test("keeps every debt once, and twice is once", () =>
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), fc.constantFrom("before", "after"), (all, a, b, side) => {
        const [moved, neighbour] = [all[a % all.length] ?? "", all[b % all.length] ?? ""];
        const once = movedBeside(all, moved, side, neighbour);
        expect([...once].sort()).toEqual([...all].sort());
        expect(movedBeside(once, moved, side, neighbour)).toEqual(once);
      }),
    ));

  test("up and back again leaves neighbours as they were", () =>
    fc.assert(
      fc.property(ids, fc.nat(), (all, at) => {
        const place = 1 + (at % (all.length - 1));
        const [moved, neighbour] = [all[place] ?? "", all[place - 1] ?? ""];
        const up = movedBeside(all, moved, "before", neighbour);
        expect(movedBeside(up, moved, "after", neighbour)).toEqual(all);
      }),
    ));
});
