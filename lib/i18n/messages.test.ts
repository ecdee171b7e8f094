import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "./locales";
import { MESSAGES } from "./messages";

/** Names that stay Chinese in English because that is what stands on the app, the paper or the button one has to find. */
const CHINESE_NAMES: readonly string[] = ["上岸", "中文"];

const texts = Object.fromEntries(LOCALES.map((locale) => [locale, flatten(MESSAGES[locale])])) as Record<
  Locale,
  Map<string, string>
>;

describe("messages", () => {
  it("have the same keys in both languages", () => {
    expect([...texts.en.keys()].sort()).toEqual([...texts["zh-CN"].keys()].sort());
  });

  it.each(LOCALES)("are all wired up: %s", (locale) => {
    const folder = fileURLToPath(new URL(`./messages/${locale}`, import.meta.url));
    const areas = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));
    expect(Object.keys(MESSAGES[locale]).sort()).toEqual(areas.sort());
  });

  it.each(LOCALES)("are never empty and parse as ICU: %s", (locale) => {
    for (const [key, text] of texts[locale]) {
      expect(text.trim(), key).not.toBe("");
      expect(() => parse(text, { requiresOtherClause: true }), `${key}: ${text}`).not.toThrow();
    }
  });

  it("name the same values in both languages", () => {
    for (const [key, text] of texts.en)
      expect(argumentsOf(text), key).toEqual(argumentsOf(texts["zh-CN"].get(key) ?? ""));
  });

  it("speak English without 汉字, straight quotes or angle brackets", () => {
    for (const [key, text] of texts.en) {
      const plain = CHINESE_NAMES.reduce((rest, name) => rest.replaceAll(name, ""), text);
      expect(plain, key).not.toMatch(/\p{Script=Han}|['"<>]/u);
    }
  });

  it("speak Chinese without half-width marks between 汉字, shouting, or 您", () => {
    for (const [key, text] of texts["zh-CN"]) {
      expect(text, key).not.toMatch(/\p{Script=Han}[,;:?!]|[!！]|[<>']/u);
      expect(text, key).not.toMatch(/您/u);
    }
  });

  it("has no gap between a number and its percent sign, where a line could break", () => {
    for (const locale of LOCALES) for (const [key, text] of texts[locale]) expect(text, key).not.toMatch(/\d\s%/u);
  });
});

function flatten(tree: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

/** The names of the values a message is given, sorted; "#" is no name. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if (element.type !== 0 && "value" in element && typeof element.value === "string") names.add(element.value);
      if ("options" in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(parse(text));
  return [...names].sort();
}
