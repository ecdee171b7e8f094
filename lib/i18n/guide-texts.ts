import type { GuideTopic } from "@/lib/reference/guide/guide-page";
import type { Locale } from "./locales";
import { MESSAGES } from "./messages";

/**
 * The parts of a page of the guide, without values to fill in: the answer in a sentence, what the rule says, what one can
 * do, and what to keep.
 */
export type GuideText = {
  title: string;
  answer: string;
  rule: readonly string[];
  steps: readonly string[];
  keep: readonly string[];
};

/** The texts of a page in a language. Throws for a page that has none, which a test rules out. */
export function guideText(locale: Locale, page: { slug: string; topic: GuideTopic }): GuideText {
  const pages: Readonly<Record<string, GuideText>> = MESSAGES[locale][`guide_${page.topic}`];
  const text = pages[page.slug.replaceAll("-", "_")];
  if (!text) throw new Error(`The page ${page.slug} has no text in ${locale}.`);
  return { ...text, rule: linesOf(text.rule), steps: linesOf(text.steps), keep: linesOf(text.keep) };
}

/** The build compiles messages one by one and hands a list of them over as an object with their places as its names. */
export function linesOf(list: readonly string[] | Readonly<Record<string, string>>): readonly string[] {
  return Object.values(list);
}
