import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CSV_LIMITS, parseCsv } from "./parse-csv";
import { neutraliseCell, originalCell, printCsv } from "./print-csv";

const cells = (text: string) => {
  const result = parseCsv(text);
  return result.ok ? result.value.rows.map((row) => row.cells) : result;
};

describe("parseCsv", () => {
  test.each<[string, string[][]]>([
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "\uFEFFa,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a\tb\n1,5\t2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a,b\r1,2\n3,4\r\n5,6",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
    ['"a,\n1","say ""hi"""', [["a,\n1", 'say "hi"']]],
    ['"a;b",c', [["a;b", "c"]]],
    [
      "a,,\n,,\n\n,x,",
      [
        ["a", "", ""],
        ["", "x", ""],
      ],
    ],
    ['"",b', [["", "b"]]],
    ['5" tall,"x"y', [['5" tall', "xy"]]],
    ["a", [["a"]]],
  ])("%j", (text, expected) => expect(cells(text)).toEqual(expected));

  test("counts rows as a spreadsheet does", () => {
    const result = parseCsv("a\n\n\nb");
    expect(result.ok && result.value.rows.map(({ row }) => row)).toEqual([1, 4]);
  });

  test.each<[string, string, number | null]>([
    ["", "empty", null],
    ["\uFEFF \r\n,,", "empty", null],
    ['a\nb,"c', "quote_not_closed", 2],
    [`a\n${"x".repeat(CSV_LIMITS.cell + 1)}`, "cell_too_long", 2],
    [`a\n${",".repeat(CSV_LIMITS.columns)}`, "too_many_columns", 2],
    ["a\n".repeat(200_000), "too_many_rows", CSV_LIMITS.rows + 2],
    ["x".repeat(CSV_LIMITS.characters + 1), "too_long", null],
  ])("refuses %.20j: %s", (text, reason, row) => expect(parseCsv(text)).toEqual({ ok: false, reason, row }));

  test("as many rows as allowed below the header are read", () => {
    const result = parseCsv("a\n".repeat(CSV_LIMITS.rows + 1));
    expect(result.ok && result.value.rows.length).toBe(CSV_LIMITS.rows + 1);
  });

  test("never throws", () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('"', ",", ";", "\t", "\r", "\n"), fc.string({ unit: "binary" }))),
        (pieces) => {
          expect(() => parseCsv(pieces.join(""))).not.toThrow();
        },
      ),
    ));
});

describe("printCsv", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+86 13800000000", "'+86 13800000000"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["＝1", "'＝1"],
    ["'=1", "''=1"],
    ["1=1", "1=1"],
    ["a-b", "a-b"],
    ["", ""],
    ["'quoted'", "'quoted'"],
  ])("neutralises %j", (text, expected) => expect(neutraliseCell(text)).toBe(expected));

  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", "\uFEFF", " ", "a", "债"))
      .map((all) => all.join("")),
  );

  test("what is printed reads back, and no cell begins a formula", () =>
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const printed = printCsv([["x", "y"], ...rows]);
        const read = parseCsv(printed);
        if (!read.ok) throw new Error(read.reason);
        const filled = rows.filter((row) => row.some((cell) => neutraliseCell(cell).trim() !== ""));
        expect(read.value.rows.slice(1).map((row) => row.cells.map(originalCell))).toEqual(filled);
        for (const { cells: found } of read.value.rows)
          for (const cell of found) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    ));
});
