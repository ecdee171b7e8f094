import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DirectoryLender, searchDirectory } from "@/lib/domain/lenders/directory";
import { LENDER_DIRECTORY } from "@/lib/reference/lenders/directory";

const keys = (query: string) => searchDirectory(query, LENDER_DIRECTORY).map((lender) => lender.key);

/** What is typed, and the keys that have to come first, in this order. */
const FIRST: [query: string, first: string[]][] = [
  ["借呗", ["jiebei"]],
  ["jiebei", ["jiebei"]],
  ["JIEBEI", ["jiebei"]],
  ["jie bei", ["jiebei"]],
  ["jb", ["jiebei"]],
  ["ant", ["huabei", "jiebei", "xinyonggou", "xinyongdai"]],
  ["蚂蚁", ["huabei", "jiebei"]],
  ["alipay", ["huabei", "jiebei"]],
  ["花呗", ["huabei"]],
  ["捷信", ["jd-consumer-finance"]],
  ["jiexin", ["jd-consumer-finance"]],
  ["home credit", ["jd-consumer-finance"]],
  ["天津京东消费金融有限公司", ["jd-consumer-finance"]],
  ["微粒贷", ["weilidai"]],
  ["weilidai", ["weilidai"]],
  ["wld", ["weilidai"]],
  ["webank", ["weilidai"]],
  ["微众", ["weilidai"]],
  ["招行", ["cmb"]],
  ["招商", ["cmb"]],
  ["cmb", ["cmb", "cmbc"]],
  ["zhaohang", ["cmb"]],
  ["zhaoh", ["cmb"]],
  ["闪电贷", ["cmb"]],
  ["工行", ["icbc"]],
  ["icbc", ["icbc"]],
  ["gsyh", ["icbc"]],
  ["中信", ["citic", "citic-consumer-finance"]],
  ["美团", ["meituan-jieqian", "meituan-yuefu", "meituan-shenghuofei"]],
  ["360", ["qifu-jietiao"]],
  ["360借条", ["qifu-jietiao"]],
  ["奇富", ["qifu-jietiao"]],
  ["平安", ["pingan-bank", "pingan-consumer-finance", "pingan-rongyi"]],
  ["平安普惠", ["pingan-rongyi"]],
  ["网商", ["wangshangdai"]],
  ["mybank", ["wangshangdai"]],
  ["京东", ["jd-baitiao", "jd-jintiao", "jd-consumer-finance"]],
  ["jd", ["jd-baitiao", "jd-jintiao", "jd-consumer-finance"]],
  ["ＪＤ", ["jd-baitiao", "jd-jintiao", "jd-consumer-finance"]],
  ["３６０", ["qifu-jietiao"]],
  ["京东 白条", ["jd-baitiao"]],
  ["  京东白条 ", ["jd-baitiao"]],
  ["白条", ["jd-baitiao"]],
  ["苏宁", ["nanyin-faba", "sushang-bank"]],
  ["高炮", ["unlicensed-lender"]],
  ["714", ["unlicensed-lender"]],
  ["借条平台", ["iou-platform"]],
  ["民间借贷", ["private-lender"]],
  ["盛际", ["jd-baitiao", "jd-jintiao"]],
  ["借\u200B呗\u202E", ["jiebei"]],
];

/** Names pasted from a contract or a credit report, longer than anything in the directory. */
const PASTED: [query: string, all: string[]][] = [
  ["招商银行股份有限公司信用卡中心", ["cmb"]],
  ["深圳前海微众银行股份有限公司", ["weilidai"]],
  ["湖南长银五八消费金融股份有限公司", ["changyin-wuba-consumer-finance"]],
  ["重庆蚂蚁消费金融有限公司", ["huabei"]],
  ["我的花呗还不上了", ["huabei"]],
];

