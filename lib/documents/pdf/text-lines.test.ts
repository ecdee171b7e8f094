import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, printable } from "./text-lines";

/** Every 汉字 is two wide, everything else one. */
const widthOf = (character: string) => (/[\u2E80-\uFFEF]/u.test(character) ? 2 : 1);
const sizeOf = (line: string) => Array.from(line).reduce((sum, character) => sum + widthOf(character), 0);

describe("breakLines", () => {
  it.each([
    ["", 10, [""]],
    ["abc def ghi", 7, ["abc def", "ghi"]],
    ["这笔已结清", 6, ["这笔已", "结清"]],
    // A comma hangs on the word before it and takes it along.
    ["这笔已，结清", 6, ["这笔", "已，结", "清"]],
    ["好（对方）", 4, ["好", "（对", "方）"]],
    ["截至11月21日前", 8, ["截至11月", "21日前"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["第一行\n第二行", 20, ["第一行", "第二行"]],
    ["还有 11 天", 6, ["还有", "11 天"]],
    ["付 ¥15,000.00 给", 12, ["付", "¥15,000.00", "给"]],
  ])("%s in %d", (text, width, lines) => expect(breakLines(text, width, widthOf)).toEqual(lines));

  it("loses nothing but spaces at the ends of lines, and fills no line beyond its width", () => {
    const characters = fc.constantFrom(..."ab1 汉字，。（）「」“”¥%—第日 \n");
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), fc.integer({ min: 4, max: 30 }), (parts, width) => {
        const text = parts.join("");
        const lines = breakLines(text, width, widthOf);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(/[ \n]/g, ""));
        for (const line of lines) expect(sizeOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("printable", () => {
  const anything = () => true;

  it.each([
    ["\u202eexe.fdp", "exe.fdp"],
    ["a\u0000b\u200bc\ufeffd", "abcd"],
    ["一\r\n二\r三\u2028四", "一\n二\n三\n四"],
    ["a\tb\u00a0c", "a b c"],
    ["e\u0301", "é"],
    ["☺\ufe0f", "☺"],
  ])("%j", (text, shown) => expect(printable(text, anything)).toBe(shown));

  it("shows a box for what the font cannot draw", () => {
    expect(printable("好😀的\n", (codePoint) => codePoint < 0x1_0000)).toBe("好□的\n");
  });
});
