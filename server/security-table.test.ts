import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** `docs/security-tests.md`: what has to hold, and the test that decides it. */
const TABLE = "docs/security-tests.md";
const ITEMS = [...numbered("", 73), ...numbered("F", 20), ...numbered("R", 17)];
/** One test: the file that it is in, and its name as it is written there. */
const TEST = /`([^`]+\.(?:test|spec)\.tsx?)` “([^”]+)”/g;

const rows = readFileSync(TABLE, "utf8")
  .split("\n")
  .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| | \|$/g, "").trim()))
  .filter(([item = ""]) => /^[FR]?\d+$/.test(item))
  .map(([item = "", what = "", decidedBy = "", ...more]) => ({ item, what, decidedBy, more }));

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}

describe("the table of what protects whom", () => {
  it("has every item once, in order", () => {
    expect(rows.map(({ item }) => item)).toEqual(ITEMS);
  });

  it.each(rows)("$item names tests that are there, or says why there is none", ({ what, decidedBy, more }) => {
    expect(what).not.toBe("");
    expect(more).toEqual([]);
    const tests = [...decidedBy.matchAll(TEST)];
    if (tests.length === 0) expect(decidedBy).toMatch(/^(?:Does not apply|Not held|Long run only|By hand): \S.{20,}/);
    for (const [, file = "", name = ""] of tests) {
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, "utf8"), `${file}: ${name}`).toContain(name);
    }
  });
});
