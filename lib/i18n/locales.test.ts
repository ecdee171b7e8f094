import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES, parseLocale, preferredLocale } from "./locales";

describe("preferredLocale", () => {
  it.each([
    [null, "zh-CN"],
    ["", "zh-CN"],
    ["en-GB,en;q=0.9", "en"],
    ["zh-TW,en;q=0.8", "zh-CN"],
    ["fr-FR,fr;q=0.9,en;q=0.8,zh;q=0.7", "en"],
    ["en;q=0.3, zh;q=0.9", "zh-CN"],
    ["en;q=0, fr", "zh-CN"],
    ["de", "zh-CN"],
    ["EN", "en"],
    ["en;q=abc", "zh-CN"],
  ])("%s → %s", (header, expected) => {
    expect(preferredLocale(header)).toBe(expected);
  });

  it("answers a language of ours for any header", () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (header) => LOCALES.includes(preferredLocale(header))));
  });
});

describe("parseLocale", () => {
  it("takes our own names only", () => {
    expect(parseLocale("en")).toBe("en");
    expect(parseLocale("zh-CN")).toBe("zh-CN");
    for (const text of ["zh", "EN", "", "en\n", undefined]) expect(parseLocale(text)).toBeNull();
  });
});
