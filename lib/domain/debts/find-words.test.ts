import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasWords } from "./find-words";

describe("hasWords", () => {
  const card = ["海棠银行", "Haitang Bank", "6621", "答应周五回电"];

  it.each([
    ["", true],
    ["   ", true],
    ["海棠", true],
    ["haitang", true],
    ["ＨＡＩＴＡＮＧ", true],
    ["HaitangBank", true],
    ["海棠 6621", true],
    ["6621　海棠", true],
    ["周五", true],
    ["海棠 9999", false],
    ["杜鹃", false],
    ["!!!", false],
    ["%", false],
  ])("%s", (typed, expected) => expect(hasWords(card, typed)).toBe(expected));

  it("finds every part of a text and never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (typed, texts) => {
        const found = hasWords(texts, typed);
        expect(hasWords([...texts, typed], typed)).toBe(/[\p{L}\p{N}]/u.test(typed.normalize("NFKC")) || found);
      }),
    );
  });
});
