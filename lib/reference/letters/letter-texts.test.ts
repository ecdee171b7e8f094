import { describe, expect, it } from "vitest";
import { fillLetter, gapsIn, LETTER_CODES, LETTER_FACTS, RESTARTING_LETTERS } from "@/lib/domain/letters/letter";
import { layOutLetter } from "@/lib/domain/letters/letter-layout";
import { GAP_NAMES, LETTERS } from "./letter-texts";

const ALL = Object.fromEntries(LETTER_FACTS.map((fact) => [fact, `甲${fact}`]));

describe.each(LETTER_CODES)("%s", (code) => {
  const letter = LETTERS[code];

  it("is whole when everything is known, begins with a salutation, and is signed", () => {
    const { text, gaps } = fillLetter(letter, { ...ALL, day: "2026年11月22日" }, "not_liable", GAP_NAMES);
    expect(gaps).toEqual([]);
    const { salutation, signature } = layOutLetter(text);
    expect(salutation).toMatch(/：$/u);
    expect(signature).toEqual(["甲name", "2026年11月22日"]);
  });

  it("shows a gap wherever nothing is known, and never 0, a dash or a blank", () => {
    const { text } = fillLetter(letter, {}, "not_liable", GAP_NAMES);
    expect(gapsIn(text).length).toBeGreaterThan(3);
    expect(text).not.toMatch(/¥|—|undefined|null|\{/u);
    expect(layOutLetter(text).signature).toEqual(["［待填：姓名］", "［待填：日期］"]);
  });

  it("accuses nobody and promises nothing", () => {
    const { text } = fillLetter(letter, ALL, "not_liable", GAP_NAMES);
    expect(text).not.toMatch(/违法|违规|停息|否则|投诉|保证|一定会|[!！]/u);
  });
});

it.each(LETTER_CODES.filter((code) => code !== "family_note" && !RESTARTING_LETTERS.includes(code)))(
  "%s neither acknowledges the debt nor promises to pay it: it may be the first letter about an old one",
  (code) => {
    const { text } = fillLetter(LETTERS[code], ALL, "not_liable", GAP_NAMES);
    expect(text).not.toMatch(/愿意|安排还款|还款的事|这笔欠款|会还|承诺|确认欠|处理这笔/u);
  },
);

it("names every gap differently, except for the two ways to say how to be reached", () => {
  const names = Object.values(GAP_NAMES);
  expect(names.length - new Set(names).size).toBe(1);
  expect(GAP_NAMES.channel).toBe(GAP_NAMES.contact);
});

it("says the total where only a total is known, and keeps the parts open", () => {
  const known = { ...ALL, principal: null, interest: null, penalty: null, fees: null, claimed: "¥21,346.52" };
  const { text, gaps } = fillLetter(LETTERS.hardship, known, "not_liable", GAP_NAMES);
  expect(text).toContain("余额合计 ¥21,346.52，其中本金［待填：本金］");
  expect(gaps).toEqual(["本金", "利息", "罚息", "费用"]);
});

it("tells a guarantor, a joint borrower or a spouse whose household had the money nothing of owing nothing", () => {
  const textFor = (reader: "not_liable" | "guarantor" | "joint_borrower" | "household_spouse") =>
    fillLetter(LETTERS.family_note, ALL, reader, GAP_NAMES).text;
  expect(textFor("not_liable")).toContain("没有义务替我还");
  for (const reader of ["guarantor", "joint_borrower", "household_spouse"] as const) {
    expect(textFor(reader)).not.toContain("没有义务");
    expect(textFor(reader)).toContain("请不要给任何人转账或验证码。");
  }
});
