import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countGaps, fillLetter, gapsIn, LETTER_FACTS, type LetterTemplate, splitGaps } from "./letter";

const NAMES = Object.fromEntries(LETTER_FACTS.map((fact) => [fact, fact])) as Parameters<typeof fillLetter>[3];
const LETTER: LetterTemplate = {
  code: "hardship",
  title: "信",
  paragraphs: [
    ["致{lender}："],
    [
      "本人{name}，后四位 {id_tail}，",
      { firstKnown: [{ needs: ["contract_no"], text: "合同 {contract_no}" }], otherwise: "尾号 {account_tail}" },
      "。",
    ],
    [{ onlyFor: "not_liable", text: "你没有义务替我还。" }],
    ["因{cause}，{name}"],
  ],
};

describe("fillLetter", () => {
  it("writes what is known, and leaves a gap that names what is not", () => {
    const { text, gaps } = fillLetter(LETTER, { lender: "甲银行", id_tail: "001X", name: "林某" }, "not_liable", NAMES);
    expect(text.split("\n")).toEqual([
      "致甲银行：",
      "本人林某，后四位 001X，尾号［待填：account_tail］。",
      "你没有义务替我还。",
      "因［待填：cause］，林某",
    ]);
    expect(gaps).toEqual(["account_tail", "cause"]);
  });

  it("takes the first wording whose facts are all known", () => {
    const { text } = fillLetter(LETTER, { contract_no: "HT-1", account_tail: "6621" }, "not_liable", NAMES);
    expect(text).toContain("合同 HT-1");
    expect(text).not.toContain("尾号");
  });

  it("says nothing to whoever is liable about owing nothing, and leaves no empty line", () => {
    for (const reader of ["guarantor", "joint_borrower", "household_spouse"] as const) {
      const { text } = fillLetter(LETTER, {}, reader, NAMES);
      expect(text).not.toContain("没有义务");
      expect(text.split("\n")).toHaveLength(3);
    }
  });

  it("takes nothing for known that is only blank, and joins the lines of a value", () => {
    const { text } = fillLetter(LETTER, { name: "  ", cause: "失业，\n孩子生病。" }, "not_liable", NAMES);
    expect(text).toContain("本人［待填：name］");
    expect(text).toContain("因失业， 孩子生病，");
  });

  it("puts values in as they are: a brace or a dollar sign in them does nothing", () => {
    const value = "{name} $& ［待填：x］";
    expect(fillLetter(LETTER, { cause: value }, "not_liable", NAMES).text).toContain(`因${value}，`);
  });

  it("counts a gap for every fact that is missing, whatever is known", () => {
    const some = fc.dictionary(
      fc.constantFrom("lender", "name", "id_tail", "cause", "account_tail"),
      fc.constant("值"),
    );
    fc.assert(
      fc.property(some, (facts) => {
        const { gaps } = fillLetter(LETTER, facts, "not_liable", NAMES);
        const wanted = ["lender", "name", "id_tail", "account_tail", "cause"];
        expect(gaps).toEqual(wanted.filter((fact) => facts[fact] === undefined));
      }),
    );
  });

  it("refuses a template that names a fact which does not exist", () => {
    const broken = { ...LETTER, paragraphs: [["{nothing}"]] };
    expect(() => fillLetter(broken, {}, "not_liable", NAMES)).toThrow("{nothing}");
  });
});

describe("gaps", () => {
  it.each([
    ["", [], 0],
    ["没有", [], 0],
    ["［待填：本金］和［待填：本金］、［待填］", ["本金", ""], 3],
    ["［待填：一\n行］", [], 0],
    ["[待填：本金]", [], 0],
  ])("%s", (text, names, count) => {
    expect(gapsIn(text)).toEqual(names);
    expect(countGaps(text)).toBe(count);
  });

  it("are cut out without losing a character", () => {
    const pieces = fc.array(fc.constantFrom("［待填：本金］", "［", "］", "字", "\n", "［待填］"), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join("");
        const parts = splitGaps(text);
        expect(parts.map((part) => part.text).join("")).toBe(text);
        expect(parts.filter(({ isGap }) => isGap)).toHaveLength(countGaps(text));
      }),
    );
  });
});