describe("searchDirectory", () => {
  test.each(FIRST)("%s", (query, first) => {
    expect(keys(query).slice(0, first.length)).toEqual(first);
  });

  test.each(PASTED)("%s", (query, all) => {
    expect(keys(query)).toEqual(all);
  });

  test.each(["🙂", "!!!", "—", "\ud800", "不存在的名字", "zzzz"])("nothing for %s", (query) => {
    expect(keys(query)).toEqual([]);
  });

  test.each(["", "   ", "\u3000", "\u200B", "\n\t", "\u0000"])(
    "everything, most used first, for a blank query",
    (query) => {
      expect(searchDirectory(query, LENDER_DIRECTORY)).toEqual(LENDER_DIRECTORY);
    },
  );

  test("nothing begins inside a Latin word", () => {
    expect(keys("ant")).not.toContain("tiqianhua");
    expect(keys("60")).not.toContain("qifu-jietiao");
  });

  test("later syllables count, after beginnings", () => {
    expect(keys("bei")).toContain("jiebei");
    expect(keys("bei").indexOf("bank-of-beijing")).toBeLessThan(keys("bei").indexOf("jiebei"));
  });

  test("a name within the first 120 characters", () => {
    expect(keys(`${"我".repeat(118)}花呗`)).toEqual(["huabei"]);
    expect(keys(`${"我".repeat(119)}花呗`)).toEqual([]);
  });

  test("a hundred thousand characters, spaces before a name among them", () => {
    expect(keys("x".repeat(100_000))).toEqual([]);
    expect(keys(`${" ".repeat(100_000)}借呗`)[0]).toBe("jiebei");
    expect(keys(`${"借呗".repeat(50_000)}`)).toEqual(["jiebei"]);
  });
});

describe("order of hits", () => {
  const lender = (key: string, brand: string, aliases: string[] = []): DirectoryLender => ({
    key,
    brand,
    brandEn: key,
    legalName: null,
    operator: null,
    formerNames: [],
    aliases,
    kind: "bank",
    product: null,
    creditReporting: "reports",
    funders: [],
    hotlines: [],
    note: null,
    sourceRow: "",
  });
  const names = (query: string, directory: DirectoryLender[]) =>
    searchDirectory(query, directory).map((hit) => hit.key);

  test("exact, exact alias, prefix, part of the brand, prefix of an alias, part of an alias", () => {
    const directory = [
      lender("e", "甲", ["老金山"]),
      lender("d", "乙", ["金山银行"]),
      lender("c", "大金山"),
      lender("b", "金山贷"),
      lender("a2", "丙", ["金山"]),
      lender("a1", "金山"),
    ];
    expect(names("金山", directory)).toEqual(["a1", "a2", "b", "c", "d", "e"]);
  });

  test("equal hits keep the directory's order", () => {
    expect(names("金", [lender("b", "金乙"), lender("a", "金甲")])).toEqual(["b", "a"]);
  });
});

describe("properties", () => {
  const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());

  test("never throws and returns entries of the directory, each once", () => {
    fc.assert(
      fc.property(anyText, (query) => {
        const found = searchDirectory(query, LENDER_DIRECTORY);
        expect(new Set(found).size).toBe(found.length);
        for (const lender of found) expect(LENDER_DIRECTORY).toContain(lender);
      }),
    );
  });

  test("case, width and spaces around change nothing", () => {
    const names = LENDER_DIRECTORY.flatMap((lender) => [lender.brandEn, ...lender.aliases]);
    const toFullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const found = keys(name);
        expect(keys(name.toUpperCase())).toEqual(found);
        expect(keys(toFullWidth(name))).toEqual(found);
        expect(keys(` ${name}\u3000`)).toEqual(found);
      }),
    );
  });

  test("every beginning of a brand finds it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LENDER_DIRECTORY), fc.integer({ min: 1, max: 12 }), (lender, length) => {
        expect(searchDirectory(lender.brand.slice(0, length), LENDER_DIRECTORY)).toContain(lender);
      }),
    );
  });
});
