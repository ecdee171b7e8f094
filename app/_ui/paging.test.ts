import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onePage, pageIn } from "./paging";

describe("a list by pages", () => {
  test.each<[unknown, number]>([
    ["2", 2],
    ["9999", 9999],
    ["0", 1],
    ["-1", 1],
    ["1.5", 1],
    ["02", 1],
    ["10000", 1],
    ["二", 1],
    [undefined, 1],
    [["2", "3"], 1],
  ])("page %j in an address is page %d", (value, page) => {
    expect(pageIn(value)).toBe(page);
  });

  test("an empty list has one empty page, and a page after the last is the last", () => {
    expect(onePage([], 7, 3)).toEqual({ rows: [], page: 1, pages: 1 });
    expect(onePage([1, 2, 3], 2, 3)).toEqual({ rows: [1, 2, 3], page: 1, pages: 1 });
    expect(onePage([1, 2, 3, 4], 9, 3)).toEqual({ rows: [4], page: 2, pages: 2 });
  });

  test("the pages together are the list, in its order and nothing twice", () =>
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const { pages } = onePage(rows, 1, size);
        const all = Array.from({ length: pages }, (_, index) => onePage(rows, index + 1, size));
        expect(all.flatMap((one) => one.rows)).toEqual(rows);
        for (const one of all) expect(one.rows.length).toBeLessThanOrEqual(size);
      }),
    ));
});
