import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isLicensed } from "@/lib/domain/debts/lender";
import { searchDirectory } from "@/lib/domain/lenders/directory";
import {
  COMMON_LENDERS,
  directoryLender,
  LENDER_DIRECTORY,
  LENDER_DIRECTORY_AS_OF,
} from "@/lib/reference/lenders/directory";

type Row = { brand: string; operator: string; kind: string; reporting: string; hotlines: string[]; confidence: string };

/** Splits one line of the source; it quotes cells that hold a comma and has no quote inside a cell. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? "");
}

function numbersIn(cell: string): string[] {
  return [...cell.matchAll(/\d[\d-]{3,}/g)].map((match) => match[0]);
}

const ROWS: Row[] = readFileSync(new URL("../lenders.source.csv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [brand = "", operator = "", kind = "", , reporting = "", hotline = "", confidence = ""] = cellsOf(line);
    return { brand, operator, kind, reporting, hotlines: numbersIn(hotline), confidence };
  });

const entriesOf = (row: Row) => LENDER_DIRECTORY.filter((lender) => lender.sourceRow === row.brand);

/** How many entries a composite row is split into; every other row is one entry. */
const SPLIT: Record<string, number> = {
  "新网/苏商/亿联/百信": 4,
  花呗: 2,
  "借呗 / 信用贷": 2,
  "京东金条 / 白条": 2,
  "other C": 17,
  "美团借钱/生活费/月付": 3,
  "放心借 / 抖音月付": 2,
  "携程 拿去花/借去花": 2,
  "天星/小米随星借": 2,
  "翼支付橙分期 / 和包": 2,
  "玖富 · 国美易卡 · P2P leftovers": 3,
  "private lender / 高炮 / 借条平台": 3,
};

test("the source is read whole", () => {
  expect(ROWS).toHaveLength(73);
  expect(ROWS.every((row) => row.brand !== "" && row.kind !== "" && row.reporting !== "")).toBe(true);
  expect(new Set(ROWS.map((row) => row.brand)).size).toBe(ROWS.length);
});

describe("every source row", () => {
  const pairs = ROWS.flatMap((row) => entriesOf(row).map((lender) => ({ row, lender })));

  test("has its entries", () => {
    for (const row of ROWS) expect(entriesOf(row), row.brand).toHaveLength(SPLIT[row.brand] ?? 1);
  });

  test("keeps credit reporting, and where it varies the funder is the one who reports", () => {
    for (const { row, lender } of pairs) {
      const isBankFundedHuabei = lender.key === "xinyonggou";
      const expected = row.reporting === "varies" || isBankFundedHuabei ? "via_funder" : row.reporting;
      expect(lender.creditReporting, lender.key).toBe(expected);
    }
  });

  test("keeps every hotline with its confidence and adds none", () => {
    for (const { row, lender } of pairs) {
      // The number in this row belongs to 翼支付 by name.
      const expected = lender.key === "hebao" ? [] : row.hotlines;
      const numbers = lender.hotlines.map((line) => line.number);
      expect(numbers, lender.key).toEqual(expected);
      for (const line of lender.hotlines) expect(line.confidence, lender.key).toBe(row.confidence);
    }
  });

  test("names no company that the row doesn't name", () => {
    for (const { row, lender } of pairs) {
      const companies = [lender.legalName, lender.operator].filter((name) => name !== null);
      for (const company of [...lender.funders, ...companies]) expect(row.operator, lender.key).toContain(company);
    }
  });

  test("gives no platform a legal name: its operator lends nothing, and nobody should pay it as the creditor", () => {
    for (const { kind, legalName, operator, key } of LENDER_DIRECTORY) {
      if (kind === "platform") expect(legalName, key).toBeNull();
      else expect(operator, key).toBeNull();
    }
    expect(LENDER_DIRECTORY.filter(({ operator }) => operator !== null).length).toBeGreaterThan(10);
  });

  test("keeps a certain kind; a composite one becomes a platform, an unknown one is never licensed", () => {
    for (const { row, lender } of pairs) {
      if (row.kind === "unknown") {
        expect(isLicensed(lender.kind), lender.key).toBe(false);
        continue;
      }
      const isPlatform = row.kind.includes("/") || lender.key === "xinyonggou";
      expect(lender.kind, lender.key).toBe(isPlatform ? "platform" : row.kind);
    }
  });
});

describe("entries", () => {
  test("each names an existing row", () => {
    const brands = ROWS.map((row) => row.brand);
    expect(LENDER_DIRECTORY.filter((lender) => !brands.includes(lender.sourceRow))).toEqual([]);
  });

  test("keys and brands are unique, keys are slugs", () => {
    expect(new Set(LENDER_DIRECTORY.map((lender) => lender.key)).size).toBe(LENDER_DIRECTORY.length);
    expect(new Set(LENDER_DIRECTORY.map((lender) => lender.brand)).size).toBe(LENDER_DIRECTORY.length);
    for (const lender of LENDER_DIRECTORY) expect(lender.key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("the English name has no Chinese character", () => {
    for (const lender of LENDER_DIRECTORY) expect(lender.brandEn).toMatch(/^[\x20-\x7e]+$/);
  });

  test("brands never use words that are only searched for", () => {
    for (const lender of LENDER_DIRECTORY) expect(lender.brand).not.toMatch(/高炮|714|套路贷/);
  });

  test("a via-funder entry says that the funder decides, or why less is known", () => {
    const viaFunder = LENDER_DIRECTORY.filter((lender) => lender.creditReporting === "via_funder");
    expect(viaFunder.filter((lender) => lender.note === null)).toEqual([]);
  });

  test("every common key exists, once, and comes first in its order", () => {
    expect(LENDER_DIRECTORY.slice(0, COMMON_LENDERS.length).map((lender) => lender.key)).toEqual(COMMON_LENDERS);
  });
});

describe("aliases hide nothing", () => {
  test("each entry is found first by its brand and by its English name", () => {
    for (const lender of LENDER_DIRECTORY) {
      expect(searchDirectory(lender.brand, LENDER_DIRECTORY)[0]?.key).toBe(lender.key);
      expect(searchDirectory(lender.brandEn, LENDER_DIRECTORY)[0]?.key).toBe(lender.key);
    }
  });

  test("each entry is found by every other name it has", () => {
    for (const lender of LENDER_DIRECTORY) {
      const companies = [lender.legalName, lender.operator].filter((name) => name !== null);
      for (const name of [...lender.aliases, ...lender.formerNames, ...lender.funders, ...companies]) {
        expect(searchDirectory(name, LENDER_DIRECTORY), name).toContain(lender);
      }
    }
  });

  test("every alias has something to search for", () => {
    for (const lender of LENDER_DIRECTORY) {
      for (const alias of lender.aliases) expect(alias.trim(), lender.key).toMatch(/[\p{L}\p{N}]/u);
    }
  });
});

test("an entry is looked up by its key; an unknown key is null", () => {
  expect(directoryLender("jiebei")?.brand).toBe("借呗");
  expect(directoryLender("__proto__")).toBeNull();
  expect(directoryLender("")).toBeNull();
});

test("says as of which day it is known", () => expect(LENDER_DIRECTORY_AS_OF).toBe("2026-11-21"));
