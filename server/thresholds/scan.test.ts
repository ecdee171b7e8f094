import { expect, test } from "vitest";
import { movedByOne, thresholdsOf } from "./scan";

const found = (source: string) => thresholdsOf(source).map(({ line, text, moved }) => `${line}: ${text} → ${moved}`);

test.each([
  ["15", "16"],
  ["0.24", "1.24"],
  ["10_000", "10001"],
  ["10_000n", "10001n"],
  ['"2024-02-28"', '"2024-02-29"'],
  ['"2026-12-31"', '"2027-01-01"'],
  ['"2026-13-31"', null],
  ['"15"', null],
  ["// 15", null],
])("%s moves to %s", (text, moved) => expect(movedByOne(text)).toBe(moved));

test("finds numbers and days, and their lines", () => {
  expect(found('const A = 40;\nconst B = day("2020-08-20"); f(3.45, x.y2k, 7 * a);')).toEqual([
    "1: 40 → 41",
    '2: "2020-08-20" → "2020-08-21"',
    "2: 3.45 → 4.45",
    "2: 7 → 8",
  ]);
});

test("leaves out comments, texts, patterns, names and members of a type", () => {
  expect(found("/* 5 */ // 6 years\nconst s = `7 to 8`, r = /9{2}/u, h2 = 'it', t = \"90 days\";")).toEqual([]);
  expect(found("type Tier = 2 | 3 | 4;")).toEqual([]);
});

test("takes 0 and 1 only where something is compared with them", () => {
  expect(found("if (n < 1 || a >= 0 || b === 1 || 0 < c) return 0;")).toEqual([
    "1: 1 → 2",
    "1: 0 → 1",
    "1: 1 → 2",
    "1: 0 → 1",
  ]);
  expect(found("let i = 0; const f = () => 1; list[0]; x ?? 0; i + 1;")).toEqual([]);
});
