import { describe, expect, test } from "vitest";
import { GUIDE_PAGES } from "@/lib/reference/guide/guide";
import { GUIDE_SCOPES, GUIDE_TOPICS } from "@/lib/reference/guide/guide-page";
import { HELP_LINES } from "@/lib/reference/guide/help-lines";
import { type GuideText, guideText, linesOf } from "./guide-texts";
import { LOCALES } from "./locales";
import { MESSAGES } from "./messages";

/** Words that judge, promise, frighten or sell. Between “ ” they name what others say. */
const AVOIDED_ZH =
  /不用还|不需要还|不必还|违法|违规|合法金额|实欠|违法利息|严重逾期|老赖|黑户|最后通牒|火速|金主|资方|高炮|714|日息|低息|战绩|对线|催狗|暴催|报价|优惠|上车|停息挂账|打折|维权|硬刚|平账|(?<!注)销账|卸载|拉黑|洗白|征信修复|闲钱|余粮|吃官司|受审|自动败诉|抄家|冻光|熬过去|过期作废|证据不足|失败|警告|打卡|忽略|最新|躺平|赶紧|务必|保证|一定会|百分之百|您|!|！|…/u;
const AVOIDED_EN =
  /\billegal|need not pay|don’t have to pay|no need to pay|\bguaranteed?\b(?! |,| and)|\bwarning\b|\bfail(?:ed|ure)?\b|\bdeadbeat|wait it out|\balways wins?\b|\bcertainly\b|!/iu;
/** What others say may stand between quotation marks. */
const unquoted = (text: string) => text.replace(/“[^”]*”/gu, "");

const allLinesOf = (text: GuideText) => [text.title, text.answer, ...text.rule, ...text.steps, ...text.keep];

describe.each(LOCALES)("the guide in %s", (locale) => {
  test.each(GUIDE_PAGES.map((page) => page.slug))("%s has all its parts", (slug) => {
    const page = GUIDE_PAGES.find((one) => one.slug === slug);
    if (!page) throw new Error(slug);
    const text = guideText(locale, page);
    expect(Object.keys(text)).toEqual(["title", "answer", "rule", "steps", "keep"]);
    for (const part of [text.rule, text.steps, text.keep]) expect(part.length).toBeGreaterThan(0);
    for (const line of allLinesOf(text)) expect(line.trim()).not.toBe("");
    // One sentence that can be read at a glance.
    expect(text.answer.length).toBeLessThanOrEqual(locale === "en" ? 190 : 70);
    expect(text.answer).toMatch(/[。.]$/u);
  });

  test("no text has what the build would take for a place of a value", () => {
    for (const page of GUIDE_PAGES)
      for (const line of allLinesOf(guideText(locale, page))) expect(line).not.toMatch(/[{}<>'#]/u);
  });

  test("no text is left over, and no title is used twice", () => {
    const written = GUIDE_TOPICS.flatMap((topic) => Object.keys(MESSAGES[locale][`guide_${topic}`]));
    expect(written.sort()).toEqual(GUIDE_PAGES.map((page) => page.slug.replaceAll("-", "_")).sort());
    expect(new Set(GUIDE_PAGES.map((page) => guideText(locale, page).title)).size).toBe(GUIDE_PAGES.length);
  });

  test("never judges, promises or frightens", () => {
    const avoided = locale === "en" ? AVOIDED_EN : AVOIDED_ZH;
    for (const page of GUIDE_PAGES)
      for (const line of allLinesOf(guideText(locale, page))) expect(unquoted(line), page.slug).not.toMatch(avoided);
  });

  test("topics, scopes and lines have their words, and none is left over", () => {
    const { topics, scope, lines } = MESSAGES[locale].guide;
    expect(Object.keys(topics)).toEqual([...GUIDE_TOPICS]);
    expect(Object.keys(scope)).toEqual(["about", ...GUIDE_SCOPES]);
    expect(Object.keys(lines).sort()).toEqual([...HELP_LINES].sort());
  });

  test("a number that a text names is one of the help lines", () => {
    for (const page of GUIDE_PAGES)
      for (const line of allLinesOf(guideText(locale, page)))
        for (const [number] of line.matchAll(/(?<![\d/¥-])(?:12[13]\d{2}|96110)(?!\d)/gu))
          expect(HELP_LINES, page.slug).toContain(number);
  });
});

test("both languages have as many lines in every part, so that neither says less", () => {
  for (const page of GUIDE_PAGES) {
    const [zh, en] = [guideText("zh-CN", page), guideText("en", page)];
    for (const part of ["rule", "steps", "keep"] as const) expect(en[part].length, page.slug).toBe(zh[part].length);
  }
});

test("the words to avoid are found where they stand", () => {
  for (const line of ["超过的部分不用还。", "对方违法催收。", "可以停息挂账。", "快去处理！"])
    expect(line).toMatch(AVOIDED_ZH);
  expect(unquoted("“停息挂账”不是法律用语。")).not.toMatch(AVOIDED_ZH);
  for (const line of ["This is illegal.", "You don’t have to pay.", "Hurry!"]) expect(line).toMatch(AVOIDED_EN);
});

test("lines are read as they are written and as the build hands them over, in their order", () => {
  const written = Array.from({ length: 12 }, (_, place) => `line ${place}`);
  expect(linesOf(written)).toEqual(written);
  expect(linesOf(Object.fromEntries(written.map((line, place) => [String(place), line])))).toEqual(written);
});
