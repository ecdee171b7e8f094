import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LPR_1Y } from "./lpr";

test("every publication stands as in the list it was taken from: day, value and how it is known", () => {
  const [, ...lines] = readFileSync(new URL("./lpr.source.csv", import.meta.url), "utf8")
    .trim()
    .split(/\r?\n/);
  const rows = LPR_1Y.map(
    ({ publishedOn, percent, confidence }) => `${publishedOn},${percent.toFixed(2)},${confidence}`,
  );
  expect(rows).toEqual(lines);
});
