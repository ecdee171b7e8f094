import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "@/lib/domain/basics/day";
import { LPR_1Y } from "@/lib/reference/lpr";
import { lprOn, mergeLpr } from "./lpr";

describe("lprOn", () => {
  test.each([
    ["2019-08-19", null],
    ["2019-08-20", { percent: 4.25, publishedOn: "2019-08-20", confidence: "published" }],
    ["2020-04-19", { percent: 4.05, publishedOn: "2020-03-20", confidence: "published" }],
    ["2020-04-20", { percent: 3.85, publishedOn: "2020-04-20", confidence: "published" }],
    ["2020-08-20", { percent: 3.85, publishedOn: "2020-08-20", confidence: "published" }],
    ["2024-10-20", { percent: 3.35, publishedOn: "2024-09-20", confidence: "published" }],
    ["2024-10-21", { percent: 3.1, publishedOn: "2024-10-21", confidence: "published" }],
    ["2025-03-25", { percent: 3.1, publishedOn: "2025-03-20", confidence: "date_inferred" }],
    ["2025-05-19", { percent: 3.1, publishedOn: "2025-04-21", confidence: "date_inferred" }],
    ["2025-05-20", { percent: 3, publishedOn: "2025-05-20", confidence: "published" }],
    // Forty days after the last row is still an ordinary month; a day more means that a publication is missing.
    ["2026-09-29", { percent: 3, publishedOn: "2026-08-20", confidence: "date_inferred" }],
    ["2026-09-30", { percent: 3, publishedOn: "2026-08-20", confidence: "assumed_unchanged" }],
    ["2026-11-21", { percent: 3, publishedOn: "2026-08-20", confidence: "assumed_unchanged" }],
  ])("on %s", (on, expected) => expect(lprOn(day(on), LPR_1Y)).toEqual(expected));

  test("an empty table knows nothing", () => expect(lprOn(day("2026-01-01"), [])).toBeNull());

  test("a row marked as assumed stays assumed", () => {
    const table = [{ publishedOn: day("2026-10-20"), percent: 3, confidence: "assumed_unchanged" as const }];
    expect(lprOn(day("2026-10-21"), table)?.confidence).toBe("assumed_unchanged");
  });

  test("the order of the rows doesn't matter, and the answer is the last one not after the day", () => {
    const days = fc.integer({ min: -50, max: 3000 }).map((count) => addDays(day("2019-08-20"), count));
    const tables = fc.shuffledSubarray([...LPR_1Y], { minLength: LPR_1Y.length });
    fc.assert(
      fc.property(days, tables, (on, table) => {
        const found = lprOn(on, table);
        expect(found).toEqual(lprOn(on, LPR_1Y));
        const later = LPR_1Y.filter((row) => row.publishedOn <= on).length;
        expect(found?.publishedOn).toBe(LPR_1Y[later - 1]?.publishedOn);
      }),
    );
  });
});

describe("the table", () => {
  test("has all 85 publications from August 2019 to August 2026, each once, in order, about a month apart", () => {
    expect(LPR_1Y).toHaveLength(85);
    for (const [index, row] of LPR_1Y.entries()) {
      const next = LPR_1Y[index + 1];
      if (next === undefined) continue;
      const gap = daysBetween(row.publishedOn, next.publishedOn);
      expect(gap).toBeGreaterThan(20);
      expect(gap).toBeLessThan(40);
    }
  });

  test("changes exactly on the days on which the rate changed", () => {
    const changes = LPR_1Y.filter((row, index) => LPR_1Y[index - 1]?.percent !== row.percent);
    expect(changes.map((row) => `${row.publishedOn} ${row.percent}`)).toEqual([
      "2019-08-20 4.25",
      "2019-09-20 4.2",
      "2019-11-20 4.15",
      "2020-02-20 4.05",
      "2020-04-20 3.85",
      "2021-12-20 3.8",
      "2022-01-20 3.7",
      "2022-08-22 3.65",
      "2023-06-20 3.55",
      "2023-08-21 3.45",
      "2024-07-22 3.35",
      "2024-10-21 3.1",
      "2025-05-20 3",
    ]);
  });
});

describe("mergeLpr", () => {
  const value = (on: string, percent: number) => ({ publishedOn: day(on), percent, confidence: "published" as const });
  const table = [value("2026-08-20", 3), value("2026-09-21", 3)];

  test("adds values in the order of their days, and the added one of a day counts", () => {
    const added = [value("2026-10-20", 2.9), value("2026-08-20", 3.1), value("2026-07-20", 3.2)];
    expect(mergeLpr(table, added).map(({ publishedOn, percent }) => `${publishedOn} ${percent}`)).toEqual([
      "2026-07-20 3.2",
      "2026-08-20 3.1",
      "2026-09-21 3",
      "2026-10-20 2.9",
    ]);
    expect(lprOn(day("2026-10-31"), mergeLpr(table, added))).toEqual(value("2026-10-20", 2.9));
  });

  test("is the table itself when nothing is added", () => expect(mergeLpr(table, [])).toEqual(table));
});
