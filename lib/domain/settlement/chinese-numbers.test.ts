import { describe, expect, test } from "vitest";
import { parseCapitalAmount, parseWrittenDay } from "./chinese-numbers";

describe("Chinese numerals", () => {
  test.each([
    ["壹元", 100],
    ["拾元整", 1000],
    ["壹拾元整", 1000],
    ["壹佰零伍元", 10500],
    ["壹仟贰佰叁拾肆元伍角陆分", 123456],
    ["壹仟元零伍分", 100005],
    ["叁万零伍拾元整", 3005000],
    ["贰拾万元整", 20000000],
    ["壹亿元", 10000000000],
    ["壹亿零叁万元", 10003000000],
    ["壹佰亿元", 1000000000000],
    ["壹佰壹拾亿元", null],
    ["壹佰零拾伍元", null],
    ["壹仟零拾元", null],
    ["壹", null],
    ["元整", null],
    ["壹贰元", null],
    ["壹拾佰元", null],
    ["壹万亿元", null],
    ["", null],
  ])("%s is %s", (text, expected) => expect(parseCapitalAmount(text)).toBe(expected));

  test.each([
    ["二〇二六年一月五日", "2026-01-05"],
    ["二零二六年十月十日", "2026-10-10"],
    ["二〇二六年十一月二十日", "2026-11-20"],
    ["二〇二六年二月三十日", null],
    ["二〇二六年一月", null],
  ])("%s is %s", (text, expected) => expect(parseWrittenDay(text)).toBe(expected));
});
